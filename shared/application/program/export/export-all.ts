import { utf8ToBytes } from "@noble/hashes/utils.js";
import { base64 } from "@scure/base";
import type { ExportedFile } from "../../../contract/schemas/exported-file.ts";
import { FIRST_DAY, LAST_DAY } from "../../view/records.ts";
import type { Core } from "../../core/core.ts";
import type { EvidenceStore, Repositories } from "../../ports/ports.ts";
import type { StoredEvidence } from "../../ports/stores/activity-store.ts";
import type { StoredPlan } from "../../ports/stores/plan-store.ts";
import { csvOf } from "./csv-of.ts";

/**
 * Everything that is kept, in formats that any program reads: one JSON file for each kind of thing, tables of what falls due
 * and of what happened as CSV, the plans' texts, and each evidence file as it was given, under its own hash.
 *
 * @throws {DutyError} as `EvidenceStore.get`, when a file is gone or was changed: an export that lacks one is none.
 */
export async function exportAll({ ports, derived }: Core): Promise<ExportedFile[]> {
  const { store, evidence } = ports;
  const activities = await store.activities.list(FIRST_DAY, LAST_DAY);
  const files = await store.activities.evidenceOf(activities.map(({ id }) => id));
  const rows = (await derived.snapshot()).allRows();
  return [
    ...Object.entries(await recordsOf(store)).map(([name, records]) => jsonFile(name, records)),
    jsonFile("evidence", files),
    textFile("due.csv", csvOf(rows.map(({ quota, ...row }) => ({ ...row, done: quota?.done, needed: quota?.needed })))),
    textFile("activities.csv", csvOf(activities.map(({ earlier: _earlier, ...activity }) => activity))),
    ...(await storedPlans(store)).map(({ id, text }) => textFile(`plans/${id}.txt`, text)),
    ...(await slipPages(store.slips)),
    ...(await evidenceFiles(evidence, files)),
  ];
}

async function storedPlans({ plans }: Pick<Repositories, "plans">): Promise<StoredPlan[]> {
  const found = await Promise.all((await plans.list()).map(({ id }) => plans.find(id)));
  return found.filter((plan) => plan !== null);
}

/** The content of each JSON file, by its name. */
async function recordsOf(store: Repositories): Promise<Record<string, unknown>> {
  const plans = await storedPlans(store);
  const activities = await store.activities.list(FIRST_DAY, LAST_DAY);
  const ids = activities.map(({ id }) => id);
  return {
    plans,
    candidates: (await Promise.all(plans.map(({ id }) => store.plans.candidates(id)))).flat(),
    obligations: await store.obligations.list(),
    shares: await store.obligations.shares(),
    subjects: await store.subjects.list(),
    groups: await store.subjects.groups(),
    "stay-corrections": await store.subjects.membershipCorrections(),
    "stay-removals": await store.subjects.membershipRemovals(),
    activities,
    participants: Object.fromEntries(await store.activities.participantsOf(ids)),
    credits: await store.activities.creditsOf(ids),
    history: await store.history.listAll(),
    "activity-history": [...(await store.activities.histories()).values()].flat(),
    "event-history": [...(await store.events.histories()).values()].flat(),
    kept: await store.preserved.list(),
    events: await store.events.list(),
    anchors: await store.events.anchors(),
    sessions: await store.sessions.list(),
    "coverage-lists": await store.coverage.lists(),
    "coverage-marks": await store.coverage.marks(),
    roster: { ...(await store.roster.all()), groups: await store.roster.queries() },
    "standing-sheets": await store.standingSheets.list(),
    slips: await store.slips.list(),
    "percent-lists": await store.percentLists.list(),
    notices: await store.notices.list(),
    settings: await store.settings.all(),
  };
}

/** The pages of released slips. */
const slipPages = async (slips: Repositories["slips"]): Promise<ExportedFile[]> =>
  Promise.all(
    (await slips.list()).map(async ({ id, kind, number: { year, number } }) =>
      textFile(`slips/${kind}-${year}-${number}.html`, (await slips.page(id)) ?? ""),
    ),
  );

async function evidenceFiles(store: EvidenceStore, files: readonly StoredEvidence[]): Promise<ExportedFile[]> {
  const exported: ExportedFile[] = [];
  for (const [sha256, [first]] of Map.groupBy(files, (file) => file.sha256))
    exported.push({
      path: `evidence/${sha256}${extensionOf(first?.name ?? "")}`,
      content: base64.encode(await store.get(sha256)),
    });
  return exported;
}

const extensionOf = (name: string): string => /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0].toLowerCase() ?? "";

const textFile = (path: string, text: string): ExportedFile => ({ path, content: base64.encode(utf8ToBytes(text)) });

const jsonFile = (name: string, records: unknown): ExportedFile =>
  textFile(`${name}.json`, `${JSON.stringify(records, null, 2)}\n`);
