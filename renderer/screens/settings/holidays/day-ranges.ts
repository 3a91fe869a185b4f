import { type PlainDate, addDays } from "../../../../shared/domain/date/plain-date.ts";

/** Days off in a row that belong to one holiday. */
export interface DayRange {
  readonly name: string;
  readonly first: PlainDate;
  readonly last: PlainDate;
  readonly days: number;
}

/** Days, ascending, as ranges: a gap or another name begins a new one. */
export function dayRanges(days: readonly { readonly date: PlainDate; readonly name: string }[]): DayRange[] {
  const ranges: DayRange[] = [];
  for (const { date, name } of days.toSorted((a, b) => (a.date < b.date ? -1 : 1))) {
    const before = ranges.at(-1);
    if (before?.name === name && addDays(before.last, 1) === date)
      ranges.splice(-1, 1, { ...before, last: date, days: before.days + 1 });
    else ranges.push({ name, first: date, last: date, days: 1 });
  }
  return ranges;
}
