import { type Options, RRule, Weekday } from "rrule";
import type { DateWindow } from "../../shared/domain/date/date-window.ts";
import { type PlainDate, fromUtc, toUtc } from "../../shared/domain/date/plain-date.ts";
import type { RecurrenceRule } from "../../shared/domain/recurrence/recurrence-rule.ts";

/**
 * The second judge: rrule on midnights UTC alone, so that no zone is ever asked. Not to be asked about rules that never
 * occur (it would search to the year 9999), nor about a weekday beside a number of it, where it takes what both have.
 */
export function expandByRRule(rule: RecurrenceRule, start: PlainDate, window: DateWindow): PlainDate[] {
  const until = rule.until !== null && rule.until < window.to ? rule.until : window.to;
  const set = new RRule({ ...optionsOf(rule), dtstart: new Date(toUtc(start)), until: new Date(toUtc(until)) });
  return set.between(new Date(toUtc(window.from)), new Date(toUtc(until)), true).map(fromUtc);
}

const FREQUENCY = { DAILY: RRule.DAILY, WEEKLY: RRule.WEEKLY, MONTHLY: RRule.MONTHLY, YEARLY: RRule.YEARLY } as const;

function optionsOf(rule: RecurrenceRule): Partial<Options> {
  return {
    freq: FREQUENCY[rule.freq],
    interval: rule.interval,
    count: rule.count,
    wkst: rule.weekStart - 1,
    bymonth: listOrNull(rule.byMonth),
    byweekno: listOrNull(rule.byWeekNo),
    byyearday: listOrNull(rule.byYearDay),
    bymonthday: listOrNull(rule.byMonthDay),
    bysetpos: listOrNull(rule.bySetPos),
    byweekday: listOrNull(
      rule.byDay.map(({ ordinal, weekday }) => (ordinal === null ? weekday - 1 : new Weekday(weekday - 1, ordinal))),
    ),
  };
}

/** rrule takes an empty list for a set that nothing meets. */
const listOrNull = <T>(list: readonly T[]): T[] | null => (list.length > 0 ? [...list] : null);
