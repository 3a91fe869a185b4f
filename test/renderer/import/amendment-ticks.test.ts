import { expect, test } from "vitest";
import { ticksAtFirst, toggled } from "../../../renderer/screens/import/amendment-ticks.ts";
import type { ComparedDutyView } from "../../../shared/contract/schemas/import-review.ts";

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
