import { Buffer } from "node:buffer";
import { describe, expect, test } from "vitest";
import { memoryCore } from "../../support/memory-core.ts";
import { dueOn, quarterly, rowOf } from "../../support/duties.ts";

const unfolded = (ics: string) => ics.replaceAll("\r\n ", "");
const text = (content: string | Uint8Array = "") =>
  unfolded(Buffer.from(typeof content === "string" ? Buffer.from(content, "base64") : content).toString("utf8"));
const starts = (ics: string) => [...ics.matchAll(/^DTSTART[^:]*:(.*?)\r$/gm)].map(([, value]) => value);
const lines = (ics: string, name: string) => ics.split("\r\n").filter((line) => line.startsWith(`${name}:`));
const FOLDER = { kind: "folder", folder: "/share" } as const;

async function office() {
  const core = memoryCore({ settings: { unitName: "东湖市科协" } });
  const { client } = core;
  const made = { effectiveFrom: "2026-01-01" };
  const check = await client.obligations.create({
    title: "抽查",
    lead: "组织部",
    category: "党建",
    requirement: quarterly,
    ...made,
  });
  const list = await client.obligations.create({
    title: "报送名单",
    lead: "办公室",
    category: "报送",
    requirement: dueOn("2026-11-30"),
    ...made,
  });
  const quarter = await rowOf(client, check.id, "2026-Q4");
  await client.occurrences.plan({ key: quarter, date: "2026-12-10", time: "14:30" });
  const filtered = async (filter: object) => text((await client.calendar.exportIcs({ year: 2026, filter })).content);
  return { ...core, check, list, quarter, filtered };
}

describe("filters", () => {
  test.each([
    [{ units: ["办公室"] }, ["20261130"]],
    [{ units: ["办公室", "组织部"], contents: "planned" }, ["20261210T143000"]],
    [{ categories: ["报送"] }, ["20261130"]],
    [{ kinds: ["deadline"] }, ["20261130"]],
    [{ kinds: ["cadence"], from: "2026-09-30", to: "2026-12-10" }, ["20260930", "20261210T143000"]],
    [{ from: "2026-12-10", to: "2026-12-10" }, ["20261210T143000"]],
    [{ contents: "due", units: ["组织部"] }, ["20260331", "20260630", "20260930", "20261231"]],
    [{ units: ["无此单位"] }, []],
    [{ units: [""] }, []],
  ])("%j", async (filter, days) => {
    const { filtered } = await office();
    expect(starts(await filtered(filter)).filter((start) => start !== "19910915T020000")).toEqual(days);
  });

  test("a duty that goes to another unit is cancelled in the file of the former, and its number is one in every file", async () => {
    const { client, list, filtered } = await office();
    const whole = () => client.calendar.exportIcs({ year: 2026 }).then(({ content }) => text(content));
    const before = await whole();
    await filtered({ units: ["办公室"] });
    await client.obligations.change({ id: list.id, lead: "学会部", reason: "分工调整" });
    expect(lines(await filtered({ units: ["办公室"] }), "STATUS")).toEqual(["STATUS:CANCELLED"]);
    const ours = await filtered({ units: ["学会部"] });
    expect(lines(ours, "STATUS")).toEqual(["STATUS:CONFIRMED"]);
    expect(lines(ours, "SEQUENCE")).toEqual(["SEQUENCE:1"]);
    const after = await whole();
    expect(lines(after, "UID")).toEqual(lines(before, "UID"));
    expect(lines(after, "STATUS")).not.toContain("STATUS:CANCELLED");
    // Nothing moves any more, whichever file is written next.
    for (const filter of [{ units: ["办公室"] }, { units: ["学会部"] }]) {
      const now = await filtered(filter);
      expect(await filtered(filter)).toBe(now);
    }
    expect(await whole()).toBe(after);
  });

  test("a file for each unit, and one for duties without one; names that a file system cannot tell apart differ", async () => {
    const { client } = await office();
    for (const [title, lead] of [
      ["甲", "甲/乙"],
      ["乙", "甲\\乙"],
      ["丙", null],
    ] as const)
      await client.obligations.create({ title, lead, requirement: dueOn("2026-10-30"), effectiveFrom: "2026-01-01" });
    const { files } = await client.calendar.exportUnitFiles({ year: 2026 });
    expect(files.map(({ name, events }) => [name, events])).toEqual([
      ["履责日历-2026-办公室.ics", 1],
      ["履责日历-2026-甲_乙.ics", 1],
      ["履责日历-2026-甲_乙-2.ics", 1],
      ["履责日历-2026-组织部.ics", 5],
      ["履责日历-2026-未定单位.ics", 1],
    ]);
  });
});

describe("a folder", () => {
  test("nothing is published until it is added; then the file follows what moves, and names no METHOD", async () => {
    const { client, ports, quarter } = await office();
    expect(await client.publications.refresh({})).toEqual([]);
    const { id } = await client.publications.add({ name: "全员", target: FOLDER });
    const [view] = await client.publications.refresh({});
    expect(view).toMatchObject({ trouble: null, events: expect.any(Number), doneAt: "2026-09-16T04:00:00.000Z" });
    const file = () => text(ports.publishedFiles.get("/share/全员.ics"));
    expect(file()).not.toContain("METHOD");
    expect(file()).toContain("DTSTART;TZID=Asia/Shanghai:20261210T143000");
    expect(file()).toContain("BEGIN:VTIMEZONE");
    ports.setToday("2026-09-20");
    await client.occurrences.plan({ key: quarter, date: "2026-12-11", time: "09:00" });
    await client.publications.refresh({ id });
    expect(file()).toContain("DTSTART;TZID=Asia/Shanghai:20261211T090000");
    expect(lines(file(), "SEQUENCE").filter((line) => line === "SEQUENCE:1")).toHaveLength(1);
    expect((await client.publications.list({}))[0]?.doneAt).toBe("2026-09-20T04:00:00.000Z");
    ports.setToday("2026-09-21");
    await client.publications.refresh({});
    expect((await client.publications.list({}))[0]).toMatchObject({
      triedAt: "2026-09-21T04:00:00.000Z",
      doneAt: "2026-09-20T04:00:00.000Z",
    });
  });

  test("at the turn of the year, what is older than last year leaves the file and is not cancelled", async () => {
    const { client, ports } = await office();
    await client.publications.add({ name: "全员", target: FOLDER });
    await client.publications.refresh({});
    const file = () => text(ports.publishedFiles.get("/share/全员.ics"));
    ports.setToday("2027-12-31");
    await client.publications.refresh({});
    expect(starts(file())).toContain("20260331");
    ports.setToday("2028-01-01");
    await client.publications.refresh({});
    expect(starts(file()).filter((start) => start?.startsWith("2026"))).toEqual([]);
    expect(lines(file(), "STATUS")).not.toContain("STATUS:CANCELLED");
  });

  test("each unit has its file, and one whose last duty went away learns of it", async () => {
    const { client, ports, list } = await office();
    await client.publications.add({ name: "单位", target: { ...FOLDER, isPerUnit: true } });
    await client.publications.refresh({});
    expect([...ports.publishedFiles.keys()].toSorted()).toEqual(["/share/单位-办公室.ics", "/share/单位-组织部.ics"]);
    await client.obligations.change({ id: list.id, lead: "组织部", reason: "分工调整" });
    await client.publications.refresh({});
    expect(lines(text(ports.publishedFiles.get("/share/单位-办公室.ics")), "STATUS")).toEqual(["STATUS:CANCELLED"]);
  });

  test("a folder that refuses is said on its line, stops no other, and is written once it is back", async () => {
    const { client, ports } = await office();
    const lost = await client.publications.add({ name: "甲", target: { kind: "folder", folder: "/no-such" } });
    await client.publications.add({ name: "乙", target: FOLDER });
    const views = await client.publications.refresh({});
    expect(views.map(({ trouble }) => trouble?.code ?? null)).toEqual(["publication-folder-unfit", null]);
    expect(ports.publishedFiles.has("/share/乙.ics")).toBe(true);
    await client.publications.change({ id: lost.id, folder: "/share" });
    expect((await client.publications.refresh({ id: lost.id }))[0]).toMatchObject({ trouble: null });
    expect(ports.publishedFiles.has("/share/甲.ics")).toBe(true);
  });

  test("a file of somebody else is never replaced", async () => {
    const { client, ports } = await office();
    ports.publishedFiles.set("/share/甲.ics", Buffer.from("BEGIN:VCALENDAR\r\nPRODID:-//Somebody//else//EN\r\n"));
    await client.publications.add({ name: "甲", target: FOLDER });
    expect((await client.publications.refresh({}))[0]?.trouble).toMatchObject({ details: { reason: "foreign-file" } });
    expect(text(ports.publishedFiles.get("/share/甲.ics"))).toContain("Somebody");
  });

  test("two publications never write one file", async () => {
    const { client } = await office();
    await client.publications.add({ name: "全员", target: FOLDER });
    const twice = { name: "全员", target: { kind: "folder", folder: "/share/" } } as const;
    await expect(client.publications.add(twice)).rejects.toMatchObject({ code: "invalid-input" });
    const other = await client.publications.add({ name: "另一", target: FOLDER });
    await expect(client.publications.change({ id: other.id, name: "全员" })).rejects.toMatchObject({
      code: "invalid-input",
    });
  });

  test("one that is switched off or removed is written no more, and two that are asked for at once are written in turn", async () => {
    const { client, ports } = await office();
    const { id } = await client.publications.add({ name: "全员", target: FOLDER });
    await Promise.all([client.publications.refresh({}), client.publications.refresh({ id })]);
    ports.publishedFiles.clear();
    await client.publications.change({ id, isOn: false });
    await client.publications.refresh({});
    await client.publications.remove({ id });
    await client.publications.refresh({});
    expect(ports.publishedFiles.size).toBe(0);
    expect(await ports.store.calendarExports.names("publication")).toEqual([]);
  });
});

describe("a feed", () => {
  const secretOf = (target: object) => (target as { secret: string }).secret;

  test("its text, ETag and time change with what it says, and with nothing else", async () => {
    const { client, ports, quarter } = await office();
    const { target } = await client.publications.add({ name: "订阅", target: { kind: "feed" } });
    const secret = secretOf(target);
    expect(secret).toMatch(/^[\w-]{32}$/);
    const first = await client.publications.feed({ secret });
    ports.setToday("2026-09-20");
    await client.activities.record({ title: "走访", happenedOn: "2026-09-18", credits: [], noEvidenceReason: "无" });
    expect(await client.publications.feed({ secret })).toEqual(first);
    await client.occurrences.plan({ key: quarter, date: "2026-12-12", time: "09:00" });
    const second = await client.publications.feed({ secret });
    expect(second.etag).not.toBe(first.etag);
    expect(second.lastModified).toBe("2026-09-20T04:00:00.000Z");
    ports.setToday("2026-09-25");
    expect(await client.publications.feed({ secret })).toEqual(second);
  });

  test("a secret that is none, was renewed, removed or switched off finds nothing", async () => {
    const { client } = await office();
    const { id, target } = await client.publications.add({ name: "订阅", target: { kind: "feed" } });
    const missing = (secret: string) =>
      expect(client.publications.feed({ secret })).rejects.toMatchObject({ code: "not-found" });
    await missing("x");
    const renewed = await client.publications.renewAddress({ id });
    await missing(secretOf(target));
    const secret = secretOf(renewed.target);
    await client.publications.change({ id, isOn: false });
    await missing(secret);
    await client.publications.change({ id, isOn: true });
    expect((await client.publications.feed({ secret })).text).toContain("BEGIN:VEVENT");
    await client.publications.remove({ id });
    await missing(secret);
  });

  test("its preview says what a subscriber sees, and is remembered nowhere", async () => {
    const { client, ports } = await office();
    const seen = await client.publications.preview({ filter: { contents: "planned" } });
    expect(seen).toEqual({
      events: 1,
      from: "2025-01-01",
      to: "2027-12-31",
      next: [{ date: "2026-12-10", time: "14:30", summary: "抽查（组织部，四季度，计划）" }],
    });
    expect(await ports.store.calendarExports.names("")).toEqual([]);
  });
});
