import type { DueRow } from "../../contract/schemas/due-row.ts";
import { type PlainDate, yearOf } from "../../domain/date/plain-date.ts";
import { keptOf, saysTheSame } from "../../domain/obligation/kept-occurrence.ts";
import { type Occurrence, keyOfId, limitOf, occurrenceId } from "../../domain/obligation/occurrence.ts";
import { dutyKey } from "../derived/records.ts";
import { RuleBook } from "../derived/rule-book.ts";
import { loadRules } from "../derived/rules.ts";
import type { Snapshot } from "../derived/snapshot.ts";
import type { Duty } from "./appends-seen.ts";
import type { Ports, Repositories, TransactionOptions } from "../ports.ts";
import { recorded } from "../recorded.ts";

export interface BeforeChange extends TransactionOptions {
  readonly snapshot: Snapshot;
  readonly procedure: string;
}

/** Duties that may be concerned, by `dutyKey`; where the rules changed, every one. */
type Reach = "everything" | ReadonlyMap<string, Duty>;

/**
 * Keeps what the rules make no more, or make otherwise, after the change that `repositories` hold: all that was missed, and all
 * that is past its limit with something on record. Where a reason was given why it no longer applies, what was still open of it
 * is closed as not applicable, which is an event of the history and can be taken back.
 */
export async function keepLost(
  ports: Ports,
  repositories: Repositories,
  before: BeforeChange,
  reach: Reach,
): Promise<void> {
  const standing = standingIn(before.snapshot, reach);
  if (standing.length === 0) return;
  const derived = await derivedAfter(repositories, before.snapshot, standing);
  const lost = standing.filter(({ occurrence }) => !saysTheSame(occurrence, derived.get(keyOf(occurrence))));
  if (lost.length === 0) return;
  const { today } = before.snapshot.facts;
  await repositories.kept.add(
    lost.map(({ occurrence }) => keptOf(occurrence, occurrenceId(occurrence), today, before.procedure)),
  );
  const { notApplicable } = before;
  if (notApplicable === undefined) return;
  for (const { occurrence, row } of lost)
    if (row.timeState === "overdue")
      await repositories.history.append({
        ...recorded(ports, occurrenceId(occurrence)),
        type: "not-applicable",
        reason: notApplicable,
      });
}

interface Standing {
  readonly occurrence: Occurrence;
  readonly row: DueRow;
}

/** What must not vanish, kept ones left out: nothing takes those away. */
function standingIn(snapshot: Snapshot, reach: Reach): Standing[] {
  const isReached = reachedBy(snapshot, reach);
  if (isReached === null) return [];
  return snapshot.allOccurrences().flatMap((occurrence): Standing[] => {
    if (!isReached(occurrence)) return [];
    if (snapshot.facts.kept.has(keyOf(occurrence))) return [];
    const row = snapshot.rowOf(occurrence);
    return isStanding(occurrence, row, snapshot) ? [{ occurrence, row }] : [];
  });
}

/** Null where nothing is: a record alone decides of amended duties only which version governs. */
function reachedBy(snapshot: Snapshot, reach: Reach): ((occurrence: Occurrence) => boolean) | null {
  if (reach === "everything") return () => true;
  const amended = new Set(
    [...reach].filter(([, { obligationId }]) => snapshot.isAmended(obligationId)).map(([key]) => key),
  );
  return amended.size === 0 ? null : (occurrence) => amended.has(duty(occurrence));
}

function isStanding(occurrence: Occurrence, row: DueRow, { facts }: Snapshot): boolean {
  if (row.timeState === "overdue" || row.timeState === "made-up-late") return true;
  if (facts.today <= limitOf(occurrence)) return false;
  const state = facts.states.get(keyOf(occurrence));
  return row.recorded > 0 || state !== undefined;
}

const keyOf = (occurrence: Occurrence): string => keyOfId(occurrenceId(occurrence));
const duty = ({ obligationId, subject }: Occurrence): string => dutyKey({ obligationId, subjectId: subject.id });

/** What the changed rules make of the duties concerned, by key. */
async function derivedAfter(
  repositories: Repositories,
  { facts: { today } }: Snapshot,
  standing: readonly Standing[],
): Promise<ReadonlyMap<string, Occurrence>> {
  const ids = new Set(standing.map(({ occurrence }) => occurrence.obligationId));
  const rules = await loadRules(repositories, today);
  const obligations = new Map([...rules.obligations].filter(([id]) => ids.has(id)));
  const book = new RuleBook({ ...rules, obligations });
  const closed = await closedOn(repositories, book, standing);
  const years = standing.map(({ occurrence }) => yearOf(occurrence.effectiveDate));
  const found = new Map<string, Occurrence>();
  // A shift may have carried a date over the turn of a year.
  for (let year = Math.min(...years) - 1; year <= Math.max(...years) + 1; year++)
    for (const occurrence of book.occurrencesOf(year, closed)) found.set(keyOf(occurrence), occurrence);
  return found;
}

/** Days of closing decide which version of an amended duty governs. */
async function closedOn(
  { history }: Repositories,
  book: RuleBook,
  standing: readonly Standing[],
): Promise<ReadonlyMap<string, PlainDate>> {
  const amended = new Map(
    standing
      .filter(({ occurrence }) => book.isAmended(occurrence.obligationId))
      .map(({ occurrence }) => [duty(occurrence), occurrenceId(occurrence)]),
  );
  const closed = new Map<string, PlainDate>();
  for (const { obligationId, subjectId } of amended.values())
    for (const { key, state } of await history.statesOf(obligationId, subjectId))
      if (state.closedOn) closed.set(keyOfId(key), state.closedOn);
  return closed;
}
