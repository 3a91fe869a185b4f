import { describe, expect, test } from "vitest";
import { currentVersions, versionTime } from "../../../renderer/screens/obligations/rule/current-versions.ts";
import { TODAY, day, rules, version } from "./sample-duties.ts";

describe("how a version stands on 2026-09-16", () => {
  test.each([
    ["2026-01-01", null, "holding"],
    ["2026-09-16", null, "holding"],
    ["2026-01-01", "2026-09-16", "holding"],
    ["2026-01-01", "2026-09-15", "past"],
    ["2026-09-17", null, "to-come"],
  ])("from %s until %s: %s", (from, until, standing) => {
    const held = version(rules.quota, { effectiveFrom: day(from), effectiveUntil: until === null ? null : day(until) });
    expect(versionTime(held, TODAY)).toBe(standing);
  });
});

describe("the version that speaks for a duty", () => {
  const past = version(rules.quota, { version: 1, inForce: false, effectiveUntil: day("2026-05-31") });
  const older = version(rules.quota, {
    version: 2,
    inForce: false,
    effectiveFrom: day("2025-01-01"),
    effectiveUntil: day("2025-12-31"),
  });
  const now = version(rules.cadence, { version: 3, effectiveFrom: day("2026-06-01") });
  const next = version(rules.cadence, { version: 4, inForce: false, effectiveFrom: day("2026-10-01") });
  const later = version(rules.cadence, { version: 5, inForce: false, effectiveFrom: day("2027-01-01") });
  const floor = version(rules.quota, { slot: "floor" });
  const province = version(rules.standing, { layer: "province", inForce: false });

  test.each([
    ["the one in force before the others", [past, next, now], [now]],
    ["the next to come where none holds", [past, later, next], [next]],
    ["the last that held where none will", [older, past], [past]],
    ["one for each slot", [past, floor, now], [now, floor]],
    [
      "the layer's that is in force, although another began later",
      [{ ...province, effectiveFrom: day("2026-07-01") }, now],
      [now],
    ],
    ["none without versions", [], []],
  ])("%s", (_, versions, expected) => {
    expect(currentVersions(versions, TODAY)).toEqual(expected);
    expect(currentVersions(versions.toReversed(), TODAY).toReversed()).toEqual(
      expect.arrayContaining(expected.slice(0, 1)),
    );
  });

  test("of two from the same day the newer one", () => {
    const amended = { ...now, id: "again", version: 7 };
    expect(currentVersions([now, amended], TODAY)).toEqual([amended]);
    expect(currentVersions([amended, now], TODAY)).toEqual([amended]);
  });
});
