import { expect, test } from "vitest";
import { foldHistory } from "../../../shared/domain/compliance/fold-history.ts";
import type { HistoryEvent } from "../../../shared/domain/compliance/history-event.ts";
import { plainDate } from "../../../shared/domain/date/plain-date.ts";
import { sqliteStore } from "../../support/data-folder.ts";
import { AT, withDuty } from "../fixtures.ts";

const KEY = { obligationId: "o1", subjectId: "s1", recurrenceId: "2026-Q1" };
const recorded = (id: string) => ({ id, key: KEY, at: AT, on: plainDate("2026-03-02"), by: "王干事" });

const EVERY_TYPE: HistoryEvent[] = [
  { ...recorded("h1"), type: "planned", date: plainDate("2026-03-20"), time: "14:30" },
  { ...recorded("h2"), type: "planned", date: plainDate("2026-03-21"), time: null },
  { ...recorded("h3"), type: "plan-cleared" },
  { ...recorded("h4"), type: "prepared" },
  { ...recorded("h5"), type: "waiting", waitingOn: "财务部" },
  { ...recorded("h6"), type: "refused", words: "本季度不办" },
  { ...recorded("h7"), type: "waived", reason: "上级统一组织" },
  { ...recorded("h8"), type: "not-applicable", reason: "本单位无此项" },
  { ...recorded("h9"), type: "closed", reason: "现场口头确认" },
  { ...recorded("h10"), type: "reopened" },
  { ...recorded("h11"), type: "closed", reason: null },
  { ...recorded("h12"), type: "undone", eventId: "h11" },
];

test("gives back every type of event in the order of appending", async () => {
  const { store } = sqliteStore();
  await withDuty(store);
  for (const event of EVERY_TYPE) await store.history.append(event);
  expect(await store.history.listFor(KEY)).toEqual(EVERY_TYPE);
  expect(await store.history.listAll()).toEqual(EVERY_TYPE);
  expect(await store.history.listFor({ ...KEY, recurrenceId: "2026-Q2" })).toEqual([]);
});

test("after each event the kept state is what the history folds to", async () => {
  const { store } = sqliteStore();
  await withDuty(store);
  for (const [index, event] of EVERY_TYPE.entries()) {
    await store.history.append(event);
    expect(await store.history.states()).toEqual([{ key: KEY, state: foldHistory(EVERY_TYPE.slice(0, index + 1)) }]);
  }
});

test("each occurrence keeps its own state", async () => {
  const { store } = sqliteStore();
  await withDuty(store);
  const other = { ...KEY, recurrenceId: "2026-Q2" };
  await store.history.append({ ...recorded("h1"), key: other, type: "prepared" });
  await store.history.append({ ...recorded("h2"), type: "waiting", waitingOn: "财务部" });
  const states = await store.history.states();
  expect(states.map(({ key, state }) => [key.recurrenceId, state.handling])).toEqual([
    ["2026-Q1", "waiting"],
    ["2026-Q2", "prepared"],
  ]);
});

test("an event about an unknown duty leaves neither history nor state", async () => {
  const { store } = sqliteStore();
  await expect(store.history.append({ ...recorded("h1"), type: "prepared" })).rejects.toThrow(/FOREIGN KEY/);
  expect(await store.history.listAll()).toEqual([]);
  expect(await store.history.states()).toEqual([]);
});

test.each([
  ["update", "update history set done_by = '别人'"],
  ["delete", "delete from history"],
  [
    "replace by id",
    "insert or replace into history select 99, id, obligation_id, subject_id, recurrence_id, at, done_on, '别人', type, planned_on, planned_time, words, amount_thousandths, undoes_id from history",
  ],
  [
    "replace by number",
    "insert or replace into history select seq, 'h2', obligation_id, subject_id, recurrence_id, at, done_on, '别人', type, planned_on, planned_time, words, amount_thousandths, undoes_id from history",
  ],
])("history refuses %s, also in raw SQL", async (_, sql) => {
  const { store, sqlite } = sqliteStore();
  await withDuty(store);
  await store.history.append({ ...recorded("h1"), type: "prepared" });
  expect(() => sqlite.exec(sql)).toThrow("history is append-only");
  expect(await store.history.listAll()).toEqual([{ ...recorded("h1"), type: "prepared" }]);
});
