import {
  addMonths,
  addWeeks,
  addYears,
  lastDayOfISOWeek,
  lastDayOfMonth,
  lastDayOfYear,
  startOfISOWeek,
  startOfMonth,
  startOfYear,
} from "date-fns";
import type { PlainDate } from "../../../shared/domain/date/plain-date.ts";
import { onUtc } from "../../data/on-utc.ts";

export const VIEWS = ["year", "month", "week", "list"] as const;
export type CalendarView = (typeof VIEWS)[number];

export interface DateRange {
  readonly from: PlainDate;
  /** Included. */
  readonly to: PlainDate;
}

/** What a view is about: the year, the month, or the week (Monday first) of `date`. The list shows the year. */
export function spanOf(view: CalendarView, date: PlainDate): DateRange {
  if (view === "week") return { from: onUtc(date, startOfISOWeek), to: onUtc(date, lastDayOfISOWeek) };
  if (view === "month") return { from: onUtc(date, startOfMonth), to: onUtc(date, lastDayOfMonth) };
  return { from: onUtc(date, startOfYear), to: onUtc(date, lastDayOfYear) };
}

/** The days that a view draws: whole weeks, Monday to Sunday. */
export function drawnRange(view: CalendarView, date: PlainDate): DateRange {
  const { from, to } = spanOf(view, date);
  return { from: onUtc(from, startOfISOWeek), to: onUtc(to, lastDayOfISOWeek) };
}

/** The same view one step on or back. */
export function stepped(view: CalendarView, date: PlainDate, step: 1 | -1): PlainDate {
  if (view === "week") return onUtc(date, (day) => addWeeks(day, step));
  const add = view === "month" ? addMonths : addYears;
  return onUtc(date, (day) => add(startOfMonth(day), step));
}
