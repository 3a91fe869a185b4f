import { describe, expect, test } from "vitest";
import { plainDate } from "../../../../shared/domain/date/plain-date.ts";
import { type DayField, type DayReading, readDay } from "../../../../shared/domain/typed/read-day.ts";
import { d } from "../builders.ts";

/** A Wednesday. */
const TODAY = d("2026-09-16");
const PAST: DayField = { today: TODAY, missingYear: "past" };
const COMING: DayField = { today: TODAY, missingYear: "coming" };

const said = (reading: DayReading) =>
  reading.kind === "read" ? reading.value : reading.kind === "empty" ? "empty" : reading.fault.kind;

describe("days with their year", () => {
  test.each([
    ["2026-08-05", "2026-08-05"],
    ["2026-8-5", "2026-08-05"],
    ["2026-8-15", "2026-08-15"],
    ["2026-12-25", "2026-12-25"],
    ["2026/8/5", "2026-08-05"],
    ["2026/10/25", "2026-10-25"],
    ["2026.8.5", "2026-08-05"],
    ["2026. 8. 5", "2026-08-05"],
    ["2026 - 8 - 5", "2026-08-05"],
    ["2026 8 5", "2026-08-05"],
    ["2026、8、5", "2026-08-05"],
    ["2026·8·5", "2026-08-05"],
    ["2026。8。5", "2026-08-05"],
    ["2026.8.5.", "2026-08-05"],
    ["20260805", "2026-08-05"],
    ["20261231", "2026-12-31"],
    ["260815", "2026-08-15"],
    ["260131", "2026-01-31"],
    ["26-8-5", "2026-08-05"],
    ["26.8.5", "2026-08-05"],
    ["98-7-1", "1998-07-01"],
    ["46/1/1", "2046-01-01"],
    ["47/1/1", "1947-01-01"],
    ["2026年8月5日", "2026-08-05"],
    ["2026年08月05日", "2026-08-05"],
    ["2026年8月5", "2026-08-05"],
    ["2026年8月5号", "2026-08-05"],
    ["2026年8月5號", "2026-08-05"],
    ["2026 年 8 月 5 日", "2026-08-05"],
    ["26年8月5日", "2026-08-05"],
    ["2026年8-5", "2026-08-05"],
    ["2026年8.5", "2026-08-05"],
    ["二〇二六年八月五日", "2026-08-05"],
    ["二○二六年八月十五日", "2026-08-15"],
    ["二零二六年十二月三十一日", "2026-12-31"],
    ["二〇二六年8月5日", "2026-08-05"],
    ["去年12月25日", "2025-12-25"],
    ["今年3月1日", "2026-03-01"],
    ["明年元月5日", "2027-01-05"],
    ["本年8月5日", "2026-08-05"],
    ["后年2月29日", "2028-02-29"],
    ["上月5日", "2026-08-05"],
    ["上个月31号", "2026-08-31"],
    ["本月5日", "2026-09-05"],
    ["这个月5号", "2026-09-05"],
    ["当月三十日", "2026-09-30"],
    ["下月1日", "2026-10-01"],
    ["下个月十五日", "2026-10-15"],
    ["5 Aug 2026", "2026-08-05"],
    ["05-Aug-2026", "2026-08-05"],
    ["5 August 2026", "2026-08-05"],
    ["Aug 5, 2026", "2026-08-05"],
    ["Aug 5 2026", "2026-08-05"],
    ["Sept 1st, 2026", "2026-09-01"],
    ["Wed 5 Aug 2026", "2026-08-05"],
    ["2000-02-29", "2000-02-29"],
    ["1900-01-01", "1900-01-01"],
    ["2199-12-31", "2199-12-31"],
    ["2026-8-5 0:00", "2026-08-05"],
    ["2026/8/5 00:00:00", "2026-08-05"],
    ["2026-08-05T00:00:00", "2026-08-05"],
    ["2026-08-05 00:00:00.0", "2026-08-05"],
  ])("%s", (text, day) => expect(said(readDay(text, PAST))).toBe(day));
});

describe("other characters for the same", () => {
  test.each([
    ["２０２６－８－５", "2026-08-05"],
    ["２０２６／８／５", "2026-08-05"],
    ["２０２６．８．５", "2026-08-05"],
    ["２０２６０８０５", "2026-08-05"],
    ["２０２６年８月５日", "2026-08-05"],
    ["　2026-8-5　", "2026-08-05"],
    ["\t2026-8-5\n", "2026-08-05"],
    ["2026‑8‑5", "2026-08-05"],
    ["2026–8–5", "2026-08-05"],
    ["2026—8—5", "2026-08-05"],
    ["2026−8−5", "2026-08-05"],
    ["\uFEFF2026-8-5\u200B", "2026-08-05"],
    ["2026年⼋月5日", "2026-08-05"],
    ["2026年8⽉5⽇", "2026-08-05"],
    ["2026年㋇5日", "2026-08-05"],
    ["2026年8月5日。", "2026-08-05"],
    ["2026-8-5，", "2026-08-05"],
  ])("%j", (text, day) => expect(said(readDay(text, PAST))).toBe(day));
});

describe("a weekday beside the day", () => {
  test.each([
    ["2026-8-5（周三）", "2026-08-05"],
    ["2026-8-5(周三)", "2026-08-05"],
    ["2026-8-5 周三", "2026-08-05"],
    ["2026年8月5日（星期三）", "2026-08-05"],
    ["2026年8月5日星期三", "2026-08-05"],
    ["2026年8月5日 礼拜三", "2026-08-05"],
    ["2026年8月9日周日", "2026-08-09"],
    ["2026年8月9日星期天", "2026-08-09"],
    ["周三 8月5日", "2026-08-05"],
    ["星期三，8月5日", "2026-08-05"],
    ["8月5日（周三）", "2026-08-05"],
    ["八月五日 周三", "2026-08-05"],
    ["2026-08-05 Wed", "2026-08-05"],
    ["Wednesday, 5 August 2026", "2026-08-05"],
    ["2026年8月5日（周四）", "other-weekday"],
    ["8月5日 周二", "other-weekday"],
    ["Tue 5 Aug 2026", "other-weekday"],
  ])("%s", (text, day) => expect(said(readDay(text, PAST))).toBe(day));

  test("a weekday that is another one says which day was meant", () => {
    expect(readDay("2026年8月5日（周四）", PAST)).toEqual({
      kind: "unread",
      fault: { kind: "other-weekday", day: "2026-08-05" },
    });
  });
});

describe("days without their year: what happened, what is planned, what the field's year has", () => {
  test.each([
    ["8-5", "2026-08-05", "2027-08-05", "2026-08-05"],
    ["8/5", "2026-08-05", "2027-08-05", "2026-08-05"],
    ["8.5", "2026-08-05", "2027-08-05", "2026-08-05"],
    ["8 5", "2026-08-05", "2027-08-05", "2026-08-05"],
    ["8、5", "2026-08-05", "2027-08-05", "2026-08-05"],
    ["08-05", "2026-08-05", "2027-08-05", "2026-08-05"],
    ["5.3", "2026-05-03", "2027-05-03", "2026-05-03"],
    ["5.13", "2026-05-13", "2027-05-13", "2026-05-13"],
    ["0503", "2026-05-03", "2027-05-03", "2026-05-03"],
    ["1231", "2025-12-31", "2026-12-31", "2026-12-31"],
    ["8月5日", "2026-08-05", "2027-08-05", "2026-08-05"],
    ["8月5", "2026-08-05", "2027-08-05", "2026-08-05"],
    ["8月15日", "2026-08-15", "2027-08-15", "2026-08-15"],
    ["八月五日", "2026-08-05", "2027-08-05", "2026-08-05"],
    ["八月五号", "2026-08-05", "2027-08-05", "2026-08-05"],
    ["十二月二十五日", "2025-12-25", "2026-12-25", "2026-12-25"],
    ["十二月廿五日", "2025-12-25", "2026-12-25", "2026-12-25"],
    ["元月三十一日", "2026-01-31", "2027-01-31", "2026-01-31"],
    ["5 Aug", "2026-08-05", "2027-08-05", "2026-08-05"],
    ["August 5", "2026-08-05", "2027-08-05", "2026-08-05"],
    ["9-15", "2026-09-15", "2027-09-15", "2026-09-15"],
    ["9-16", "2026-09-16", "2026-09-16", "2026-09-16"],
    ["9-17", "2025-09-17", "2026-09-17", "2026-09-17"],
    ["12-31", "2025-12-31", "2026-12-31", "2026-12-31"],
    ["1-1", "2026-01-01", "2027-01-01", "2026-01-01"],
    ["2-28", "2026-02-28", "2027-02-28", "2026-02-28"],
    ["2-29", "2024-02-29", "2028-02-29", "no-such-day"],
  ])("%s", (text, past, coming, ofYear) => {
    const field: DayField = { today: TODAY, missingYear: { year: 2026 } };
    expect([PAST, COMING, field].map((one) => said(readDay(text, one)))).toEqual([past, coming, ofYear]);
  });

  test.each([
    ["2026-01-01", "12-31", "2025-12-31", "2026-12-31"],
    ["2026-12-31", "1-1", "2026-01-01", "2027-01-01"],
    ["2024-02-29", "2-29", "2024-02-29", "2024-02-29"],
    ["2024-02-28", "2-29", "2020-02-29", "2024-02-29"],
    ["1904-02-28", "2-29", "no-such-day", "1904-02-29"],
    ["2097-03-01", "2-29", "2096-02-29", "2104-02-29"],
  ])("on %s, %s", (today, text, past, coming) => {
    const read = (missingYear: "past" | "coming") => said(readDay(text, { today: d(today), missingYear }));
    expect([read("past"), read("coming")]).toEqual([past, coming]);
  });

  test("a year that was not typed in full is told apart from one that was", () => {
    const isCompleted = (text: string) => {
      const reading = readDay(text, PAST);
      return reading.kind === "read" && reading.isCompleted;
    };
    expect(["8-5", "26-8-5", "8月5日"].map(isCompleted)).toEqual([true, true, true]);
    expect(["2026-8-5", "去年8月5日", "昨天", "本月5日"].map(isCompleted)).toEqual([false, false, false, false]);
  });
});

describe("days counted from today", () => {
  test.each([
    ["今天", "2026-09-16"],
    ["今日", "2026-09-16"],
    ["today", "2026-09-16"],
    ["昨天", "2026-09-15"],
    ["昨日", "2026-09-15"],
    ["Yesterday", "2026-09-15"],
    ["前天", "2026-09-14"],
    ["大前天", "2026-09-13"],
    ["明天", "2026-09-17"],
    ["tomorrow", "2026-09-17"],
    ["后天", "2026-09-18"],
    ["大后天", "2026-09-19"],
    ["上周五", "2026-09-11"],
    ["上星期天", "2026-09-13"],
    ["上上周一", "2026-08-31"],
    ["本周一", "2026-09-14"],
    ["这周日", "2026-09-20"],
    ["下周三", "2026-09-23"],
    ["下个星期三", "2026-09-23"],
  ])("%s", (text, day) => expect(said(readDay(text, PAST))).toBe(day));
});

describe("words that count from today reach no day beyond the calendar", () => {
  test.each([
    ["昨天", "1900-01-01", 1899],
    ["大前天", "1900-01-03", 1899],
    ["上周五", "1900-01-02", 1899],
    ["上上周一", "1900-01-14", 1899],
    ["明天", "2199-12-31", 2200],
    ["大后天", "2199-12-29", 2200],
    ["下周三", "2199-12-25", 2200],
    ["下下周日", "2199-12-18", 2200],
  ])("%s on %s", (text, today, year) =>
    expect(readDay(text, { today: plainDate(today), missingYear: "past" })).toMatchObject({
      kind: "unread",
      fault: { kind: "no-such-year", year },
    }),
  );

  test.each([
    ["前天", "1900-01-03", "1900-01-01"],
    ["后天", "2199-12-29", "2199-12-31"],
    ["本周日", "2199-12-31", null],
  ])("%s on %s is %s", (text, today, day) => {
    const reading = readDay(text, { today: plainDate(today), missingYear: "past" });
    expect(reading.kind === "read" ? reading.value : null).toBe(day);
  });
});

describe("what is no day stays unread", () => {
  test.each([
    ["abc", "not-a-day"],
    ["?", "not-a-day"],
    ["8", "not-a-day"],
    ["15", "not-a-day"],
    ["815", "not-a-day"],
    ["112", "not-a-day"],
    ["5日", "not-a-day"],
    ["8月", "not-a-day"],
    ["13月", "not-a-day"],
    ["8月底", "not-a-day"],
    ["8月初", "not-a-day"],
    ["8月上旬", "not-a-day"],
    ["2026", "no-such-day"],
    ["2026年", "not-a-day"],
    ["2026-8", "not-a-day"],
    ["2026-08", "not-a-day"],
    ["2026年8月", "not-a-day"],
    ["202608", "year-needs-four-digits"],
    ["201108", "year-needs-four-digits"],
    ["201212", "year-needs-four-digits"],
    ["8-5-2026", "not-a-day"],
    ["8/5/26", "not-a-day"],
    ["2026-8/5", "not-a-day"],
    ["2026/8-5", "not-a-day"],
    ["2026-8-5-6", "not-a-day"],
    ["8.5-8.7", "not-a-day"],
    ["8月5日至7日", "not-a-day"],
    ["8月5日、6日", "not-a-day"],
    ["2026-8-5 9:30", "not-a-day"],
    ["2026-08-05T16:00:00.000Z", "not-a-day"],
    ["农历八月十五", "not-a-day"],
    ["正月初一", "not-a-day"],
    ["正月十五", "not-a-day"],
    ["八月廿五", "not-a-day"],
    ["八月初五", "not-a-day"],
    ["八月十五", "not-a-day"],
    ["8月廿五", "not-a-day"],
    ["2026年八月廿五", "not-a-day"],
    ["二〇二六年八月十五", "not-a-day"],
    ["五月五", "not-a-day"],
    ["九月九", "not-a-day"],
    ["腊月二十三", "not-a-day"],
    ["腊月廿三", "not-a-day"],
    ["冬月十一", "not-a-day"],
    ["农历八月十五", "not-a-day"],
    ["十二月廿五", "not-a-day"],
    ["周三", "not-a-day"],
    ["周八 8月5日", "not-a-day"],
    ["中秋节", "not-a-day"],
    ["-8-5", "not-a-day"],
    ["8--5", "not-a-day"],
    ["2026-08-05abc", "not-a-day"],
    ["x2026-08-05", "not-a-day"],
    ["13800138000", "not-a-day"],
    ["二三月五日", "not-a-day"],
    ["5 Foo 2026", "not-a-day"],
    ["2026-02-30", "no-such-day"],
    ["2026-02-29", "no-such-day"],
    ["1900-02-29", "no-such-day"],
    ["2026-04-31", "no-such-day"],
    ["20260230", "no-such-day"],
    ["20261301", "no-such-day"],
    ["2026-13-01", "no-such-day"],
    ["2026-0-5", "no-such-day"],
    ["2026-8-0", "no-such-day"],
    ["2026-8-32", "no-such-day"],
    ["2月30日", "no-such-day"],
    ["0230", "no-such-day"],
    ["9999", "no-such-day"],
    ["13-1", "no-such-day"],
    ["8.50", "no-such-day"],
    ["31 Feb", "no-such-day"],
    ["下月31日", "2026-10-31"],
    ["本月31日", "no-such-day"],
    ["1899-12-31", "no-such-year"],
    ["2200-01-01", "no-such-year"],
    ["99990101", "no-such-year"],
    ["2".repeat(1000), "not-a-day"],
    [`2026-8-5${" ".repeat(500)}`, "not-a-day"],
  ])("%s", (text, fault) => expect(said(readDay(text, PAST))).toBe(fault));

  test("a day that is missing says of which month, and of which year where others have it", () => {
    const faultOf = (text: string) => readDay(text, PAST);
    expect(faultOf("2026-02-29")).toMatchObject({ fault: { year: 2026, month: 2, day: 29 } });
    expect(faultOf("2026-02-30")).toMatchObject({ fault: { year: null, month: 2, day: 30 } });
    expect(faultOf("2026-13-01")).toMatchObject({ fault: { year: null, month: 13, day: 1 } });
  });
});

test.each(["", " ", "　", "\n\t", "\u200B"])("%j is an empty field", (text) =>
  expect(readDay(text, PAST)).toEqual({ kind: "empty" }),
);

describe("what the field does not take is told with its limit", () => {
  const field: DayField = { ...PAST, min: d("2026-08-01"), max: TODAY };
  test.each([
    ["2026-07-31", { kind: "before", limit: "2026-08-01" }],
    ["明天", { kind: "after", limit: "2026-09-16" }],
    ["2026-9-17", { kind: "after", limit: "2026-09-16" }],
    ["7-31", { kind: "before", limit: "2026-08-01" }],
  ])("%s", (text, fault) => expect(readDay(text, field)).toEqual({ kind: "unread", fault }));

  test.each(["2026-8-1", "今天", "9月16日"])("%s is within", (text) => expect(readDay(text, field).kind).toBe("read"));
});
