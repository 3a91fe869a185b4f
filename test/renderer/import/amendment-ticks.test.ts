import { expect, test } from "vitest";
import { amendmentOf, ticksAtFirst, ticksIn, toggled } from "../../../renderer/screens/import/amend/amendment-ticks.ts";
import type { ComparedDutyView, PlanComparison } from "../../../shared/contract/schemas/import-review.ts";
import { plainDate } from "../../../shared/domain/date/plain-date.ts";

const duty = (candidateId: string, kind: ComparedDutyView["kind"] = "quota"): ComparedDutyView => ({
  candidateId,
  obligationId: null,
  item: "1",
  title: "学习",
  actor: null,
  units: [],
  kind,
  requirementText: "全年不少于4次",
  words: "学习",
});

test("new rules and measured new duties come ticked, nothing is set aside unasked", () => {
  const ticks = ticksAtFirst({
    added: [duty("new"), duty("vague", "standing")],
    changed: [
      { before: duty("x"), after: duty("rule"), parts: ["rule", "units"], place: null },
      { before: duty("y"), after: duty("unit"), parts: ["units"], place: null },
    ],
  });
  expect([...ticks.candidateIds].toSorted()).toEqual(["new", "rule"]);
  expect(ticks.setAsideIds.size).toBe(0);
});

test("a tick is set and taken back", () => {
  expect(toggled(new Set(["a"]), "b")).toEqual(new Set(["a", "b"]));
  expect(toggled(new Set(["a", "b"]), "b")).toEqual(new Set(["a"]));
});

const found = {
  added: [duty("new")],
  changed: [{ before: duty("x"), after: duty("rule"), parts: ["rule" as const], place: null }],
  removed: [{ ...duty("x"), candidateId: null, obligationId: "gone" }],
};

test("of the ticks those hold whose rows still differ on the day that is asked for", () => {
  const chosen = { candidateIds: new Set(["new", "rule"]), setAsideIds: new Set(["gone"]) };
  expect(ticksIn(chosen, found)).toEqual(chosen);
  expect(ticksIn(chosen, { ...found, changed: [], removed: [] })).toEqual({
    candidateIds: new Set(["new"]),
    setAsideIds: new Set(),
  });
  expect(ticksIn({ candidateIds: new Set(["new"]), setAsideIds: new Set() }, found).candidateIds).toEqual(
    new Set(["new"]),
  );
});

test.each([
  ["2026-08-19", true, true],
  ["2026-08-19", false, false],
  ["2026-08-20", true, false],
  ["2026-08-21", true, false],
])("proposed from 08-20, asked from %s, agreed %s: backdated %s", (day, isAgreed, backdated) => {
  const ticked = { candidateIds: new Set(["rule"]), setAsideIds: new Set(["gone"]) };
  const [plan, base] = [{ id: "supplement" }, { id: "plan" }] as [PlanComparison["plan"], PlanComparison["base"]];
  const effectiveFrom = plainDate(day);
  expect(amendmentOf({ plan, base, proposed: plainDate("2026-08-20") }, { effectiveFrom, isAgreed, ticked })).toEqual({
    planId: "supplement",
    basePlanId: "plan",
    effectiveFrom,
    candidateIds: ["rule"],
    setAsideIds: ["gone"],
    backdated,
  });
});
