import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { DutyClient } from "../../../shared/contract/client.ts";
import { plainDate, yearOf } from "../../../shared/domain/date/plain-date.ts";
import type { Requirement } from "../../../shared/domain/obligation/requirement.ts";
import { keyOfId } from "../../../shared/domain/obligation/occurrence.ts";
import { yearlyQuota } from "../../support/duties.ts";
import { memoryCore } from "../../support/memory-core.ts";
import { fillRichYear } from "../../support/rich-year.ts";

/** The year's figures as each of its screens and papers counts them, which are of the same rows. */
async function expectAgreement(client: DutyClient, years: readonly number[]): Promise<void> {
  const board = await client.board.get({});
  let overdue = 0;
  for (const year of years) {
    const { document: ledger } = await client.documents.ledger({ year });
    const { document: report } = await client.reports.year({ year });
    const { totals, rows } = (await client.documents.wallChart({ year })).document;
    const sum = (figure: "due" | "done" | "overdue") => totals.reduce((all, total) => all + total[figure], 0);
    expect({ year, due: sum("due"), done: sum("done"), overdue: sum("overdue") }).toEqual({
      year,
      due: report.total.planned,
      done: ledger.counts.done,
      overdue: ledger.counts.overdue,
    });
    const closing = await client.years.closing({ year });
    const piled = closing.piles.flatMap((pile) => pile.rows.map(keyOfId));
    expect(new Set(piled).size).toBe(piled.length);
    const ofUnits = (figure: "missed" | "late" | "incomplete") =>
      closing.units.reduce((all, { figures }) => all + figures[figure], 0);
    const { missed, late, unproven } = closing.figures;
    expect({ missed, late, unproven }).toEqual({
      missed: report.total.missed,
      late: report.total.late,
      unproven: report.total.incomplete,
    });
    expect({ missed, late, unproven }).toEqual({
      missed: ofUnits("missed"),
      late: ofUnits("late"),
      unproven: ofUnits("incomplete"),
    });
    expect(ledger.counts.all).toBe(report.total.planned);
    expect(report.total.onTime + report.total.late).toBe(ledger.counts.done);
    for (const { cells } of rows)
      for (const cell of cells) expect(cell.done + cell.overdue).toBeLessThanOrEqual(cell.all);
    const ofQuarters = await Promise.all(
      [1, 2, 3, 4].map(async (quarter) => (await client.documents.wallChart({ year, quarter })).document.totals),
    );
    expect(ofQuarters.flat().reduce((all, total) => all + total.overdue, 0)).toBe(sum("overdue"));
    overdue += sum("overdue");
  }
  expect(overdue).toBe(board.summary.overdue);
}

test("in a year in which every state occurs, board, ledger, report and wall chart count the same rows", async () => {
  const { client, ports } = memoryCore();
  await fillRichYear(client);
  for (const today of ["2026-09-16", "2026-12-31", "2027-01-01", "2027-01-06"]) {
    ports.setToday(today);
    await expectAgreement(client, [2026, 2027]);
  }
});

test("on the sixth of January one weekly meeting of four is overdue on the chart, and the rest of January is not due yet", async () => {
  const { client } = memoryCore({ today: "2027-01-06" });
  const { id } = await client.obligations.create({
    title: "周例会",
    requirement: {
      kind: "cadence",
      count: 1,
      comparator: ">=",
      unit: "次",
      period: "week",
      pattern: "FREQ=WEEKLY;BYDAY=MO",
      shift: "none",
      hedge: null,
    },
    effectiveFrom: plainDate("2027-01-01"),
  });
  const { document, html } = await client.documents.wallChart({ year: 2027 });
  const [january] = document.rows.find(({ obligationId }) => obligationId === id)?.cells ?? [];
  expect(january).toMatchObject({ state: "overdue", all: 4, done: 0, overdue: 1 });
  expect(document.totals[0]).toEqual({ due: 4, done: 0, overdue: 1 });
  expect(html).toContain("0/4逾1");
  await expectAgreement(client, [2027]);
});

test("what is short of its number is missed and asked for one sentence, though it lacks proof as well", async () => {
  for (const [done, piles] of [
    [3, { missed: 1, unproven: 0 }],
    [1, { missed: 1, unproven: 0 }],
  ] as const) {
    const { client, ports } = memoryCore({ today: "2026-12-01" });
    await client.obligations.create({
      title: "警示教育",
      requirement: yearlyQuota(4),
      effectiveFrom: plainDate("2026-01-01"),
      evidenceKinds: ["photo"],
    });
    const [row] = await client.occurrences.list({ from: plainDate("2026-01-01"), to: plainDate("2026-12-31") });
    if (!row) throw new Error("the year has no row");
    for (let at = 1; at <= done; at++)
      await client.activities.record({ title: `第${at}次`, happenedOn: plainDate(`2026-11-0${at}`), credits: [row] });
    ports.setToday("2027-01-06");
    expect((await client.years.closing({ year: 2026 })).figures).toMatchObject(piles);
    await expectAgreement(client, [2026]);
  }
});

const cadence = (part: Partial<Extract<Requirement, { kind: "cadence" }>>): Requirement => ({
  kind: "cadence",
  count: 1,
  comparator: ">=",
  unit: "次",
  pattern: null,
  shift: null,
  hedge: null,
  period: "month",
  ...part,
});
const requirement = fc.oneof(
  fc
    .record({
      period: fc.constantFrom("week", "month", "quarter", "half-year", "year" as const),
      count: fc.integer({ min: 1, max: 4 }),
    })
    .map(cadence),
  fc
    .constantFrom("FREQ=WEEKLY;BYDAY=MO", "FREQ=MONTHLY;BYMONTHDAY=20", "FREQ=MONTHLY;BYDAY=-1FR")
    .map((pattern) =>
      cadence({ pattern, period: pattern.startsWith("FREQ=W") ? "week" : "month", shift: "following" }),
    ),
  fc.record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) }).map(
    ({ month, day }): Requirement => ({
      kind: "deadline",
      hedge: null,
      shift: "following",
      due: plainDate(`2026-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`),
    }),
  ),
);

test("any duties, on any day, some of them handled: the figures agree", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(requirement, { minLength: 1, maxLength: 5 }),
      fc.constantFrom("2026-03-31", "2026-07-05", "2026-12-31", "2027-01-01", "2027-01-06", "2027-06-30"),
      fc.array(fc.nat(200), { maxLength: 8 }),
      async (requirements, today, handled) => {
        const { client } = memoryCore({ today });
        for (const [index, each] of requirements.entries())
          await client.obligations.create({
            title: `事项${index}`,
            requirement: each,
            effectiveFrom: plainDate("2026-01-01"),
            evidenceKinds: index % 2 === 0 ? ["photo"] : [],
          });
        const rows = await client.occurrences.list({ from: plainDate("2026-01-01"), to: plainDate(today) });
        const chosen = new Set(handled.flatMap((at) => (rows.length === 0 ? [] : [rows[at % rows.length]])));
        for (const [index, row] of [...chosen].entries())
          if (row)
            await client.activities.record({
              title: row.title,
              happenedOn:
                row.effectiveDate !== null && row.effectiveDate < today && index % 2 === 0
                  ? row.effectiveDate
                  : plainDate(today),
              credits: [row],
            });
        await expectAgreement(client, yearOf(plainDate(today)) === 2026 ? [2026] : [2026, 2027]);
      },
    ),
    { numRuns: 25 },
  );
}, 60_000);
