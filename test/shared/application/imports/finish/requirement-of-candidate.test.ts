import { describe, expect, test } from "vitest";
import { requirementOfCandidate } from "../../../../../shared/application/imports/finish/requirement-of-candidate.ts";
import type { DueDate } from "../../../../../shared/domain/obligation/requirement.ts";
import type { CandidateRequirement } from "../../../../../shared/extraction/extracted-plan.ts";

const nothing: CandidateRequirement = {
  kind: "standing",
  count: null,
  comparator: null,
  unit: null,
  period: null,
  due: null,
  observance: null,
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
  ["每周五前报送周报", "preceding"],
  ["每周五下班前报送周报", "preceding"],
  ["每周五前后开展学习", null],
  ["每月28日开展主题党日", null],
])("%s shifts %s", (words, shift) => {
  expect(read({ kind: "cadence", period: "month", pattern: "FREQ=MONTHLY;BYMONTHDAY=28" }, words)).toMatchObject({
    shift,
  });
});

test.each([
  ["每年2月底前报送", "02-28", "02-29"],
  ["每年二月份底前报送", "02-28", "02-29"],
  ["每年2月28日前报送", "02-28", "02-28"],
  ["每年12月底前报送，2月28日前补报", "02-28", "02-28"],
  ["2027年2月底前报送", "2027-02-28", "2027-02-28"],
] as const)("%s: %s is due on %s", (words, due, expected) => {
  expect(read({ kind: "deadline", due: due as DueDate }, words)).toMatchObject({ due: expected });
});
