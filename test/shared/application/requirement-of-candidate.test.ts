import { describe, expect, test } from "vitest";
import { requirementOfCandidate } from "../../../shared/application/requirement-of-candidate.ts";
import type { CandidateRequirement } from "../../../shared/extraction/extracted-plan.ts";

const nothing: CandidateRequirement = {
  kind: "standing",
  count: null,
  comparator: null,
  unit: null,
  period: null,
  due: null,
  hedge: null,
  pattern: null,
  event: null,
  within: null,
  base: null,
  provisional: false,
};

const read = (parts: Partial<CandidateRequirement>, words = "") =>
  requirementOfCandidate({ ...nothing, ...parts }, words);

describe("what the plan does not state is not made up", () => {
  test.each<[string, Partial<CandidateRequirement>]>([
    ["a quota without a number", { kind: "quota", period: "year" }],
    ["a quota over a school term", { kind: "quota", period: "other", count: 2 }],
    ["a cadence over no calendar period", { kind: "cadence", period: "other" }],
    ["a cadence without a period", { kind: "cadence" }],
    ["a quantity without a number", { kind: "quantity" }],
    ["hours without a number", { kind: "hours", period: "year" }],
    ["a percentage without a number", { kind: "percent" }],
    ["a deadline without a date", { kind: "deadline" }],
    ["a trigger without an event", { kind: "trigger" }],
    ["nothing measurable", { kind: "standing" }],
  ])("%s stands without measure", (_what, parts) => {
    expect(read({ ...parts, hedge: "原则上" })).toEqual({ kind: "standing", hedge: "原则上", shift: null });
  });
});

describe("what it states is kept", () => {
  test.each<[Partial<CandidateRequirement>, object]>([
    [
      { kind: "cadence", period: "quarter" },
      { kind: "cadence", count: 1, comparator: ">=", unit: "次", pattern: null },
    ],
    [
      { kind: "quota", period: "year", count: 30, unit: "次", comparator: "=" },
      { count: 30, comparator: "=", span: null },
    ],
    [
      { kind: "quantity", count: 2, unit: "场" },
      { kind: "quantity", count: 2, unit: "场", due: null },
    ],
    [
      { kind: "hours", count: 32 },
      { kind: "hours", count: 32, unit: "学时", period: "year" },
    ],
    [
      { kind: "percent", count: 80, base: "学会" },
      { kind: "percent", count: 80, unit: "%", base: "学会" },
    ],
    [
      { kind: "trigger", event: "换届" },
      { kind: "trigger", event: "换届", within: null },
    ],
  ])("%o", (parts, expected) => {
    expect(read(parts)).toMatchObject(expected);
  });
});

test.each([
  ["每月28日前报送信息", "preceding"],
  ["每月底之前报送信息", "preceding"],
  ["每月28日开展主题党日", null],
])("%s shifts %s", (words, shift) => {
  expect(read({ kind: "cadence", period: "month", pattern: "FREQ=MONTHLY;BYMONTHDAY=28" }, words)).toMatchObject({
    shift,
  });
});
