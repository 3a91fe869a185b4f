import { Buffer } from "node:buffer";
import { describe, expect, test } from "vitest";
import { plainDate } from "../../../../shared/domain/date/plain-date.ts";
import type { CalendarPreview } from "../../../../shared/contract/schemas/calendar-import.ts";
import { icsFile, icsText, vevent } from "../../../support/calendar-file.ts";
import { FOREIGN_CALENDARS } from "../../icalendar/read/foreign-calendars.ts";
import { lastFriday, quarterly, rowOf, yearlyQuota } from "../../../support/duties.ts";
import { memoryCore } from "../../../support/memory-core.ts";

const DAY = (uid: string, day: string, summary: string, ...more: string[]) =>
  vevent(`UID:${uid}`, `DTSTART;VALUE=DATE:${day}`, `SUMMARY:${summary}`, ...more);

const byUid = ({ entries }: CalendarPreview) => new Map(entries.map((entry) => [entry.uid, entry]));

async function office() {
  const core = memoryCore({ today: "2026-09-16", settings: { unitName: "东湖市科协" } });
  const { client } = core;
  const made = { actor: "党组", effectiveFrom: plainDate("2026-01-01") };
  const study = await client.obligations.create({ title: "党组理论学习", requirement: yearlyQuota(30), ...made });
  const check = await client.obligations.create({ title: "五化建设抽查", requirement: quarterly, ...made });
  return { ...core, study, check };
}

/** The sample plan with every duty of it accepted. */
async function sampleCore() {
  const core = memoryCore({ today: "2026-09-16" });
  const { client } = core;
  const { id: planId } = await client.imports.open({ file: await client.imports.sample({}) });
  const { candidates } = await client.imports.candidates({ planId });
  const pending = candidates.filter(({ decision }) => decision === "pending");
  await client.imports.decide({ planId, candidateIds: pending.map(({ id }) => id), decision: "accepted" });
  await client.imports.finish({ planId });
  return core;
}

describe("what events become", () => {
  test("a title that tells of one duty is planned for it, of a quota as a session, with its time here", async () => {
    const { client, study, check } = await office();
    const file = icsFile([
      ...vevent("UID:s1", "DTSTART;TZID=China Standard Time:20261012T143000", "SUMMARY:党组理论学习"),
      ...DAY("c1", "20261120", "五化建设抽查"),
    ]);
    const preview = await client.imports.previewCalendar({ file });
    expect(preview.entries.map(({ uid, proposal, state }) => [uid, proposal, state])).toEqual([
      ["s1", "planned", "new"],
      ["c1", "planned", "new"],
    ]);
    expect(preview.entries[0]).toMatchObject({ next: { date: "2026-10-12", time: "14:30" }, ahead: 1, past: 0 });
    expect(await client.imports.takeCalendar({ file })).toMatchObject({ planned: 2, duties: 0, planId: null });
    const sessions = await client.occurrences.sessions({
      from: plainDate("2026-01-01"),
      to: plainDate("2026-12-31"),
    });
    expect(sessions).toMatchObject([{ date: "2026-10-12", time: "14:30", note: "日程.ics" }]);
    expect(sessions[0]?.key.obligationId).toBe(study.id);
    const row = await client.occurrences.get({ key: await rowOf(client, check.id, "2026-Q4") });
    expect(row.plannedDate).toBe("2026-11-20");
  });

  test("a series that tells of no duty becomes one, whose citation is the calendar's own words", async () => {
    const { client } = await office();
    const file = icsFile([
      ...vevent(
        "UID:w1",
        "DTSTART;TZID=Asia/Shanghai:20240105T090000",
        "RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=FR",
        "SUMMARY:信访接待\\, 每两周",
        "DESCRIPTION:地点在一楼。",
      ),
    ]);
    const taken = await client.imports.takeCalendar({ file });
    expect(taken).toMatchObject({ duties: 1, planned: 0 });
    const duty = (await client.obligations.list({})).find(({ title }) => title === "信访接待, 每两周");
    expect(duty?.citation).toMatchObject({ text: "信访接待, 每两周\n地点在一楼。" });
    const { text } = await client.imports.text({ planId: taken.planId ?? "" });
    expect(text.slice(duty?.citation?.start, duty?.citation?.end)).toBe(duty?.citation?.text);
    const rows = await client.occurrences.list({ from: plainDate("2026-09-16"), to: plainDate("2026-10-31") });
    expect(rows.filter(({ obligationId }) => obligationId === duty?.id).map(({ nominalDate }) => nominalDate)).toEqual(
      // 2024-01-05 and each fourteenth day after it; nothing of the past is overdue.
      ["2026-09-25", "2026-10-09", "2026-10-23"],
    );
    const all = await client.occurrences.list({ from: plainDate("2024-01-01"), to: plainDate("2026-09-15") });
    expect(all.filter(({ obligationId }) => obligationId === duty?.id)).toEqual([]);
  });

  test("a past day of a certain duty is recorded without a proof; one of no duty is left alone", async () => {
    const { client, study } = await office();
    const file = icsFile([
      ...DAY("p1", "20260909", "党组理论学习", "LOCATION:三楼"),
      ...DAY("p2", "20260910", "看牙医"),
    ]);
    const preview = byUid(await client.imports.previewCalendar({ file }));
    expect(preview.get("p1")?.proposal).toBe("activity");
    expect(preview.get("p2")).toMatchObject({ proposal: "none", possible: ["activity", "none"] });
    expect(await client.imports.takeCalendar({ file })).toMatchObject({ activities: 1, left: 1 });
    const [activity] = await client.activities.list({ from: plainDate("2026-09-09"), to: plainDate("2026-09-09") });
    expect(activity).toMatchObject({ title: "党组理论学习", place: "三楼", note: "日程.ics", evidence: [] });
    expect(activity?.credits.map(({ obligationId }) => obligationId)).toEqual([study.id]);
  });

  test("a choice goes before the proposal; a choice that an event does not have is refused", async () => {
    const { client } = await office();
    const file = icsFile([...DAY("d1", "20261210", "报送统计年报")]);
    expect(byUid(await client.imports.previewCalendar({ file })).get("d1")).toMatchObject({
      proposal: "none",
      possible: expect.arrayContaining(["duty"]),
    });
    const refused = client.imports.takeCalendar({ file, choices: [{ uid: "d1", as: "activity" }] });
    await expect(refused).rejects.toMatchObject({ code: "invalid-input" });
    const unknown = client.imports.takeCalendar({ file, choices: [{ uid: "d2", as: "none" }] });
    await expect(unknown).rejects.toMatchObject({ code: "invalid-input" });
    const stray = { uid: "d1", as: "duty" as const, obligationId: "no-duty", subjectId: "unit" };
    await expect(client.imports.takeCalendar({ file, choices: [stray] })).rejects.toMatchObject({
      code: "invalid-input",
    });
    const taken = await client.imports.takeCalendar({ file, choices: [{ uid: "d1", as: "duty" }] });
    expect(taken.duties).toBe(1);
    const rows = await client.occurrences.list({ from: plainDate("2026-12-01"), to: plainDate("2026-12-31") });
    expect(rows.find(({ title }) => title === "报送统计年报")).toMatchObject({
      nominalDate: "2026-12-10",
      effectiveDate: "2026-12-10",
    });
  });

  test("what is called off is nothing, whatever it was called", async () => {
    const { client } = await office();
    const file = icsFile([...DAY("x1", "20261012", "党组理论学习", "STATUS:CANCELLED")]);
    expect(byUid(await client.imports.previewCalendar({ file })).get("x1")).toMatchObject({
      proposal: "none",
      possible: ["none"],
      isCancelled: true,
    });
  });
});

describe("the same file again", () => {
  const file = (day: string, ...more: string[]) =>
    icsFile([...DAY("s1", day, "党组理论学习", ...more), ...DAY("p2", "20261110", "看牙医")]);

  test("changes nothing", async () => {
    const { client } = await office();
    await client.imports.takeCalendar({ file: file("20261012") });
    const again = byUid(await client.imports.previewCalendar({ file: file("20261012", "DTSTAMP:20261001T000000Z") }));
    expect([...again.values()].map(({ state, possible }) => [state, possible])).toEqual([
      ["unchanged", ["none"]],
      ["unchanged", ["none"]],
    ]);
    expect(await client.imports.takeCalendar({ file: file("20261012") })).toMatchObject({ planned: 0, left: 0 });
  });

  test("with another day moves what was planned; called off, clears it; older, changes nothing", async () => {
    const { client } = await office();
    await client.imports.takeCalendar({ file: file("20261012", "SEQUENCE:1") });
    const moved = file("20261013", "SEQUENCE:2");
    expect(byUid(await client.imports.previewCalendar({ file: moved })).get("s1")).toMatchObject({
      state: "changed",
      differences: [{ from: { date: "2026-10-12", time: null }, to: { date: "2026-10-13", time: null } }],
    });
    expect(await client.imports.takeCalendar({ file: moved })).toMatchObject({ planned: 0, moved: 1 });
    const year = { from: plainDate("2026-01-01"), to: plainDate("2026-12-31") };
    expect(await client.occurrences.sessions(year)).toMatchObject([{ date: "2026-10-13" }]);
    expect(byUid(await client.imports.previewCalendar({ file: file("20261012", "SEQUENCE:1") })).get("s1")?.state).toBe(
      "older",
    );
    const off = file("20261013", "SEQUENCE:3", "STATUS:CANCELLED");
    expect(byUid(await client.imports.previewCalendar({ file: off })).get("s1")?.differences).toEqual([
      { from: { date: "2026-10-13", time: null }, to: null },
    ]);
    expect(await client.imports.takeCalendar({ file: off })).toMatchObject({ moved: 0, cleared: 1 });
    expect(await client.occurrences.sessions(year)).toEqual([]);
  });

  test("of a series shows the days that moved, are off and are new", async () => {
    const { client } = await office();
    const series = (...more: string[]) =>
      icsFile(DAY("s1", "20261012", "党组理论学习", "RRULE:FREQ=WEEKLY;COUNT=4", ...more));
    await client.imports.takeCalendar({ file: series() });
    const changed = series("EXDATE;VALUE=DATE:20261019", "RDATE;VALUE=DATE:20261230", "SEQUENCE:1");
    const at = (date: string) => ({ date, time: null });
    expect(byUid(await client.imports.previewCalendar({ file: changed })).get("s1")?.differences).toEqual([
      { from: at("2026-10-19"), to: null },
      { from: null, to: at("2026-12-30") },
    ]);
    expect(await client.imports.takeCalendar({ file: changed })).toMatchObject({ planned: 1, moved: 0, cleared: 1 });
  });

  test("a duty that was made of an event is shown beside what the calendar says now, and is not changed", async () => {
    const { client } = await office();
    const monthly = (day: string) =>
      icsFile(vevent("UID:m1", `DTSTART;VALUE=DATE:${day}`, "RRULE:FREQ=MONTHLY", "SUMMARY:报表"));
    await client.imports.takeCalendar({ file: monthly("20261005") });
    const duties = await client.obligations.list({});
    const entry = byUid(await client.imports.previewCalendar({ file: monthly("20261008") })).get("m1");
    expect(entry).toMatchObject({ state: "changed", proposal: "none", possible: ["none"], differences: [] });
    expect(entry?.dutyNow).toMatch(/5日/);
    expect(entry?.dutyText).toMatch(/8日/);
    await client.imports.takeCalendar({ file: monthly("20261008") });
    expect(await client.obligations.list({})).toEqual(duties);
  });

  test("what was undone waits again", async () => {
    const { client } = await office();
    await client.imports.takeCalendar({ file: file("20261012") });
    const year = { from: plainDate("2026-01-01"), to: plainDate("2026-12-31") };
    const [session] = await client.occurrences.sessions(year);
    await client.occurrences.dropSession({ id: session?.id ?? "" });
    expect(byUid(await client.imports.previewCalendar({ file: file("20261012") })).get("s1")?.state).toBe("new");
  });
});

describe("a series with exceptions as a duty", () => {
  const SERIES = [
    "UID:w1",
    "DTSTART;TZID=China Standard Time:20260907T083000",
    "RRULE:FREQ=WEEKLY;UNTIL=20261026T003000Z;BYDAY=MO",
    "SUMMARY:机关党委周例会",
  ];
  const moved = (day: string, to: string, ...more: string[]) =>
    vevent(
      "UID:w1",
      `RECURRENCE-ID;TZID=China Standard Time:${day}T083000`,
      `DTSTART;TZID=China Standard Time:${to}T100000`,
      "SUMMARY:机关党委周例会（改周二）",
      ...more,
    );
  const off = (...days: string[]) => `EXDATE;TZID=China Standard Time:${days.map((day) => `${day}T083000`).join()}`;
  const first = icsFile([...vevent(...SERIES, off("20260928")), ...moved("20261012", "20261013")]);
  const window = { from: plainDate("2026-09-16"), to: plainDate("2026-12-31") };
  const rowsOf = async ({ client }: Pick<Awaited<ReturnType<typeof office>>, "client">) =>
    (await client.occurrences.list(window)).filter(({ title }) => title.startsWith("机关党委周例会"));
  const openDays = async (core: Pick<Awaited<ReturnType<typeof office>>, "client">) =>
    (await rowsOf(core))
      .filter(({ handling }) => handling !== "not-applicable")
      .map(({ effectiveDate }) => effectiveDate);

  test("has the calendar's days: one that is off does not apply, one that moved is due on its new day", async () => {
    const core = await office();
    expect(await core.client.imports.takeCalendar({ file: first })).toMatchObject({ duties: 1 });
    expect(await openDays(core)).toEqual(["2026-09-21", "2026-10-05", "2026-10-13", "2026-10-19", "2026-10-26"]);
    const rows = await rowsOf(core);
    expect(
      rows
        .filter(({ handling }) => handling === "not-applicable")
        .map(({ nominalDate, handlingNote }) => [nominalDate, handlingNote]),
    ).toEqual([
      ["2026-09-28", "日历里这一次已取消：机关党委周例会"],
      ["2026-10-12", "日历里这一次改到2026年10月13日：机关党委周例会（改周二）"],
    ]);
    const again = byUid(await core.client.imports.previewCalendar({ file: first })).get("w1");
    expect(again).toMatchObject({ state: "unchanged", possible: ["none"], differences: [] });
  });

  test.each([
    [
      "one more is off",
      [...vevent(...SERIES, off("20260928", "20261019")), ...moved("20261012", "20261013")],
      [{ from: { date: "2026-10-19", time: null }, to: null }],
      ["2026-09-21", "2026-10-05", "2026-10-13", "2026-10-26"],
    ],
    [
      "one is called off by STATUS",
      [...vevent(...SERIES, off("20260928")), ...moved("20261012", "20261013", "STATUS:CANCELLED")],
      [{ from: { date: "2026-10-13", time: null }, to: null }],
      ["2026-09-21", "2026-10-05", "2026-10-19", "2026-10-26"],
    ],
    [
      "one more moves",
      [...vevent(...SERIES, off("20260928")), ...moved("20261012", "20261013"), ...moved("20261019", "20261020")],
      [{ from: { date: "2026-10-19", time: null }, to: { date: "2026-10-20", time: "10:00" } }],
      ["2026-09-21", "2026-10-05", "2026-10-13", "2026-10-20", "2026-10-26"],
    ],
    [
      "one that was off is on again",
      [...vevent(...SERIES), ...moved("20261012", "20261013")],
      [{ from: null, to: { date: "2026-09-28", time: "08:30" } }],
      ["2026-09-21", "2026-09-28", "2026-10-05", "2026-10-13", "2026-10-19", "2026-10-26"],
    ],
  ] as const)("brought again: %s", async (_, lines, differences, days) => {
    const core = await office();
    await core.client.imports.takeCalendar({ file: first });
    const before = await openDays(core);
    const file = icsFile(lines);
    expect(byUid(await core.client.imports.previewCalendar({ file })).get("w1")).toMatchObject({
      state: "changed",
      proposal: "duty",
      possible: ["duty", "none"],
      differences,
    });
    const reply = await core.dispatch({ name: "imports.takeCalendar", input: { file }, session: "s-1" });
    expect(reply).toMatchObject({ ok: true, value: { duties: 0 } });
    expect(await openDays(core)).toEqual(days);
    const again = byUid(await core.client.imports.previewCalendar({ file })).get("w1");
    expect(again).toMatchObject({ state: "unchanged", possible: ["none"] });
    expect(await core.dispatch({ name: "session.undo", input: {}, session: "s-1" })).toMatchObject({ ok: true });
    expect(await openDays(core)).toEqual(before);
  });

  test("one step takes the series back with its exceptions", async () => {
    const core = await office();
    await core.dispatch({ name: "imports.takeCalendar", input: { file: first }, session: "s-1" });
    expect(await core.dispatch({ name: "session.undo", input: {}, session: "s-1" })).toMatchObject({ ok: true });
    expect(await rowsOf(core)).toEqual([]);
  });
});

test("a step takes all of it back: plans, sessions, activities and duties", async () => {
  const { client, dispatch, check } = await office();
  const before = await client.obligations.list({});
  const file = icsFile([
    ...DAY("s1", "20261012", "党组理论学习"),
    ...DAY("c1", "20261120", "五化建设抽查"),
    ...DAY("p1", "20260909", "党组理论学习"),
    ...vevent("UID:m1", "DTSTART;VALUE=DATE:20261005", "RRULE:FREQ=MONTHLY", "SUMMARY:报表"),
  ]);
  const reply = await dispatch({ name: "imports.takeCalendar", input: { file }, session: "s-1" });
  expect(reply).toMatchObject({ ok: true, value: { planned: 2, activities: 1, duties: 1 } });
  const undone = await dispatch({ name: "session.undo", input: {}, session: "s-1" });
  expect(undone).toMatchObject({ ok: true });
  expect(await client.obligations.list({})).toEqual(before);
  const year = { from: plainDate("2026-01-01"), to: plainDate("2026-12-31") };
  expect(await client.occurrences.sessions(year)).toEqual([]);
  expect((await client.activities.list(year)).filter(({ withdrawn }) => !withdrawn)).toEqual([]);
  const row = await client.occurrences.get({ key: await rowOf(client, check.id, "2026-Q4") });
  expect(row.plannedDate).toBeNull();
  const again = await client.imports.previewCalendar({ file });
  expect(again.entries.map(({ state }) => state)).toEqual(["new", "new", "new", "new"]);
});

describe("our own export", () => {
  const exported = async (client: Awaited<ReturnType<typeof office>>["client"], mode: "occurrences" | "series") => {
    const { name, content } = await client.calendar.exportIcs({ year: 2026, mode });
    return { name, content };
  };
  const text = ({ content }: { content: string }) => Buffer.from(content, "base64").toString("utf8");
  const edited = (file: { name: string; content: string }, from: string | RegExp, to: string) => {
    const changed = text(file).replace(from, to);
    expect(changed).not.toBe(text(file));
    return { name: file.name, content: Buffer.from(changed, "utf8").toString("base64") };
  };

  test.each(["occurrences", "series"] as const)("comes back unchanged as %s", async (mode) => {
    const { client, study } = await office();
    await client.obligations.create({
      title: "主题党日",
      requirement: lastFriday,
      effectiveFrom: plainDate("2026-01-01"),
    });
    const key = await rowOf(client, study.id, "2026");
    await client.occurrences.planSessions({ key, dates: [plainDate("2026-10-20")], time: "09:30" });
    const file = await exported(client, mode);
    const preview = await client.imports.previewCalendar({ file });
    expect(preview.entries.length).toBeGreaterThan(4);
    expect(new Set(preview.entries.map(({ state }) => state))).toEqual(new Set(["own"]));
    expect(preview.unread).toEqual([]);
    const before = [
      await client.obligations.list({}),
      await client.occurrences.sessions({ from: plainDate("2026-01-01"), to: plainDate("2026-12-31") }),
    ];
    expect(await client.imports.takeCalendar({ file })).toMatchObject({
      planned: 0,
      moved: 0,
      duties: 0,
      activities: 0,
    });
    expect([
      await client.obligations.list({}),
      await client.occurrences.sessions({ from: plainDate("2026-01-01"), to: plainDate("2026-12-31") }),
    ]).toEqual(before);
    expect(await exported(client, mode)).toEqual(file);
  });

  test.each(["occurrences", "series"] as const)("of a whole plan comes back unchanged as %s", async (mode) => {
    const { client } = await sampleCore();
    const file = await exported(client, mode);
    const preview = await client.imports.previewCalendar({ file });
    expect(preview.entries.length).toBeGreaterThan(30);
    expect(preview.entries.filter(({ state }) => state !== "own")).toEqual([]);
    expect([preview.unread, preview.unreadMore]).toEqual([[], 0]);
    const duties = await client.obligations.list({});
    const taken = await client.imports.takeCalendar({ file });
    expect(taken).toMatchObject({ planned: 0, moved: 0, cleared: 0, activities: 0, duties: 0, actId: null });
    expect(await client.obligations.list({})).toEqual(duties);
    expect(await exported(client, mode)).toEqual(file);
  });

  test("a session that somebody moved in another program moves here; a due date that was dragged becomes a planned day", async () => {
    const { client, study, check } = await office();
    const key = await rowOf(client, study.id, "2026");
    await client.occurrences.planSessions({ key, dates: [plainDate("2026-10-20")], time: "09:30" });
    const file = await exported(client, "occurrences");
    const moved = edited(
      edited(file, "20261020T093000", "20261021T150000"),
      /(UID:[^\r]*Q4@duty-calendar[\s\S]*?DTSTART;VALUE=DATE:)20261231\r\nDTEND;VALUE=DATE:20270101/,
      "$120261215\r\nDTEND;VALUE=DATE:20261216",
    );
    const preview = await client.imports.previewCalendar({ file: moved });
    const changed = preview.entries.filter(({ state }) => state === "own-changed");
    expect(
      changed.map(({ differences }) => differences).toSorted((a, b) => (a[0]?.from ? 1 : 0) - (b[0]?.from ? 1 : 0)),
    ).toEqual([
      [{ from: null, to: { date: "2026-12-15", time: null } }],
      [{ from: { date: "2026-10-20", time: "09:30" }, to: { date: "2026-10-21", time: "15:00" } }],
    ]);
    expect(await client.imports.takeCalendar({ file: moved })).toMatchObject({ moved: 2, planned: 0 });
    expect(
      await client.occurrences.sessions({ from: plainDate("2026-10-01"), to: plainDate("2026-10-31") }),
    ).toMatchObject([{ date: "2026-10-21", time: "15:00" }]);
    expect((await client.occurrences.get({ key: await rowOf(client, check.id, "2026-Q4") })).plannedDate).toBe(
      "2026-12-15",
    );
    const again = await client.imports.previewCalendar({ file: moved });
    expect(new Set(again.entries.map(({ state }) => state))).toEqual(new Set(["own"]));
  });
});

test.each([
  ["file-empty", ""],
  ["file-not-calendar", "2026年工作要点\n1.全年学习12次。"],
] as const)("%s", async (code, text) => {
  const { client } = memoryCore();
  const file = { name: "日程.ics", content: Buffer.from(text, "utf8").toString("base64") };
  await expect(client.imports.previewCalendar({ file })).rejects.toMatchObject({ code });
});

test.each(FOREIGN_CALENDARS)("taken over and brought again: $name", async ({ lines }) => {
  const { client } = await office();
  const text = typeof lines === "string" ? lines : icsText(lines);
  const file = { name: "日程.ics", content: Buffer.from(text, "utf8").toString("base64") };
  const { entries } = await client.imports.previewCalendar({ file });
  const choices = entries.map(({ uid, possible }) => ({ uid, as: possible[0] ?? "none" }));
  await client.imports.takeCalendar({ file, choices });
  const again = await client.imports.previewCalendar({ file });
  expect(again.entries.map(({ possible }) => possible)).toEqual(entries.map(() => ["none"]));
  expect(again.entries.filter(({ state }) => state !== "unchanged")).toEqual([]);
});
