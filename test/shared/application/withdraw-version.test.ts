import { describe, expect, test } from "vitest";
import { createDispatch } from "../../../shared/application/dispatch/dispatch.ts";
import { createDutyClient } from "../../../shared/contract/client.ts";
import type { Requirement } from "../../../shared/domain/obligation/requirement.ts";
import { sqliteStore } from "../../support/data-folder.ts";
import { cadence, yearlyQuota } from "../../support/duties.ts";
import { failureOf } from "../../support/memory-core.ts";
import { memoryPorts } from "../../support/memory-ports.ts";

async function amendedDuty(
  isStored: boolean,
  first: Requirement,
  amendments: readonly (readonly [Requirement, string])[],
) {
  const memory = memoryPorts({ today: "2026-09-16" });
  const client = createDutyClient(createDispatch(isStored ? { ...memory, store: sqliteStore().store } : memory));
  const { id } = await client.obligations.create({
    title: "警示教育",
    requirement: first,
    effectiveFrom: "2026-01-01",
  });
  for (const [requirement, effectiveFrom] of amendments)
    await client.obligations.amend({ id, requirement, effectiveFrom, reason: "上级调整" });
  const duty = async () => (await client.obligations.list({})).find((one) => one.id === id);
  /** The versions that hold, as `2: from..until`. */
  const held = async () =>
    (await duty())?.versions.map((one) => `${one.version}: ${one.effectiveFrom}..${one.effectiveUntil}`);
  const withdraw = async (version: number) => {
    const found = await duty();
    const all = [...(found?.versions ?? []), ...(found?.replacedVersions ?? [])];
    await client.obligations.withdrawVersion({ id, versionId: all.find((one) => one.version === version)?.id ?? "" });
    return held();
  };
  return { client, duty, held, withdraw };
}

const SAME_DAY = [
  [yearlyQuota(6), "2026-09-16"],
  [yearlyQuota(9), "2026-09-16"],
] as const;

describe.each([
  ["in memory", false],
  ["in the database", true],
])("a version that is taken back, %s", (_, isStored) => {
  test.each<[string, Requirement, readonly (readonly [Requirement, string])[]]>([
    ["of two numbers from one day", yearlyQuota(4), SAME_DAY],
    [
      "of two rhythms from one day",
      cadence("quarter"),
      [
        [cadence("month"), "2026-07-01"],
        [cadence("year"), "2026-07-01"],
      ],
    ],
    [
      "from the first day of the rule",
      yearlyQuota(4),
      [
        [yearlyQuota(6), "2026-01-01"],
        [yearlyQuota(9), "2026-01-01"],
      ],
    ],
  ])("%s: first the one before it, then the first one", async (_, first, amendments) => {
    const { withdraw } = await amendedDuty(isStored, first, amendments);
    const day = amendments[0]?.[1] ?? "";
    const isFromFirstDay = day === "2026-01-01";
    const eve = day === "2026-07-01" ? "2026-06-30" : "2026-09-15";
    expect(await withdraw(3)).toEqual(
      isFromFirstDay ? ["2: 2026-01-01..null"] : [`1: 2026-01-01..${eve}`, `2: ${day}..null`],
    );
    expect(await withdraw(2)).toEqual(["1: 2026-01-01..null"]);
  });

  test("one that another replaced does not come back when that one goes", async () => {
    const { withdraw } = await amendedDuty(isStored, yearlyQuota(4), SAME_DAY);
    expect(await withdraw(2)).toEqual(["1: 2026-01-01..2026-09-15", "3: 2026-09-16..null"]);
    expect(await withdraw(3)).toEqual(["1: 2026-01-01..null"]);
  });

  test("a third one from the same day leaves what was taken back where it is", async () => {
    const at = await amendedDuty(isStored, yearlyQuota(4), SAME_DAY);
    await at.withdraw(3);
    const id = (await at.duty())?.id ?? "";
    await at.client.obligations.amend({
      id,
      requirement: yearlyQuota(12),
      effectiveFrom: "2026-09-16",
      reason: "上级调整",
    });
    expect(await at.withdraw(4)).toEqual(["1: 2026-01-01..2026-09-15", "2: 2026-09-16..null"]);
    expect(await at.withdraw(2)).toEqual(["1: 2026-01-01..null"]);
    const gone = (await at.duty())?.replacedVersions?.map(({ version, isWithdrawn }) => [version, isWithdrawn]);
    expect(gone).toEqual([2, 3, 4].map((version) => [version, true]));
  });

  test("four of different days, in whatever order they go", async () => {
    const days = ["2026-09-16", "2026-03-01", "2026-12-01", "2026-03-01"];
    for (const order of [
      [5, 4, 3, 2],
      [2, 3, 4, 5],
      [3, 5, 2, 4],
    ]) {
      const { withdraw } = await amendedDuty(
        isStored,
        yearlyQuota(4),
        days.map((day, at) => [yearlyQuota(6 + at), day]),
      );
      for (const version of order.slice(0, -1)) await withdraw(version);
      expect(await withdraw(order.at(-1) ?? 0)).toEqual(["1: 2026-01-01..null"]);
    }
  });

  test("the unit's only rule stays, and what is taken back is not taken back again", async () => {
    const { withdraw } = await amendedDuty(isStored, yearlyQuota(4), SAME_DAY);
    await withdraw(3);
    expect(await failureOf(withdraw(3))).toMatchObject({ code: "not-found" });
    await withdraw(2);
    expect(await failureOf(withdraw(1))).toMatchObject({ code: "invalid-input" });
  });
});
