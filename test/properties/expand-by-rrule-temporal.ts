import { RRuleTemporal } from "rrule-temporal";
import { Temporal } from "temporal-polyfill";
import type { DateWindow } from "../../shared/domain/date/date-window.ts";
import { type PlainDate, plainDate } from "../../shared/domain/date/plain-date.ts";
import type { RecurrenceRule } from "../../shared/domain/recurrence/recurrence-rule.ts";
import { printRule } from "../../shared/domain/recurrence/print-rule.ts";

/** The third judge, written against RFC 5545 without regard to rrule: reads the printed rule, on midnights UTC. */
export function expandByRRuleTemporal(rule: RecurrenceRule, start: PlainDate, window: DateWindow): PlainDate[] {
  const set = new RRuleTemporal({
    rruleString: `DTSTART:${start.replaceAll("-", "")}T000000Z\nRRULE:${withUtcEnd(printRule(rule))}`,
  });
  return set
    .between(midnight(window.from), midnight(window.to), true)
    .map((found) => plainDate(found.toPlainDate().toString()));
}

/**
 * Whether this judge may be asked: 2.2.7 forgets BYDAY beside BYYEARDAY, forgets the number of a weekday beside
 * BYMONTHDAY, and takes another week for a 53rd weekday in a year that has 52 of it.
 */
export function canJudge(rule: RecurrenceRule): boolean {
  const isNumbered = rule.byDay.some(({ ordinal }) => ordinal !== null);
  if (rule.byYearDay.length > 0 && rule.byDay.length > 0) return false;
  if (rule.byMonthDay.length > 0 && isNumbered) return false;
  return !rule.byDay.some(({ ordinal }) => Math.abs(ordinal ?? 0) === 53);
}

/** UNTIL has to be of DTSTART's type (RFC 5545, 3.3.10): here a time in UTC. */
const withUtcEnd = (printed: string): string => printed.replace(/UNTIL=(\d{8})\b/, "UNTIL=$1T000000Z");

const midnight = (date: PlainDate): Temporal.ZonedDateTime => Temporal.PlainDate.from(date).toZonedDateTime("UTC");
