import { describe, expect, test } from "vitest";
import { festivalDate, lunarDateOf, lunarDay } from "../../../../shared/domain/date/lunar.ts";
import { d } from "../builders.ts";

describe("lunarDay", () => {
  test.each([
    ["2026-02-16", "廿九", "除夕", null],
    ["2026-02-17", "正月", "春节", null],
    ["2026-03-03", "十五", "元宵节", null],
    ["2026-04-05", "十八", null, "清明"],
    ["2026-06-19", "初五", "端午节", null],
    ["2026-09-25", "十五", "中秋节", null],
    ["2026-10-01", "廿一", "国庆节", null],
    ["2026-07-01", "十七", "建党节", null],
    ["2025-07-25", "闰六月", null, null],
    ["2025-07-26", "初二", null, null],
    ["2026-12-22", "十四", null, "冬至"],
    ["2027-02-05", "廿九", "除夕", null],
    ["2026-11-22", "十四", null, "小雪"],
    ["2026-03-19", "二月", null, null],
    ["2026-03-18", "三十", null, null],
    ["2026-03-08", "二十", "妇女节", null],
  ])("%s: %s, %s, %s", (date, label, festival, solarTerm) => {
    expect(lunarDay(d(date))).toEqual({ label, festival, solarTerm });
  });

  test("is empty outside the tables rather than wrong", () => {
    expect(lunarDay(d("1900-01-30"))).toMatchObject({ label: "", festival: null });
    expect(lunarDay(d("2150-06-02"))).toMatchObject({ label: "", festival: null });
    expect(lunarDateOf(d("1900-01-31"))).toEqual({ year: 1900, month: 1, isLeapMonth: false, day: 1 });
  });
});

describe("festivalDate", () => {
  test.each([
    ["春节", 2027, "2027-02-06"],
    ["春节", 2028, "2028-01-26"],
    ["春节", 2029, "2029-02-13"],
    ["春节", 2030, "2030-02-03"],
    ["除夕", 2027, "2027-02-05"],
    ["元宵节", 2027, "2027-02-20"],
    ["清明节", 2027, "2027-04-05"],
    ["端午节", 2027, "2027-06-09"],
    ["中秋节", 2027, "2027-09-15"],
    ["重阳节", 2027, "2027-10-08"],
    ["中秋节", 2025, "2025-10-06"],
    ["端午节", 2025, "2025-05-31"],
  ] as const)("%s %i: %s", (name, year, date) => {
    expect(festivalDate(name, year)).toBe(date);
  });

  test("is null outside the tables", () => {
    expect(festivalDate("春节", 2101)).toBeNull();
    expect(festivalDate("除夕", 1899)).toBeNull();
  });
});
