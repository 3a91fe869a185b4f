import type { PlainDate } from "../date/plain-date.ts";
import type { WeekdayNum } from "./weekday.ts";

/** Frequencies of a rule over days; SECONDLY, MINUTELY and HOURLY are refused. */
export const FREQUENCIES = ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/**
 * A recurrence rule over days (RFC 5545 3.3.10 without its time parts). It has no DTSTART: the expansion is given
 * one. A part that the text leaves out is an empty list.
 */
export interface RecurrenceRule {
  readonly freq: Frequency;
  /** The interval of the rule; at least 1. */
  readonly interval: number;
  readonly count: number | null;
  /** Last possible day, included. */
  readonly until: PlainDate | null;
  readonly byMonth: readonly number[];
  readonly byWeekNo: readonly number[];
  readonly byYearDay: readonly number[];
  readonly byMonthDay: readonly number[];
  readonly byDay: readonly WeekdayNum[];
  readonly bySetPos: readonly number[];
  /** 1 = Monday … 7 = Sunday. */
  readonly weekStart: number;
}
