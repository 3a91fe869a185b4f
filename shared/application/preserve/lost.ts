import type { DueRow } from "../../contract/schemas/due-row.ts";
import { type PlainDate, yearOf } from "../../domain/date/plain-date.ts";
import { hasMoreTime, isMadeAlike } from "../../domain/obligation/preserved-occurrence.ts";
import { type Occurrence, isDated, limitOf, occurrenceKey, placeInTime } from "../../domain/obligation/occurrence.ts";
import { isAccumulating } from "../../domain/obligation/requirement.ts";
import { RuleBook } from "../view/rule-book.ts";
import type { Rules } from "../view/rules.ts";
import { Snapshot } from "../view/snapshot.ts";

/** An occurrence that must not vanish, whatever happens to the rules. */
export interface LastingOccurrence {
  readonly occurrence: Occurrence;
  readonly row: DueRow;
}

/**
 * The occurrences of the duties concerned that must not vanish. Preserved ones are left out, because no change takes
 * them away.
 *
 * @param only  Limits the result to these, preserved ones included.
 */
export function lastingIn(
  { facts }: Snapshot,
  concerned: ReadonlySet<string>,
  only?: (occurrence: Occurrence) => boolean,
): LastingOccurrence[] {
  if (concerned.size === 0) return [];
  const part = new Snapshot(new RuleBook(onlyOf(facts, concerned)), facts);
  return part.allOccurrences().flatMap((occurrence): LastingOccurrence[] => {
    if (only ? !only(occurrence) : facts.preserved.has(occurrenceKey(occurrence))) return [];
    const row = part.rowOf(occurrence);
    return isLasting(occurrence, row, part) ? [{ occurrence, row }] : [];
  });
}

/** The rules as if there were these duties only. */
export const onlyOf = (rules: Rules, ids: ReadonlySet<string>): Rules => ({
  ...rules,
  obligations: new Map([...rules.obligations].filter(([id]) => ids.has(id))),
});

function isLasting(occurrence: Occurrence, { timeState, recorded: count }: DueRow, { facts }: Snapshot): boolean {
  if (timeState === "overdue" || timeState === "made-up-late") return true;
  // An occurrence closed before its date, other than a running number, keeps the version under which it was closed.
  if (timeState === "done" && !isAccumulating(occurrence.requirement)) return true;
  if (!isDated(occurrence)) return count > 0 || timeState === "waived";
  return facts.today > limitOf(occurrence) && (count > 0 || facts.states.has(occurrenceKey(occurrence)));
}

/**
 * The occurrences that the rules make of these duties, by key.
 *
 * @param closedOn  The days of closing for amended duties, on which the governing version may depend.
 */
export function madeBy(
  rules: Rules,
  concerned: ReadonlySet<string>,
  lasting: readonly LastingOccurrence[],
  closedOn: ReadonlyMap<string, PlainDate>,
): ReadonlyMap<string, Occurrence> {
  const book = new RuleBook(onlyOf(rules, concerned));
  const years = new Set(lasting.map(({ occurrence }) => yearOf(placeInTime(occurrence))));
  const found = new Map<string, Occurrence>();
  // A shift may have carried a date over the turn of a year.
  for (let year = Math.min(...years) - 1; year <= Math.max(...years) + 1; year++)
    for (const occurrence of book.occurrencesOf(year, closedOn)) found.set(occurrenceKey(occurrence), occurrence);
  return found;
}

/**
 * The lasting occurrences that the rules no longer make, that another rule makes, or that were missed and get more
 * time.
 */
export const lostOf = (
  lasting: readonly LastingOccurrence[],
  made: ReadonlyMap<string, Occurrence>,
): LastingOccurrence[] =>
  lasting.filter(({ occurrence, row }) => {
    const after = made.get(occurrenceKey(occurrence));
    return (
      !isMadeAlike(occurrence, after) ||
      (hasMoreTime(occurrence, after) && (row.timeState !== "done" || row.lateRecorded))
    );
  });
