import { type PlainDate, monthOf, yearOf } from "../date/plain-date.ts";
import { type LedgerEntry, isDone } from "./ledger.ts";

/** How many occurrences a year had asked for, and how many of these were done, by the end of each month, 1 to 12. */
export interface YearPace {
  readonly due: readonly number[];
  readonly done: readonly number[];
}

/**
 * Counts the occurrences of a year that have a date, without waived ones and work without a number. What was made up counts from the day on
 * which it was made up; what was closed without an activity counts from its date; what was done after the year is not in its months.
 */
export function yearPaceOf(entries: readonly LedgerEntry[], year: number): YearPace {
  const asked = entries.filter(({ standing, state, due }) => standing === null && state !== "waived" && due !== null);
  return {
    due: byMonthsEnd(
      asked.flatMap(({ due }) => due ?? []),
      year,
    ),
    done: byMonthsEnd(
      asked.filter(isDone).flatMap(({ due, activities }) => activities.at(-1)?.happenedOn ?? due ?? []),
      year,
    ),
  };
}

/** By how many occurrences a year was short at each month's end; 0 where more was done than had fallen due. */
export const shortByMonth = ({ due, done }: YearPace): number[] =>
  due.map((asked, month) => Math.max(0, asked - (done[month] ?? 0)));

/** How many of the days lie before the end of each month of the year, days of former years included. */
const byMonthsEnd = (days: readonly PlainDate[], year: number): number[] =>
  Array.from(
    { length: 12 },
    (_, month) =>
      days.filter((day) => yearOf(day) < year || (yearOf(day) === year && monthOf(day) <= month + 1)).length,
  );
