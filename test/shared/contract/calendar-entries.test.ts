import { describe, expect, test } from "vitest";
import type { ActivityView } from "../../../shared/contract/schemas/activity.ts";
import type { DueRow } from "../../../shared/contract/schemas/due-row.ts";
import type { EventView } from "../../../shared/contract/schemas/logged-event.ts";
import type { PlannedSession } from "../../../shared/contract/schemas/pace.ts";
import { plainDate } from "../../../shared/domain/date/plain-date.ts";
import { keyOf } from "../../../renderer/data/occurrence-key.ts";
import { calendarEntries } from "../../../shared/contract/calendar-entries.ts";
import { filterEntries } from "../../../renderer/screens/calendar/filter-entries.ts";
import { TODAY, dueRow, quotaRows } from "../../renderer/fixture/due-rows.ts";

const row = (facts: object = {}) => dueRow({ title: "主题党日", subject: "一支", due: "2026-09-28", ...facts });
const activityOf = (one: DueRow, part: Partial<ActivityView> = {}): ActivityView => ({
  id: "a1",
  title: "9月主题党日",
  happenedOn: plainDate("2026-09-10"),
  recordedAt: "2026-09-10T08:00:00.000Z",
  recordedOn: plainDate("2026-09-10"),
  startTime: null,
  place: null,
  hours: null,
  note: "",
  noEvidenceReason: null,
  withdrawn: false,
  evidence: [],
  participants: [],
  credits: [
    {
      id: "c1",
      obligationId: one.obligationId,
      subjectId: one.subjectId,
      recurrenceId: one.recurrenceId,
      obligationTitle: one.title,
      amount: 1,
      reason: null,
      withdrawn: false,
    },
  ],
  ...part,
});
const eventOf = (part: Partial<EventView>): EventView => ({
  id: "e1",
  name: "岗位变动",
  happenedOn: plainDate("2026-09-12"),
  subject: { id: "p1", name: "李慧" },
  note: "",
  recordedAt: "2026-09-12T08:00:00.000Z",
  withdrawn: false,
  withdrawnReason: null,
  triggers: [],
  ...part,
});
const shapes = (rows: DueRow[], activities: ActivityView[] = []) =>
  calendarEntries({ rows, activities, sessions: [], events: [] }, TODAY).map(({ kind, date, state, share }) => ({
    kind,
    date,
    state,
    share,
  }));

describe("what a cell shows", () => {
  test("subjects of a duty together: the worst state, and how many are through", () => {
    const rows = ["一支", "二支", "三支"].map((subject, index) =>
      row({ subject, timeState: index === 0 ? "done" : index === 1 ? "near" : "scheduled" }),
    );
    expect(shapes(rows)).toEqual([{ kind: "due", date: "2026-09-28", state: "near", share: { done: 1, all: 3 } }]);
  });

  test("a meeting still to be held stands on its planned day, beside the due date", () => {
    const planned = row({ plannedDate: plainDate("2026-09-22"), plannedTime: "09:00" });
    expect(shapes([planned]).map(({ kind, date }) => [kind, date])).toEqual([
      ["planned", "2026-09-22"],
      ["due", "2026-09-28"],
    ]);
  });

  test("what is done shows once, on the day it happened, with the state of its occurrence", () => {
    const done = row({ timeState: "made-up-late", recorded: 1, plannedDate: plainDate("2026-09-09") });
    expect(shapes([done], [activityOf(done)])).toEqual([
      { kind: "activity", date: "2026-09-10", state: "made-up-late", share: null },
    ]);
  });

  test("a withdrawn activity shows nothing", () => {
    const open = row();
    expect(shapes([open], [activityOf(open, { withdrawn: true })]).map(({ kind }) => kind)).toEqual(["due"]);
  });

  test("quotas show the next expected session from today on, and no due date", () => {
    expect(
      calendarEntries({ rows: quotaRows, activities: [], sessions: [], events: [] }, TODAY).map(
        ({ kind, date, ordinal }) => [kind, date, ordinal],
      ),
    ).toEqual([
      ["pace", "2026-09-30", 3],
      ["pace", "2026-10-16", 10],
      ["pace", "2026-11-04", 5],
    ]);
  });

  test("planned sessions of a quota stand on their days, past ones and those that were held do not", () => {
    const [quota] = quotaRows;
    if (!quota) throw new Error("the fixture has no quota");
    const session = (id: string, date: string): PlannedSession => ({
      id,
      key: keyOf(quota),
      title: quota.title,
      shortTitle: quota.shortTitle,
      date: plainDate(date),
      time: "15:00",
      note: "",
    });
    const sessions = [session("past", "2026-09-10"), session("held", TODAY), session("next", "2026-09-24")];
    const held = activityOf(quota, { happenedOn: TODAY });
    const entries = calendarEntries({ rows: [quota], activities: [held], sessions, events: [] }, TODAY);
    expect(entries.filter(({ kind }) => kind === "planned")).toMatchObject([
      { id: "session next", date: "2026-09-24", time: "15:00", row: quota, session: { id: "next" } },
    ]);
  });

  test("each opens what it stands for: an occurrence, its subjects, the activity on record, the event", () => {
    const due = row();
    const [first, second] = ["一支", "二支"].map((subject) => row({ title: "党费", subject }));
    const held = activityOf(due, { id: "held", happenedOn: plainDate("2026-09-01"), credits: [] });
    const events = [eventOf({ id: "moved" }), eventOf({ happenedOn: null }), eventOf({ withdrawn: true })];
    const rows = [due, first, second].filter((one) => one !== undefined);
    const entries = calendarEntries({ rows, activities: [held], sessions: [], events }, TODAY);
    expect(entries.map(({ kind, fullTitle, opens }) => [kind, fullTitle, opens])).toEqual([
      ["activity", "9月主题党日", { kind: "activity", id: "held", file: null }],
      ["event", "岗位变动　李慧", { kind: "event", id: "moved" }],
      ["due", "主题党日", { kind: "occurrence", row: due }],
      ["due", "党费", { kind: "members", row: first }],
    ]);
  });

  test("a credit that was taken back says neither the duty's name nor that it was held", () => {
    const due = row();
    const [credit] = activityOf(due).credits;
    const gone = activityOf(due, { credits: credit ? [{ ...credit, withdrawn: true }] : [] });
    const entries = calendarEntries({ rows: [due], activities: [gone], sessions: [], events: [] }, TODAY);
    expect(entries.map(({ kind, title, row: of }) => [kind, title, of])).toEqual([
      ["activity", "9月主题党日", null],
      ["due", "主题党日", due],
    ]);
  });

  test("a date of an unpublished year says so", () => {
    const entries = calendarEntries(
      { rows: [row({ basis: "provisional" })], activities: [], sessions: [], events: [] },
      TODAY,
    );
    expect(entries.map(({ isProvisional }) => isProvisional)).toEqual([true]);
  });

  test("what has no date to be done by stands only where it is planned", () => {
    const undated = { effectiveDate: null, nominalDate: null, days: null, workingDays: null };
    const open = { ...row({ timeState: "open" }), ...undated, openSince: { date: TODAY, days: 0, workingDays: 0 } };
    expect(shapes([open])).toEqual([]);
    expect(shapes([{ ...open, plannedDate: plainDate("2026-09-21") }])).toMatchObject([
      { kind: "planned", date: "2026-09-21" },
    ]);
  });
});

test("filters by kind and by lead unit", () => {
  const rows = [
    row({ plannedDate: plainDate("2026-09-22") }),
    dueRow({ title: "党费", subject: "一支", due: "2026-09-20", lead: "办公室" }),
  ];
  const entries = calendarEntries({ rows, activities: [], sessions: [], events: [] }, TODAY);
  expect(filterEntries(entries, "planned", null).map(({ kind }) => kind)).toEqual(["planned"]);
  expect(filterEntries(entries, "all", "办公室").map(({ title }) => title)).toEqual(["党费"]);
  expect(filterEntries(entries, "done", null)).toEqual([]);
});
