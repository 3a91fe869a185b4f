import { plainDate } from "../../../shared/domain/date/plain-date.ts";
import { Buffer } from "node:buffer";
import { describe, expect, test } from "vitest";
import { memoryCore } from "../../support/memory-core.ts";
import { lastFriday, quarterly, rowOf, yearlyQuota } from "../../support/duties.ts";

const text = ({ content }: { content: string }) => Buffer.from(content, "base64").toString("utf8");
const lines = (ics: string, name: string) => ics.split("\r\n").filter((line) => line.startsWith(`${name}:`));

test("an export without changes is the one before; what is waived becomes CANCELLED once", async () => {
  const { client, ports } = memoryCore({ settings: { unitName: "东湖市科协" } });
  const { id } = await client.obligations.create({ title: "抽查", requirement: quarterly });
  const first = await client.calendar.exportIcs({ year: 2026 });
  expect(first).toMatchObject({ name: "履责日历-2026.ics", events: 4 });
  ports.setToday("2026-09-17");
  expect(await client.calendar.exportIcs({ year: 2026 })).toEqual(first);

  await client.occurrences.handle({ key: await rowOf(client, id, "2026-Q4"), action: "waived", note: "机构撤销" });
  const second = await client.calendar.exportIcs({ year: 2026 });
  expect(second.events).toBe(3);
  expect(lines(text(second), "STATUS").filter((line) => line === "STATUS:CANCELLED")).toHaveLength(1);
  expect(lines(text(second), "SEQUENCE").toSorted()).toEqual(["SEQUENCE:0", "SEQUENCE:0", "SEQUENCE:0", "SEQUENCE:1"]);
  expect(lines(text(second), "UID")).toEqual(lines(text(first), "UID"));
});

test("a rule with a day can be a series", async () => {
  const { client } = memoryCore();
  await client.obligations.create({ title: "主题党日", requirement: lastFriday });
  const series = text(await client.calendar.exportIcs({ year: 2026, mode: "series", alarmDays: 2 }));
  expect(lines(series, "RRULE")).toHaveLength(1);
  expect(series).toContain("RECURRENCE-ID;VALUE=DATE:20260925");
  expect(series).toContain("BEGIN:VALARM");
});

describe("planned days", () => {
  /** Of each planned meeting in a file its start, name, SEQUENCE and status. */
  const meetings = (ics: string) =>
    ics.split("BEGIN:VEVENT").flatMap((event) => {
      if (!/^UID:(?:session-|.*@planned\.)/m.test(event)) return [];
      const told = (name: string) => new RegExp(`^${name}[^:]*:(.*?)\r$`, "m").exec(event)?.[1] ?? "";
      return [[told("DTSTART"), told("SUMMARY"), told("SEQUENCE"), told("STATUS")].join(" ")];
    });

  async function withPlans(dates: readonly string[]) {
    const core = memoryCore({ today: "2026-09-16" });
    const { client } = core;
    const made = { actor: "党组", effectiveFrom: "2026-01-01" };
    const { id } = await client.obligations.create({ title: "党组学习", requirement: yearlyQuota(30), ...made });
    const check = await client.obligations.create({ title: "抽查", requirement: quarterly, ...made });
    const key = await rowOf(client, id, "2026");
    const sessions = dates.length === 0 ? [] : await client.occurrences.planSessions({ key, dates: [...dates] });
    const hold = (happenedOn: string) =>
      client.activities.record({ title: "学习", happenedOn, credits: [key], noEvidenceReason: "记录在册" });
    const file = async (year = 2026, more: object = {}) => text(await client.calendar.exportIcs({ year, ...more }));
    const year = async (of = 2026, more: object = {}) => meetings(await file(of, more));
    const quarter = await rowOf(client, check.id, "2026-Q3");
    return { ...core, key, quarter, sessions, hold, file, year };
  }

  test("sessions of quotas stay as they were told when their day goes by; one that is on record was held", async () => {
    const { client, ports, hold, file } = await withPlans(["2026-09-17", "2026-09-24", "2026-10-15"]);
    const first = await file();
    expect(meetings(first)).toEqual([
      "20260917 党组学习（计划） 0 CONFIRMED",
      "20260924 党组学习（计划） 0 CONFIRMED",
      "20261015 党组学习（计划） 0 CONFIRMED",
    ]);
    for (const day of ["2026-09-18", "2026-09-25", "2026-12-31"]) {
      ports.setToday(day);
      expect(meetings(await file())).toEqual(meetings(first));
    }
    const withHeld = [
      "20260917 党组学习（已开展） 1 CONFIRMED",
      "20260924 党组学习（计划） 0 CONFIRMED",
      "20261015 党组学习（计划） 0 CONFIRMED",
    ];
    const { id } = await hold("2026-09-17");
    expect(meetings(await file())).toEqual(withHeld);
    await hold("2026-09-29");
    expect(meetings(await file())).toEqual(withHeld);
    await client.activities.withdraw({ id, reason: "录错" });
    expect(meetings(await file())).toEqual(["20260917 党组学习（计划） 2 CONFIRMED", ...meetings(first).slice(1)]);
  });

  test("the day planned for a period is an event of its own beside its due day, timed where a time is set", async () => {
    const { client, ports, quarter, file } = await withPlans([]);
    await client.occurrences.plan({ key: quarter, date: "2026-09-22" });
    const first = await file();
    expect(meetings(first)).toEqual(["20260922 抽查（党组，三季度，计划） 0 CONFIRMED"]);
    expect(first).toContain("DTSTART;VALUE=DATE:20260930");
    expect(first.replaceAll("\r\n ", "")).toContain("期限：2026年9月30日");
    ports.setToday("2026-09-17");
    await client.occurrences.plan({ key: quarter, date: "2026-09-23", time: "14:30" });
    const second = await file();
    expect(second).toContain("DTSTART;TZID=Asia/Shanghai:20260923T143000\r\n");
    expect(second).toContain("LAST-MODIFIED:20260917T040000Z");
    expect(meetings(second)).toEqual(["20260923T143000 抽查（党组，三季度，计划） 1 CONFIRMED"]);
    await client.activities.record({
      title: "抽查",
      happenedOn: "2026-09-17",
      credits: [quarter],
      noEvidenceReason: "无",
    });
    const withdrawn = ["20260923T143000 抽查（党组，三季度，计划） 2 CANCELLED"];
    expect(meetings(await file())).toEqual(withdrawn);
    await client.occurrences.plan({ key: quarter, date: null });
    expect(meetings(await file())).toEqual(withdrawn);
  });

  test("the day planned for a period, held on it and recorded later, is told as held", async () => {
    const { client, ports, quarter, file } = await withPlans([]);
    await client.occurrences.plan({ key: quarter, date: "2026-09-22", time: "14:30" });
    await file();
    ports.setToday("2026-09-25");
    expect(meetings(await file())).toEqual(["20260922T143000 抽查（党组，三季度，计划） 0 CONFIRMED"]);
    const record = { title: "抽查", happenedOn: "2026-09-22", credits: [quarter], noEvidenceReason: "无" };
    await client.activities.record(record);
    const told = await file();
    expect(meetings(told)).toEqual(["20260922T143000 抽查（党组，三季度，已开展） 1 CONFIRMED"]);
    expect(told.replaceAll("\r\n ", "")).toContain("已登记当日开展的活动");
    expect(told.replaceAll("\r\n ", "")).not.toContain("计划日期");
  });

  test("moved, dropped, and what the undo of a plan takes back", async () => {
    const { client, sessions, quarter, year } = await withPlans(["2026-09-17", "2026-09-24"]);
    await client.occurrences.plan({ key: quarter, date: "2026-09-22" });
    await year();
    await client.occurrences.moveSession({ id: sessions[0]?.id ?? "", date: "2026-09-21", time: "09:00" });
    await client.occurrences.dropSession({ id: sessions[1]?.id ?? "" });
    await client.occurrences.undo({ key: quarter });
    expect(await year()).toEqual([
      "20260921T090000 党组学习（计划） 1 CONFIRMED",
      "20260922 抽查（党组，三季度，计划） 1 CANCELLED",
      "20260924 党组学习（计划） 1 CANCELLED",
    ]);
  });

  test("alarms that are switched on or off change nothing else", async () => {
    const { client, ports, quarter, file } = await withPlans(["2026-09-24"]);
    await client.occurrences.plan({ key: quarter, date: "2026-09-22", time: "14:30" });
    for (const mode of ["occurrences", "series"]) {
      const plain = await file(2026, { mode });
      ports.setToday("2026-09-20");
      const alarmed = await file(2026, { mode, alarmDays: 1 });
      expect(alarmed).toContain("BEGIN:VALARM");
      expect(alarmed.replaceAll(/BEGIN:VALARM\r\n[\s\S]*?END:VALARM\r\n/g, "")).toBe(plain);
      await client.settings.set({ alarmDays: 3 });
      expect(await file(2026, { mode })).toContain("TRIGGER:-P2DT15H");
      await client.settings.set({ alarmDays: null });
      expect(await file(2026, { mode })).toBe(plain);
    }
  });

  test("can be left out, by the setting or once", async () => {
    const { client, year } = await withPlans(["2026-09-17"]);
    expect(await year(2026, { sessions: false })).toEqual([]);
    await client.settings.set({ exportSessions: false });
    expect(await year()).toEqual([]);
    expect(await year(2026, { sessions: true })).toEqual(["20260917 党组学习（计划） 0 CONFIRMED"]);
  });

  test("stand in the file of the year of their own day; one moved over New Year is told alike in both", async () => {
    const { client, ports, sessions, quarter, file, year } = await withPlans(["2026-12-30"]);
    const id = sessions[0]?.id ?? "";
    await client.occurrences.plan({ key: quarter, date: "2027-01-06" });
    expect(await year(2026)).toEqual(["20261230 党组学习（计划） 0 CONFIRMED"]);
    expect(await year(2027)).toEqual(["20270106 抽查（党组，三季度，计划） 0 CONFIRMED"]);

    ports.setToday("2026-12-29");
    // As folders of before have it: by now a session stays in the period of its quota.
    await ports.store.transaction((store) => store.sessions.move(id, plainDate("2027-01-05"), null));
    await client.subjects.create({ name: "丙支部", kind: "unit" });
    const moved = "20270105 党组学习（计划） 1 CONFIRMED";
    expect(await year(2026)).toEqual([moved]);
    expect(await year(2027)).toEqual([moved, "20270106 抽查（党组，三季度，计划） 0 CONFIRMED"]);
    const vevent = async (of: number) =>
      (await file(of)).split("BEGIN:VEVENT").find((event) => event.includes("UID:session-"));
    expect((await vevent(2027))?.replace("END:VCALENDAR\r\n", "")).toBe(
      (await vevent(2026))?.replace("END:VCALENDAR\r\n", ""),
    );

    await client.occurrences.dropSession({ id });
    const dropped = "20270105 党组学习（计划） 2 CANCELLED";
    expect(await year(2027)).toContain(dropped);
    expect(await year(2026)).toEqual([dropped]);
  });

  test("of a waived period: what lies ahead is cancelled, what is over stays as it was told", async () => {
    const { client, ports, key, year } = await withPlans(["2026-09-17", "2026-09-24"]);
    await year();
    ports.setToday("2026-09-18");
    await client.occurrences.handle({ key, action: "waived", note: "机构撤销" });
    const told = ["20260917 党组学习（计划） 0 CONFIRMED", "20260924 党组学习（计划） 1 CANCELLED"];
    expect(await year()).toEqual(told);
    ports.setToday("2026-10-01");
    expect(await year()).toEqual(told);
    await client.occurrences.handle({ key, action: "reopened", note: null });
    expect(await year()).toEqual(["20260917 党组学习（计划） 0 CONFIRMED", "20260924 党组学习（计划） 2 CONFIRMED"]);
  });
});

test("days say what they are in the working calendar and the lunar one", async () => {
  const { client } = memoryCore();
  const days = await client.calendar.days({ from: "2026-09-19", to: "2026-09-26" });
  expect(days.map(({ date, kind, lunar }) => `${date.slice(8)} ${kind} ${lunar}`)).toEqual([
    "19 weekend 初九",
    "20 makeup 初十",
    "21 working 十一",
    "22 working 十二",
    "23 working 十三",
    "24 working 十四",
    "25 rest 十五",
    "26 rest 十六",
  ]);
  expect(days.find(({ date }) => date === "2026-09-25")).toMatchObject({ holiday: "中秋", festival: "中秋节" });
});
