import { describe, expect, test } from "vitest";
import { adoptedFloor } from "../../../renderer/screens/obligations/create/adopt-floor.ts";
import { countedDuties, possibleWholes } from "../../../renderer/screens/obligations/detail/counts-for.ts";
import { floorFault, newFloor } from "../../../renderer/screens/obligations/rule/floor-rule.ts";
import { layerRules, nextVersion } from "../../../renderer/screens/obligations/rule/layer-rules.ts";
import { requirement } from "../../../shared/contract/schemas/requirement.ts";
import { compareWithStatute } from "../../../shared/domain/compliance/statute.ts";
import { checkRequirement } from "../../../shared/domain/obligation/check-requirement.ts";
import type { Requirement } from "../../../shared/domain/obligation/requirement.ts";
import { TODAY, day, duty, rules, version } from "./sample-duties.ts";

describe("layers beside each other", () => {
  const unit = version(rules.quota);
  const central = version(rules.cadence, { version: 2, layer: "central", inForce: false });
  const floor = version(rules.quota, { slot: "floor", version: 9 });

  test("from the centre to the unit, an empty one among them, other slots left out", () => {
    expect(layerRules([unit, floor, central], "main", TODAY)).toEqual([
      { layer: "central", version: central },
      { layer: "province", version: null },
      { layer: "unit", version: unit },
    ]);
  });

  test("the next number counts on within its layer, not over the other layers nor the numbers beside the rule", () => {
    expect(nextVersion([unit, central, floor], "unit")).toBe(2);
    expect(nextVersion([unit, central, floor], "central")).toBe(2);
    expect(nextVersion([unit, central, floor], "province")).toBe(1);
    expect(nextVersion([], "unit")).toBe(1);
  });
});

describe("a number beside a rule", () => {
  const onDay: Requirement = { ...rules.cadence, period: "month", pattern: "FREQ=MONTHLY;BYMONTHDAY=20" };
  const monthly: Requirement = { ...rules.cadence, period: "month" };
  test.each([
    [rules.quota, onDay, null],
    [{ ...rules.quota, period: "month" } satisfies Requirement, onDay, null],
    [{ ...rules.quota, period: "month" } satisfies Requirement, monthly, "same-periods"],
    [rules.quota, rules.quota, "same-periods"],
    [monthly, onDay, "no-number"],
    [rules.standing, onDay, "no-number"],
  ])("%o beside %o: %s", (floor, rule, fault) => expect(floorFault(floor, rule)).toBe(fault));

  test("the one that is offered is valid and asks in the rule's own unit", () => {
    const offered = newFloor({ ...rules.cadence, unit: "场" });
    expect(checkRequirement(offered, day("2026-01-01")).ok).toBe(true);
    expect(offered).toMatchObject({ unit: "场", period: "year" });
  });
});

describe("counting for others", () => {
  const whole = duty("whole");
  const part = duty("part", { countsFor: ["whole"] });
  const smaller = duty("smaller", { countsFor: ["part"] });
  const aside = duty("aside", { status: "set-aside" });
  const all = [whole, part, smaller, aside];
  const ids = (duties: readonly { id: string }[]) => duties.map(({ id }) => id);

  test("the parts of a whole", () => expect(ids(countedDuties("whole", all))).toEqual(["part"]));

  test.each([
    ["a whole counts for none of its parts, however far down", whole, []],
    ["a part for its whole", part, ["whole"]],
    ["the smallest for all above it", smaller, ["whole", "part"]],
    [
      "what is set aside stays when it was chosen",
      duty("other", { countsFor: ["aside"] }),
      ["whole", "part", "smaller", "aside"],
    ],
  ])("%s", (_, from, expected) => expect(ids(possibleWholes(from, all))).toEqual(expected));

  test("a circle in what is stored ends", () => {
    const circle = [duty("a", { countsFor: ["b"] }), duty("b", { countsFor: ["a"] })];
    expect(circle.map((one) => possibleWholes(one, circle))).toEqual([[], []]);
  });
});

test("every floor of the regulations can be taken over as it stands", () => {
  const floors = compareWithStatute([], day("2026-09-16")).map(({ floor }) => floor);
  expect(floors.length).toBeGreaterThan(5);
  for (const floor of floors) {
    const adopted = adoptedFloor({ ...floor, finding: "silent", floorId: floor.id, obligation: null, mentions: [] });
    expect(requirement.safeParse(adopted.requirement).success).toBe(true);
    expect(checkRequirement(adopted.requirement, day("2026-01-01")).ok).toBe(true);
    expect(adopted.reason).toContain(floor.source);
  }
});
