import { expect, test } from "vitest";
import { UnreadableRow } from "../../../db/rows/json.ts";
import type { ExportedEvent } from "../../../shared/application/ports/stores/calendar-export-store.ts";
import type { StoredChange } from "../../../shared/application/ports/stores/holiday-notice-store.ts";
import type { Instant } from "../../../shared/domain/date/clock.ts";
import { plainDate } from "../../../shared/domain/date/plain-date.ts";
import type { HolidayNotice } from "../../../shared/domain/workday/notice-days.ts";
import { sqliteStore } from "../../support/data-folder.ts";
import { AT } from "../fixtures.ts";

test("a subject is made once for its name", async () => {
  const { store } = sqliteStore();
  const first = await store.subjects.ensure("党组", () => "s1");
  const again = await store.subjects.ensure("党组", () => expect.unreachable("a second id was asked for"));
  expect([first, again]).toEqual([
    { id: "s1", name: "党组" },
    { id: "s1", name: "党组" },
  ]);
  await store.subjects.ensure("支部", () => "s0");
  expect((await store.subjects.list()).map((subject) => subject.id)).toEqual(["s0", "s1"]);
});

test("people may share a name, which then is not taken for a unit's", async () => {
  const { store, sqlite } = sqliteStore();
  sqlite.exec("insert into subject (id, name, kind) values ('m1', '王伟', 'person'), ('m2', '王伟', 'person')");
  expect(await store.subjects.ensure("王伟", () => "u1")).toEqual({ id: "u1", name: "王伟" });
});

const notice = (year: number, name = "元旦"): HolidayNotice => ({
  year,
  source: { title: `${year}年通知`, publishedOn: plainDate(`${year - 1}-11-01`), number: null, origin: "pasted" },
  restDays: [{ date: plainDate(`${year}-01-01`), name }],
  makeupDays: [{ date: plainDate(`${year - 1}-12-27`), name }],
});

test("a holiday notice comes back with its days; a corrected one takes its place", async () => {
  const { store } = sqliteStore();
  await store.notices.put(notice(2028), AT, "原文");
  await store.notices.put(notice(2027), AT, "原文");
  const corrected = { ...notice(2027, "新年"), makeupDays: [] };
  await store.notices.put(corrected, AT, "更正");
  expect(await store.notices.list()).toEqual([corrected, notice(2028)]);
});

test("a notice that calls one day both off and worked is refused, and the one before stays", async () => {
  const { store } = sqliteStore();
  await store.notices.put(notice(2027), AT, "原文");
  const broken = { ...notice(2027), makeupDays: notice(2027).restDays };
  await expect(store.notices.put(broken, AT, "坏")).rejects.toThrow(/UNIQUE/);
  expect(await store.notices.list()).toEqual([notice(2027)]);
});

const change = (id: string, year: number): StoredChange => ({
  id,
  year,
  source: { title: "延长假期的通知", publishedOn: null, number: null, origin: "pasted" },
  text: "原文",
  days: [
    { date: plainDate(`${year}-02-01`), becomes: "plain", name: "春节" },
    { date: plainDate(`${year}-02-02`), becomes: "rest", name: "春节" },
  ],
  storedAt: AT,
});

test("notices of change come back in the order of storing; a year's notice takes their place, and each goes by itself", async () => {
  const { store } = sqliteStore();
  const all = [change("b", 2027), change("a", 2027), change("c", 2026)];
  for (const one of all) await store.notices.addChange(one);
  expect(await store.notices.changes()).toEqual(all);
  await store.notices.removeChange("b");
  expect(await store.notices.changes()).toEqual([change("a", 2027), change("c", 2026)]);
  await store.notices.put(notice(2027), AT, "原文");
  expect(await store.notices.changes()).toEqual([change("c", 2026)]);
  await store.notices.addChange(change("d", 2027));
  await store.notices.remove(2027);
  expect([await store.notices.list(), await store.notices.changes()]).toEqual([[], [change("c", 2026)]]);
});

test("settings keep what was set, and only that", async () => {
  const { store } = sqliteStore();
  expect(await store.settings.all()).toEqual({});
  await store.settings.set({ unitName: "某协会", alarmDays: null, singleKeys: true });
  await store.settings.set({ unitName: "某学会", leadDays: undefined });
  expect(await store.settings.all()).toEqual({ unitName: "某学会", alarmDays: null, singleKeys: true });
});

test("a setting of a newer program is left alone; one that was changed from outside is named", async () => {
  const { store, sqlite } = sqliteStore();
  sqlite.exec(`insert into setting values ('futureKey', '[1]')`);
  expect(await store.settings.all()).toEqual({});
  sqlite.exec(`insert into setting values ('leadDays', '"many"')`);
  await expect(store.settings.all()).rejects.toThrow(UnreadableRow);
  await expect(store.settings.all()).rejects.toThrow("setting.value of leadDays");
});

const exported = (change: Partial<ExportedEvent> = {}): ExportedEvent => ({
  uid: "u1",
  file: "2026",
  fingerprint: "f1",
  sequence: 0,
  lastModified: AT,
  status: "CONFIRMED",
  date: plainDate("2026-03-31"),
  summary: "季度抽查",
  ...change,
});

test("exported events are kept by UID and file, a later export over an earlier one", async () => {
  const { store } = sqliteStore();
  const early = exported({ uid: "u2", date: plainDate("2026-01-04") });
  await store.calendarExports.put([exported(), early, exported({ uid: "u3", file: "2027" })]);
  const moved = exported({
    fingerprint: "f2",
    sequence: 1,
    status: "CANCELLED",
    date: plainDate("2026-03-30"),
    summary: "抽查",
    lastModified: "2026-05-01T00:00:00.000Z" as Instant,
  });
  await store.calendarExports.put([moved]);
  await store.calendarExports.put([]);
  const next = exported({ uid: "u2", file: "2027", date: plainDate("2027-01-04") });
  await store.calendarExports.put([next]);
  expect(await store.calendarExports.list("2026")).toEqual([early, moved]);
  expect(await store.calendarExports.elsewhere("2026", ["u1", "u2"])).toEqual([next]);
  expect(await store.calendarExports.elsewhere("2027", ["u1", "u2"])).toEqual([early, moved]);
  expect(await store.calendarExports.elsewhere("2027", [])).toEqual([]);
});
