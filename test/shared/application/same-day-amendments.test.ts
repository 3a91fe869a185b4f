import { expect, test } from "vitest";
import type { Requirement } from "../../../shared/domain/obligation/requirement.ts";
import { cadence, yearlyQuota } from "../../support/duties.ts";
import { memoryCore } from "../../support/memory-core.ts";

async function amendedOnce() {
  const { client } = memoryCore({ today: "2026-09-16" });
  const made = { title: "学习", requirement: yearlyQuota(4), actor: "党组", effectiveFrom: "2026-01-01" };
  const { id } = await client.obligations.create(made);
  const asked = (count: number, effectiveFrom: string) => ({ id, requirement: yearlyQuota(count), effectiveFrom });
  const amend = (count: number, effectiveFrom: string) =>
    client.obligations.amend({ ...asked(count, effectiveFrom), reason: null });
  const preview = (count: number, effectiveFrom: string) =>
    client.obligations.previewAmend(asked(count, effectiveFrom));
  return { client, id, amend, preview };
}

test("an amendment on the day of another tells before and after which rule it takes the place of", async () => {
  const { client, id, amend, preview } = await amendedOnce();
  expect((await preview(6, "2026-07-01")).replaced).toEqual([]);
  expect((await amend(6, "2026-07-01")).replaced).toEqual([]);
  const told = [
    { obligationId: id, title: "学习", version: 2, effectiveFrom: "2026-07-01", text: expect.stringContaining("6次") },
  ];
  expect((await preview(8, "2026-07-01")).replaced).toEqual(told);
  const after = await amend(8, "2026-07-01");
  expect(after.replaced).toEqual(told);
  expect(after.replacedVersions).toMatchObject([{ version: 2, effectiveFrom: "2026-07-01" }]);
  expect(after.versions.map(({ version, effectiveFrom }) => [version, effectiveFrom])).toEqual([
    [1, "2026-01-01"],
    [3, "2026-07-01"],
  ]);
  expect(await client.obligations.get({ id })).toMatchObject({ replacedVersions: [{ version: 2 }] });
});

test("the first rule's own day is no exception, and another day replaces nothing", async () => {
  const { amend, preview } = await amendedOnce();
  expect((await preview(6, "2026-01-01")).replaced).toMatchObject([{ version: 1 }]);
  expect((await preview(6, "2026-01-02")).replaced).toEqual([]);
  expect((await amend(6, "2026-01-01")).replaced).toMatchObject([{ version: 1 }]);
});

test("undoing brings the replaced rule back", async () => {
  const { client, id, amend } = await amendedOnce();
  await amend(6, "2026-07-01");
  const { versions } = await amend(8, "2026-07-01");
  const latest = versions.find(({ version }) => version === 3)?.id ?? "";
  const back = await client.obligations.withdrawVersion({ id, versionId: latest });
  expect(
    back.versions.map(({ version, effectiveFrom, effectiveUntil }) => [version, effectiveFrom, effectiveUntil]),
  ).toEqual([
    [1, "2026-01-01", "2026-06-30"],
    [2, "2026-07-01", null],
  ]);
});

test("what the replaced rule alone had made overdue, before its own first day, goes with it", async () => {
  const { client } = memoryCore({ today: "2026-09-16" });
  const monthly = (pattern: string) => ({ ...cadence("month"), pattern }) as Requirement;
  const { id } = await client.obligations.create({
    title: "报送学习情况表",
    requirement: monthly("FREQ=MONTHLY;BYMONTHDAY=28"),
    effectiveFrom: "2026-09-01",
  });
  const september = async () =>
    (await client.occurrences.list({ from: "2026-09-01", to: "2026-09-30" })).map(
      ({ nominalDate, timeState, ruleVersion }) => [nominalDate, timeState, ruleVersion],
    );
  const amend = (day: number) =>
    client.obligations.amend({
      id,
      requirement: monthly(`FREQ=MONTHLY;BYMONTHDAY=${day}`),
      effectiveFrom: "2026-09-16",
      reason: null,
    });
  await amend(10);
  expect(await september()).toEqual([["2026-09-10", "overdue", 2]]);
  await amend(25);
  expect(await september()).toEqual([["2026-09-25", "scheduled", 3]]);
});
