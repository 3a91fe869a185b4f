import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { ActivityEntry } from "../../../shared/domain/compliance/activity-history.ts";
import type { Instant } from "../../../shared/domain/date/clock.ts";
import { plainDate } from "../../../shared/domain/date/plain-date.ts";
import { sqliteStore } from "../../support/data-folder.ts";
import { insertActivity } from "../../support/recorded-entry.ts";
import { aCredit, anActivity, someEvidence, withDuty } from "../fixtures.ts";

const LATER = "2026-03-05T00:00:00.000Z" as Instant;
const MARCH = [plainDate("2026-03-01"), plainDate("2026-03-31")] as const;

async function storeWithDuty() {
  const { store, sqlite } = sqliteStore();
  await withDuty(store);
  return { store, sqlite };
}

test("gives back an activity, what it counts for and what proves it, in the order handed in", async () => {
  const { store } = await storeWithDuty();
  const credits = [aCredit(), aCredit({ id: "k2", recurrenceId: "2025", amount: 0.5, reason: "跨年补记" })];
  const evidence = [someEvidence({ id: "e9" }), someEvidence({ id: "e1", kind: "photo", name: "现场.jpg" })];
  await insertActivity(store.activities, anActivity(), credits, evidence);
  expect(await store.activities.find("a1")).toEqual(anActivity());
  expect(await store.activities.creditsOf(["a1"])).toEqual(credits);
  expect(await store.activities.evidenceOf(["a1"])).toEqual(evidence);
  expect(await store.activities.findEvidence("e1")).toEqual(evidence[1]);
  expect(await store.activities.find("none")).toBeNull();
  expect(await store.activities.findEvidence("none")).toBeNull();
});

test("an activity may have no hours, no time, no place and no credit", async () => {
  const { store } = await storeWithDuty();
  const bare = anActivity({ hours: null, startTime: null, place: null, note: "", noEvidenceReason: "口头通知" });
  await insertActivity(store.activities, bare, [], []);
  expect(await store.activities.find("a1")).toEqual(bare);
  expect(await store.activities.creditsOf([])).toEqual([]);
});

test("lists by the day it happened, both ends included, latest first", async () => {
  const { store } = await storeWithDuty();
  for (const day of ["2026-02-28", "2026-03-01", "2026-03-31", "2026-04-01"])
    await insertActivity(
      store.activities,
      anActivity({ id: day, happenedOn: plainDate(day) }),
      [aCredit({ id: `k ${day}`, activityId: day })],
      [],
    );
  expect((await store.activities.list(...MARCH)).map((activity) => activity.id)).toEqual(["2026-03-31", "2026-03-01"]);
  expect((await store.activities.credits(...MARCH)).map((credit) => credit.id)).toEqual([
    "k 2026-03-01",
    "k 2026-03-31",
  ]);
});

const entry = (id: string, parts: Partial<ActivityEntry>): ActivityEntry => ({
  id,
  activityId: "a1",
  at: LATER,
  on: plainDate("2026-03-05"),
  by: "李干事",
  type: "changed",
  fields: [],
  credits: [],
  evidence: [],
  reason: null,
  settled: [],
  ...parts,
});
const KEY = { obligationId: "o1", subjectId: "s1", recurrenceId: "2026" };
const TERMS = { amount: 1, reason: null };
const gone = { id: "k1", key: KEY, before: TERMS, after: null };
const back = { id: "k1", key: KEY, before: null, after: TERMS };

test("withdrawing marks the activity and its credits; the rows stay and the first moment counts", async () => {
  const { store, sqlite } = await storeWithDuty();
  await insertActivity(store.activities, anActivity(), [aCredit()], [someEvidence()]);
  await store.activities.append(entry("w1", { type: "withdrawn", credits: [gone], reason: "记错了" }));
  const again = "2027-01-01T00:00:00.000Z" as Instant;
  await store.activities.append(entry("w2", { type: "withdrawn", at: again, credits: [gone], reason: "又一次" }));
  const until = plainDate("2026-03-05");
  const earlier = [{ until, happenedOn: anActivity().happenedOn }];
  expect(await store.activities.find("a1")).toEqual(anActivity({ withdrawn: true, earlier }));
  expect(await store.activities.credits(...MARCH)).toEqual([
    aCredit({ withdrawn: true, earlier: [{ until, amount: 1 }] }),
  ]);
  expect(await store.activities.evidenceOf(["a1"])).toEqual([someEvidence()]);
  const marks = "select withdrawn_at as at, withdrawn_reason as reason from";
  expect(sqlite.prepare(`${marks} activity union ${marks} credit`).all()).toEqual([{ at: LATER, reason: "记错了" }]);
});

test("what was changed comes back as it is, and every entry as it was made", async () => {
  const { store } = await storeWithDuty();
  await insertActivity(store.activities, anActivity(), [aCredit()], [someEvidence()]);
  const [recorded] = await store.activities.historyOf("a1");
  const changed = entry("c1", {
    fields: [
      { field: "happenedOn", before: plainDate("2026-03-01"), after: plainDate("2026-03-04") },
      {
        field: "participants",
        before: [],
        after: [{ subjectId: "s1", name: "党组", attendance: "excused", hours: 1.5 }],
      },
      { field: "note", before: "学习纪要", after: "" },
    ],
    credits: [{ ...gone, after: { amount: 0.5, reason: "补记" } }],
    evidence: [{ id: "e1", name: "纪要.txt", isThere: false }],
    reason: "日期写错",
    settled: ["h7"],
  });
  await store.activities.append(changed);
  expect(await store.activities.historyOf("a1")).toEqual([recorded, changed]);
  expect(await store.activities.histories()).toEqual(new Map([["a1", [recorded, changed]]]));
  const until = changed.on;
  expect(await store.activities.find("a1")).toEqual(
    anActivity({
      happenedOn: plainDate("2026-03-04"),
      note: "",
      earlier: [{ until, happenedOn: plainDate("2026-03-01") }],
    }),
  );
  expect(await store.activities.creditsOf(["a1"])).toEqual([
    aCredit({ amount: 0.5, reason: "补记", earlier: [{ until, amount: 1 }] }),
  ]);
  expect(await store.activities.evidenceOf(["a1"])).toEqual([someEvidence({ withdrawn: true })]);
  expect((await store.activities.participantsOf(["a1"])).get("a1")).toEqual([
    { subjectId: "s1", name: "党组", attendance: "excused", hours: 1.5 },
  ]);
});

test("one activity counts once for one occurrence, until that credit is withdrawn", async () => {
  const { store } = await storeWithDuty();
  const twice = [aCredit(), aCredit({ id: "k2" })];
  await expect(insertActivity(store.activities, anActivity(), twice, [])).rejects.toThrow(/UNIQUE/);
  expect(await store.activities.find("a1")).toBeNull();
  await insertActivity(store.activities, anActivity(), [aCredit()], []);
  const other = { ...back, id: "k2" };
  await store.activities.append(entry("c1", { credits: [other, gone] }));
  expect((await store.activities.creditsOf(["a1"])).map(({ id, withdrawn }) => [id, withdrawn])).toEqual([
    ["k1", true],
    ["k2", false],
  ]);
  await expect(store.activities.append(entry("c2", { credits: [back] }))).rejects.toThrow(/UNIQUE/);
  expect(await store.activities.historyOf("a1")).toHaveLength(2);
});

test("amounts in thousandths come back exactly", async () => {
  const { store } = await storeWithDuty();
  await fc.assert(
    fc.asyncProperty(fc.uuid(), fc.integer({ min: 1, max: 10_000_000 }), async (id, thousandths) => {
      const amount = thousandths / 1000;
      await insertActivity(
        store.activities,
        anActivity({ id, hours: amount }),
        [aCredit({ id, activityId: id, amount })],
        [],
      );
      expect((await store.activities.find(id))?.hours).toBe(amount);
      expect((await store.activities.creditsOf([id]))[0]?.amount).toBe(amount);
    }),
    { numRuns: 50 },
  );
});

test("asks for the credits of more activities than one statement takes", async () => {
  const { store } = await storeWithDuty();
  await insertActivity(store.activities, anActivity(), [aCredit()], [someEvidence()]);
  const ids = [...Array.from({ length: 40_000 }, (_, index) => `none ${index}`), "a1"];
  expect(await store.activities.creditsOf(ids)).toEqual([aCredit()]);
  expect(await store.activities.evidenceOf(ids)).toEqual([someEvidence()]);
});
