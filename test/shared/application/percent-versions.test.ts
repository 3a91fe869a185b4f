import { expect, test } from "vitest";
import type { Requirement } from "../../../shared/domain/obligation/requirement.ts";
import { rowOf, yearlyQuota } from "../../support/duties.ts";
import { failureOf, memoryCore } from "../../support/memory-core.ts";

const SHARE = { ...yearlyQuota(80), kind: "percent", unit: "%", base: null, due: null } as unknown as Requirement;
const BASE = ["甲", "乙", "丙", "丁"];

/** A share of four people, and the ways to set it, to read it and to take it back. */
async function share() {
  const { client, ports } = memoryCore();
  const { id } = await client.obligations.create({ title: "轮训", requirement: SHARE });
  const { obligationId, subjectId, recurrenceId } = await rowOf(client, id, "2026");
  const key = { obligationId, subjectId, recurrenceId };
  return {
    client,
    ports,
    key,
    set: (date: string, ...numerator: string[]) => client.occurrences.setPercent({ key, date, base: BASE, numerator }),
    done: async () => (await rowOf(client, id, "2026")).quota?.done,
    counting: async () => (await client.occurrences.percent({ key })).map(({ date, percent }) => [date, percent]),
    history: () => client.occurrences.history({ key }),
  };
}

test("set again for the same day, the latest list counts and both are in the history", async () => {
  const { set, done, counting, history } = await share();
  await set("2026-06-30", "甲");
  await set("2026-09-01", "甲", "乙");
  await set("2026-09-01", "甲", "乙", "丙");
  expect(await done()).toBe(75);
  expect(await counting()).toEqual([
    ["2026-09-01", 75],
    ["2026-06-30", 25],
  ]);
  expect(await history()).toMatchObject([
    { type: "percent-set", date: "2026-06-30", amount: 25, words: "甲", isUndone: false },
    { type: "percent-set", date: "2026-09-01", amount: 50, words: "甲、乙", isUndone: false },
    { type: "percent-set", date: "2026-09-01", amount: 75, words: "甲、乙、丙", isUndone: false },
  ]);
});

test("taken back, the list before it counts again, and the undo is an event of its own", async () => {
  const { client, key, set, done, history } = await share();
  await set("2026-09-01", "甲", "乙");
  await set("2026-09-01", "甲", "乙", "丙");
  const [, second] = await history();
  expect((await client.occurrences.undo({ key })).quota?.done).toBe(50);
  expect(await done()).toBe(50);
  expect(await history()).toMatchObject([
    { type: "percent-set", isUndone: false },
    { type: "percent-set", isUndone: true },
    { type: "undone", undoes: second?.id },
  ]);
  expect(await failureOf(client.occurrences.undo({ key, eventId: second?.id ?? "" }))).toMatchObject({
    code: "not-found",
  });
});

test("the first list can be taken back while the second stands; without any nothing is counted", async () => {
  const { client, key, set, done, counting, history } = await share();
  await set("2026-06-30", "甲");
  await set("2026-09-01", "甲", "乙");
  const [first] = await history();
  await client.occurrences.undo({ key, eventId: first?.id ?? "" });
  expect(await counting()).toEqual([["2026-09-01", 50]]);
  await client.occurrences.undo({ key });
  expect([await done(), await counting()]).toEqual([0, []]);
});

test("undo without an id takes back what was recorded last, a list or an event", async () => {
  const { client, key, set, done, ports } = await share();
  await set("2026-09-01", "甲");
  ports.clock.now = () => "2026-09-16T09:00:00.000Z" as ReturnType<typeof ports.clock.now>;
  await client.occurrences.handle({ key, action: "waiting", note: "组织部" });
  await client.occurrences.undo({ key });
  expect(await done()).toBe(25);
  await client.occurrences.undo({ key });
  expect(await done()).toBe(0);
});

test("a share counts its lists and no activity: none is offered, credited, planned, opened or shared into it", async () => {
  const { client } = memoryCore();
  const { id } = await client.obligations.create({ title: "基层党建轮训", requirement: SHARE });
  const { id: part } = await client.obligations.create({ title: "走访", requirement: yearlyQuota(2) });
  const key = await rowOf(client, id, "2026");
  const activity = { title: "基层党建轮训", happenedOn: "2026-09-10", noEvidenceReason: "在册" } as const;
  const refused = async (request: Promise<unknown>, path: string, message = "counted-by-list") =>
    expect(await failureOf(request)).toMatchObject({ code: "invalid-input", details: { issues: [{ path, message }] } });
  await refused(client.activities.record({ ...activity, credits: [key] }), "credits");
  const { id: recorded } = await client.activities.record({ ...activity, credits: [] });
  await refused(client.activities.change({ id: recorded, credits: [key] }), "credits");
  await refused(client.credits.add({ activityId: recorded, credit: key }), "credits");
  await refused(client.occurrences.planSessions({ key, dates: ["2026-10-12"] }), "key");
  await refused(client.occurrences.setOpening({ key, amount: 5, note: "台账" }), "key", "no-opening-balance");
  await refused(client.obligations.countFor({ id: part, countsFor: [id] }), "countsFor.0");
  for (const asked of [undefined, key])
    expect(await client.activities.suggest({ ...activity, ...(asked && { key: asked }) })).toEqual([]);
  expect((await rowOf(client, id, "2026")).quota).toMatchObject({ done: 0 });
  await client.occurrences.setPercent({ key, date: "2026-09-10", base: ["甲", "乙"], numerator: ["甲"] });
  expect((await rowOf(client, id, "2026")).quota).toMatchObject({ done: 50 });
});
