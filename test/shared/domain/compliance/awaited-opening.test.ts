import { describe, expect, test } from "vitest";
import { awaitedOpening } from "../../../../shared/domain/compliance/awaited-opening.ts";
import { EMPTY_STATE } from "../../../../shared/domain/compliance/fold-history.ts";
import type { Requirement } from "../../../../shared/domain/obligation/requirement.ts";
import { deriveDue } from "../../../../shared/domain/obligation/occurrences.ts";
import { YEAR_2026, activity, cadence, calendar, credit, d, duty, hours, percent, quota } from "../builders.ts";

const ENTERED = d("2026-06-30");
/** Ten working days after the day of entry. */
const LAST = "2026-07-14";

const counted = (happenedOn: string) => ({
  activity: activity(happenedOn),
  credit: credit(`a-${happenedOn}`, "2026"),
  timing: "in-time" as const,
});

function until(
  today: string,
  more: { rule?: Requirement; planId?: string | null; createdOn?: string; done?: string[]; opening?: number } = {},
) {
  const { rule = quota(30), planId = "plan", createdOn = ENTERED, done = [], opening } = more;
  const obligation = duty(rule, { planId, createdOn: d(createdOn) });
  const occurrence = deriveDue([obligation], calendar, YEAR_2026).find(
    ({ period }) => period === null || (period.first <= d(today) && d(today) <= period.last),
  );
  if (!occurrence) throw new Error("nothing runs on that day");
  const state = {
    ...EMPTY_STATE,
    opening: opening === undefined ? null : { amount: opening, note: "台账", setOn: d(today) },
  };
  const known = { obligation, state, counted: done.map(counted), today: d(today), calendar };
  const awaited = awaitedOpening(occurrence, known);
  return awaited;
}

describe("期初未填", () => {
  test.each([
    ["2026-06-30", LAST],
    [LAST, LAST],
    ["2026-07-15", null],
  ])("on %s: %j", (today, expected) => {
    expect(until(today)).toBe(expected);
  });

  test("an opening ends it, 0 as well", () => {
    expect(until("2026-06-30", { opening: 0 })).toBe(null);
    expect(until("2026-06-30", { opening: 13 })).toBe(null);
    expect(until("2026-06-30", { opening: 14 })).toBe(null);
  });

  test("a record of something before the day of entry ends it, one of that day does not", () => {
    expect(until("2026-06-30", { done: ["2026-06-29"] })).toBe(null);
    expect(until("2026-06-30", { done: ["2026-06-30"] })).toBe(LAST);
    expect(until("2026-07-10", { done: ["2026-07-09"] })).toBe(LAST);
  });

  test("what would not be behind waits for nothing", () => {
    expect(until("2026-06-30", { rule: quota(1) })).toBe(null);
  });

  test("written by hand, or entered on the first day of its period: not behind for want of an entry", () => {
    expect(until("2026-06-30", { planId: null })).toBe(null);
    expect(until("2026-01-12", { createdOn: "2026-01-01", rule: quota(60) })).toBe(null);
    // 4 January is a Sunday on which work is made up.
    expect(until("2026-01-12", { createdOn: "2026-01-02", rule: quota(60) })).toBe("2026-01-15");
  });

  test("it ends with the period: what is short then is missed", () => {
    const monthly = quota(4, "month");
    expect(until("2026-07-31", { rule: monthly, createdOn: "2026-07-20" })).toBe("2026-08-03");
    expect(until("2026-08-03", { rule: monthly, createdOn: "2026-07-20" })).toBe(null);
  });

  test.each([
    ["hours", hours(32), LAST],
    ["a share", percent(80), LAST],
    ["no number", cadence("quarter"), null],
    ["a ceiling", quota(3, "year", { comparator: "<=" }), null],
  ])("%s", (_, rule, expected) => {
    expect(until("2026-06-30", { rule })).toBe(expected);
  });
});
