import {
  type PlainDate,
  addDaysWithin,
  dayOf,
  daysBetween,
  endOfMonth,
  laterOf,
  monthsBetween,
} from "../date/plain-date.ts";
import type { DatedOccurrence } from "../obligation/occurrence.ts";
import type { Accumulating, Comparator } from "../obligation/requirement.ts";
import type { WorkdayCalendar } from "../workday/workday-calendar.ts";

/** A number to be reached in a stretch of days. */
export interface Target {
  /** The number asked for; at least 1. */
  readonly needed: number;
  readonly comparator: Comparator;
  /** First day of the period. */
  readonly first: PlainDate;
  /** The day by which it is needed: the period's last, or an earlier date that the plan names. */
  readonly last: PlainDate;
  /** Whether the quota counts sessions one by one: hours and percent have no k-th session and no last day for it. */
  readonly isCountOfSessions: boolean;
}

/** The figures of a quota on a day (compliance.md, Quotas). */
export interface QuotaFigures {
  readonly needed: number;
  /** Opening balance and credits in the period. */
  readonly done: number;
  readonly expectedByToday: number;
  /** 0 when not behind. */
  readonly behindBy: number;
  /** Done beyond an `=` or `<=` quota; 0 otherwise. */
  readonly over: number;
  /** First day that expects one more than done; null when met. It lies in the past when behind. */
  readonly nextPaceDate: PlainDate | null;
  /** Sessions a month from tomorrow on, not rounded; null when nothing is left or no working day remains. */
  readonly perMonthFromHere: number | null;
  /** Latest day for the next session that keeps the quota reachable; null when met, out of reach, or not in sessions. */
  readonly latestNextDate: PlainDate | null;
  readonly cannotBeMet: boolean;
}

/** The quota that an accumulating occurrence sets; its pace runs to the nominal date. */
export const quotaOf = (occurrence: DatedOccurrence, requirement: Accumulating): Target => ({
  needed: requirement.count,
  comparator: requirement.comparator,
  first: occurrence.period?.first ?? occurrence.nominalDate,
  last: occurrence.nominalDate,
  isCountOfSessions: requirement.kind === "quota" || requirement.kind === "quantity",
});

/** Every figure of a quota on `today`; today counts as elapsed. `done` includes the opening balance. */
export function quotaFigures(quota: Target, done: number, today: PlainDate, calendar: WorkdayCalendar): QuotaFigures {
  const expectedByToday = expectedBy(quota, today, calendar);
  const cannot = cannotBeMet(quota, done, today, calendar);
  return {
    needed: quota.needed,
    done,
    expectedByToday,
    behindBy: Math.max(0, expectedByToday - done),
    over: quota.comparator === ">=" ? 0 : Math.max(0, done - quota.needed),
    nextPaceDate: paceDateOf(quota, Math.floor(done) + 1, calendar),
    perMonthFromHere: perMonthFromHere(quota, done, today, calendar),
    latestNextDate: cannot ? null : latestDateOf(quota, Math.floor(done) + 1, calendar),
    cannotBeMet: cannot,
  };
}

/** ⌊needed × W(first, date) ÷ W(first, last)⌋: 0 before the period, all after it. An upper bound expects nothing. */
export function expectedBy(quota: Target, date: PlainDate, calendar: WorkdayCalendar): number {
  if (quota.comparator === "<=" || date < quota.first) return 0;
  if (date >= quota.last) return quota.needed;
  const total = calendar.countWorkingDays(quota.first, quota.last);
  return total === 0 ? 0 : Math.floor((quota.needed * calendar.countWorkingDays(quota.first, date)) / total);
}

/** First day on which `k` are expected; null when k is not asked for or the period has no working day. */
export function paceDateOf(quota: Target, k: number, calendar: WorkdayCalendar): PlainDate | null {
  const total = calendar.countWorkingDays(quota.first, quota.last);
  if (quota.comparator === "<=" || k < 1 || k > quota.needed || total === 0) return null;
  return calendar.workingDayFrom(quota.first, Math.ceil((k * total) / quota.needed));
}

/**
 * The last working day on which session k may be held if each later session takes a working day of its own. On that
 * day exactly needed − k working days of the period remain after it. Null for a k beyond the target, and where the
 * period is too short for all sessions.
 */
export function latestDateOf(quota: Target, k: number, calendar: WorkdayCalendar): PlainDate | null {
  if (!quota.isCountOfSessions || quota.comparator === "<=" || k < 1 || k > quota.needed) return null;
  const after = Math.ceil(quota.needed) - k;
  if (calendar.countWorkingDays(quota.first, quota.last) <= after) return null;
  return calendar.workingDayUpTo(quota.last, after + 1);
}

/** Fewer working days are left, today among them, than sessions are missing. Once the period is over: that any are. */
export function cannotBeMet(quota: Target, done: number, today: PlainDate, calendar: WorkdayCalendar): boolean {
  const missing = quota.needed - done;
  if (quota.comparator === "<=" || missing <= 0) return false;
  if (today > quota.last) return true;
  if (!quota.isCountOfSessions) return false;
  return calendar.countWorkingDays(laterOf(today, quota.first), quota.last) < missing;
}

/** Working days of the stretch from tomorrow on. */
export const workingDaysLeft = (
  { first, last }: Pick<Target, "first" | "last">,
  today: PlainDate,
  calendar: WorkdayCalendar,
): number => (today < first ? calendar.countWorkingDays(first, last) : calendar.workingDaysAfter(today, last));

/**
 * The first day on which `cannotBeMet` holds when no more is done: the day after the latest one for the next session, or the
 * first of a stretch that has fewer working days than sessions are missing. Null when met or not counted in sessions.
 */
export function cannotBeMetFrom(quota: Target, done: number, calendar: WorkdayCalendar): PlainDate | null {
  const missing = Math.ceil(quota.needed - done);
  if (!quota.isCountOfSessions || quota.comparator === "<=" || missing <= 0) return null;
  if (calendar.countWorkingDays(quota.first, quota.last) < missing) return quota.first;
  return addDaysWithin(calendar.workingDayUpTo(quota.last, missing), 1);
}

function perMonthFromHere(quota: Target, done: number, today: PlainDate, calendar: WorkdayCalendar): number | null {
  const missing = quota.needed - done;
  const left = workingDaysLeft(quota, today, calendar);
  if (quota.comparator === "<=" || missing <= 0 || left === 0) return null;
  return (missing / left) * (calendar.countWorkingDays(quota.first, quota.last) / monthsIn(quota.first, quota.last));
}

const MEAN_MONTH_DAYS = 365.2425 / 12;

/**
 * Counts whole months where the stretch consists of whole months; else divides its days by the mean length of a month.
 */
function monthsIn(first: PlainDate, last: PlainDate): number {
  if (dayOf(first) === 1 && endOfMonth(last) === last) return monthsBetween(first, last) + 1;
  return (daysBetween(first, last) + 1) / MEAN_MONTH_DAYS;
}
