import { type DateWindow } from "../../../domain/date/date-window.ts";
import { LAST_DAY_NUMBER, fromDayNumber } from "../../../domain/date/day-number.ts";
import { PERIOD_UNITS, type PeriodUnit } from "../../../domain/date/period.ts";
import { type PlainDate, addMonthsWithin, dateOf, laterOf, yearOf } from "../../../domain/date/plain-date.ts";
import { patternStart } from "../../../domain/obligation/pattern-start.ts";
import type { Requirement } from "../../../domain/obligation/requirement.ts";
import { expandRule, firstDateFrom } from "../../../domain/recurrence/expand-rule.ts";
import { readOutsideRule } from "../../../domain/recurrence/outside-rule.ts";
import { printRule } from "../../../domain/recurrence/print-rule.ts";
import type { RecurrenceRule } from "../../../domain/recurrence/recurrence-rule.ts";
import type { CalendarEntry } from "../../../icalendar/read/read-calendar.ts";

/** The rule that an event gives to a duty. */
export interface EntryRule {
  readonly requirement: Requirement;
  readonly effectiveFrom: PlainDate;
}

/** How far ahead a duty's dates are held to those of the event. */
const MONTHS_HELD = 60;

/**
 * The rule of the duty that an event becomes: its RRULE as the pattern of a cadence, or its one day as a deadline. It holds from the
 * first day that is still to come, so that nothing is overdue at once, and its days stay where the calendar has them (no shift). The
 * dates of the duty are held to those of the event by our own engine.
 *
 * @returns null where no duty can have the event's dates: they are past, or no period of ours counts its interval as it does.
 */
export function ruleOfEntry({ rule, first, days }: CalendarEntry, today: PlainDate): EntryRule | null {
  if (rule === null) {
    if (first.date < today || days.length !== 1) return null;
    const due = first.date;
    return {
      requirement: { kind: "deadline", due, hedge: null, shift: "none" },
      effectiveFrom: dateOf(yearOf(due), 1, 1),
    };
  }
  const read = readOutsideRule(rule.text);
  if (!read.ok) return null;
  const bounded = withLastDay(read.value, rule.start);
  if (bounded === null) return null;
  const from = firstDateFrom(bounded, rule.start, laterOf(today, rule.start));
  if (from === null) return null;
  const window = { from, to: addMonthsWithin(from, MONTHS_HELD) };
  const dates = expandRule(bounded, rule.start, window).join();
  const period = periodsFor(bounded).find(
    (unit) => expandRule(bounded, patternStart({ period: unit }, from), window).join() === dates,
  );
  if (period === undefined) return null;
  return {
    requirement: {
      kind: "cadence",
      count: 1,
      comparator: ">=",
      unit: "次",
      period,
      pattern: printRule(bounded),
      hedge: null,
      shift: "none",
    },
    effectiveFrom: from,
  };
}

/** A rule that ends after so many times, with its last day in place of the count: a duty counts from another day. */
function withLastDay(rule: RecurrenceRule, start: PlainDate): RecurrenceRule | null {
  if (rule.count === null) return rule;
  const whole: DateWindow = { from: start, to: fromDayNumber(LAST_DAY_NUMBER) };
  const last = expandRule(rule, start, whole).at(-1);
  return last === undefined ? null : { ...rule, count: null, until: last };
}

/** The periods that may count such a rule, the natural one first. */
function periodsFor({ freq }: RecurrenceRule): readonly PeriodUnit[] {
  const natural: PeriodUnit = freq === "YEARLY" ? "year" : freq === "MONTHLY" ? "month" : "week";
  return [natural, ...PERIOD_UNITS.filter((unit) => unit !== natural)];
}
