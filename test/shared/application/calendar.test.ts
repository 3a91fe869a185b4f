import { Buffer } from "node:buffer";
import { expect, test } from "vitest";
import { memoryCore } from "../../support/memory-core.ts";
import { lastFriday, quarterly, rowOf } from "../../support/duties.ts";

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
