import { describe, expect, test } from "vitest";
import type { Requirement } from "../../../../shared/domain/obligation/requirement.ts";
import { defaultShift, shiftDate } from "../../../../shared/domain/workday/shift.ts";
import type { ShiftDirection } from "../../../../shared/domain/workday/shift-direction.ts";
import { cadence, calendar, d, deadline, hours, percent, quantity, quota, standing, trigger } from "../builders.ts";

describe("shiftDate", () => {
  test.each<[string, ShiftDirection, string]>([
    ["2026-05-31", "preceding", "2026-05-29"],
    ["2026-05-31", "following", "2026-06-01"],
    ["2026-05-31", "modified-following", "2026-05-29"],
    ["2026-05-31", "none", "2026-05-31"],
    ["2026-02-15", "preceding", "2026-02-14"],
    ["2026-02-15", "following", "2026-02-24"],
    ["2026-02-15", "modified-following", "2026-02-24"],
    ["2026-10-01", "preceding", "2026-09-30"],
    ["2026-10-01", "following", "2026-10-08"],
    ["2026-10-01", "modified-following", "2026-10-08"],
    ["2026-02-28", "preceding", "2026-02-28"],
    ["2026-02-28", "following", "2026-02-28"],
    ["2026-12-31", "preceding", "2026-12-31"],
    ["2026-01-01", "preceding", "2025-12-31"],
  ])("%s %s → %s", (nominal, direction, effective) => {
    expect(shiftDate(d(nominal), direction, calendar)).toEqual({ date: effective, basis: "published" });
  });

  test.each<[string, ShiftDirection, string, string]>([
    ["2027-01-01", "preceding", "2026-12-31", "provisional"],
    ["2027-02-07", "following", "2027-02-09", "provisional"],
    ["2027-06-30", "preceding", "2027-06-30", "provisional"],
    ["2027-06-30", "none", "2027-06-30", "published"],
    ["2026-12-31", "following", "2026-12-31", "published"],
  ])("%s %s → %s, %s: an unpublished year makes it so", (nominal, direction, date, basis) => {
    expect(shiftDate(d(nominal), direction, calendar)).toEqual({ date, basis });
  });
});

describe("defaultShift", () => {
  test.each<[string, Requirement, ShiftDirection]>([
    ["a period's end", cadence("quarter"), "preceding"],
    ["a meeting on a fixed day", cadence("month", "FREQ=MONTHLY;BYDAY=-1FR"), "following"],
    ["a quota", quota(30), "preceding"],
    ["a quantity", quantity(2), "preceding"],
    ["hours", hours(32), "preceding"],
    ["a percent", percent(80), "preceding"],
    ["a deadline", deadline("2026-06-30"), "preceding"],
    ["an event's clock in working days", trigger("换届", { amount: 5, unit: "working-day" }), "none"],
    ["an event's clock in days", trigger("换届", { amount: 10, unit: "day" }), "following"],
    ["an event's clock in weeks", trigger("换届", { amount: 2, unit: "week" }), "following"],
    ["a clock that ends on the event's own day", trigger("换届", { amount: 0, unit: "day" }), "preceding"],
    ["an event's clock in months", trigger("换届", { amount: 6, unit: "month" }), "preceding"],
    ["a clock before the event", trigger("换届", { amount: -14, unit: "day" }), "preceding"],
    ["an event without a clock", trigger("换届", null), "none"],
    ["a standing duty", standing, "none"],
  ])("%s → %s", (_, requirement, expected) => {
    expect(defaultShift(requirement)).toBe(expected);
  });
});
