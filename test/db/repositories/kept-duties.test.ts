import { expect, test } from "vitest";
import type { StoredEvent } from "../../../shared/application/ports/stores/event-store.ts";
import type { StoredSession } from "../../../shared/application/ports/stores/session-store.ts";
import type { StoredPercentList } from "../../../shared/application/ports/stores/percent-list-store.ts";
import { plainDate } from "../../../shared/domain/date/plain-date.ts";
import { type EventEntry, eventChanges } from "../../../shared/domain/obligation/event-history.ts";
import { sqliteStore } from "../../support/data-folder.ts";
import { AT, withDuty } from "../fixtures.ts";

const KEY = { obligationId: "o1", subjectId: "s1", recurrenceId: "2026" };
const day = (text: string) => plainDate(text);

async function kept() {
  const opened = sqliteStore();
  await withDuty(opened.store);
  return opened;
}

const anEvent = (id: string, more: Partial<StoredEvent> = {}): StoredEvent => ({
  id,
  event: "岗位变动",
  happenedOn: null,
  obligationIds: ["o1"],
  subject: null,
  note: "",
  recordedAt: AT,
  withdrawnAt: null,
  withdrawnReason: null,
  ...more,
});

const eventEntry = (id: string, parts: Partial<EventEntry>): EventEntry => ({
  id,
  eventId: "e1",
  at: AT,
  on: day("2026-03-02"),
  by: "王干事",
  type: "changed",
  fields: [],
  reason: null,
  ...parts,
});

test("an event comes back with its duties and whom it concerns; what was changed and taken back is on record", async () => {
  const { store } = await kept();
  const event = anEvent("e1", { subject: { id: "s1", name: (await store.subjects.find("s1"))?.name ?? "" } });
  const { event: name, happenedOn, subject, note, obligationIds } = event;
  const fields = eventChanges(null, { name, happenedOn, subject, note, obligationIds });
  const entries = [
    eventEntry("x1", { type: "logged", fields }),
    eventEntry("x2", {
      fields: [
        { field: "happenedOn", before: null, after: day("2026-05-01") },
        { field: "obligationIds", before: ["o1"], after: [] },
      ],
      reason: "公文到了",
    }),
    eventEntry("x3", { type: "withdrawn", reason: "登记有误" }),
  ];
  for (const entry of entries) await store.events.append(entry);
  const stored = {
    ...event,
    obligationIds: [],
    happenedOn: "2026-05-01",
    withdrawnAt: AT,
    withdrawnReason: "登记有误",
  };
  expect(await store.events.list()).toEqual([stored]);
  expect(await store.events.find("e1")).toEqual(stored);
  expect(await store.events.find("e2")).toBeNull();
  expect(await store.events.historyOf("e1")).toEqual(entries);
  await store.events.append(eventEntry("x4", { type: "restored", reason: "没有错" }));
  expect(await store.events.find("e1")).toEqual({ ...stored, withdrawnAt: null, withdrawnReason: null });
  expect((await store.events.histories()).get("e1")).toHaveLength(4);
});

test("a later anchor supersedes the one before, which stays on record", async () => {
  const { store } = await kept();
  const anchor = {
    id: "a1",
    obligationId: "o1",
    subject: null,
    date: day("2026-05-01"),
    source: "任命文件",
    recordedAt: AT,
    supersededAt: null,
  };
  await store.events.setAnchor(anchor);
  await store.events.setAnchor({ ...anchor, id: "a2", date: null, source: "推迟" });
  const own = { ...anchor, id: "a3", subject: { id: "s1", name: "党组" } };
  await store.events.setAnchor(own);
  expect(await store.events.anchors()).toEqual([
    { ...anchor, supersededAt: AT },
    { ...anchor, id: "a2", date: null, source: "推迟" },
    own,
  ]);
});

test("planned sessions are moved and dropped, and one that was dropped comes back as itself", async () => {
  const { store } = await kept();
  const session = (id: string, date: string): StoredSession => ({
    id,
    key: KEY,
    date: day(date),
    time: null,
    note: "",
    plannedAt: AT,
  });
  await store.sessions.insert([session("p2", "2026-06-02"), session("p1", "2026-05-01")]);
  await store.sessions.move("p1", day("2026-07-01"), "09:30");
  expect((await store.sessions.list()).map(({ id, date, time }) => [id, date, time])).toEqual([
    ["p2", "2026-06-02", null],
    ["p1", "2026-07-01", "09:30"],
  ]);
  await store.sessions.drop("p2", AT);
  expect((await store.sessions.list()).map(({ id }) => id)).toEqual(["p1"]);
  await store.sessions.drop("p2", null);
  expect((await store.sessions.list()).map(({ id }) => id)).toEqual(["p2", "p1"]);
  await expect(store.sessions.drop("p3", AT)).rejects.toMatchObject({ code: "not-found" });
  await expect(store.sessions.move("p3", day("2026-07-01"), null)).rejects.toMatchObject({ code: "not-found" });
});

test("a second list of a day is kept beside the first, and one that was taken back says so", async () => {
  const { store, sqlite } = await kept();
  const list: StoredPercentList = {
    id: "l1",
    key: KEY,
    countedOn: day("2026-06-30"),
    base: ["甲", "乙"],
    numerator: ["甲"],
    recordedOn: day("2026-07-01"),
    recordedAt: AT,
    recordedBy: "王干事",
  };
  const second = { ...list, id: "l2", numerator: ["甲", "乙"] };
  const earlier = { ...list, id: "l3", countedOn: day("2026-03-31") };
  for (const one of [list, second, earlier]) await store.percentLists.add(one);
  const withdrawal = { id: "w1", listId: "l2", on: day("2026-07-02"), at: AT, by: "王干事" };
  await store.percentLists.withdraw(withdrawal);
  const [first, taken, old] = [list, second, earlier].map((one) => ({ ...one, withdrawal: null }));
  expect(await store.percentLists.list()).toEqual([old, first, { ...taken, withdrawal }]);
  expect(await store.percentLists.versionsOf(KEY)).toEqual([first, { ...taken, withdrawal }, old]);
  expect(await store.percentLists.versionsOf({ ...KEY, recurrenceId: "2027" })).toEqual([]);
  expect(() => sqlite.exec("update percent_list set base = '[]'")).toThrow(/append-only/);
});

test("an opening balance is what the history last said; undone, the one before holds", async () => {
  const { store } = await kept();
  const base = { key: KEY, at: AT, on: day("2026-03-02"), by: "甲" };
  const opening = async () => (await store.history.states())[0]?.state.opening;
  await store.history.append({ ...base, id: "h1", type: "opening-set", amount: 4.5, note: "上年台账" });
  await store.history.append({ ...base, id: "h2", type: "opening-set", amount: 6, note: "补数" });
  expect(await opening()).toEqual({ amount: 6, note: "补数", setOn: "2026-03-02" });
  await store.history.append({ ...base, id: "h3", type: "undone", eventId: "h2" });
  expect(await opening()).toEqual({ amount: 4.5, note: "上年台账", setOn: "2026-03-02" });
  await store.history.append({ ...base, id: "h4", type: "undone", eventId: "h1" });
  expect(await opening()).toBeNull();
  expect((await store.history.listAll()).map(({ type }) => type)).toEqual([
    "opening-set",
    "opening-set",
    "undone",
    "undone",
  ]);
});

test("members join and leave a group; whoever is in it cannot join again", async () => {
  const { store } = await kept();
  await store.subjects.insert({ id: "g1", name: "全体支部", kind: "group" });
  await store.subjects.join("g1", "s1", day("2026-01-01"));
  await expect(store.subjects.join("g1", "s1", day("2026-02-01"))).rejects.toThrow(/UNIQUE/);
  await store.subjects.leave("g1", "s1", day("2026-06-30"));
  await expect(store.subjects.leave("g1", "s1", day("2026-07-31"))).rejects.toMatchObject({ code: "not-found" });
  await store.subjects.join("g1", "s1", day("2026-09-01"));
  expect((await store.subjects.groups())[0]?.memberships.map(({ joinedOn, leftOn }) => [joinedOn, leftOn])).toEqual([
    ["2026-01-01", "2026-06-30"],
    ["2026-09-01", null],
  ]);
});

test("the last day seen is kept beside the settings and is none of them", async () => {
  const { store } = await kept();
  expect(await store.settings.lastSeenOn()).toBeNull();
  await store.settings.setLastSeenOn(day("2026-03-01"));
  await store.settings.setLastSeenOn(day("2026-03-09"));
  expect([await store.settings.lastSeenOn(), await store.settings.all()]).toEqual(["2026-03-09", {}]);
});
