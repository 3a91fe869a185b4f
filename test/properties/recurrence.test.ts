import { getISOWeek, getISOWeeksInYear } from "date-fns";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type PlainDate, addDays, toUtc } from "../../shared/domain/date/plain-date.ts";
import { expandByRRule } from "./expand-by-rrule.ts";
import { canJudge, expandByRRuleTemporal } from "./expand-by-rrule-temporal.ts";
import { expandRule } from "../../shared/domain/recurrence/expand-rule.ts";
import type { RecurrenceRule } from "../../shared/domain/recurrence/recurrence-rule.ts";
import { parseRule } from "../../shared/domain/recurrence/parse-rule.ts";
import { printRule } from "../../shared/domain/recurrence/print-rule.ts";
import { unwrap } from "../../shared/domain/result.ts";
import { anyDay, arbitraryRule } from "./arbitrary-rule.ts";

const window = fc.record({ start: anyDay, before: fc.nat(400), length: fc.integer({ min: 0, max: 1500 }) });

/** Whether a date follows the window, so that rrule finds an end to its search. */
function goesOn(rule: RecurrenceRule, start: PlainDate, to: PlainDate): boolean {
  const open = { ...rule, count: null, until: null };
  return expandRule(open, start, { from: addDays(to, 1), to: addDays(to, 20_000) }).length > 0;
}

describe("expanding a rule", () => {
  test("day arithmetic agrees with rrule on 5,000 random rules", () => {
    fc.assert(
      fc.property(arbitraryRule, window, (rule, { start, before, length }) => {
        const asked = { from: addDays(start, before), to: addDays(start, before + length) };
        fc.pre(goesOn(rule, start, asked.to));
        expect(expandRule(rule, start, asked)).toEqual(expandByRRule(rule, start, asked));
      }),
      { numRuns: 5000 },
    );
  });

  test("day arithmetic agrees with rrule-temporal on 5,000 random rules", () => {
    fc.assert(
      fc.property(arbitraryRule, window, (rule, { start, before, length }) => {
        const asked = { from: addDays(start, before), to: addDays(start, before + length) };
        fc.pre(canJudge(rule) && goesOn(rule, start, asked.to));
        expect(expandRule(rule, start, asked)).toEqual(expandByRRuleTemporal(rule, start, asked));
      }),
      { numRuns: 5000 },
    );
  });

  test("[a, c] is [a, b) and [b, c]", () => {
    fc.assert(
      fc.property(arbitraryRule, window, fc.nat(1500), (rule, { start, before, length }, cut) => {
        const from = addDays(start, before);
        const to = addDays(from, length);
        const middle = addDays(from, Math.min(cut, length));
        const whole = expandRule(rule, start, { from, to });
        const parts = [
          ...expandRule(rule, start, { from, to: addDays(middle, -1) }),
          ...expandRule(rule, start, { from: middle, to }),
        ];
        expect(parts).toEqual(whole);
      }),
      { numRuns: 1000 },
    );
  });

  test("dates ascend, lie in the window, and none comes before the start", () => {
    fc.assert(
      fc.property(arbitraryRule, window, (rule, { start, before, length }) => {
        const from = addDays(start, before - 200);
        const dates = expandRule(rule, start, { from, to: addDays(from, length) });
        dates.forEach((date, index) => {
          expect(date >= from && date >= start && date <= addDays(from, length)).toBe(true);
          if (index > 0) expect(date > (dates[index - 1] ?? "")).toBe(true);
        });
      }),
      { numRuns: 1000 },
    );
  });
});

test("BYWEEKNO picks the days of exactly those ISO weeks, at the turn of a year too", () => {
  const weeks = fc.uniqueArray(fc.oneof(fc.integer({ min: 1, max: 53 }), fc.integer({ min: -53, max: -1 })), {
    minLength: 1,
    maxLength: 3,
  });
  fc.assert(
    fc.property(weeks, anyDay, fc.nat(800), (wanted, start, length) => {
      const rule = unwrap(parseRule("FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO,TU,WE,TH,FR,SA,SU"));
      const to = addDays(start, length);
      const all = Array.from({ length: length + 1 }, (_, index) => addDays(start, index));
      const isWanted = (day: PlainDate) => {
        const week = getISOWeek(toUtc(day));
        return wanted.includes(week) || wanted.includes(week - getISOWeeksInYear(toUtc(day)) - 1);
      };
      expect(expandRule({ ...rule, byWeekNo: wanted }, start, { from: start, to })).toEqual(all.filter(isWanted));
    }),
    { numRuns: 500 },
  );
});

test("printing a rule and parsing it again gives the same rule", () => {
  fc.assert(
    fc.property(arbitraryRule, (rule) => {
      const parsed = parseRule(printRule(rule));
      if (parsed.ok) expect(parsed.value).toEqual(rule);
      else expect(parsed.error.code).toBe("rule-never-occurs");
    }),
    { numRuns: 1000 },
  );
});
