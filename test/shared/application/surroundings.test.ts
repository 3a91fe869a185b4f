import { Buffer } from "node:buffer";
import { describe, expect, test } from "vitest";
import type { Instant } from "../../../shared/domain/date/clock.ts";
import { DutyError } from "../../../shared/domain/errors.ts";
import { failureOf, memoryCore, textFile } from "../../support/memory-core.ts";
import { NOTICE_2027 } from "../../support/notices.ts";
import { quarterly, rowOf } from "../../support/duties.ts";

describe("holidays", () => {
  test("the coming year is shown unpublished until its notice is pasted", async () => {
    const { client } = memoryCore();
    const unpublished = (await client.holidays.list({})).filter(({ published }) => !published);
    expect(unpublished).toMatchObject([{ year: 2027, restDays: [] }]);
    expect(await client.holidays.preview({ text: NOTICE_2027 })).toMatchObject({ year: 2027, origin: "pasted" });
    expect((await client.holidays.list({})).at(-1)?.published).toBe(false);
    await client.holidays.store({ text: NOTICE_2027 });
    expect((await client.holidays.list({})).at(-1)).toMatchObject({ year: 2027, published: true, origin: "pasted" });
  });

  test("a stored notice recomputes the dates that rested on it", async () => {
    const { client } = memoryCore();
    const { id } = await client.obligations.create({ title: "抽查", requirement: quarterly });
    expect(await rowOf(client, id, "2027-Q1")).toMatchObject({ basis: "provisional" });
    await client.holidays.store({ text: NOTICE_2027 });
    expect(await rowOf(client, id, "2027-Q1")).toMatchObject({ basis: "published" });
  });

  test("a text that is no notice is refused", async () => {
    const { client } = memoryCore();
    for (const call of [
      client.holidays.preview({ text: "今天天气很好" }),
      client.holidays.store({ text: "今天天气很好" }),
    ])
      expect(await failureOf(call)).toMatchObject({ code: "holiday-notice-unreadable" });
    expect((await client.holidays.list({})).at(-1)?.published).toBe(false);
  });
});

test("settings start from defaults and change one by one", async () => {
  const { client } = memoryCore();
  expect(await client.settings.get({})).toMatchObject({ locale: "zh-CN", leadDays: 5, shortLeadDays: 3 });
  expect(await client.settings.set({ leadDays: 10 })).toMatchObject({ leadDays: 10, shortLeadDays: 3 });
  const { id } = await client.obligations.create({ title: "抽查", requirement: quarterly });
  expect((await rowOf(client, id, "2026-Q3")).timeState).toBe("near");
});

test("what is not ready at this door says so", async () => {
  const { client } = memoryCore();
  for (const format of ["pdf", "png"] as const)
    for (const request of [
      { paper: "checklist", month: "2026-09" } as const,
      { paper: "wall-chart", year: 2026 } as const,
    ])
      expect(await failureOf(client.documents.file({ request, format }))).toMatchObject({ code: "browser-missing" });
  expect((await client.app.info({})).canPrintPdf).toBe(false);
});

test("a slip for one unit has that unit's rows only", async () => {
  const { client } = memoryCore();
  await client.obligations.create({ title: "抽查", requirement: quarterly, lead: "机关党委" });
  await client.obligations.create({ title: "例会", requirement: quarterly, lead: "办公室" });
  const { document } = await client.documents.checklist({ month: "2026-09", lead: "办公室" });
  expect(document.due.map(({ lead }) => lead)).toEqual(["办公室"]);
  expect(document.sentTo).toBe("办公室");
});

test("backups, checks and saved files pass through their ports", async () => {
  const { client } = memoryCore();
  expect(await client.backups.create({})).toEqual({ path: "/data/backups/1.zip", bytes: 1 });
  expect(await client.backups.check({})).toEqual({ ok: true, checked: ["sqlite"], findings: [] });
  const saved = await client.files.save({ name: "a.ics", content: Buffer.from("x").toString("base64") });
  expect(saved).toEqual({ outcome: "saved", path: "/desk/a.ics" });
});

test("the sample can be opened", async () => {
  const { client } = memoryCore();
  const file = await client.imports.sample({});
  expect((await client.imports.open({ file })).candidates).toBeGreaterThan(10);
  expect((await client.app.info({})).counts.pendingCandidates).toBeGreaterThan(10);
  expect(await failureOf(client.imports.open({ file: textFile("") }))).toMatchObject({ code: "file-empty" });
});

test("the full backup of a day is made once, where a place is chosen", async () => {
  const { client, ports } = memoryCore({ today: "2026-09-16" });
  expect(await client.backups.createDaily({})).toEqual({ made: null });
  await client.settings.set({ backupPlace: "/media/stick" });
  expect((await client.backups.createDaily({})).made).toMatchObject({ at: "2026-09-16T04:00:00.000Z" });
  expect(await client.backups.createDaily({})).toEqual({ made: null });
  ports.setToday("2026-09-17");
  expect((await client.backups.createDaily({})).made).toMatchObject({ at: "2026-09-17T04:00:00.000Z" });
});

test.each([
  ["2026-09-15T15:59:59.999Z", true],
  ["2026-09-15T16:00:00.000Z", false],
])("a full backup of %s is of a former day on 16 September: %s", async (at, isDue) => {
  const { client, ports } = memoryCore({ today: "2026-09-16" });
  await client.settings.set({ backupPlace: "/media/stick" });
  ports.backups.lastFullAt = async () => at as Instant;
  expect((await client.backups.createDaily({})).made !== null).toBe(isDue);
});

test.each([
  ["in-use", null],
  ["not-there", "backup-place-unfit"],
  ["not-writable", "backup-place-unfit"],
] as const)("of a place that is %s the daily backup tells %s", async (reason, told) => {
  const { client, ports } = memoryCore();
  await client.settings.set({ backupPlace: "/media/stick" });
  ports.backups.createFull = async () => {
    throw new DutyError("backup-place-unfit", { place: "/media/stick", reason });
  };
  const outcome = await client.backups.createDaily({}).catch((error: { code: string }) => error.code);
  expect(outcome).toEqual(told ?? { made: null });
});
