import { expect, test } from "vitest";
import type { Requirement } from "../../../shared/domain/obligation/requirement.ts";
import { dueOn } from "../../support/duties.ts";
import { memoryCore } from "../../support/memory-core.ts";

/** 换届 by a day that has passed on 2026-09-16. */
async function overdue(due: string) {
  const core = memoryCore({ today: "2026-05-01" });
  const { client } = core;
  const { id } = await client.obligations.create({
    title: "换届",
    requirement: dueOn(due),
    effectiveFrom: "2026-01-01",
  });
  core.ports.setToday("2026-09-16");
  const rows = async () =>
    (await client.occurrences.list({ from: "2026-01-01", to: "2026-12-31" }))
      .filter((row) => row.obligationId === id)
      .map(({ nominalDate, timeState, ruleVersion }) => [nominalDate, timeState, ruleVersion]);
  const change = (to: string, effectiveFrom = "2026-09-16") => ({ id, requirement: dueOn(to), effectiveFrom });
  const amend = (to: string, effectiveFrom?: string) =>
    client.obligations.amend({ ...change(to, effectiveFrom), reason: "经批准延期" });
  return { ...core, id, rows, change, amend };
}

test.each([
  ["a day of one year", "2026-06-30", "2026-12-20"],
  ["a day of each year", "06-30", "12-20"],
  ["a day of each year, this once", "06-30", "2026-12-20"],
  ["a day of one year, each year from now on", "2026-06-30", "12-20"],
])("%s that was missed and put off: the breach stays, and the new day is to be met", async (_, due, to) => {
  const { client, rows, change, amend } = await overdue(due);
  const preview = await client.obligations.previewAmend(change(to));
  expect(preview.appears.map(({ after }) => after?.nominalDate)).toContain("2026-12-20");
  expect(preview.overdueAtOnce).toEqual([]);
  await amend(to);
  expect(await rows()).toEqual([
    ["2026-06-30", "overdue", 1],
    ["2026-12-20", "scheduled", 2],
  ]);
  // The file has an entry for what is to be met, besides the breach.
  expect(await client.calendar.exportIcs({ year: 2026 })).toMatchObject({ events: 2 });
});

test("put off twice, and passed: each day that was missed is a breach, and the last one is to be met", async () => {
  const { ports, rows, amend } = await overdue("06-30");
  await amend("09-30");
  ports.setToday("2026-10-20");
  await amend("12-20", "2026-10-20");
  expect(await rows()).toEqual([
    ["2026-06-30", "overdue", 1],
    ["2026-09-30", "overdue", 2],
    ["2026-12-20", "scheduled", 3],
  ]);
});

test("put off on the very day that the new version starts", async () => {
  const { rows, amend } = await overdue("06-30");
  await amend("09-16");
  expect((await rows()).map(([day]) => day)).toEqual(["2026-06-30", "2026-09-16"]);
});

test.each([
  ["what was missed is not made another breach by a day that has passed, too", "07-31"],
  ["the same day is the same thing", "06-30"],
])("%s", async (_, to) => {
  const { rows, amend } = await overdue("06-30");
  await amend(to);
  expect(await rows()).toEqual([["2026-06-30", "overdue", 1]]);
});

test("what was done in time is done: a day that is put off afterwards asks for nothing more", async () => {
  const { client, id, ports, rows, amend } = await overdue("06-30");
  ports.setToday("2026-06-20");
  const [row] = await client.occurrences.list({ from: "2026-06-01", to: "2026-06-30" });
  if (!row) throw new Error("no row");
  const key = { obligationId: id, subjectId: row.subjectId, recurrenceId: row.recurrenceId };
  await client.activities.record({
    title: "换届",
    happenedOn: "2026-06-20",
    credits: [key],
    noEvidenceReason: "已存档",
  });
  ports.setToday("2026-09-16");
  await amend("12-20");
  expect((await rows()).map(([day]) => day)).toEqual(["2026-06-30"]);
});

test("a rhythm has one in each period: what was missed of it is not asked for again in the same one", async () => {
  const monthly = (day: number) =>
    ({
      kind: "cadence",
      hedge: null,
      shift: null,
      count: 1,
      comparator: ">=",
      unit: "次",
      period: "month",
      pattern: `FREQ=MONTHLY;BYMONTHDAY=${day}`,
    }) as unknown as Requirement;
  const core = memoryCore({ today: "2026-09-16" });
  const { client } = core;
  const { id } = await client.obligations.create({
    title: "例会",
    requirement: monthly(10),
    effectiveFrom: "2026-09-01",
  });
  await client.obligations.amend({ id, requirement: monthly(25), effectiveFrom: "2026-09-16", reason: "调整" });
  const rows = await client.occurrences.list({ from: "2026-09-01", to: "2026-10-31" });
  expect(rows.map(({ nominalDate }) => nominalDate)).toEqual(["2026-09-10", "2026-10-25"]);
});
