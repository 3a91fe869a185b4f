import { describe, expect, test } from "vitest";
import { addDays, dateOf, endOfMonth, weekdayOf } from "../../../../shared/domain/date/plain-date.ts";
import { bundledNotices } from "../../../../shared/domain/workday/published-notices.ts";
import { WorkdayCalendar } from "../../../../shared/domain/workday/workday-calendar.ts";
import type { HolidayNotice } from "../../../../shared/domain/workday/notice-days.ts";
import { calendar, d } from "../builders.ts";

/** Weekend days declared working days by the notices, year by year. */
const MAKEUP_DAYS: Readonly<Record<number, string>> = {
  2018: "02-11 02-24 04-08 04-28 09-29 09-30 12-29",
  2019: "02-02 02-03 04-28 05-05 09-29 10-12",
  2020: "01-19 04-26 05-09 06-28 09-27 10-10",
  2021: "02-07 02-20 04-25 05-08 09-18 09-26 10-09",
  2022: "01-29 01-30 04-02 04-24 05-07 10-08 10-09",
  2023: "01-28 01-29 04-23 05-06 06-25 10-07 10-08",
  2024: "02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12",
  2025: "01-26 02-08 04-27 09-28 10-11",
  2026: "01-04 02-14 02-28 05-09 09-20 10-10",
};

const daysOf = (year: number) => {
  const days = [];
  for (let day = dateOf(year, 1, 1); day <= dateOf(year, 12, 31); day = addDays(day, 1)) days.push(day);
  return days;
};

describe("make-up working days", () => {
  test.each(Object.entries(MAKEUP_DAYS))("%s: %s", (year, expected) => {
    const found = daysOf(Number(year)).filter((day) => calendar.classOf(day).kind === "makeup");
    expect(found.map((day) => day.slice(5)).join(" ")).toBe(expected);
    for (const day of found) {
      expect(weekdayOf(day)).toBeGreaterThanOrEqual(6);
      expect(calendar.isWorkingDay(day)).toBe(true);
    }
  });
});

describe("working days of 2026 by the published notice", () => {
  test("248 in the year", () => {
    expect(calendar.countWorkingDays(d("2026-01-01"), d("2026-12-31"))).toBe(248);
  });

  test.each([21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23].map((count, index) => ({ month: index + 1, count })))(
    "month $month: $count",
    ({ month, count }) => {
      const first = dateOf(2026, month, 1);
      expect(calendar.countWorkingDays(first, endOfMonth(first))).toBe(count);
    },
  );

  test.each([59, 61, 66, 62].map((count, index) => ({ quarter: index + 1, count })))(
    "quarter $quarter: $count",
    ({ quarter, count }) => {
      const first = dateOf(2026, quarter * 3 - 2, 1);
      expect(calendar.countWorkingDays(first, endOfMonth(dateOf(2026, quarter * 3, 1)))).toBe(count);
    },
  );

  test("0 when the days are the wrong way round, 1 for a working day alone, 0 for a rest day alone", () => {
    expect(calendar.countWorkingDays(d("2026-03-10"), d("2026-03-09"))).toBe(0);
    expect(calendar.countWorkingDays(d("2026-12-31"), d("2026-01-01"))).toBe(0);
    expect(calendar.countWorkingDays(d("2026-03-10"), d("2026-03-10"))).toBe(1);
    expect(calendar.countWorkingDays(d("2026-10-01"), d("2026-10-01"))).toBe(0);
  });

  test("across years it is the sum of the years", () => {
    const whole = calendar.countWorkingDays(d("2024-06-01"), d("2026-06-30"));
    const parts =
      calendar.countWorkingDays(d("2024-06-01"), d("2024-12-31")) +
      calendar.countWorkingDays(d("2025-01-01"), d("2025-12-31")) +
      calendar.countWorkingDays(d("2026-01-01"), d("2026-06-30"));
    expect(whole).toBe(parts);
  });
});

describe("addWorkingDays", () => {
  test.each([
    ["2026-02-12", 5, "2026-02-26"],
    ["2026-09-29", 3, "2026-10-09"],
    ["2026-04-28", 10, "2026-05-14"],
    ["2026-02-13", 1, "2026-02-14"],
    ["2026-10-01", -1, "2026-09-30"],
    ["2026-10-08", -1, "2026-09-30"],
    ["2026-01-05", -1, "2026-01-04"],
    ["2026-01-04", -1, "2025-12-31"],
    ["2025-12-31", 1, "2026-01-04"],
    ["2026-06-30", 0, "2026-06-30"],
    ["2026-06-28", 0, "2026-06-28"],
  ])("%s %i → %s", (date, n, expected) => {
    expect(calendar.addWorkingDays(d(date), n)).toBe(expected);
  });

  test("is refused beyond the calendar's years rather than searched for ever", () => {
    expect(() => calendar.addWorkingDays(d("2199-12-01"), 100)).toThrow(RangeError);
    expect(() => calendar.addWorkingDays(d("1900-01-05"), -100)).toThrow(RangeError);
  });
});

describe("counting from a day", () => {
  test.each([
    ["2026-02-12", 1, "2026-02-12"],
    ["2026-02-15", 1, "2026-02-24"],
    ["2026-02-14", 2, "2026-02-24"],
  ])("working day %s on: the %i-th is %s", (from, n, expected) => {
    expect(calendar.workingDayFrom(d(from), n)).toBe(expected);
  });

  test.each([
    ["2026-02-14", 1, "2026-02-14"],
    ["2026-02-23", 1, "2026-02-14"],
    ["2026-02-24", 2, "2026-02-14"],
  ])("back from %s: the %i-th is %s", (from, n, expected) => {
    expect(calendar.workingDayUpTo(d(from), n)).toBe(expected);
  });

  test("a day itself is not counted after or before it", () => {
    expect(calendar.workingDaysAfter(d("2026-02-14"), d("2026-02-24"))).toBe(1);
    expect(calendar.workingDaysAfter(d("2026-02-15"), d("2026-02-24"))).toBe(1);
    expect(calendar.workingDaysBefore(d("2026-02-24"), d("2026-02-14"))).toBe(1);
    expect(calendar.workingDaysAfter(d("2026-02-24"), d("2026-02-14"))).toBe(0);
  });

  test("the calendar's ends stop it where it may not fail", () => {
    expect(calendar.addWorkingDaysWithin(d("2199-12-01"), 100)).toBe("2199-12-31");
    expect(calendar.addWorkingDaysWithin(d("1900-01-05"), -100)).toBe("1900-01-01");
    expect(calendar.previousWorkingDay(d("1900-01-01"))).toBe("1900-01-01");
  });
});

describe("a year without a notice", () => {
  test("is not a year without holidays, and says so", () => {
    expect(calendar.isPublished(2026)).toBe(true);
    expect(calendar.isPublished(2027)).toBe(false);
    expect(calendar.classOf(d("2027-01-01"))).toEqual({ kind: "rest", name: "元旦", basis: "provisional" });
    expect(calendar.classOf(d("2027-02-08"))).toEqual({ kind: "rest", name: "春节", basis: "provisional" });
    expect(calendar.classOf(d("2027-03-10"))).toEqual({ kind: "working", name: null, basis: "provisional" });
    expect(calendar.classOf(d("2027-03-13"))).toEqual({ kind: "weekend", name: null, basis: "provisional" });
  });

  test("knows the statutory days by the lunar calendar and no make-up days", () => {
    const rest = daysOf(2027).filter((day) => calendar.classOf(day).kind === "rest");
    expect(rest.map((day) => day.slice(5)).join(" ")).toBe(
      "01-01 02-05 02-06 02-07 02-08 04-05 05-01 05-02 06-09 09-15 10-01 10-02 10-03",
    );
    expect(daysOf(2027).some((day) => calendar.classOf(day).kind === "makeup")).toBe(false);
  });

  test("becomes a known one when its notice comes, December before included", () => {
    const notice: HolidayNotice = {
      year: 2027,
      source: { title: "试", publishedOn: d("2026-11-10"), number: null, origin: "pasted" },
      restDays: [
        { date: d("2026-12-31"), name: "元旦" },
        { date: d("2027-01-01"), name: "元旦" },
      ],
      makeupDays: [{ date: d("2026-12-27"), name: "元旦" }],
    };
    const later = new WorkdayCalendar([...bundledNotices(), notice]);
    expect(later.isPublished(2027)).toBe(true);
    expect(later.classOf(d("2026-12-31")).kind).toBe("rest");
    expect(later.classOf(d("2026-12-27")).kind).toBe("makeup");
    expect(later.noticeFor(d("2026-12-31"))?.year).toBe(2027);
    expect(later.noticeFor(d("2026-12-30"))?.year).toBe(2026);
    expect(later.classOf(d("2027-02-08"))).toEqual({ kind: "working", name: null, basis: "published" });
    expect(calendar.classOf(d("2026-12-31")).kind).toBe("working");
  });

  test("December days that the next year's notice moved: 2018-12-29 to 31 belong to the notice of 2019", () => {
    expect(calendar.classOf(d("2018-12-29")).kind).toBe("makeup");
    expect(calendar.classOf(d("2018-12-31")).kind).toBe("rest");
    expect(calendar.noticeFor(d("2018-12-31"))?.year).toBe(2019);
  });
});

test("the longest run of days off bounds how far a shift can carry", () => {
  expect(calendar.longestRestRun()).toBe(10);
  expect(new WorkdayCalendar([]).longestRestRun()).toBe(9);
});

test("the bundled notices are those of 2004 to 2026, each with days off", () => {
  const notices = bundledNotices();
  expect(notices.map((notice) => notice.year)).toEqual(Array.from({ length: 23 }, (_, index) => 2004 + index));
  expect(notices.every((notice) => notice.restDays.length > 0 && notice.source.origin === "bundled")).toBe(true);
  expect(notices.at(-1)?.source.publishedOn).toBe("2025-11-04");
});
