import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Requirement } from "../../../shared/domain/obligation/requirement.ts";
import { type ComparedDuty, findDifferences } from "../../../shared/extraction/differences.ts";

const quota = (count: number): Requirement => ({
  kind: "quota",
  count,
  comparator: ">=",
  unit: "次",
  period: "year",
  span: null,
  hedge: null,
  shift: null,
});
const standing: Requirement = { kind: "standing", hedge: null, shift: null };

const duty = (title: string, said: Partial<ComparedDuty> = {}): ComparedDuty => ({
  item: "1",
  title,
  actor: null,
  requirement: quota(4),
  units: ["办公室"],
  words: `${title}全年不少于4次`,
  ...said,
});
const asked = (count: number) => ({ requirement: quota(count), words: `全年不少于${count}次` });

describe("two duties are the same one", () => {
  test.each([
    ["with another number", duty("党组学习"), duty("党组学习", asked(6)), ["rule"]],
    ["in another item of a short supplement", duty("党组学习"), duty("党组学习", { item: "3", ...asked(6) }), ["rule"]],
    ["with a title a little different", duty("安全生产例会"), duty("安全生产工作例会", asked(6)), ["rule"]],
    ["with another unit in the lead", duty("走访"), duty("走访", { units: ["宣传部", "办公室"] }), ["units"]],
    ["for somebody else", duty("走访", { actor: "党组" }), duty("走访", { actor: "支部" }), ["actor"]],
    ["whose units the supplement leaves out", duty("走访"), duty("走访", { units: [] }), []],
    ["moved from its rest day", duty("走访"), duty("走访", { requirement: { ...quota(4), shift: "preceding" } }), []],
    ["that a person gave a rule, in the same words", duty("走访", { requirement: standing }), duty("走访"), []],
  ])("%s", (_, before, after, parts) => {
    const found = findDifferences([before], [after]);
    expect([...found.changed, ...found.unchanged]).toEqual([{ before, after, parts }]);
    expect([found.added, found.removed]).toEqual([[], []]);
  });
});

describe("two duties are two", () => {
  test.each([
    ["of other names", duty("党组学习"), duty("档案整理", asked(6))],
    ["that have only a word in common", duty("安全生产检查"), duty("保密工作检查", asked(6))],
    [
      "of other kind, item and actor",
      duty("学习", { actor: "党组", item: "1" }),
      duty("学习会", { actor: "支部", item: "9", requirement: standing }),
    ],
  ])("%s", (_, before, after) => {
    expect(findDifferences([before], [after])).toEqual({
      added: [after],
      changed: [],
      removed: [before],
      unchanged: [],
    });
  });
});

test("the likest go together, whatever their order", () => {
  const before = [duty("中心组学习", { item: "2" }), duty("党组学习"), duty("支部学习", { item: "3" })];
  const after = [
    duty("支部学习", { item: "3", ...asked(40) }),
    duty("党组学习", asked(30)),
    duty("中心组学习", { item: "2" }),
  ];
  const { changed, unchanged } = findDifferences(before, after);
  expect(changed.map((pair) => [pair.before.title, pair.after.title])).toEqual([
    ["支部学习", "支部学习"],
    ["党组学习", "党组学习"],
  ]);
  expect(unchanged.map((pair) => pair.before.title)).toEqual(["中心组学习"]);
});

const anyDuty = fc.record({
  item: fc.constantFrom("1", "2", null),
  title: fc.string({ unit: fc.constantFrom("学", "习", "检", "查", "党", "组"), maxLength: 5 }),
  actor: fc.constantFrom("党组", "支部", null),
  requirement: fc.constantFrom(quota(4), quota(6), standing),
  units: fc.constantFrom(["办公室"], ["宣传部", "办公室"], []),
  words: fc.constantFrom("甲", "乙"),
});
const plans = fc.array(anyDuty, { maxLength: 12 });

test("a plan has no difference from itself", () => {
  fc.assert(
    fc.property(plans, (plan) => {
      const { unchanged, ...rest } = findDifferences(plan, structuredClone(plan));
      expect(rest).toEqual({ added: [], changed: [], removed: [] });
      expect(unchanged.map(({ before }) => before)).toEqual(plan);
    }),
  );
});

test("the matching is the same from either side", () => {
  fc.assert(
    fc.property(plans, plans, (one, other) => {
      const there = findDifferences(one, other);
      const back = findDifferences(other, one);
      expect(back.added).toEqual(there.removed);
      expect(back.removed).toEqual(there.added);
      const turned = back.changed.map(({ before, after, parts }) =>
        JSON.stringify({ before: after, after: before, parts }),
      );
      const straight = there.changed.map((pair) => JSON.stringify(pair));
      expect(turned.toSorted()).toEqual(straight.toSorted());
    }),
  );
});

test("every duty of both sides stands in the list once", () => {
  fc.assert(
    fc.property(plans, plans, (one, other) => {
      const { added, changed, removed, unchanged } = findDifferences(one, other);
      const pairs = [...changed, ...unchanged];
      expect(new Set([...removed, ...pairs.map(({ before }) => before)])).toEqual(new Set(one));
      expect(removed.length + pairs.length).toBe(one.length);
      expect(added.length + pairs.length).toBe(other.length);
    }),
  );
});
