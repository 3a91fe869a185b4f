import type { DueRow } from "../../contract/schemas/due-row.ts";
import { type PlainDate, yearOf } from "../../domain/date/plain-date.ts";
import { hasMoreTime, isMadeAlike } from "../../domain/obligation/preserved-occurrence.ts";
import { type Occurrence, isDated, limitOf, occurrenceKey, placeInTime } from "../../domain/obligation/occurrence.ts";
import { isAccumulating } from "../../domain/obligation/requirement.ts";
import { RuleBook } from "../view/rule-book.ts";
import type { Rules } from "../view/rules.ts";
import { Snapshot } from "../view/snapshot.ts";

/** What must not vanish, whatever becomes of the rules. */
export interface LastingOccurrence {
  readonly occurrence: Occurrence;
  readonly row: DueRow;
}

/**
 * Of the duties concerned, what must not vanish; kept ones are left out, because nothing takes those away.
 * @param only Those that are asked for, kept ones among them.
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
  // Closed ahead of its date, and no number that goes on: it keeps the version that it was closed under.
  if (timeState === "done" && !isAccumulating(occurrence.requirement)) return true;
  if (!isDated(occurrence)) return count > 0 || timeState === "waived";
  return facts.today > limitOf(occurrence) && (count > 0 || facts.states.has(occurrenceKey(occurrence)));
}

/**
 * What rules make of these duties, by key.
 * @param closedOn Days of closing of the amended ones: which version governs may depend on them.
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

/** Of what stood, that which is made no more, or by another rule; or was given more time although it was missed. */
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
