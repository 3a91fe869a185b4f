import { describe, expect, test } from "vitest";
import type { Requirement } from "../../../shared/domain/obligation/requirement.ts";
import { quarterly, yearlyQuota } from "../../support/duties.ts";
import { failureOf, memoryCore } from "../../support/memory-core.ts";

async function withMember(requirement: Requirement = yearlyQuota(4)) {
  const { client, ports } = memoryCore({ today: "2026-09-16" });
  const { id: groupId } = await client.subjects.create({ name: "各支部", kind: "group" });
  const { id: subjectId } = await client.subjects.create({ name: "一支部", kind: "unit" });
  await client.subjects.join({ groupId, subjectId, joinedOn: "2026-01-01" });
  const made = { title: "学习", requirement, subjectIds: [groupId], effectiveFrom: "2026-01-01" };
  const { id: obligationId } = await client.obligations.create(made);
  const recurrenceId = requirement.kind === "quota" ? "2026" : "2026-Q3";
  const key = { obligationId, subjectId, recurrenceId };
  const record = () =>
    client.activities.record({ title: "学习", happenedOn: "2026-08-20", noEvidenceReason: "在册", credits: [key] });
  const membership = { groupId, subjectId, joinedOn: "2026-01-01" };
  const correct = (joinedOn: string, leftOn: string | null) =>
    client.subjects.correctStay({ ...membership, after: { joinedOn, leftOn }, reason: "录错" });
  return {
    client,
    ports,
    key,
    stay: membership,
    record,
    correct,
    remove: () => client.subjects.removeStay({ ...membership, reason: "录错" }),
  };
}

describe("a membership is not taken from under what was recorded in it", () => {
  test("removed, corrected away or ended before: refused with what is on record, and nothing changes", async () => {
    const { client, stay: membership, record, correct, remove } = await withMember();
    const activity = await record();
    const details = { name: "一支部", titles: ["学习（2026年）"] };
    expect(await failureOf(remove())).toMatchObject({ code: "stay-built-upon", details });
    expect(await failureOf(correct("2027-01-01", null))).toMatchObject({ code: "stay-built-upon", details });
    expect(await failureOf(correct("2025-01-01", "2025-12-31"))).toMatchObject({ code: "stay-built-upon", details });
    const rows = await client.occurrences.list({ from: "2026-01-01", to: "2026-12-31" });
    expect(rows).toMatchObject([{ subject: "一支部", quota: { done: 1 } }]);
    await client.activities.withdraw({ id: activity.id, reason: "录错" });
    await remove();
    expect(await client.occurrences.list({ from: "2026-01-01", to: "2026-12-31" })).toEqual([]);
    expect((await client.subjects.list({})).find(({ id }) => id === membership.groupId)).toMatchObject({ members: [] });
  });

  test("an opening balance is on record, too", async () => {
    const { client, key, remove } = await withMember();
    await client.occurrences.setOpening({ key, amount: 2, note: "台账" });
    expect(await failureOf(remove())).toMatchObject({ code: "stay-built-upon" });
  });

  test.each([
    ["other days that still touch the period", "2026-03-01", null],
    ["its last day within the period", "2026-01-01", "2026-08-31"],
  ] as const)("%s leave the record where it is", async (_, joinedOn, leftOn) => {
    const { client, record, correct } = await withMember();
    await record();
    await correct(joinedOn, leftOn);
    const rows = await client.occurrences.list({ from: "2026-01-01", to: "2026-12-31" });
    expect(rows).toMatchObject([{ subject: "一支部", quota: { done: 1 } }]);
  });

  test("without anything on record it is taken out; what was closed is kept, and so is its record", async () => {
    const { remove } = await withMember();
    await remove();
    const closed = await withMember(quarterly);
    await closed.record();
    await closed.remove();
    const rows = await closed.client.occurrences.list({ from: "2026-07-01", to: "2026-09-30" });
    expect(rows).toMatchObject([{ recurrenceId: "2026-Q3", timeState: "done", recorded: 1 }]);
  });
});
