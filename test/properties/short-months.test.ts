import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, endOfMonth, monthOf, plainDate } from "../../shared/domain/date/plain-date.ts";
import { expandRule } from "../../shared/domain/recurrence/expand-rule.ts";
import type { RecurrenceRule } from "../../shared/domain/recurrence/recurrence-rule.ts";
import { parseRule } from "../../shared/domain/recurrence/parse-rule.ts";
import { eachMonthOn } from "../../shared/domain/recurrence/short-months.ts";
import { unwrap } from "../../shared/domain/result.ts";
import { anyDay } from "./arbitrary-rule.ts";
import { readDayByDay } from "./read-day-by-day.ts";

const weekday = fc.integer({ min: 1, max: 7 });
const some = <T>(item: fc.Arbitrary<T>, maxLength: number) => fc.uniqueArray(item, { maxLength });
const month = fc.integer({ min: 1, max: 12 });
/** The days at a month's end, where months differ, most of the time. */
const monthDay = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(28, 29, 30, 31, -1, -2, -29, -30, -31) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 31 }) },
);
const week = fc.oneof(
  fc.integer({ min: 1, max: 53 }),
  fc.integer({ min: -53, max: -1 }),
  fc.constantFrom(1, 52, 53, -1),
);
const position = fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: -4, max: -1 }));
const plain = (days: readonly number[]) => days.map((day) => ({ ordinal: null, weekday: day }));

const parts: fc.Arbitrary<Partial<RecurrenceRule>> = fc.oneof(
  fc.record({
    freq: fc.constantFrom("MONTHLY" as const, "YEARLY" as const),
    byMonth: some(month, 4),
    byMonthDay: fc.uniqueArray(monthDay, { minLength: 1, maxLength: 5 }),
    byDay: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, some(weekday, 4).map(plain)),
    bySetPos: fc.oneof(fc.constant([]), fc.uniqueArray(position, { minLength: 1, maxLength: 3 })),
  }),
  fc.record({
    freq: fc.constant("DAILY" as const),
    byMonth: some(month, 4),
    byMonthDay: fc.uniqueArray(monthDay, { minLength: 1, maxLength: 5 }),
  }),
  fc.record({ freq: fc.constant("WEEKLY" as const), byMonth: some(month, 4), byDay: some(weekday, 3).map(plain) }),
  fc.record({
    freq: fc.constant("YEARLY" as const),
    byWeekNo: fc.uniqueArray(week, { minLength: 1, maxLength: 3 }),
    byDay: some(weekday, 3).map(plain),
  }),
  fc.record({ freq: fc.constantFrom("MONTHLY" as const, "YEARLY" as const), byMonth: some(month, 3) }),
);

const BARE: RecurrenceRule = unwrap(parseRule("FREQ=DAILY"));
const rules: fc.Arbitrary<RecurrenceRule> = fc
  .record({
    parts,
    interval: fc.integer({ min: 1, max: 4 }),
    weekStart: weekday,
    count: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, fc.integer({ min: 1, max: 12 })),
  })
  .map(({ parts: chosen, ...rest }) => ({ ...BARE, ...rest, ...chosen }));

describe("RFC 5545 read day by day", () => {
  test("agrees with the engine on 1,500 random rules over month ends, week numbers and week starts", () => {
    fc.assert(
      fc.property(rules, anyDay, fc.nat(300), fc.integer({ min: 0, max: 1000 }), (rule, start, before, length) => {
        const from = addDays(start, before);
        const window = { from, to: addDays(from, length) };
        expect(expandRule(rule, start, window)).toEqual(readDayByDay(rule, start, window));
      }),
      { numRuns: 1500 },
    );
  });

  test("a rule for each month names a day of every month, and its last one where it lacks the day", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 1901, max: 2198 }), (day, year) => {
        const rule = unwrap(parseRule(`FREQ=MONTHLY;${eachMonthOn([day])}`));
        const window = { from: plainDate(`${year}-01-01`), to: plainDate(`${year}-12-31`) };
        const dates = expandRule(rule, window.from, window);
        expect(dates.map(monthOf)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
        for (const date of dates) expect([day, Number(endOfMonth(date).slice(8))]).toContain(Number(date.slice(8)));
        expect(dates).toEqual(readDayByDay(rule, window.from, window));
      }),
      { numRuns: 100 },
    );
  });
});
