import * as fc from "fast-check";
import { type PlainDate, addDays, plainDate } from "../../shared/domain/date/plain-date.ts";
import type { RecurrenceRule } from "../../shared/domain/recurrence/recurrence-rule.ts";

const OPEN: RecurrenceRule = {
  freq: "DAILY",
  interval: 1,
  count: null,
  until: null,
  byMonth: [],
  byWeekNo: [],
  byYearDay: [],
  byMonthDay: [],
  byDay: [],
  bySetPos: [],
  weekStart: 1,
};

const withoutNumbers = (days: readonly number[]) => days.map((day) => ({ ordinal: null, weekday: day }));
const some = <T>(item: fc.Arbitrary<T>, maxLength: number) => fc.uniqueArray(item, { maxLength });
const signed = (most: number) => fc.oneof(fc.integer({ min: 1, max: most }), fc.integer({ min: -most, max: -1 }));
const byMonth = fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, some(fc.integer({ min: 1, max: 12 }), 4));
const byMonthDay = fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, some(signed(31), 3));
const weekday = fc.integer({ min: 1, max: 7 });
const plainDays = fc.uniqueArray(weekday, { maxLength: 4 }).map(withoutNumbers);
const numberedDays = (most: number) =>
  fc.uniqueArray(fc.record({ ordinal: signed(most), weekday }), {
    maxLength: 3,
    selector: ({ ordinal, weekday: day }) => `${ordinal}${day}`,
  });
const anyDays = (most: number) => fc.oneof(plainDays, numberedDays(most));
/**
 * One position, and from the end only the last: rrule gives a day twice that two positions name, and the first day of
 * a set that is shorter than the position asked for.
 */
const position = fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constant(-1));
const bySetPos = fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.tuple(position));

const ends = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ count: null, until: null }) },
  fc.record({ count: fc.integer({ min: 1, max: 40 }), until: fc.constant(null) }),
  fc.record({ count: fc.constant(null), until: fc.integer({ min: 0, max: 4000 }).map((days) => day(days)) }),
);

const BASE = plainDate("2015-01-01");
const day = (offset: number): PlainDate => addDays(BASE, offset);

/** A day of 2015 to 2034. */
export const anyDay: fc.Arbitrary<PlainDate> = fc.integer({ min: 0, max: 7300 }).map(day);

const parts: fc.Arbitrary<Partial<RecurrenceRule>> = fc.oneof(
  fc.record({ freq: fc.constant("DAILY" as const), byMonth, byMonthDay, byDay: plainDays }),
  fc.record({ freq: fc.constant("WEEKLY" as const), byMonth, byDay: plainDays }),
  fc.record({ freq: fc.constant("MONTHLY" as const), byMonth, byMonthDay, byDay: anyDays(5), bySetPos }),
  fc.record({ freq: fc.constant("YEARLY" as const), byMonth, byMonthDay, byDay: plainDays, bySetPos }),
  fc.record({
    freq: fc.constant("YEARLY" as const),
    byMonth: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 3 }),
    byDay: anyDays(5),
    bySetPos,
  }),
  fc.record({ freq: fc.constant("YEARLY" as const), byMonthDay, byDay: numberedDays(53) }),
  fc.record({ freq: fc.constant("YEARLY" as const), byYearDay: some(signed(366), 4), byMonth, byDay: plainDays }),
);

/** Rules that RFC 5545 allows, in every frequency and with every part but BYWEEKNO, which rrule misses at the turn of a year. */
export const arbitraryRule: fc.Arbitrary<RecurrenceRule> = fc
  .record({ parts, ends, interval: fc.integer({ min: 1, max: 6 }), weekStart: weekday })
  .map(({ parts, ends, interval, weekStart }) =>
    withPositionsAllowed({ ...OPEN, ...parts, ...ends, interval, weekStart }),
  );

/** BYSETPOS needs another BY part beside it. */
const withPositionsAllowed = (rule: RecurrenceRule): RecurrenceRule =>
  rule.byMonth.length + rule.byMonthDay.length + rule.byDay.length === 0 ? { ...rule, bySetPos: [] } : rule;
