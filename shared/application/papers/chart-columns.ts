import {
  type PlainDate,
  addDays,
  dateOf,
  earlierOf,
  endOfMonth,
  laterOf,
  weekdayOf,
} from "../../domain/date/plain-date.ts";
import type { ChartColumn } from "../../domain/papers/wall-chart.ts";

/** The twelve months of a year. */
export const monthsOf = (year: number): ChartColumn[] =>
  Array.from({ length: 12 }, (_, index) => {
    const first = dateOf(year, index + 1, 1);
    return { first, last: endOfMonth(first) };
  });

/** The weeks of a quarter, Monday first; the first and the last are cut at its edges. */
export function weeksOf(year: number, quarter: number): ChartColumn[] {
  const [start, end] = [dateOf(year, quarter * 3 - 2, 1), endOfMonth(dateOf(year, quarter * 3, 1))];
  const weeks: ChartColumn[] = [];
  const monday = (date: PlainDate) => addDays(date, 1 - weekdayOf(date));
  for (let first = monday(start); first <= end; first = addDays(first, 7))
    weeks.push({ first: laterOf(first, start), last: earlierOf(addDays(first, 6), end) });
  return weeks;
}
