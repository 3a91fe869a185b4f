import { describe, expect, test } from "vitest";
import { createDispatch } from "../../../shared/application/dispatch/dispatch.ts";
import { type DutyClient, createDutyClient } from "../../../shared/contract/client.ts";
import type { DueRow } from "../../../shared/contract/schemas/due-row.ts";
import { sqliteStore } from "../../support/data-folder.ts";
import { quarterly, rowOf } from "../../support/duties.ts";
import { openReview, textFile } from "../../support/memory-core.ts";
import { memoryPorts } from "../../support/memory-ports.ts";

const PLAN = "东湖市科协2026年工作要点\n\n东湖市科协\n\n2026年4月2日\n\n1.每季度抽查1次台账。（责任单位：办公室）\n";
const proof = { name: "台账.pdf", kind: "minutes" as const, content: "5LiA" };

/** One quarterly duty, of which the first quarter was declared at the beginning where that is asked for. */
async function office(isStored: boolean, isDeclared: boolean) {
  const memory = memoryPorts({ today: "2026-07-08" });
  const dispatch = createDispatch(isStored ? { ...memory, store: sqliteStore().store } : memory);
  const client = createDutyClient((request) => dispatch({ ...request, session: "clerk" }));
  if (!isDeclared) {
    const { id } = await client.obligations.create({ title: "抽查台账", requirement: quarterly });
    return { client, row: await rowOf(client, id, "2026-Q2") };
  }
  const { plan, candidates } = await openReview(client, textFile(PLAN));
  const candidateIds = candidates.map(({ id }) => id);
  await client.imports.decide({ planId: plan.id, candidateIds, decision: "accepted" });
  await client.imports.finish({ planId: plan.id, doneBefore: "2026-04-02" });
  const [duty] = await client.obligations.list({});
  return { client, row: await rowOf(client, duty?.id ?? "", "2026-Q1") };
}

type Handle = (client: DutyClient, key: DueRow) => Promise<unknown>;
const handled =
  (
    action: "waiting" | "refused" | "waived" | "not-applicable" | "closed" | "prepared",
    note: string | null = null,
  ): Handle =>
  (client, key) =>
    client.occurrences.handle({ key, action, note });

const BEFORE: readonly [string, Handle][] = [
  ["nothing", async () => null],
  ["waited for somebody", handled("waiting", "等学会报名单")],
  ["refused", handled("refused", "办公室：等统一口径")],
  ["waived", handled("waived", "汛期停办")],
  ["not applicable", handled("not-applicable", "已撤并")],
  ["closed with words", handled("closed", "口头报告过")],
  ["prepared", handled("prepared")],
  ["planned", (client, key) => client.occurrences.plan({ key, date: "2026-07-20" })],
  [
    "waited for, then refused",
    async (client, key) => {
      await handled("waiting", "等学会报名单")(client, key);
      await handled("refused", "办公室：不办")(client, key);
    },
  ],
];

type TakeBack = (client: DutyClient, activityId: string) => Promise<unknown>;
const WAYS: readonly [string, TakeBack][] = [
  ["undone", (client) => client.session.undo({})],
  ["withdrawn", (client, id) => client.activities.withdraw({ id, reason: "重复登记" })],
  ["counted for nothing", (client, id) => client.activities.change({ id, credits: [], reason: "计错" })],
  [
    "withdrawn, restored and withdrawn again",
    async (client, id) => {
      await client.activities.withdraw({ id, reason: "重复登记" });
      await client.activities.restore({ id, reason: "确有其事" });
      await client.activities.withdraw({ id, reason: "重复登记" });
    },
  ],
];

const cases = BEFORE.flatMap(([before, handle]) => WAYS.map(([way, takeBack]) => ({ before, handle, way, takeBack })));

const record = (client: DutyClient, key: DueRow, title = "抽查台账") =>
  client.activities.record({
    title,
    happenedOn: "2026-06-20",
    credits: [{ ...key, reason: "补办" }],
    evidence: [proof],
  });

describe.each([
  ["in memory", false],
  ["in the database", true],
])("a record that is taken back leaves what stood before it, %s", (_, isStored) => {
  test.each(cases)("$before: the record is $way", async ({ handle, takeBack }) => {
    const { client, row } = await office(isStored, false);
    await handle(client, row);
    const before = await rowOf(client, row.obligationId, row.recurrenceId);
    const activity = await record(client, row);
    await takeBack(client, activity.id);
    expect(await rowOf(client, row.obligationId, row.recurrenceId)).toEqual(before);
  });

  test.each(WAYS)("declared at the beginning: the record is %s", async (__, takeBack) => {
    const { client, row } = await office(isStored, true);
    expect(row.timeState).toBe("done");
    const activity = await record(client, row);
    await takeBack(client, activity.id);
    expect(await rowOf(client, row.obligationId, row.recurrenceId)).toEqual(row);
  });

  test("of two records the one that is left still closes it, and without both it waits as before", async () => {
    const { client, row } = await office(isStored, false);
    await handled("waiting", "等学会报名单")(client, row);
    const before = await rowOf(client, row.obligationId, row.recurrenceId);
    const first = await record(client, row);
    const second = await record(client, row, "抽查台账（二）");
    await client.activities.withdraw({ id: first.id, reason: "重复登记" });
    expect((await rowOf(client, row.obligationId, row.recurrenceId)).timeState).toBe("done");
    await client.activities.withdraw({ id: second.id, reason: "重复登记" });
    expect(await rowOf(client, row.obligationId, row.recurrenceId)).toEqual(before);
  });
});
