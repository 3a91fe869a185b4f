import { expect, test } from "vitest";
import type { Requirement } from "../../../shared/domain/obligation/requirement.ts";
import { quarterly, rowOf, yearlyQuota } from "../../support/duties.ts";
import { failureOf, memoryCore } from "../../support/memory-core.ts";

const quotaIn = (unit: string, count = 30) => ({ ...yearlyQuota(count), unit }) as Requirement;

async function dutyOf(requirement: Requirement, recurrenceId = "2026") {
  const { client } = memoryCore();
  const { id } = await client.obligations.create({ title: "走访基层", requirement });
  const key = await rowOf(client, id, recurrenceId);
  const activity = { title: "走访基层", happenedOn: "2026-09-10", noEvidenceReason: "在册" };
  return { client, id, key, activity };
}

const fault = (path: string, message: string, limit?: number) => ({
  code: "invalid-input",
  details: { issues: [{ path, message, ...(limit !== undefined && { limit }) }] },
});

test.each(["次", "个", "场", "人", "人次"])(
  "half of what is counted in %s is neither asked for nor done",
  async (unit) => {
    const { client, key, activity, id } = await dutyOf(quotaIn(unit));
    const credits = [{ ...key, amount: 1.5 }];
    const refused = fault("amount", "not-whole");
    expect(await failureOf(client.activities.record({ ...activity, credits }))).toMatchObject(refused);
    const { id: bare } = await client.activities.record({ ...activity, credits: [] });
    expect(await failureOf(client.activities.change({ id: bare, credits }))).toMatchObject(refused);
    expect(await failureOf(client.credits.add({ activityId: bare, credit: { ...key, amount: 0.5 } }))).toMatchObject(
      refused,
    );
    await client.credits.add({ activityId: bare, credit: { ...key, amount: 2 } });
    expect(await failureOf(client.activities.change({ id: bare, credits }))).toMatchObject(refused);
    expect(await failureOf(client.occurrences.setOpening({ key, amount: 0.3, note: "台账" }))).toMatchObject(refused);
    expect((await rowOf(client, id, "2026")).quota).toMatchObject({ done: 2, openingBalance: 0 });
    const half = client.obligations.create({ title: "走访", requirement: quotaIn(unit, 2.5) });
    expect(await failureOf(half)).toMatchObject(fault("count", "not-whole"));
  },
);

test.each(["学时", "小时", "万元", "公里"])("what is measured in %s has parts", async (unit) => {
  const { client, key, activity, id } = await dutyOf(quotaIn(unit, 32.5));
  await client.activities.record({ ...activity, credits: [{ ...key, amount: 1.5 }] });
  await client.occurrences.setOpening({ key, amount: 0.25, note: "台账" });
  expect((await rowOf(client, id, "2026")).quota).toMatchObject({ done: 1.75, needed: 32.5 });
});

test("a period's one occasion is not done by half", async () => {
  const { client, key, activity } = await dutyOf(quarterly, "2026-Q3");
  const half = client.activities.record({ ...activity, credits: [{ ...key, amount: 0.5 }] });
  expect(await failureOf(half)).toMatchObject(fault("amount", "not-whole"));
});

test.each([
  [30, 300],
  [4, 50],
])("of %i asked for no more than %i were done before", async (count, most) => {
  const { client, key } = await dutyOf(yearlyQuota(count));
  const open = (amount: number) => client.occurrences.setOpening({ key, amount, note: "台账" });
  for (const amount of [most + 1, 1_000_000])
    expect(await failureOf(open(amount))).toMatchObject(fault("amount", "above-most", most));
  expect((await open(most)).quota).toMatchObject({ done: most });
});

test.each([
  [yearlyQuota(4), "2026", 50],
  [yearlyQuota(30), "2026", 300],
  [quarterly, "2026-Q3", 50],
  [quotaIn("学时", 40), "2026", 400],
] as const)("one record says no more than an opening balance may", async (requirement, recurrenceId, most) => {
  const { client, key, activity } = await dutyOf(requirement, recurrenceId);
  const record = (amount: number) => client.activities.record({ ...activity, credits: [{ ...key, amount }] });
  for (const amount of [most + 1, 5_000])
    expect(await failureOf(record(amount))).toMatchObject(fault("amount", "above-most", most));
  const { id, credits } = await record(most);
  const changed = client.activities.change({ id, credits: [{ ...key, amount: most + 1 }] });
  expect(await failureOf(changed)).toMatchObject(fault("amount", "above-most", most));
  expect(credits).toHaveLength(1);
});
