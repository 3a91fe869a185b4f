import * as fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  asOneDate,
  asYearly,
  convertRequirement,
} from "../../../renderer/components/requirement-editor/convert-requirement.ts";
import { requirementText } from "../../../renderer/text/requirement.ts";
import { requirement as requirementSchema } from "../../../shared/contract/schemas/requirement.ts";
import { REQUIREMENT_KINDS, type DueDate, type Requirement } from "../../../shared/domain/obligation/requirement.ts";
import { arbitraryRequirement } from "./arbitrary-requirement.ts";

const parts = { year: 2026, event: "某事发生" };
const common = { hedge: null, shift: null };
const due = (text: string) => text as DueDate;
const quota: Requirement = {
  kind: "quota",
  hedge: "原则上",
  shift: "following",
  count: 30,
  comparator: "=",
  unit: "场",
  period: "quarter",
  span: { first: due("2026-03-01"), last: due("2026-07-15") } as never,
};

describe("a quota as another kind", () => {
  const kept = { hedge: "原则上", shift: "following", count: 30, comparator: "=" };
  const cases: Partial<Record<Requirement["kind"], unknown>> = {
    cadence: { kind: "cadence", ...kept, unit: "场", period: "quarter", pattern: null },
    quantity: { kind: "quantity", ...kept, unit: "场", due: null },
    hours: { kind: "hours", ...kept, unit: "学时", period: "quarter" },
    percent: { kind: "percent", ...kept, unit: "%", base: null, due: null },
    deadline: { kind: "deadline", hedge: "原则上", shift: "following", due: "2026-12-31" },
    trigger: { kind: "trigger", hedge: "原则上", shift: "following", event: "某事发生", within: null },
    standing: { kind: "standing", hedge: "原则上", shift: "following" },
  };
  test.each(Object.entries(cases))("%s", (kind, expected) => {
    expect(convertRequirement(quota, kind as Requirement["kind"], parts)).toEqual(expected);
  });
});

describe("what the other kinds hand on", () => {
  const table: [string, Requirement, Requirement["kind"], Partial<Record<string, unknown>>][] = [
    ["a deadline keeps its date", { kind: "deadline", ...common, due: due("06-30") }, "quantity", { due: "06-30" }],
    [
      "a duty without number starts at one",
      { kind: "standing", ...common },
      "quota",
      { count: 1, unit: "次", period: "year" },
    ],
    [
      "hours do not become occasions named hours",
      { kind: "hours", ...common, count: 32.5, comparator: ">=", unit: "学时", period: "year" },
      "quota",
      { count: 33, unit: "次", period: "year" },
    ],
    [
      "percent points do not become occasions named percent",
      { kind: "percent", ...common, count: 80, comparator: ">=", unit: "%", base: "党员", due: due("2026-06-30") },
      "quantity",
      { count: 80, unit: "次", due: "2026-06-30" },
    ],
    ["a percentage ends at 100", { ...quota, count: 120 }, "percent", { count: 100 }],
  ];
  test.each(table)("%s", (_, from, kind, expected) => {
    expect(convertRequirement(from, kind, parts)).toMatchObject(expected);
  });
});

describe("any requirement as any kind", () => {
  const kinds = fc.constantFrom(...REQUIREMENT_KINDS);

  it("is what the contract accepts, in both languages", () => {
    fc.assert(
      fc.property(
        arbitraryRequirement,
        kinds,
        fc.constantFrom("zh-CN" as const, "en" as const),
        (from, kind, locale) => {
          const converted = convertRequirement(from, kind, { year: 2026, event: requirementText[locale].newEvent });
          expect(requirementSchema.safeParse(converted).error).toBeUndefined();
          expect(converted.kind).toBe(kind);
        },
      ),
    );
  });

  it("keeps the count, rounded up where only whole ones make sense, at most 100 as a percentage", () => {
    fc.assert(
      fc.property(arbitraryRequirement, kinds, (from, kind) => {
        const converted = convertRequirement(from, kind, parts);
        if (from.kind === kind || !("count" in converted)) return;
        const count = "count" in from ? from.count : 1;
        if (kind === "percent") expect(converted.count).toBe(Math.min(count, 100));
        else expect(converted.count).toBe(kind === "hours" ? count : Math.ceil(count));
      }),
    );
  });

  it("keeps hedge and shift, and is the same object when nothing changes", () => {
    fc.assert(
      fc.property(arbitraryRequirement, kinds, (from, kind) => {
        const converted = convertRequirement(from, kind, parts);
        expect([converted.hedge, converted.shift]).toEqual([from.hedge, from.shift]);
        if (from.kind === kind) expect(converted).toBe(from);
      }),
    );
  });

  it("leaves what it was given alone", () => {
    fc.assert(
      fc.property(arbitraryRequirement, kinds, (from, kind) => {
        const before = structuredClone(from);
        convertRequirement(from, kind, parts);
        expect(from).toEqual(before);
      }),
    );
  });
});

test("a date becomes yearly and comes back in the year asked for", () => {
  expect(asYearly(due("2026-06-30"))).toBe("06-30");
  expect(asYearly(due("06-30"))).toBe("06-30");
  expect(asOneDate(due("06-30"), 2027)).toBe("2027-06-30");
  expect(asOneDate(due("02-29"), 2026)).toBe("2026-02-28");
  expect(asOneDate(due("02-29"), 2028)).toBe("2028-02-29");
  expect(asOneDate(due("2025-06-30"), 2027)).toBe("2025-06-30");
});
