import { describe, expect, test } from "vitest";
import type { Requirement } from "../../../../shared/domain/obligation/requirement.ts";
import { deriveDue, deriveOccurrences } from "../../../../shared/domain/obligation/occurrences.ts";
import type { HolidayNotice } from "../../../../shared/domain/workday/notice-days.ts";
import { bundledNotices } from "../../../../shared/domain/workday/published-notices.ts";
import { WorkdayCalendar } from "../../../../shared/domain/workday/workday-calendar.ts";
import { YEAR_2026, cadence, calendar, d, duty, hours, quota, version } from "../builders.ts";

const idsIn = (requirement: Requirement, window = YEAR_2026, by = calendar): string[] =>
  deriveOccurrences([duty([version(requirement, { effectiveFrom: d("2020-01-01") })])], by, window).map(
    ({ recurrenceId }) => recurrenceId,
  );

/** 16 to 22 February 2026, 2026-W08, are all days off; 15 February is a Sunday, 14 February is worked. */
describe("a week in which nobody works asks for nothing", () => {
  test.each<[string, Requirement, string]>([
    ["once a week", cadence("week"), "2026-W08"],
    ["twice a week", quota(2, "week"), "2026-W08"],
    ["hours a week", { ...hours(2), period: "week" }, "2026-W08"],
    ["on a day of the week", cadence("week", "FREQ=WEEKLY;BYDAY=WE"), "2026-02-18"],
    ["on a Sunday", cadence("week", "FREQ=WEEKLY;BYDAY=SU"), "2026-02-22"],
    ["daily", cadence("month", "FREQ=DAILY"), "2026-02-19"],
    ["daily over weeks", cadence("week", "FREQ=DAILY"), "2026-02-19"],
  ])("%s", (_, requirement, absent) => {
    const found = idsIn(requirement);
    expect(found).not.toContain(absent);
    expect(found.length).toBeGreaterThan(45);
  });

  test.each<[string, Requirement, string]>([
    ["the week before has one working day", cadence("week"), "2026-W07"],
    ["the week after has four", cadence("week"), "2026-W09"],
    ["its Monday is off, too, and moves on", cadence("week", "FREQ=WEEKLY;BYDAY=MO"), "2026-02-23"],
    ["a month goes on", cadence("month"), "2026-02"],
    ["a day of a month moves", cadence("month", "FREQ=MONTHLY;BYMONTHDAY=18"), "2026-02-18"],
    ["what rest days do not move", cadence("week", "FREQ=WEEKLY;BYDAY=WE", { shift: "none" }), "2026-02-18"],
    ["and a week that they do not move", cadence("week", null, { shift: "none" }), "2026-W08"],
  ])("%s", (_, requirement, present) => {
    expect(idsIn(requirement)).toContain(present);
  });

  test("they can be asked for with their dates", () => {
    const rule = version(cadence("week"), { effectiveFrom: d("2020-01-01") });
    const paused = deriveOccurrences([duty([rule])], calendar, YEAR_2026, { pauses: "only" });
    expect(paused.map(({ recurrenceId }) => recurrenceId)).toEqual(["2026-W08"]);
    expect(deriveDue([duty([rule])], calendar, YEAR_2026, { pauses: "included" })).toHaveLength(53);
  });

  test("a month without a working day pauses, too", () => {
    const restDays = Array.from({ length: 30 }, (_, index) => ({
      date: d(`2026-06-${String(index + 1).padStart(2, "0")}`),
      name: "停工",
    }));
    const bundled = bundledNotices().find(({ year }) => year === 2026) as HolidayNotice;
    const closed = new WorkdayCalendar([{ ...bundled, restDays }]);
    expect(idsIn(cadence("month"), YEAR_2026, closed)).not.toContain("2026-06");
    expect(idsIn(cadence("quarter"), YEAR_2026, closed)).toContain("2026-Q2");
  });
});

describe("a week belongs to the year of its Thursday", () => {
  const over = { from: d("2026-12-01"), to: d("2027-01-31") };
  const weeksOf = (from: string, until: string | null) =>
    deriveOccurrences(
      [duty([version(cadence("week"), { effectiveFrom: d(from), effectiveUntil: until === null ? null : d(until) })])],
      calendar,
      over,
    ).map(({ recurrenceId }) => recurrenceId);

  test("2026-W53 is the rule's of 2026, though it ends in 2027", () => {
    expect(weeksOf("2026-01-01", "2026-12-31").at(-1)).toBe("2026-W53");
  });

  test("a rule that begins on 1 January 2027 finds it over", () => {
    expect(weeksOf("2027-01-01", null)[0]).toBe("2027-W01");
  });

  test("2025-W01 begins in 2024 and is the rule's of 2025", () => {
    const window = { from: d("2024-12-15"), to: d("2025-01-20") };
    const rule = version(cadence("week"), { effectiveFrom: d("2025-01-01") });
    expect(deriveOccurrences([duty([rule])], calendar, window)[0]).toMatchObject({ recurrenceId: "2025-W01" });
  });

  test("an amended rule hands over at the turn of the year", () => {
    const versions = [
      version(cadence("week"), { effectiveFrom: d("2026-01-01"), effectiveUntil: d("2026-12-31") }),
      version(cadence("week", null, { count: 2 }), { version: 2, id: "v2", effectiveFrom: d("2027-01-01") }),
    ];
    const made = deriveOccurrences([duty(versions)], calendar, over).map(
      ({ recurrenceId, ruleVersion }) => `${recurrenceId} ${ruleVersion}`,
    );
    expect(made).toContain("2026-W53 1");
    expect(made).toContain("2027-W01 2");
    expect(made).not.toContain("2026-W53 2");
  });
});

test("a period that lies before the rule's first day makes nothing", () => {
  const begin = (requirement: Requirement, from: string) =>
    deriveOccurrences([duty([version(requirement, { effectiveFrom: d(from) })])], calendar, {
      from: d("2025-11-01"),
      to: d("2026-12-31"),
    })[0]?.recurrenceId;
  expect(begin(cadence("month"), "2026-01-31")).toBe("2026-01");
  expect(begin(cadence("month"), "2026-02-01")).toBe("2026-02");
  expect(begin(cadence("week"), "2026-03-08")).toBe("2026-W10");
  expect(begin(cadence("week"), "2026-03-09")).toBe("2026-W11");
  expect(begin(cadence("week", "FREQ=WEEKLY;BYDAY=MO"), "2026-03-10")).toBe("2026-03-16");
  expect(begin(cadence("quarter"), "2026-04-01")).toBe("2026-Q2");
});
