import { describe, expect, test } from "vitest";
import { countedCredits, timingOf, totalOf } from "../../../../shared/domain/compliance/counted-credits.ts";
import type { Credit } from "../../../../shared/domain/compliance/credit.ts";
import { missingEvidence } from "../../../../shared/domain/compliance/missing-evidence.ts";
import type { Occurrence } from "../../../../shared/domain/obligation/occurrence.ts";
import { deriveDue } from "../../../../shared/domain/obligation/occurrences.ts";
import {
  YEAR_2026,
  activity,
  cadence,
  calendar,
  credit,
  d,
  duty,
  hours,
  quantity,
  quota,
  version,
} from "../builders.ts";

const both = duty([
  version(cadence("month", "FREQ=MONTHLY;BYMONTHDAY=20")),
  version(quota(10), { slot: "floor", id: "floor" }),
]);
const rows = deriveDue([both], calendar, YEAR_2026);
const floor = rows.find((row) => row.slot === "floor") as Occurrence;
const march = rows.find((row) => row.recurrenceId === "2026-03-20") as Occurrence;

const held = (...days: string[]) => new Map(days.map((day) => [`a-${day}`, activity(day)]));
const count = (occurrence: Occurrence, credits: readonly Credit[], activities = held("2026-03-18", "2026-03-25")) =>
  totalOf(countedCredits(occurrence, credits, activities));

describe("a floor beside a cadence", () => {
  test("the same activity satisfies both", () => {
    const credits = [credit("a-2026-03-18", "2026-03-20")];
    expect(count(march, credits)).toEqual({ inTime: 1, late: 0 });
    expect(count(floor, credits)).toEqual({ inTime: 1, late: 0 });
  });

  test("credited to both by name it counts once for each", () => {
    const credits = [credit("a-2026-03-18", "2026-03-20"), credit("a-2026-03-18", "2026")];
    expect(count(floor, credits)).toEqual({ inTime: 1, late: 0 });
  });

  test("late for its month it is still one of the year's", () => {
    const credits = [credit("a-2026-03-25", "2026-03-20")];
    expect(count(march, credits)).toEqual({ inTime: 0, late: 1 });
    expect(count(floor, credits)).toEqual({ inTime: 1, late: 0 });
  });

  test("credited to the floor alone it does not tick the month", () => {
    expect(count(march, [credit("a-2026-03-18", "2026")])).toEqual({ inTime: 0, late: 0 });
  });
});

describe("quarterly quotas", () => {
  const [first, second] = deriveDue([duty(quota(3, "quarter"))], calendar, YEAR_2026) as [Occurrence, Occurrence];

  test("what was done in April for the first quarter does not count for the second", () => {
    const activities = held("2026-04-02");
    const credits = [credit("a-2026-04-02", "2026-Q1")];
    expect(count(first, credits, activities)).toEqual({ inTime: 0, late: 1 });
    expect(count(second, credits, activities)).toEqual({ inTime: 0, late: 0 });
  });

  test("what was done in March for the second counts only with a reason", () => {
    const activities = held("2026-03-30");
    expect(count(second, [credit("a-2026-03-30", "2026-Q2")], activities).inTime).toBe(0);
    expect(count(second, [credit("a-2026-03-30", "2026-Q2", { reason: "提前召开" })], activities).inTime).toBe(1);
  });

  test("on the last day of the period, a rest day too", () => {
    expect(timingOf(second, d("2026-06-30"))).toBe("in-time");
    expect(timingOf(second, d("2026-07-01"))).toBe("late");
  });
});

test("other duties' and other subjects' credits are passed over", () => {
  const strangers = [
    credit("a-2026-03-18", "2026-03-20", { obligationId: "other" }),
    credit("a-2026-03-18", "2026-03-20", { subjectId: "other" }),
    credit("a-unknown", "2026-03-20"),
  ];
  expect(count(march, strangers)).toEqual({ inTime: 0, late: 0 });
});

test("hours are summed by their amounts", () => {
  const [year] = deriveDue([duty(hours(32))], calendar, YEAR_2026) as [Occurrence];
  const credits = [credit("a-2026-03-18", "2026", { amount: 4 }), credit("a-2026-03-25", "2026", { amount: 2.5 })];
  expect(count(year, credits)).toEqual({ inTime: 6.5, late: 0 });
});

test("a quantity with a date ends in time on that date", () => {
  const [dated] = deriveDue([duty(quantity(2, d("2026-09-30")))], calendar, YEAR_2026) as [Occurrence];
  expect(timingOf(dated, d("2026-09-30"))).toBe("in-time");
  expect(timingOf(dated, d("2026-10-08"))).toBe("late");
});

test("missing evidence: the required kinds that are not there, in their order", () => {
  expect(missingEvidence(["notice", "sign-in", "minutes"], ["minutes", "photo"])).toEqual(["notice", "sign-in"]);
  expect(missingEvidence([], ["photo"])).toEqual([]);
});
