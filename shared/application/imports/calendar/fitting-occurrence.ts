import { toDayNumber } from "../../../domain/date/day-number.ts";
import { type PlainDate, addDaysWithin } from "../../../domain/date/plain-date.ts";
import { type Occurrence, isDated, isStanding } from "../../../domain/obligation/occurrence.ts";
import type { Snapshot } from "../../view/snapshot.ts";

/** A duty of one subject. */
export interface Target {
  readonly obligationId: string;
  readonly subjectId: string;
}

const DAYS_OF_A_YEAR = 366;

/**
 * The occurrence of a duty that a day belongs to: the one whose period holds the day, of several the one due nearest; of a duty without
 * periods the next one due. Null where there is none, and for work without a number and percentages, for which no day is planned.
 */
export function fittingOccurrence(
  snapshot: Snapshot,
  { obligationId, subjectId }: Target,
  date: PlainDate,
): Occurrence | null {
  const around = snapshot
    .occurrencesOf(new Set([obligationId]), addDaysWithin(date, -DAYS_OF_A_YEAR), addDaysWithin(date, DAYS_OF_A_YEAR))
    .filter(
      (occurrence) =>
        occurrence.subject.id === subjectId && !isStanding(occurrence) && occurrence.requirement.kind !== "percent",
    );
  const within = around.filter(({ period }) => period !== null && period.first <= date && date <= period.last);
  const near = within.toSorted((a, b) => distance(a, date) - distance(b, date))[0];
  if (near) return near;
  const dated = around.filter(isDated).filter(({ period, nominalDate }) => period === null && date <= nominalDate);
  return dated.toSorted((a, b) => (a.nominalDate < b.nominalDate ? -1 : 1))[0] ?? null;
}

const distance = (occurrence: Occurrence, date: PlainDate): number =>
  isDated(occurrence) ? Math.abs(toDayNumber(occurrence.nominalDate) - toDayNumber(date)) : 0;
