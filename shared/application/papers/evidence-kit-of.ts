import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { base64 } from "@scure/base";
import type {
  EvidenceKitRequest,
  EvidenceKitView,
  WrittenKit,
  WrittenKitRequest,
} from "../../contract/schemas/evidence-kit.ts";
import type { LedgerDocument, LedgerEntryView } from "../../contract/schemas/ledger.ts";
import { DutyError } from "../../domain/errors.ts";
import { type EvidenceKit, type KitFile, type KitRow, faultyFiles } from "../../domain/papers/evidence-kit.ts";
import { kitFileNames, safeFileName } from "../../domain/papers/kit-file-name.ts";
import { kitCheckerHtml } from "../../paper/kit/kit-checker-html.ts";
import { kitCoverHtml } from "../../paper/kit/kit-cover-html.ts";
import { kitIndexHtml } from "../../paper/kit/kit-index-html.ts";
import { kitIndexSheet } from "../../paper/kit/kit-index-sheet.ts";
import { kitManifest } from "../../paper/kit/kit-manifest.ts";
import { kitPaths } from "../../paper/kit/kit-paths.ts";
import { ledgerHtml } from "../../paper/ledger-html.ts";
import { type EvidenceKitWords, evidenceKitWords } from "../../words/evidence-kit.ts";
import type { Core } from "../core/core.ts";
import { foundOrFail } from "../ports/found-or-fail.ts";
import type { EvidenceStore } from "../ports/ports.ts";
import type { StoredEvidence } from "../ports/stores/activity-store.ts";
import { buildLedger } from "../../domain/papers/ledger.ts";
import { entriesWithin } from "../../domain/papers/kit-span.ts";
import { ledgerEntriesOf } from "./ledger-of.ts";

/**
 * All that goes into a year's evidence kit: the pages drawn, each file of evidence read and compared with its hash and given its name.
 * @throws {DutyError} `evidence-unsound` naming what is missing or changed, unless the request agrees to a kit that is incomplete;
 *   `kit-empty` where the year asks nothing of the unit; `not-found` for a duty that is not there.
 */
export async function evidenceKitOf(core: Core, request: EvidenceKitRequest): Promise<EvidenceKitView> {
  const { facts } = await core.derived.snapshot();
  const { locale } = facts.settings;
  const words = evidenceKitWords(locale);
  const { kit, ledger } = await gatheredKit(core, request, words);
  const faulty = faultyFiles(kit);
  if (faulty.length > 0 && !request.incomplete)
    throw new DutyError("evidence-unsound", { files: faulty.map(({ name, fault }) => ({ name, fault })) });
  const { workbookFile } = await import("../../paper/sheet/workbook-file.ts");
  const paths = kitPaths(words);
  const pages = [
    pageOf(paths.cover, utf8ToBytes(kitCoverHtml(kit, locale))),
    pageOf(paths.index, utf8ToBytes(kitIndexHtml(kit, locale))),
    pageOf(paths.table, workbookFile([kitIndexSheet(kit, locale)])),
    pageOf(paths.ledger, utf8ToBytes(ledgerHtml(ledger, locale))),
    pageOf(paths.checker, utf8ToBytes(kitCheckerHtml(locale))),
  ];
  const manifest = pageOf(paths.manifest, utf8ToBytes(kitManifest(kit, pages)));
  return {
    name: `${safeFileName(words.archive(kit.year, nameParts(kit, words), faulty.length === 0))}.zip`,
    isComplete: faulty.length === 0,
    madeAt: kit.madeAt,
    pages: [...pages, manifest].map(({ path, sha256: hash, content }) => ({ path, sha256: hash, content })),
    evidence: kit.files
      .filter(({ fault }) => fault === null)
      .map(({ path, name, sha256: hash, bytes, addedAt }) => ({ path, name, sha256: hash, bytes, addedAt })),
    faults: faulty.map(({ path, name, fault }) => ({ path, name, fault })),
    manifestSha256: manifest.sha256,
  };
}

/** What tells the archive from another one of the year: its purpose, or what it is of. */
function nameParts({ purpose, duty, lead, span }: EvidenceKit, words: EvidenceKitWords): string[] {
  const of = purpose === null ? [lead, duty] : [purpose];
  return [...of, span && words.spanInName(span.from, span.until)].filter((part) => part !== null);
}

const pageOf = (path: string, content: Uint8Array) => ({
  path,
  sha256: bytesToHex(sha256(content)),
  bytes: content.length,
  content: base64.encode(content),
});

async function gatheredKit(
  core: Core,
  request: EvidenceKitRequest,
  words: EvidenceKitWords,
): Promise<{ readonly kit: EvidenceKit; readonly ledger: LedgerDocument }> {
  const { year, lead, obligationIds, from, until, purpose } = request;
  if (from !== null && until !== null && until < from) throw new DutyError("period-reversed", { from, to: until });
  const { facts } = await core.derived.snapshot();
  const duties = obligationIds.map((id) => foundOrFail(facts.obligations.get(id), "obligation", id).title);
  const duty = duties.length > 0 ? words.duties(duties) : null;
  const ofYear = await ledgerEntriesOf(core, { year, obligationIds });
  const entries = entriesWithin(ofYear, { from, until }).filter((entry) => lead === null || entry.lead === lead);
  if (entries.length === 0) throw new DutyError("kit-empty", { year, lead, duty });
  const { unitName } = facts.settings;
  const ledger = buildLedger({
    year,
    view: "duty",
    lead,
    gapsOnly: false,
    unitName,
    issuedOn: facts.today,
    entries,
  }) as LedgerDocument;
  const kit = {
    year,
    unitName,
    lead,
    duty,
    span: from === null && until === null ? null : { from, until },
    purpose,
    issuedOn: facts.today,
    madeAt: core.ports.clock.now(),
    counts: ledger.counts,
    ...(await rowsWithFiles(core, entries, words)),
  };
  return { kit, ledger };
}

/** The kit as one archive in a folder of this machine. @throws {DutyError} as `evidenceKitOf`, and as `KitWriter.write`. */
export async function writeKit(core: Core, { place, ...request }: WrittenKitRequest): Promise<WrittenKit> {
  const kit = await evidenceKitOf(core, request);
  const written = await core.ports.kits.write(kit, place);
  const { isComplete, faults, manifestSha256, evidence } = kit;
  return { ...written, evidence: evidence.length, isComplete, faults, manifestSha256 };
}

/** Each file is named after the first row that it proves, and is there once. */
async function rowsWithFiles(
  { ports: { store, evidence } }: Core,
  entries: readonly LedgerEntryView[],
  words: EvidenceKitWords,
): Promise<Pick<EvidenceKit, "rows" | "files">> {
  const ids = new Set(entries.flatMap(({ activities }) => activities.map(({ id }) => id)));
  const stored = (await store.activities.evidenceOf([...ids])).filter(({ withdrawn }) => !withdrawn);
  const byActivity = Map.groupBy(stored, ({ activityId }) => activityId);
  const faults = await faultsOf(evidence, stored);
  const nameFor = kitFileNames();
  const files = new Map<string, KitFile>();
  const rows: KitRow[] = [];
  for (const entry of entries) {
    if (entry.activities.length === 0) rows.push({ entry, activity: null, files: [] });
    for (const activity of entry.activities) {
      const own = byActivity.get(activity.id) ?? [];
      for (const file of own) {
        if (files.has(file.id)) continue;
        const name = nameFor({
          item: entry.item ?? words.noItem,
          title: entry.title,
          day: activity.happenedOn,
          original: file.name,
        });
        files.set(file.id, fileOf(file, `${words.folder}/${name}`, faults));
      }
      rows.push({ entry, activity, files: own.flatMap(({ id }) => files.get(id) ?? []) });
    }
  }
  return { rows, files: [...files.values()] };
}

const fileOf = (
  { name, kind, bytes, sha256: hash, addedAt }: StoredEvidence,
  path: string,
  faults: ReadonlyMap<string, KitFile["fault"]>,
): KitFile => ({ path, name, kind, bytes, sha256: hash, addedAt, fault: faults.get(hash) ?? null });

/** What is wrong with each content, by its hash; one after the other, so that no more than a part of one is in memory. */
async function faultsOf(
  evidence: EvidenceStore,
  stored: readonly StoredEvidence[],
): Promise<ReadonlyMap<string, KitFile["fault"]>> {
  const faults = new Map<string, KitFile["fault"]>();
  for (const { sha256: hash } of stored) if (!faults.has(hash)) faults.set(hash, await evidence.faultOf(hash));
  return faults;
}
