import { Buffer } from "node:buffer";
import { expect, test } from "vitest";
import { readCandidates } from "../../../shared/contract/read-candidates.ts";
import { plainDate } from "../../../shared/domain/date/plain-date.ts";
import { ANNOUNCED_OBSERVANCES, usualDays } from "../../../shared/domain/observance/observances.ts";
import { observanceWords } from "../../../shared/words/observances.ts";
import type { Requirement } from "../../../shared/domain/obligation/requirement.ts";
import { failureOf, importAll, memoryCore, openReview, textFile } from "../../support/memory-core.ts";

const WEEK = { observance: "science-week", year: 2026 } as const;
const YEAR = { from: plainDate("2026-01-01"), to: plainDate("2026-12-31") };
const MAY = { ...WEEK, first: plainDate("2026-05-23"), last: plainDate("2026-05-31") };

const onWeek = (year: number | null): Requirement => ({
  kind: "deadline",
  due: { observance: "science-week", year },
  hedge: null,
  shift: null,
});

async function withWeek(today: string, year: number | null = 2026) {
  const core = memoryCore();
  core.ports.setToday(today);
  const duty = await core.client.obligations.create({
    title: "科技活动周主场活动",
    requirement: onWeek(year),
    effectiveFrom: plainDate("2026-01-01"),
    lead: "科普部",
  });
  return { ...core, duty };
}
type Core = Awaited<ReturnType<typeof withWeek>>;

const rowOf = async ({ client }: Core) => (await client.occurrences.list(YEAR))[0] ?? expect.unreachable("no row");
const icsOf = async ({ client }: Core) =>
  Buffer.from((await client.calendar.exportIcs({ year: 2026 })).content, "base64").toString("utf8");

test.each(["2026-01-05", "2026-05-20", "2026-06-30", "2026-12-31"])(
  "on %s a week that is not announced has no day on any surface, and nothing is late",
  async (today) => {
    const core = await withWeek(today);
    const { client } = core;
    expect(await rowOf(core)).toMatchObject({
      timeState: "unannounced",
      recurrenceId: "2026",
      periodLabel: "2026年",
      requirementText: "全国科技活动周",
      nominalDate: null,
      effectiveDate: null,
      shownDate: null,
      days: null,
      workingDays: null,
      openSince: null,
      unannounced: { observance: "science-week", year: 2026, name: "全国科技活动周", usual: "5月中下旬" },
    });
    const board = await client.board.get({});
    expect(board.unannounced).toHaveLength(1);
    expect(board.summary).toMatchObject({ unannounced: 1, overdue: 0, near: 0, open: 0, anchorUnknown: 0 });
    expect([board.overdue, board.upcoming, board.open]).toEqual([[], [], []]);
    expect(board.week.flatMap(({ rows }) => rows)).toEqual([]);
    expect(await icsOf(core)).not.toContain("BEGIN:VEVENT");
    expect(await client.slips.draft({ kind: "reminder", within: 92 })).toEqual([]);
    expect(await client.slips.draft({ kind: "supervision", within: 92 })).toEqual([]);
    const matrix = await client.obligations.matrix({ id: core.duty.id, year: 2026 });
    expect(matrix.columns).toEqual([{ recurrenceId: "2026", label: "2026年" }]);
    expect(matrix.rows[0]?.cells[0]).toMatchObject({ timeState: "unannounced", effectiveDate: null, shownDate: null });
  },
);

test.each([
  ["2026-05", ["全国科技活动周（待公布，通常5月中下旬）"]],
  ["2026-04", []],
  ["2026-06", []],
])("the checklist of %s says %j of it, and lists it on no day", async (month, missing) => {
  const { client } = await withWeek("2026-05-20");
  const { document, html } = await client.documents.checklist({ month });
  expect(document.datesPending.map((one) => one.missing)).toEqual(missing);
  expect([document.due, document.carriedOver, document.open]).toEqual([[], [], []]);
  expect(html.includes("待公布")).toBe(missing.length > 0);
});

test("announced once, every duty that stands on it has its day, which is an ordinary one", async () => {
  const core = await withWeek("2026-05-06");
  const { client } = core;
  await client.obligations.create({ title: "科技活动周开放日", requirement: onWeek(null), lead: "办公室" });
  const view = await client.observances.announce({ ...MAY, note: "国科办〔2026〕1号" });
  expect(view).toMatchObject({ announced: { first: "2026-05-23", last: "2026-05-31" }, name: "全国科技活动周" });
  expect(view.duties.map(({ title }) => title).toSorted()).toEqual(["科技活动周主场活动", "科技活动周开放日"]);
  const rows = await client.occurrences.list(YEAR);
  // 31 May is a Sunday: be done before it.
  expect(rows.map((row) => [row.recurrenceId, row.nominalDate, row.effectiveDate, row.timeState])).toEqual([
    ["2026", "2026-05-31", "2026-05-29", "scheduled"],
    ["2026", "2026-05-31", "2026-05-29", "scheduled"],
  ]);
  expect((await client.board.get({})).unannounced).toEqual([]);
  expect((await icsOf(core)).match(/DTSTART;VALUE=DATE:20260529/g)).toHaveLength(2);
  core.ports.setToday("2026-06-01");
  expect((await rowOf(core)).timeState).toBe("overdue");
  const steps = await client.occurrences.explain({ key: await rowOf(core) });
  expect(steps.map(({ step }) => step)).toContain("announced");
});

test("each year has its own days, and each year's occurrence its own state", async () => {
  const { client } = await withWeek("2026-05-06", null);
  await client.observances.announce(MAY);
  const rows = await client.occurrences.list({ from: YEAR.from, to: plainDate("2027-12-31") });
  expect(rows.map(({ recurrenceId, timeState }) => [recurrenceId, timeState])).toEqual([
    ["2026", "scheduled"],
    ["2027", "unannounced"],
  ]);
});

test("a correction moves the day and not the identity; every act stays in the history", async () => {
  const core = await withWeek("2026-04-01");
  const { client } = core;
  await client.observances.announce({ ...MAY, first: plainDate("2026-05-16"), last: plainDate("2026-05-22") });
  const before = await rowOf(core);
  await client.occurrences.plan({ key: before, date: plainDate("2026-05-20") });
  await client.observances.announce({ ...MAY, note: "更正" });
  expect(await rowOf(core)).toMatchObject({
    recurrenceId: before.recurrenceId,
    nominalDate: "2026-05-31",
    plannedDate: "2026-05-20",
  });
  const taken = await client.observances.withdraw({ ...WEEK, reason: "通知作废" });
  expect(taken.announced).toBeNull();
  expect(taken.history.map(({ days, note }) => [days?.last ?? null, note])).toEqual([
    ["2026-05-22", ""],
    ["2026-05-31", "更正"],
    [null, "通知作废"],
  ]);
  expect(await rowOf(core)).toMatchObject({ timeState: "unannounced", plannedDate: "2026-05-20" });
});

test("what was missed stays missed when the days are taken back; a day typed wrongly leaves nothing behind", async () => {
  const core = await withWeek("2026-04-01");
  await core.client.observances.announce(MAY);
  core.ports.setToday("2026-06-10");
  expect((await rowOf(core)).timeState).toBe("overdue");
  await core.client.observances.withdraw({ ...WEEK, reason: "通知作废" });
  expect(await rowOf(core)).toMatchObject({ timeState: "overdue", nominalDate: "2026-05-31" });

  const mistyped = await withWeek("2026-04-01");
  await mistyped.client.observances.announce({ ...MAY, first: plainDate("2026-03-02"), last: plainDate("2026-03-08") });
  expect((await rowOf(mistyped)).timeState).toBe("overdue");
  await mistyped.client.observances.announce(MAY);
  expect(await rowOf(mistyped)).toMatchObject({ timeState: "scheduled", nominalDate: "2026-05-31" });
});

test("what is held before the days are announced counts, and is done", async () => {
  const core = await withWeek("2026-05-10");
  const { client } = core;
  const key = await rowOf(core);
  await client.activities.record({
    title: "科技活动周主场活动",
    happenedOn: plainDate("2026-05-09"),
    credits: [{ obligationId: key.obligationId, subjectId: key.subjectId, recurrenceId: key.recurrenceId, amount: 1 }],
    noEvidenceReason: "现场照片随后补",
  });
  expect((await rowOf(core)).timeState).toBe("done");
  await client.observances.announce(MAY);
  expect((await rowOf(core)).timeState).toBe("done");
  await client.obligations.change({ id: key.obligationId, status: "set-aside" });
  expect(await rowOf(core)).toMatchObject({ timeState: "done", nominalDate: "2026-05-31" });
});

test("done while it awaited its days and set aside, it stays, and still has no day", async () => {
  const core = await withWeek("2026-05-10");
  const key = await rowOf(core);
  await core.client.occurrences.handle({ key, action: "closed", note: "与开放日合并办理" });
  await core.client.obligations.change({ id: key.obligationId, status: "set-aside" });
  expect(await rowOf(core)).toMatchObject({ timeState: "done", nominalDate: null, openSince: null });
});

test("days outside the year, an end before the beginning and taking back what is not there are refused", async () => {
  const { client } = await withWeek("2026-05-10");
  const { observances } = client;
  expect(await failureOf(observances.announce({ ...MAY, last: plainDate("2026-05-01") }))).toMatchObject({
    code: "period-reversed",
  });
  expect(await failureOf(observances.announce({ ...MAY, last: plainDate("2027-05-01") }))).toMatchObject({
    code: "invalid-input",
  });
  expect(await failureOf(observances.announce({ ...MAY, first: plainDate("2025-05-01") }))).toMatchObject({
    code: "invalid-input",
  });
  expect(await failureOf(observances.withdraw({ ...WEEK, reason: "无" }))).toMatchObject({ code: "not-found" });
});

test("a plan that names such a week lands there; one with its own date keeps it", async () => {
  const { client, ports } = memoryCore();
  ports.setToday("2026-03-16");
  const text =
    "东湖市科协2026年工作要点\n\n1.组织开展全国科技活动周活动。（责任单位：科普部）\n2.认真开展食品安全宣传周活动。\n3.9月20日前举办全国科普日主场活动。\n4.开展国际档案日宣传活动。\n";
  await importAll(client, text);
  const rows = await client.occurrences.list(YEAR);
  expect(rows.map((row) => `${row.timeState} ${row.effectiveDate ?? row.unannounced?.observance}`).toSorted()).toEqual([
    "scheduled 2026-06-09",
    "scheduled 2026-09-20",
    "unannounced food-safety-week",
    "unannounced science-week",
  ]);
});

test("another year for the plan is another year for its week", async () => {
  const { client, ports } = memoryCore();
  ports.setToday("2026-03-16");
  const text = "东湖市科协2025年工作要点\n\n1.组织开展全国科技活动周活动。（责任单位：科普部）\n";
  const { plan } = await openReview(client, textFile(text));
  await client.imports.setYear({ planId: plan.id, year: 2026 });
  const [candidate] = await readCandidates(client, plan.id);
  expect(candidate?.requirement).toMatchObject({ due: { observance: "science-week", year: 2026 } });
});

test.each(ANNOUNCED_OBSERVANCES)("%s has words in both languages and usual days within its year", (observance) => {
  for (const locale of ["zh-CN", "en"] as const)
    expect(Object.values(observanceWords(observance, locale)).every((words) => words.length > 0)).toBe(true);
  for (const year of [1900, 2026, 2199]) {
    const { first, last } = usualDays(observance, year);
    expect(first <= last && first.startsWith(String(year)) && last.startsWith(String(year))).toBe(true);
  }
});

test.each([
  ["each year", "05-17", { observance: "science-week", year: null }],
  ["once", "2026-05-17", { observance: "science-week", year: 2026 }],
])(
  "a duty that was imported with a counted day, %s, is told and awaits the announcement in one step",
  async (_, due, awaited) => {
    const { client } = memoryCore({ today: "2026-03-02" });
    await importAll(client, "东湖市科协2026年工作要点\n\n1.组织全国科技活动周主场活动。（责任单位：科普部）\n");
    const [duty] = await client.obligations.list({});
    if (!duty) return expect.unreachable();
    const counted = { kind: "deadline", due, hedge: null, shift: null } as Requirement;
    await client.obligations.amend({ id: duty.id, requirement: counted, effectiveFrom: "2026-01-01", reason: null });
    const told = async () =>
      (await client.observances.list({ year: 2026 })).find(({ observance }) => observance === "science-week");
    const [one, ...more] = (await told())?.counted ?? [];
    if (!one) return expect.unreachable();
    expect({ one, more }).toMatchObject({
      one: { obligationId: duty.id, due, requirement: { due: awaited } },
      more: [],
    });
    await client.obligations.amend({
      id: one.obligationId,
      requirement: one.requirement,
      effectiveFrom: "2026-03-02",
      reason: null,
    });
    expect(await told()).toMatchObject({ counted: [], duties: [{ obligationId: duty.id }] });
    expect(await client.occurrences.list(YEAR)).toMatchObject([{ recurrenceId: "2026", timeState: "unannounced" }]);
  },
);

test("a date that the plan gives itself was not counted, nor was one that is past", async () => {
  const { client } = memoryCore({ today: "2026-09-16" });
  await importAll(client, "东湖市科协2026年工作要点\n\n1.12月1日前完成宪法宣传周活动。（责任单位：科普部）\n");
  const made = { kind: "deadline", due: "2026-05-17", hedge: null, shift: null } as Requirement;
  await client.obligations.create({ title: "科技活动周", requirement: made, lead: "科普部" });
  for (const { counted } of await client.observances.list({ year: 2026 })) expect(counted).toEqual([]);
});
