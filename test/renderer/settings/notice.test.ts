import { expect, test } from "vitest";
import { dayRanges } from "../../../renderer/screens/settings/holidays/day-ranges.ts";
import { noticeChanges } from "../../../renderer/screens/settings/holidays/notice-changes.ts";
import type { MovedDate } from "../../../shared/contract/schemas/holiday.ts";
import { plainDate } from "../../../shared/domain/date/plain-date.ts";
import { bundledNotices } from "../../../shared/domain/workday/published-notices.ts";

const moved = (obligationId: string, from: string, to: string, recurrenceId = from): MovedDate => ({
  obligationId,
  title: obligationId,
  recurrenceId,
  from: plainDate(from),
  to: plainDate(to),
  confirmed: from === to,
});

test("subjects of one duty are one line, by the day that is left; what only becomes certain is counted", () => {
  const changes = noticeChanges([
    moved("b", "2027-02-12", "2027-02-15"),
    moved("b", "2027-02-12", "2027-02-15"),
    moved("a", "2027-01-29", "2027-01-31"),
    moved("a", "2027-03-31", "2027-03-31"),
  ]);
  expect(changes.moved.map(({ first, subjects }) => [first.title, subjects])).toEqual([
    ["a", 1],
    ["b", 2],
  ]);
  expect(changes.confirmed).toBe(1);
});

test("a notice that moves nothing", () => expect(noticeChanges([])).toEqual({ moved: [], confirmed: 0 }));

test("days in a row of one holiday are one range; a gap and another name begin a new one", () => {
  const days = ["2027-01-03", "2027-01-01", "2027-01-02", "2027-01-05"].map((date) => ({
    date: plainDate(date),
    name: "元旦",
  }));
  const ranges = dayRanges([...days, { date: plainDate("2027-01-06"), name: "春节" }]);
  expect(ranges.map(({ first, last, days: n }) => [first, last, n])).toEqual([
    ["2027-01-01", "2027-01-03", 3],
    ["2027-01-05", "2027-01-05", 1],
    ["2027-01-06", "2027-01-06", 1],
  ]);
});

test("the ranges of each published notice hold all its days off", () => {
  for (const { restDays } of bundledNotices())
    expect(dayRanges(restDays).reduce((sum, { days }) => sum + days, 0)).toBe(restDays.length);
});
