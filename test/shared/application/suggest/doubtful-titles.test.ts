import { describe, expect, test } from "vitest";
import { isCreditable } from "../../../../shared/contract/schemas/activity.ts";
import { SAMPLE_PLAN_TEXT } from "../../../../shared/extraction/sample-plan.ts";
import { dueOn, yearlyQuota } from "../../../support/duties.ts";
import { importAll, memoryCore } from "../../../support/memory-core.ts";
import { measure } from "./measure.ts";
import { readTable } from "./read-table.ts";
import { CERTAIN_OVER_SAMPLE, DOUBTFUL_OVER_SAMPLE } from "./table-of-doubtful.ts";

const SINCE = { effectiveFrom: "2025-01-01" };

describe("over the sample plan", () => {
  test.each([
    ["what did not take place, or was another's, ticks nothing", DOUBTFUL_OVER_SAMPLE],
    ["what did take place is ticked", CERTAIN_OVER_SAMPLE],
  ])("%s", async (_, table) => {
    const { client } = memoryCore({ today: "2026-12-30" });
    await importAll(client, SAMPLE_PLAN_TEXT);
    const { wrong, missed } = await measure(client, readTable(table, 2026, "09-10"));
    expect({ wrong, missed }).toEqual({ wrong: [], missed: [] });
  });
});

test.each([
  ["业务培训班", "业务培训班", "fits"],
  ["业务培训班", "参加市委党校业务培训班", "who"],
  ["参加业务培训班", "参加业务培训班", "fits"],
  ["业务培训班", "业务培训班未办", "called-off"],
  ["业务培训班", "业务培训班明天开班", "to-come"],
  ["业务培训班", "9月20日业务培训班", "to-come"],
  ["业务培训班", "业务培训班是否举办", "question"],
  ["应急演练", "应急演练", "fits"],
  ["应急演练", "观摩应急演练", "attended"],
  ["应急演练", "县消防救援局应急演练", "who"],
  ["应急演练", "预计十月应急演练", "to-come"],
  ["应急演练", "应急演练延后", "called-off"],
])("the duty %s and the title %s: %s", async (duty, title, kind) => {
  const { client } = memoryCore({ today: "2026-12-30" });
  await client.obligations.create({ title: duty, lead: "办公室", requirement: yearlyQuota(4), ...SINCE });
  const [only] = await client.activities.suggest({ title, happenedOn: "2026-09-10" });
  expect(only?.certain).toBe(kind === "fits");
  expect(only?.reason.kind).toBe(kind);
});

describe("in a group one member is open", () => {
  async function branches(members: readonly (readonly [name: string, joinedOn: string])[]) {
    const { client } = memoryCore({ today: "2026-12-30" });
    const group = await client.subjects.create({ name: "机关各支部", kind: "group" });
    for (const [name, joinedOn] of members) {
      const { id } = await client.subjects.create({ name, kind: "unit" });
      await client.subjects.join({ groupId: group.id, subjectId: id, joinedOn });
    }
    const requirement = dueOn("2026-09-30");
    await client.obligations.create({ title: "组织生活会", requirement, subjectIds: [group.id], ...SINCE });
    return client;
  }

  const THREE = [
    ["一支部", "2026-01-01"],
    ["二支部", "2026-08-01"],
    ["三支部", "2027-08-01"],
  ] as const;

  test.each([
    ["一支部组织生活会", ["一支部"]],
    ["机关一支部召开组织生活会", ["一支部"]],
    ["组织生活会", []],
    ["二支部组织生活会", []],
    ["三支部组织生活会", []],
    ["四支部召开组织生活会", []],
    ["机关二支部召开组织生活会", []],
    ["全体支部组织生活会", []],
    ["各支部组织生活会", []],
    ["其他支部组织生活会", []],
    ["十一支部组织生活会", []],
    ["离退休一支部组织生活会", []],
    ["省科协组织生活会", []],
    ["一支部、四支部联合组织生活会", []],
    ["列席一支部组织生活会", []],
    ["一支部未召开组织生活会", []],
  ])("%s", async (title, expected) => {
    const client = await branches(THREE);
    const rows = await client.occurrences.list({ from: "2026-01-01", to: "2026-12-31" });
    const second = rows.find(({ subject }) => subject === "二支部");
    if (!second) return expect.unreachable();
    const record = { title: "二支部组织生活会", happenedOn: "2026-09-01", noEvidenceReason: "在册" };
    await client.activities.record({ ...record, credits: [second] });
    const found = await client.activities.suggest({ title, happenedOn: "2026-09-12" });
    expect(found.length).toBeGreaterThan(0);
    expect(
      found
        .filter(isCreditable)
        .filter(({ certain }) => certain)
        .map(({ subject }) => subject),
    ).toEqual(expected);
  });

  test.each([
    ["组织生活会", ["一支部"]],
    ["一支部组织生活会", ["一支部"]],
    ["二支部组织生活会", []],
    ["全体支部组织生活会", []],
    ["省科协组织生活会", []],
  ])("a group of one member: %s", async (title, expected) => {
    const client = await branches([["一支部", "2026-01-01"]]);
    const found = await client.activities.suggest({ title, happenedOn: "2026-09-12" });
    expect(
      found
        .filter(isCreditable)
        .filter(({ certain }) => certain)
        .map(({ subject }) => subject),
    ).toEqual(expected);
  });
});
