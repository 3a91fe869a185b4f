import { Buffer } from "node:buffer";
import { expect, test } from "vitest";
import { cadence, quarterly, rowOf } from "../../support/duties.ts";
import { memoryCore } from "../../support/memory-core.ts";

async function withTour() {
  const core = memoryCore({ settings: { unitName: "东湖市科协" } });
  const { id } = await core.client.obligations.create({
    title: "安全巡查",
    requirement: cadence("ten-days"),
    lead: "办公室",
  });
  return { ...core, id };
}

test("a duty of each 旬 is due on the last day of each, moved where nobody works, in 36 rows of the year", async () => {
  const { client } = await withTour();
  const rows = await client.occurrences.list({ from: "2026-01-01", to: "2026-12-31" });
  expect(rows).toHaveLength(36);
  const told = rows.filter(({ recurrenceId }) =>
    ["2026-T06", "2026-T25", "2026-T26", "2026-T27"].includes(recurrenceId),
  );
  expect(told.map((row) => [row.recurrenceId, row.periodLabel, row.nominalDate, row.effectiveDate])).toEqual([
    ["2026-T06", "2月下旬", "2026-02-28", "2026-02-28"],
    ["2026-T25", "9月上旬", "2026-09-10", "2026-09-10"],
    ["2026-T26", "9月中旬", "2026-09-20", "2026-09-20"],
    ["2026-T27", "9月下旬", "2026-09-30", "2026-09-30"],
  ]);
});

test("it is near in its last working days, by the short lead, and a quarter's duty by the long one", async () => {
  const { client, id, ports } = await withTour();
  ports.setToday("2026-09-22");
  const quarter = await client.obligations.create({ title: "抽查", requirement: quarterly });
  const states = async () => [
    (await rowOf(client, id, "2026-T27")).timeState,
    (await rowOf(client, quarter.id, "2026-Q3")).timeState,
  ];
  const days: [string, string[]][] = [];
  for (const day of ["2026-09-22", "2026-09-23", "2026-09-24", "2026-09-28", "2026-09-29", "2026-09-30"]) {
    ports.setToday(day);
    days.push([day, await states()]);
  }
  expect(days).toEqual([
    ["2026-09-22", ["scheduled", "near"]],
    ["2026-09-23", ["scheduled", "near"]],
    ["2026-09-24", ["near", "near"]],
    ["2026-09-28", ["near", "near"]],
    ["2026-09-29", ["near", "near"]],
    ["2026-09-30", ["near", "near"]],
  ]);
});

test("the record of one 旬 leaves the next one open; what was missed is overdue the day after", async () => {
  const { client, id, ports } = await withTour();
  const { subjectId } = await rowOf(client, id, "2026-T25");
  const credit = { obligationId: id, subjectId, recurrenceId: "2026-T25" };
  await client.activities.record({
    title: "9月上旬安全巡查",
    happenedOn: "2026-09-10",
    credits: [credit],
    noEvidenceReason: "现场查看",
  });
  expect((await rowOf(client, id, "2026-T25")).timeState).toBe("done");
  ports.setToday("2026-09-20");
  expect((await rowOf(client, id, "2026-T26")).timeState).toBe("near");
  ports.setToday("2026-09-21");
  expect((await rowOf(client, id, "2026-T26")).timeState).toBe("overdue");
});

test("the checklist of a month, the matrix and the calendar have each of them", async () => {
  const { client, id } = await withTour();
  const { document } = await client.documents.checklist({ month: "2026-10" });
  const due = document.due.flatMap(({ rows }) => rows).map(({ periodLabel }) => periodLabel);
  expect(due).toEqual(expect.arrayContaining(["10月上旬", "10月中旬", "10月下旬"]));
  const cells = (await client.obligations.matrix({ id, year: 2026 })).rows[0]?.cells ?? [];
  expect(cells.filter((cell) => cell !== null)).toHaveLength(36);
  const { content, events } = await client.calendar.exportIcs({ year: 2026 });
  expect(events).toBe(36);
  expect(Buffer.from(content, "base64").toString("utf8").replaceAll("\r\n ", "")).toContain("10月下旬");
});

test("in English it is named by its days", async () => {
  const { client, id } = await withTour();
  await client.settings.set({ locale: "en" });
  expect(await rowOf(client, id, "2026-T19")).toMatchObject({
    periodLabel: "1–10 Jul",
    requirementText: "1× each ten days",
  });
});
