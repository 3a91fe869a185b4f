import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Instant } from "../../../shared/domain/date/clock.ts";
import { plainDate } from "../../../shared/domain/date/plain-date.ts";
import { sqliteStore } from "../../support/data-folder.ts";
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
  await store.activities.insert(anActivity(), credits, evidence);
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
  await store.activities.insert(bare, [], []);
  expect(await store.activities.find("a1")).toEqual(bare);
  expect(await store.activities.creditsOf([])).toEqual([]);
});

test("lists by the day it happened, both ends included, latest first", async () => {
  const { store } = await storeWithDuty();
  for (const day of ["2026-02-28", "2026-03-01", "2026-03-31", "2026-04-01"])
    await store.activities.insert(
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

test("withdrawing marks the activity and its credits; the rows stay and the first moment counts", async () => {
  const { store, sqlite } = await storeWithDuty();
  await store.activities.insert(anActivity(), [aCredit()], [someEvidence()]);
  await store.activities.withdraw("a1", LATER, "记错了");
  await store.activities.withdraw("a1", "2027-01-01T00:00:00.000Z" as Instant, "又一次");
  expect(await store.activities.find("a1")).toEqual(anActivity({ withdrawn: true }));
  expect(await store.activities.credits(...MARCH)).toEqual([aCredit({ withdrawn: true })]);
  expect(await store.activities.evidenceOf(["a1"])).toEqual([someEvidence()]);
  const marks = "select withdrawn_at as at, withdrawn_reason as reason from";
  expect(sqlite.prepare(`${marks} activity union ${marks} credit`).all()).toEqual([{ at: LATER, reason: "记错了" }]);
  await expect(store.activities.withdraw("none", LATER, "记错了")).rejects.toMatchObject({ code: "not-found" });
});

test("one activity counts once for one occurrence, until that credit is withdrawn", async () => {
  const { store } = await storeWithDuty();
  const twice = [aCredit(), aCredit({ id: "k2" })];
  await expect(store.activities.insert(anActivity(), twice, [])).rejects.toThrow(/UNIQUE/);
  expect(await store.activities.find("a1")).toBeNull();
  const replaced = [aCredit({ withdrawn: true }), aCredit({ id: "k2" })];
  await store.activities.insert(anActivity(), replaced, []);
  expect(await store.activities.creditsOf(["a1"])).toEqual(replaced);
});

test("amounts in thousandths come back exactly", async () => {
  const { store } = await storeWithDuty();
  await fc.assert(
    fc.asyncProperty(fc.uuid(), fc.integer({ min: 1, max: 10_000_000 }), async (id, thousandths) => {
      const amount = thousandths / 1000;
      await store.activities.insert(anActivity({ id, hours: amount }), [aCredit({ id, activityId: id, amount })], []);
      expect((await store.activities.find(id))?.hours).toBe(amount);
      expect((await store.activities.creditsOf([id]))[0]?.amount).toBe(amount);
    }),
    { numRuns: 50 },
  );
});

test("asks for the credits of more activities than one statement takes", async () => {
  const { store } = await storeWithDuty();
  await store.activities.insert(anActivity(), [aCredit()], [someEvidence()]);
  const ids = [...Array.from({ length: 40_000 }, (_, index) => `none ${index}`), "a1"];
  expect(await store.activities.creditsOf(ids)).toEqual([aCredit()]);
  expect(await store.activities.evidenceOf(ids)).toEqual([someEvidence()]);
});
