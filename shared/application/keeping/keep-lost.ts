import type { DueRow } from "../../contract/schemas/due-row.ts";
import { type PlainDate, yearOf } from "../../domain/date/plain-date.ts";
import { hasMoreTime, isMadeAlike, keptOf } from "../../domain/obligation/kept-occurrence.ts";
import {
  type Occurrence,
  isDated,
  keyOfId,
  limitOf,
  occurrenceId,
  occurrenceKey,
  placeInTime,
} from "../../domain/obligation/occurrence.ts";
import { dutyKey } from "../derived/records.ts";
import { RuleBook } from "../derived/rule-book.ts";
import { type Rules, loadRules } from "../derived/rules.ts";
import { Snapshot } from "../derived/snapshot.ts";
import { isAccumulating } from "../../domain/obligation/requirement.ts";
import type { Ports, Repositories, TransactionOptions } from "../ports.ts";
import { recorded } from "../recorded.ts";
import type { Duty } from "./appends-seen.ts";
import { changedDuties } from "./changed-duties.ts";

export interface BeforeChange extends TransactionOptions {
  readonly snapshot: Snapshot;
  /** The write, for the cause. */
  readonly procedure: string;
}

/** What may have changed: the rules, or nothing but what is on record of these duties. */
export type Reach = "rules" | readonly Duty[];

/**
 * Keeps what the rules make no more, or make otherwise, after the change that `repositories` hold: all that was missed, all that was
 * closed, and all that is past its limit, or has none, with something on record. Where a reason was given why it no longer applies, what was still open of it
 * is closed as not applicable, which is an event of the history and can be taken back.
 */
export async function keepLost(
  ports: Ports,
  repositories: Repositories,
  before: BeforeChange,
  reach: Reach,
): Promise<void> {
  const { snapshot, procedure, notApplicable } = before;
  const rules = reach === "rules" ? await loadRules(repositories, snapshot.facts.today) : snapshot.facts;
  const concerned = reach === "rules" ? changedDuties(snapshot.facts, rules) : amendedOf(reach, snapshot);
  const standing = standingIn(snapshot, concerned);
  if (standing.length === 0) return;
  const derived = await derivedAfter(repositories, rules, concerned, standing);
  const lost = standing.filter((one) => isLost(one, derived.get(occurrenceKey(one.occurrence))));
  if (lost.length === 0) return;
  await repositories.kept.add(
    lost.map(({ occurrence }) => keptOf(occurrence, occurrenceId(occurrence), rules.today, procedure)),
  );
  if (notApplicable === undefined) return;
  for (const { occurrence, row } of lost)
    if (row.timeState === "overdue" || row.timeState === "open")
      await repositories.history.append({
        ...recorded(ports, occurrenceId(occurrence)),
        type: "not-applicable",
        reason: notApplicable,
      });
}

/** Made no more, or by another rule; or given more time although it was missed. */
const isLost = ({ occurrence, row }: Standing, after: Occurrence | undefined): boolean =>
  !isMadeAlike(occurrence, after) || (hasMoreTime(occurrence, after) && (row.timeState !== "done" || row.lateRecorded));

/** Which version governs an amended duty depends on what was closed; of all others a record changes no date. */
const amendedOf = (duties: readonly Duty[], snapshot: Snapshot): ReadonlySet<string> =>
  new Set(duties.map(({ obligationId }) => obligationId).filter((id) => snapshot.isAmended(id)));

interface Standing {
  readonly occurrence: Occurrence;
  readonly row: DueRow;
}

/** Of the duties concerned, what must not vanish; kept ones are left out, because nothing takes those away. */
function standingIn({ facts }: Snapshot, concerned: ReadonlySet<string>): Standing[] {
  if (concerned.size === 0) return [];
  const part = new Snapshot(new RuleBook(onlyOf(facts, concerned)), facts);
  return part.allOccurrences().flatMap((occurrence): Standing[] => {
    if (facts.kept.has(occurrenceKey(occurrence))) return [];
    const row = part.rowOf(occurrence);
    return isStanding(occurrence, row, part) ? [{ occurrence, row }] : [];
  });
}

const onlyOf = (rules: Rules, ids: ReadonlySet<string>): Rules => ({
  ...rules,
  obligations: new Map([...rules.obligations].filter(([id]) => ids.has(id))),
});

function isStanding(occurrence: Occurrence, { timeState, recorded: count }: DueRow, { facts }: Snapshot): boolean {
  if (timeState === "overdue" || timeState === "made-up-late") return true;
  // Closed ahead of its date, and no number that goes on: it keeps the version that it was closed under.
  if (timeState === "done" && !isAccumulating(occurrence.requirement)) return true;
  if (!isDated(occurrence)) return count > 0 || timeState === "waived";
  return facts.today > limitOf(occurrence) && (count > 0 || facts.states.has(occurrenceKey(occurrence)));
}

/** What the rules after the change make of the duties concerned, by key. */
async function derivedAfter(
  repositories: Repositories,
  rules: Rules,
  concerned: ReadonlySet<string>,
  standing: readonly Standing[],
): Promise<ReadonlyMap<string, Occurrence>> {
  const book = new RuleBook(onlyOf(rules, concerned));
  const closed = await closedOn(repositories, book, standing);
  const years = new Set(standing.map(({ occurrence }) => yearOf(placeInTime(occurrence))));
  const found = new Map<string, Occurrence>();
  // A shift may have carried a date over the turn of a year.
  for (let year = Math.min(...years) - 1; year <= Math.max(...years) + 1; year++)
    for (const occurrence of book.occurrencesOf(year, closed)) found.set(occurrenceKey(occurrence), occurrence);
  return found;
}

/** Days of closing, as they are after the change, of the amended duties. */
async function closedOn(
  { history }: Repositories,
  book: RuleBook,
  standing: readonly Standing[],
): Promise<ReadonlyMap<string, PlainDate>> {
  const amended = new Map(
    standing
      .map(({ occurrence }) => occurrenceId(occurrence))
      .filter(({ obligationId }) => book.isAmended(obligationId))
      .map((id) => [dutyKey(id), id]),
  );
  const closed = new Map<string, PlainDate>();
  for (const { obligationId, subjectId } of amended.values())
    for (const { key, state } of await history.statesOf(obligationId, subjectId))
      if (state.closedOn) closed.set(keyOfId(key), state.closedOn);
  return closed;
}
