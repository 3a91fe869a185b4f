import * as fc from "fast-check";
import { expect, test } from "vitest";
import { dateWords } from "../../renderer/text/dates.ts";
import { FIRST_DAY_NUMBER, LAST_DAY_NUMBER, fromDayNumber } from "../../shared/domain/date/day-number.ts";
import {
  type PlainDate,
  addDays,
  addMonths,
  dayOf,
  monthOf,
  plainDate,
  weekdayOf,
  yearOf,
} from "../../shared/domain/date/plain-date.ts";
import { type DayField, readDay } from "../../shared/domain/typed/read-day.ts";
import { readNumber } from "../../shared/domain/typed/read-number.ts";
import { readTime } from "../../shared/domain/typed/read-time.ts";

const RUNS = { numRuns: 3_000 };
const TODAY = plainDate("2026-09-16");
const anyDay = fc.integer({ min: FIRST_DAY_NUMBER, max: LAST_DAY_NUMBER }).map(fromDayNumber);
const field = (today: PlainDate): DayField => ({ today, missingYear: "past" });

const CHINESE_DIGITS = "零一二三四五六七八九";
const written = (value: number): string => {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return `${tens > 1 ? CHINESE_DIGITS[tens] : ""}${tens > 0 ? "十" : ""}${ones > 0 ? CHINESE_DIGITS[ones] : ""}`;
};
const two = (value: number) => String(value).padStart(2, "0");
const fullWidth = (text: string) =>
  text.replaceAll(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
const yearDigits = (year: number) => Array.from(String(year), (digit) => CHINESE_DIGITS[Number(digit)]).join("");

/** Every way of writing a day with its year. */
const ways: readonly ((day: PlainDate) => string)[] = [
  (day) => day,
  ...["-", "/", ".", " ", "、", "。", " - ", "－", "—"].flatMap((separator) => [
    (day: PlainDate) => [yearOf(day), monthOf(day), dayOf(day)].join(separator),
    (day: PlainDate) => [yearOf(day), two(monthOf(day)), two(dayOf(day))].join(separator),
  ]),
  (day) => day.replaceAll("-", ""),
  (day) => `${yearOf(day)}年${monthOf(day)}月${dayOf(day)}日`,
  (day) => `${yearOf(day)}年${two(monthOf(day))}月${two(dayOf(day))}`,
  (day) => `${yearOf(day)} 年 ${monthOf(day)} 月 ${dayOf(day)} 号`,
  (day) => `${yearDigits(yearOf(day))}年${written(monthOf(day))}月${written(dayOf(day))}日`,
  (day) => `${day} 00:00:00`,
  (day) => dateWords["zh-CN"].full(day),
  (day) => dateWords.en.full(day),
];
/** What may stand around it. */
const dresses: readonly ((text: string, day: PlainDate) => string)[] = [
  (text) => text,
  (text) => fullWidth(text),
  (text) => `　${text} `,
  (text) => `${text}。`,
  (text, day) => `${text}（${dateWords["zh-CN"].weekday(day)}）`,
  (text, day) => `${text} 星期${"一二三四五六日".charAt(weekdayOf(day) - 1)}`,
  (text, day) => `${dateWords.en.weekday(day)} ${text}`,
];

test("a day reads back from every way of writing it, whatever stands around it and whenever it is read", () => {
  fc.assert(
    fc.property(
      anyDay,
      anyDay,
      fc.constantFrom(...ways),
      fc.constantFrom(...dresses),
      fc.constantFrom("past" as const, "coming" as const),
      (day, today, way, dress, missingYear) => {
        const text = dress(way(day), day);
        expect(readDay(text, { today, missingYear }), text).toEqual({ kind: "read", value: day, isCompleted: false });
      },
    ),
    { numRuns: 20_000 },
  );
});

/** Ways of writing a day without its year. */
const shortWays: readonly ((day: PlainDate) => string)[] = [
  ...["-", "/", ".", "、", "．", " "].map(
    (separator) => (day: PlainDate) => [monthOf(day), dayOf(day)].join(separator),
  ),
  (day) => `${two(monthOf(day))}${two(dayOf(day))}`,
  (day) => `${written(monthOf(day))}月${written(dayOf(day))}日`,
  (day) => dateWords["zh-CN"].day(day),
  (day) => dateWords["zh-CN"].dayAndWeekday(day),
  (day) => dateWords["zh-CN"].heading(day),
  (day) => dateWords.en.day(day),
  (day) => dateWords.en.dayAndWeekday(day),
];

test("a day of the year up to today reads back without its year; so does one of the year from today", () => {
  const aYear = fc.record({
    today: fc.integer({ min: FIRST_DAY_NUMBER + 800, max: LAST_DAY_NUMBER - 800 }).map(fromDayNumber),
    away: fc.integer({ min: 0, max: 364 }),
    way: fc.constantFrom(...shortWays),
  });
  fc.assert(
    fc.property(aYear, ({ today, away, way }) => {
      const [before, after] = [addDays(today, -away), addDays(today, away)];
      expect(readDay(way(before), { today, missingYear: "past" })).toMatchObject({ value: before });
      expect(readDay(way(after), { today, missingYear: "coming" })).toMatchObject({ value: after });
    }),
    RUNS,
  );
});

test("whatever is typed, the reading is a day of the calendar that the field takes, or a fault", () => {
  const characters = Array.from("0123456789０９-/.。、年月日号周三（）今昨上下十廿 　:aＡ");
  const text = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...characters), maxLength: 14 }));
  const [min, max] = [addMonths(TODAY, -12), TODAY];
  fc.assert(
    fc.property(text, (typed) => {
      const reading = readDay(typed, { ...field(TODAY), min, max });
      if (reading.kind !== "read") return;
      expect(plainDate(reading.value) >= min && reading.value <= max).toBe(true);
    }),
    { numRuns: 20_000 },
  );
});

test("a time reads back from every way of writing it", () => {
  const time = fc.record({ hour: fc.integer({ min: 0, max: 23 }), minute: fc.integer({ min: 0, max: 59 }) });
  const writings: readonly ((hour: number, minute: number) => string)[] = [
    (hour, minute) => `${hour}:${two(minute)}`,
    (hour, minute) => fullWidth(`${two(hour)}:${two(minute)}`),
    (hour, minute) => `${hour}；${two(minute)}`,
    (hour, minute) => `${two(hour)}${two(minute)}`,
    (hour, minute) => `${hour}.${two(minute)}`,
    (hour, minute) => `${hour}点${minute}分`,
    (hour, minute) => `${hour}时${two(minute)}`,
    (hour, minute) => `${hour === 0 ? "零" : written(hour)}点${minute === 0 ? "" : written(minute)}`,
    (hour, minute) => `${hour % 12 === 0 ? 12 : hour % 12}:${two(minute)} ${hour < 12 ? "AM" : "pm"}`,
    (hour, minute) => `${two(hour)}:${two(minute)}:00`,
  ];
  fc.assert(
    fc.property(time, fc.constantFrom(...writings), ({ hour, minute }, writing) => {
      const text = writing(hour, minute);
      expect(readTime(text), text).toMatchObject({ value: `${two(hour)}:${two(minute)}` });
    }),
    RUNS,
  );
});

test("a number reads back from every way of writing it", () => {
  const number = fc.integer({ min: 0, max: 9_999_999 }).map((thousandths) => thousandths / 1000);
  const writings: readonly ((value: number) => string)[] = [
    String,
    (value) => value.toFixed(3),
    (value) => value.toLocaleString("en", { maximumFractionDigits: 3 }),
    (value) => fullWidth(value.toLocaleString("en", { maximumFractionDigits: 3 })),
    (value) => `${value} 次`,
    (value) => String(value).replace(".", "。"),
  ];
  fc.assert(
    fc.property(number, fc.constantFrom(...writings), (value, writing) => {
      const field = { min: 0, max: 10_000, decimals: 3, unit: "次" };
      expect(readNumber(writing(value), field), writing(value)).toMatchObject({ kind: "read", value });
    }),
    RUNS,
  );
});
