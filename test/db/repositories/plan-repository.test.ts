import { expect, test } from "vitest";
import type { Instant } from "../../../shared/domain/date/clock.ts";
import { sqliteStore } from "../../support/data-folder.ts";
import { SHA, aCandidate, aPlace, aPlan, anObligation } from "../fixtures.ts";

const other = { id: "p2", sha256: "cd".repeat(32), importedAt: "2026-04-01T00:00:00.000Z" as Instant };

test("gives back a plan and its candidates as they were, in the order of the text", async () => {
  const { store } = sqliteStore();
  const second = aCandidate({ id: "c0", position: 1, item: null, actor: null, lead: null, supporting: [] });
  await store.plans.insert(aPlan(), [second, aCandidate()]);
  expect(await store.plans.find("p1")).toEqual(aPlan());
  expect(await store.plans.candidates("p1")).toEqual([aCandidate(), second]);
});

test("recognises a text by its hash and lists the latest import first", async () => {
  const { store } = sqliteStore();
  await store.plans.insert(aPlan(), []);
  await store.plans.insert(aPlan({ ...other, issuedOn: null, year: null }), []);
  expect((await store.plans.findByHash(SHA))?.id).toBe("p1");
  expect(await store.plans.findByHash("ef".repeat(32))).toBeNull();
  expect((await store.plans.list()).map((plan) => plan.id)).toEqual(["p2", "p1"]);
});

test("the same text is stored once", async () => {
  const { store } = sqliteStore();
  await store.plans.insert(aPlan(), []);
  await expect(store.plans.insert(aPlan({ id: "p2" }), [])).rejects.toThrow(/UNIQUE/);
});

test("keeps what the clerk decided and what the candidate became", async () => {
  const { store } = sqliteStore();
  await store.plans.insert(aPlan(), [aCandidate()]);
  await store.obligations.insert(anObligation({ subjects: [] }));
  const decided = aCandidate({ decision: "edited", title: "读书", obligationId: "o1" });
  await store.plans.updateCandidate(decided);
  await store.plans.setStatus("p1", "imported");
  expect(await store.plans.candidates("p1")).toEqual([decided]);
  expect((await store.plans.find("p1"))?.status).toBe("imported");
});

test("removes a plan under review with its candidates, and no other", async () => {
  const { store } = sqliteStore();
  await store.plans.insert(aPlan(), [aCandidate()]);
  await store.plans.insert(aPlan({ ...other, status: "imported" }), []);
  await store.plans.remove("p1");
  expect(await store.plans.candidates("p1")).toEqual([]);
  await expect(store.plans.remove("p2")).rejects.toMatchObject({ code: "not-found" });
  expect((await store.plans.list()).map((plan) => plan.id)).toEqual(["p2"]);
});

test("a change to what is not there says so", async () => {
  const { store } = sqliteStore();
  await expect(store.plans.setStatus("none", "imported")).rejects.toMatchObject({ code: "not-found" });
  await expect(store.plans.updateCandidate(aCandidate())).rejects.toMatchObject({ code: "not-found" });
});

test("a plan whose candidates cannot be stored is not stored either", async () => {
  const { store } = sqliteStore();
  await expect(store.plans.insert(aPlan(), [aCandidate(), aCandidate()])).rejects.toThrow(/UNIQUE/);
  expect(await store.plans.list()).toEqual([]);
});

test.each([
  ["a NUL", "前\u0000后"],
  ["a byte-order mark", "\uFEFF一、"],
  ["characters outside the first plane", "𠮷𡨄一、"],
  ["page breaks and both line ends", "一\f二\r\n三\n四"],
])("a text with %s comes back to the last unit, since citations count them", async (_, text) => {
  const { store } = sqliteStore();
  await store.plans.insert(aPlan({ text }), []);
  expect((await store.plans.find("p1"))?.text).toBe(text);
});

test("candidates added later stand behind the one whose place they share, and keep which one speaks for them", async () => {
  const { store } = sqliteStore();
  await store.plans.insert(aPlan(), [aCandidate(), aCandidate({ id: "d1", position: 1 })]);
  await store.plans.addCandidates([aCandidate({ id: "c1~2", mergedInto: "c1" })]);
  const stored = await store.plans.candidates("p1");
  expect(stored.map(({ id, mergedInto }) => [id, mergedInto])).toEqual([
    ["c1", null],
    ["c1~2", "c1"],
    ["d1", null],
  ]);
});

test("places come back as they were, in the order of the text, in pages and by their ids", async () => {
  const { store } = sqliteStore();
  const later = aPlace({ id: "12-14", start: 12, end: 14, read: "dismissed", why: "document", place: { page: 2 } });
  const samePlace = aPlace({ id: "2-5", start: 2, end: 5 });
  await store.plans.insert(aPlan(), [], [later, aPlace(), samePlace]);
  const all = [aPlace(), samePlace, later];
  expect(await store.plans.places("p1")).toEqual(all);
  expect(await store.plans.placePage("p1", null, 2)).toEqual(all.slice(0, 2));
  expect(await store.plans.placePage("p1", aPlace().id, 2)).toEqual(all.slice(1));
  expect(await store.plans.somePlaces("p1", ["12-14", "none"])).toEqual([later]);
  await expect(store.plans.placePage("p1", "none", 2)).rejects.toMatchObject({ code: "not-found" });
});

test("what is said of a place is counted, and kept until the text is read again", async () => {
  const { store } = sqliteStore();
  await store.plans.insert(aPlan(), [], [aPlace()]);
  const said = aPlace({ settled: "no-duty", reason: "slogan" });
  await store.plans.settlePlace(said);
  expect(await store.plans.places("p1")).toEqual([said]);
  expect(await store.plans.placeCounts("p1")).toEqual([{ planId: "p1", read: "unread", settled: "no-duty", count: 1 }]);
  await expect(store.plans.settlePlace(aPlace({ id: "none" }))).rejects.toMatchObject({ code: "not-found" });
  await store.plans.replacePlaces("p1", [aPlace({ id: "3-4", start: 3, end: 4 })], 7);
  expect((await store.plans.places("p1")).map(({ id }) => id)).toEqual(["3-4"]);
  expect((await store.plans.head("p1"))?.figuresInDuties).toBe(7);
});

test("items of before, which had no place in the text, are no items", async () => {
  const { store, sqlite } = sqliteStore();
  await store.plans.insert(aPlan(), []);
  sqlite.exec(`update plan set items = '[{"item":"1","heading":"学习"}]'`);
  expect((await store.plans.head("p1"))?.items).toBeNull();
});
