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

describe("planned sessions", () => {
  const summaries = (ics: string) =>
    ics.split("BEGIN:VEVENT").flatMap((event) => {
      const name = /^SUMMARY:(.*?)\r$/m.exec(event)?.[1] ?? "";
      const [, date] = /^DTSTART;VALUE=DATE:(\d+)/m.exec(event) ?? [];
      const [, status] = /^STATUS:(\w+)/m.exec(event) ?? [];
      return event.includes("UID:session-") ? [`${date} ${name} ${status}`] : [];
    });

  async function withSessions(dates: readonly string[]) {
    const core = memoryCore({ today: "2026-09-16" });
    const { client } = core;
    const { id } = await client.obligations.create({
      title: "党组学习",
      requirement: yearlyQuota(30),
      actor: "党组",
      effectiveFrom: "2026-01-01",
    });
    const key = await rowOf(client, id, "2026");
    await client.occurrences.setOpening({ key, amount: 6, note: "上半年台账" });
    const sessions = await client.occurrences.planSessions({ key, dates: [...dates] });
    const hold = (happenedOn: string) =>
      client.activities.record({ title: "学习", happenedOn, credits: [key], noEvidenceReason: "记录在册" });
    const year = async (more: object = {}) => summaries(text(await client.calendar.exportIcs({ year: 2026, ...more })));
    return { ...core, sessions, hold, year };
  }

  test("are numbered after what is done; the first held on its day stays, one that passed without a record is cancelled", async () => {
    const { ports, hold, year } = await withSessions(["2026-09-17", "2026-09-24", "2026-10-15"]);
    expect(await year()).toEqual([
      "20260917 党组学习 第7次（计划） CONFIRMED",
      "20260924 党组学习 第8次（计划） CONFIRMED",
      "20261015 党组学习 第9次（计划） CONFIRMED",
    ]);
    ports.setToday("2026-09-25");
    await hold("2026-09-17");
    expect(await year()).toEqual([
      "20260917 党组学习 第7次 CONFIRMED",
      "20260924 党组学习 第8次（计划） CANCELLED",
      "20261015 党组学习 第8次（计划） CONFIRMED",
    ]);
  });

  test("moved and dropped", async () => {
    const { client, sessions, year } = await withSessions(["2026-09-17", "2026-09-24"]);
    await year();
    await client.occurrences.moveSession({ id: sessions[0]?.id ?? "", date: "2026-09-21" });
    await client.occurrences.dropSession({ id: sessions[1]?.id ?? "" });
    expect(await year()).toEqual([
      "20260921 党组学习 第7次（计划） CONFIRMED",
      "20260924 党组学习 第8次（计划） CANCELLED",
    ]);
  });

  test("can be left out, by the setting or once", async () => {
    const { client, year } = await withSessions(["2026-09-17"]);
    expect(await year({ sessions: false })).toEqual([]);
    await client.settings.set({ exportSessions: false });
    expect(await year()).toEqual([]);
    expect(await year({ sessions: true })).toEqual(["20260917 党组学习 第7次（计划） CONFIRMED"]);
  });

  test("belong to the year of their quota", async () => {
    const { year } = await withSessions(["2026-09-17"]);
    expect(await year({ year: 2027 })).toEqual([]);
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
