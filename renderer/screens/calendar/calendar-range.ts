import {
  type PlainDate,
  addDays,
  addMonths,
  dateOf,
  endOfMonth,
  monthOf,
  weekdayOf,
  yearOf,
} from "../../../shared/domain/date/plain-date.ts";

export const VIEWS = ["year", "month", "week", "list"] as const;
export type CalendarView = (typeof VIEWS)[number];

export interface DateRange {
  readonly from: PlainDate;
  /** Included. */
  readonly to: PlainDate;
}

/** What a view is about: the year, the month, or the week (Monday first) of `date`. The list shows the year. */
export function spanOf(view: CalendarView, date: PlainDate): DateRange {
  if (view === "week") {
    const from = mondayOf(date);
    return { from, to: addDays(from, 6) };
  }
  if (view === "month") return { from: dateOf(yearOf(date), monthOf(date), 1), to: endOfMonth(date) };
  return { from: dateOf(yearOf(date), 1, 1), to: dateOf(yearOf(date), 12, 31) };
}

/** The days that a view draws: whole weeks, Monday to Sunday. */
export function drawnRange(view: CalendarView, date: PlainDate): DateRange {
  const { from, to } = spanOf(view, date);
  return { from: mondayOf(from), to: addDays(mondayOf(to), 6) };
}

/** The same view one step on or back. */
export function stepped(view: CalendarView, date: PlainDate, step: 1 | -1): PlainDate {
  if (view === "week") return addDays(date, 7 * step);
  const first = dateOf(yearOf(date), monthOf(date), 1);
  return addMonths(first, view === "month" ? step : 12 * step);
}

const mondayOf = (date: PlainDate) => addDays(date, 1 - weekdayOf(date));
