import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Obligation } from "../../../domain/obligation/obligation.ts";
import { shortTitleOf } from "../../../domain/obligation/short-title.ts";
import type { CalendarEntry } from "../../../icalendar/read/read-calendar.ts";
import { settleShortTitles } from "../../obligations/short-titles.ts";
import type { StoredCandidate, StoredPlan } from "../../ports/stores/plan-store.ts";
import { ensureAssignee } from "../finish/assignees.ts";
import { obligationOfCandidate } from "../finish/obligation-of-candidate.ts";
import type { CalendarWork, ChosenEntry } from "./calendar-work.ts";

const LONGEST_TITLE = 200;

/**
 * Makes a duty of each entry. The words of these entries, and of no others, become a plan of their own, which the duties cite: an office's
 * record has no place for what else stands in a person's calendar.
 *
 * @param chosen  Entries that have a rule.
 * @returns The ids of the duties, in the order of the entries.
 */
export async function makeDuties(
  { core: { ports }, repositories, fileName }: CalendarWork,
  planId: string,
  title: string,
  chosen: readonly Pick<ChosenEntry, "entry" | "rule">[],
): Promise<string[]> {
  const texts = chosen.map(({ entry }) => wordsOf(entry));
  const text = texts.join("\n\n");
  const plan: StoredPlan = {
    id: planId,
    title: title.slice(0, LONGEST_TITLE).toWellFormed(),
    issuer: "",
    number: "",
    issuedOn: null,
    year: null,
    fileName,
    text,
    // With the plan's id: the same events may come again once they were taken back.
    sha256: bytesToHex(sha256(utf8ToBytes(`${planId}\n${text}`))),
    status: "imported",
    heldAs: "plan",
    importedAt: ports.clock.now(),
    items: [],
    figuresInDuties: 0,
    omissions: [],
  };
  let start = 0;
  const candidates = chosen.map((entry, position) => {
    const words = texts[position] ?? "";
    const candidate = candidateOf(planId, entry, words, { position, start, id: ports.ids.next() });
    start += words.length + 2;
    return candidate;
  });
  await repositories.plans.insert(plan, candidates);
  const duties: Obligation[] = [];
  for (const [index, candidate] of candidates.entries()) {
    const entry = chosen[index];
    if (entry?.rule == null) continue;
    const subject = await ensureAssignee(repositories, candidate, () => ports.ids.next());
    const obligation = obligationOfCandidate(plan, candidate, {
      id: ports.ids.next(),
      versionId: ports.ids.next(),
      subject,
      today: ports.clock.today(),
      merged: [],
      effectiveFrom: entry.rule.effectiveFrom,
    });
    await repositories.obligations.insert(obligation);
    await repositories.plans.updateCandidate({ ...candidate, obligationId: obligation.id });
    duties.push(obligation);
  }
  await settleShortTitles(repositories.obligations, planId, duties);
  return duties.map(({ id }) => id);
}

/** The calendar's own words of an entry, without empty lines. */
const wordsOf = ({ summary, place, description }: CalendarEntry): string =>
  [summary, place, description]
    .filter((part) => part !== "")
    .join("\n")
    .replaceAll(/\n\s*\n/g, "\n")
    .toWellFormed();

function candidateOf(
  planId: string,
  { entry, rule }: Pick<ChosenEntry, "entry" | "rule">,
  words: string,
  { position, start, id }: { readonly position: number; readonly start: number; readonly id: string },
): StoredCandidate {
  const title = entry.summary.slice(0, LONGEST_TITLE).toWellFormed();
  return {
    planId,
    id,
    position,
    item: null,
    title,
    shortTitle: shortTitleOf(title),
    category: "",
    actor: null,
    lead: null,
    supporting: [],
    requirement: rule?.requirement ?? { kind: "standing", hedge: null, shift: null },
    start,
    end: start + words.length,
    text: words,
    normalised: words,
    stated: ["due"],
    implied: [],
    rules: [],
    decision: "accepted",
    obligationId: null,
    mergedInto: null,
    place: null,
  };
}
