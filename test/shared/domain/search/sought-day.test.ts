import { expect, test } from "vitest";
import { plainDate } from "../../../../shared/domain/date/plain-date.ts";
import { soughtDay } from "../../../../shared/domain/search/sought-day.ts";

/** A Wednesday. */
const TODAY = plainDate("2026-09-16");

test.each([
  ["2026-8-15", "2026-08-15"],
  ["2026年8月15日", "2026-08-15"],
  ["２０２６．８．１５", "2026-08-15"],
  ["20260815", "2026-08-15"],
  ["26-8-15", "2026-08-15"],
  ["15 Aug 2026", "2026-08-15"],
  ["8月15日", "-08-15"],
  ["8月15", "-08-15"],
  ["8-15", "-08-15"],
  ["8.15", "-08-15"],
  ["8/15", "-08-15"],
  ["0815", "-08-15"],
  ["八月十五日", "-08-15"],
  ["2月29日", "-02-29"],
  ["2028-2-29", "2028-02-29"],
  ["昨天", "2026-09-15"],
  ["8月15日周六", "2026-08-15"],
  ["2026-2-30", null],
  ["2026-2-29", null],
  ["13月1日", null],
  ["学习", null],
  ["第3次", null],
  ["2026", null],
  ["12", null],
  ["8月", null],
  ["2026-08", null],
  ["", null],
])("%s names the days that end in %s", (typed, end) => expect(soughtDay(typed, TODAY)).toBe(end));
