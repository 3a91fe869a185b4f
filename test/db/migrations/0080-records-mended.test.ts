import { expect, test } from "vitest";
import { runSteps } from "../../../db/migrate.ts";
import { recordsMended } from "../../../db/migrations/0080-records-mended.ts";
import { steps } from "../../../db/migrations/steps.ts";
import { kyselyOver } from "../../../db/typed-database.ts";
import { storeOver } from "../../../db/store.ts";
import { activityFrom, creditFrom, foldActivity } from "../../../shared/domain/compliance/activity-history.ts";
import { foldEvent } from "../../../shared/domain/obligation/event-history.ts";
import { databaseBefore } from "../../support/data-folder.ts";

const SHA = "a".repeat(64);

/** An activity as it was recorded, one with a file that came later and a credit taken back, and one withdrawn whole; two events. */
function migrated() {
  const sqlite = databaseBefore(recordsMended);
  sqlite.exec(`
insert into subject (id, name, kind) values ('s1', '党组', 'unit'), ('p1', '周敏', 'person');
insert into obligation (id, title, short_title, category, supporting, evidence_kinds, status, created_on)
  values ('o1', '学习', '学习', '', '[]', '[]', 'active', '2026-01-01');
insert into activity (id, title, happened_on, recorded_on, recorded_at, start_time, place, hours_thousandths, note,
  no_evidence_reason, withdrawn_at, withdrawn_reason) values
  ('a1', '第一次', '2026-03-01', '2026-03-02', '2026-03-02T01:00:00.000Z', '09:30', '三楼', 1500, '纪要', null, null, null),
  ('a2', '第二次', '2026-04-01', '2026-04-01', '2026-04-01T01:00:00.000Z', null, null, null, '', '口头', null, null),
  ('a3', '第三次', '2026-05-01', '2026-05-01', '2026-05-01T01:00:00.000Z', null, null, null, '', null,
   '2026-05-31T17:00:00.000Z', '记错');
insert into activity_participant values ('a1', 'p1', 'excused', 500);
insert into credit values
  ('k1', 'a1', 'o1', 's1', '2026', 1000, null, null, null),
  ('k2', 'a2', 'o1', 's1', '2026', 1000, null, '2026-04-09T01:00:00.000Z', '不算'),
  ('k3', 'a2', 'o1', 's1', '2025', 2000, '跨年', null, null),
  ('k4', 'a3', 'o1', 's1', '2026', 1000, null, '2026-05-31T17:00:00.000Z', '记错');
insert into evidence values
  ('e1', 'a1', 0, '签到.jpg', 'sign-in', 3, '${SHA}', null, '2026-03-02T01:00:00.000Z'),
  ('e2', 'a2', 0, '照片.jpg', 'photo', 3, '${SHA}', '2026-04-01', '2026-04-08T01:00:00.000Z');
insert into event_log values
  ('v1', '岗位变动', '2026-03-01', 's1', '张三', '2026-03-02T01:00:00.000Z', null, null),
  ('v2', '换届', null, null, '', '2026-03-03T01:00:00.000Z', '2026-03-04T01:00:00.000Z', '登记有误');
insert into obligation_event values ('v1', 'o1');`);
  runSteps(
    sqlite,
    steps.filter(({ number }) => number >= recordsMended.number),
  );
  return { sqlite, store: storeOver(kyselyOver(sqlite, "memory"), "memory", false) };
}

test("each record gets the entries that its rows tell of, and they amount to the rows", async () => {
  const { store } = migrated();
  const histories = await store.activities.histories();
  expect([...histories].map(([id, entries]) => [id, ...entries.map(({ type, on }) => `${type} ${on}`)])).toEqual([
    ["a1", "recorded 2026-03-02"],
    ["a2", "recorded 2026-04-01", "changed 2026-04-08", "changed 2026-04-09"],
    ["a3", "recorded 2026-05-01", "withdrawn 2026-06-01"],
  ]);
  for (const [id, entries] of histories) {
    const record = foldActivity(entries);
    expect(activityFrom(entries, record)).toEqual(await store.activities.find(id));
    expect([...record.credits.values()].map((credit) => creditFrom(id, credit))).toEqual(
      await store.activities.creditsOf([id]),
    );
    expect(record.fields.participants).toEqual((await store.activities.participantsOf([id])).get(id) ?? []);
    expect([...record.evidence.keys()]).toEqual((await store.activities.evidenceOf([id])).map((file) => file.id));
  }
});

test("events, too; nobody is known who did it", async () => {
  const { store } = migrated();
  const histories = await store.events.histories();
  expect([...histories.values()].flat().map(({ type, by, reason }) => [type, by, reason])).toEqual([
    ["logged", "", null],
    ["logged", "", null],
    ["withdrawn", "", "登记有误"],
  ]);
  for (const event of await store.events.list()) {
    const { fields, withdrawal } = foldEvent(histories.get(event.id) ?? []);
    expect(fields).toEqual({
      name: event.event,
      happenedOn: event.happenedOn,
      subject: event.subject,
      note: event.note,
      obligationIds: event.obligationIds,
    });
    expect(withdrawal?.at ?? null).toBe(event.withdrawnAt);
  }
});

const ENTRY = (id: string, changes = '{"fields":[],"credits":[],"evidence":[]}') =>
  `insert into activity_history (id, activity_id, at, done_on, done_by, type, changes, reason, settled)
   values ('${id}', 'a1', '2026-07-01T01:00:00.000Z', '2026-07-01', '甲', 'changed', '${changes}', null, '[]');`;

test.each([
  ["an entry of no activity", ENTRY("x").replace("'a1'", "'none'")],
  ["changes that are no object", ENTRY("x", "[]")],
  ["a kind that is none", ENTRY("x").replace("'changed'", "'deleted'")],
  ["an entry that is changed", "update activity_history set reason = '改'"],
  ["an entry that is deleted", "delete from activity_history"],
  ["an entry that is replaced", ENTRY("first").replace("insert", "insert or replace")],
  ["an event's entry that is changed", "update event_history set reason = '改'"],
  ["an event's entry that is deleted", "delete from event_history"],
  ["earlier days that are no list", "update activity set earlier_days = '{}'"],
])("refused: %s", (_, sql) => {
  const { sqlite } = migrated();
  sqlite.exec(ENTRY("first"));
  expect(() => sqlite.exec(sql)).toThrow(/CHECK|FOREIGN KEY|append-only/);
});
