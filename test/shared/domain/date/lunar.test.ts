import { afterEach, describe, expect, test } from "vitest";
import { festivalDate, lunarDateName, lunarDateOf, lunarDay } from "../../../../shared/domain/date/lunar.ts";
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

test.each([
  ["2026-09-16", "八月初六"],
  ["2025-07-25", "闰六月初一"],
  ["2025-07-26", "闰六月初二"],
  ["2026-02-17", "正月初一"],
  ["2026-02-16", "腊月廿九"],
  ["2150-06-02", ""],
])("the whole lunar date of %s is %s", (date, name) => {
  expect(lunarDateName(d(date))).toBe(name);
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

describe("on a machine of any zone", () => {
  const own = process.env["TZ"];
  afterEach(() => {
    if (own === undefined) delete process.env["TZ"];
    else process.env["TZ"] = own;
  });

  test.each([
    ["Asia/Shanghai", -480],
    ["America/Los_Angeles", 480],
    ["Pacific/Kiritimati", -840],
  ])("%s: the same days", (zone, offset) => {
    process.env["TZ"] = zone;
    expect(new Date(2026, 0, 1).getTimezoneOffset()).toBe(offset);
    const names = ["春节", "元宵节", "清明节", "端午节", "中秋节", "重阳节", "除夕"] as const;
    expect([2024, 2027, 2030].map((year) => names.map((name) => festivalDate(name, year)?.slice(5)).join(" "))).toEqual(
      [
        "02-10 02-24 04-04 06-10 09-17 10-11 02-09",
        "02-06 02-20 04-05 06-09 09-15 10-08 02-05",
        "02-03 02-17 04-05 06-05 09-12 10-05 02-02",
      ],
    );
    expect(lunarDay(d("2027-02-06"))).toEqual({ label: "正月", festival: "春节", solarTerm: null });
    expect(lunarDay(d("2030-12-22")).solarTerm).toBe("冬至");
  });
});
