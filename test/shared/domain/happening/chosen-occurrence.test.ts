import { describe, expect, test } from "vitest";
import { chooseOccurrence } from "../../../../shared/domain/happening/chosen-occurrence.ts";
import { scannerFor } from "../../../../shared/domain/happening/office-names.ts";
import { namedSubject } from "../../../../shared/domain/happening/named-subject.ts";
import { readTitle } from "../../../../shared/domain/happening/title-reading.ts";
import { deriveDue } from "../../../../shared/domain/obligation/occurrences.ts";
import { cadence, calendar, d, deadline, duty, version } from "../builders.ts";

const scanner = scannerFor(["科普部"]);
const WINDOW = { from: d("2025-01-01"), to: d("2027-12-31") };
const openOf = (requirement: Parameters<typeof version>[0]) =>
  deriveDue([duty([version(requirement, { effectiveFrom: d("2025-01-01") })])], calendar, WINDOW);

const months = openOf(cadence("month"));
const years = openOf(cadence("year"));
const fridays = openOf(cadence("month", "FREQ=MONTHLY;BYDAY=-1FR"));
const eachJune = openOf(deadline("06-30"));

/** The occurrence that a title of that day means, with the doubt about it. */
function chosen(open: typeof months, day: string, title: string): string | null {
  const { period, isMadeUp } = readTitle(title, scanner);
  const choice = chooseOccurrence(open, { day: d(day), named: period, isMadeUp }, false);
  return choice && choice.occurrence.recurrenceId + (choice.doubt === null ? "" : ` ${choice.doubt}`);
}

describe("by the month", () => {
  test.each([
    ["2026-07-01", "主题党日", "2026-07"],
    ["2026-07-31", "主题党日", "2026-07"],
    ["2026-08-01", "主题党日", "2026-08"],
    ["2026-08-01", "7月主题党日", "2026-07"],
    ["2026-06-30", "7月主题党日", "2026-07 early"],
    ["2026-07-01", "7月主题党日", "2026-07"],
    ["2026-08-10", "第二季度主题党日", "2026-06 period"],
    ["2026-05-31", "第二季度主题党日", "2026-05"],
    ["2026-08-10", "补开主题党日", "2026-07 period"],
  ])("on %s, %s: %s", (day, title, expected) => {
    expect(chosen(months, day, title)).toBe(expected);
  });
});

describe("by the year", () => {
  test.each([
    ["2026-01-01", "民主生活会", "2026 period"],
    ["2026-03-31", "民主生活会", "2026 period"],
    ["2026-04-01", "民主生活会", "2026"],
    ["2026-12-31", "民主生活会", "2026"],
    ["2026-02-10", "2025年度民主生活会", "2025"],
    ["2026-02-10", "补开民主生活会", "2026 period"],
  ])("on %s, %s: %s", (day, title, expected) => {
    expect(chosen(years, day, title)).toBe(expected);
  });

  test("what is due once a year is not last year's where that is done", () => {
    expect(chosen(years.slice(1), "2026-03-31", "民主生活会")).toBe("2026");
  });
});

describe("by a day", () => {
  test.each([
    [fridays.slice(0, 1), "2025-01-31", "党课", "2025-01-31"],
    [fridays, "2026-07-31", "党课", "2026-07-31"],
    [eachJune, "2026-06-30", "年度检查", "2026-06-30"],
    [eachJune.slice(0, 1), "2026-06-30", "年度检查", "2025-06-30 period"],
    [eachJune, "2026-07-01", "2025年年度检查", "2025-06-30"],
    [[], "2026-07-01", "年度检查", null],
  ])("%# on %s, %s: %j", (open, day, title, expected) => {
    expect(chosen(open, day, title)).toBe(expected);
  });
});

describe("whose it is", () => {
  const branches = { names: ["一支部", "二支部"], isGroup: true };
  test.each([
    [branches, "一支部党员大会", "一支部"],
    [branches, "一支部、二支部主题党日", null],
    [branches, "三支部党员大会", null],
    [branches, "党员大会", null],
    [branches, "离退休一支部党员大会", null],
    [branches, "科普部党员大会", null],
    [{ names: ["一支部"], isGroup: true }, "党员大会", "一支部"],
    [{ names: ["一支部"], isGroup: true }, "党组党员大会", null],
    [{ names: ["一支部"], isGroup: false }, "二支部党员大会", "一支部"],
    [{ names: [], isGroup: true }, "一支部党员大会", null],
    [{ names: ["青年学堂", "一支部"], isGroup: true }, "青年学堂例会", "青年学堂"],
  ])("%j, %s: %j", (assignees, title, expected) => {
    expect(namedSubject(assignees, readTitle(title, scanner), scanner)).toBe(expected);
  });
});
