import { expect, test } from "vitest";
import { PERIOD_UNITS, type PeriodUnit } from "../../shared/domain/date/period.ts";
import type { EventClock, Requirement } from "../../shared/domain/obligation/requirement.ts";
import type { ShiftDirection } from "../../shared/domain/workday/shift-direction.ts";
import { after, dueOn, yearlyQuota } from "../support/duties.ts";
import { failureOf, memoryCore } from "../support/memory-core.ts";

const common = { hedge: null, shift: null, comparator: ">=", unit: "次", count: 1 } as const;

const cadence = (
  period: PeriodUnit,
  pattern: string | null = null,
  shift: ShiftDirection | null = null,
): Requirement => ({
  ...common,
  kind: "cadence",
  period,
  pattern,
  shift,
});

/** Rules of every kind and period. */
const rules = (year: number): Requirement[] => [
  ...PERIOD_UNITS.map((unit) => cadence(unit)),
  ...PERIOD_UNITS.map((period): Requirement => ({ ...common, kind: "quota", period, span: null, count: 400 })),
  cadence("week", "FREQ=WEEKLY;BYDAY=MO"),
  cadence("month", "FREQ=DAILY"),
  cadence("month", "FREQ=MONTHLY;BYMONTHDAY=-1"),
  cadence("month", "FREQ=MONTHLY;BYMONTHDAY=31", "following"),
  cadence("month", "FREQ=MONTHLY;BYMONTHDAY=1", "preceding"),
  cadence("month", "FREQ=MONTHLY;BYMONTHDAY=31", "modified-following"),
  { ...common, kind: "hours", period: "year", count: 32, unit: "学时" },
  { ...common, kind: "percent", base: null, due: null, count: 80, unit: "%" },
  { ...common, kind: "quantity", due: null },
  yearlyQuota(400),
  dueOn(`${year}-12-31`),
  dueOn(`${year}-01-01`),
  dueOn("12-31"),
  dueOn("01-01"),
];

const CLOCKS: EventClock[] = (["working-day", "day", "week", "month", "year"] as const).flatMap((unit) => [
  { amount: 400, unit },
  { amount: -400, unit },
  { amount: 1, unit },
  { amount: -1, unit },
]);

async function coreAt(today: string, faults: string[]) {
  const year = Number(today.slice(0, 4));
  const core = memoryCore({ today }, ({ name, cause }) => faults.push(`${name}: ${String(cause)}`));
  const { client } = core;
  for (const [index, requirement] of rules(year).entries())
    await client.obligations.create({
      title: `第${index}项`,
      requirement,
      actor: "党组",
      effectiveFrom: `${year}-01-01`,
    });
  for (const within of CLOCKS) {
    const requirement = { ...after("换届"), within } as Requirement;
    const { id } = await client.obligations.create({ title: "换届事项", requirement, actor: "党组" });
    await client.events.log({ name: "换届", happenedOn: today, obligationIds: [id] });
  }
  return core;
}

/** Every read that takes a year, a month or days, at `year`, and those that take none. */
async function readAll({ client }: Awaited<ReturnType<typeof coreAt>>, year: number): Promise<void> {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  await client.board.get({});
  await client.app.info({});
  await client.app.sinceLastStart({});
  await client.anchors.list({});
  await client.events.list({});
  await client.statute.advice({});
  await client.holidays.list({});
  await client.obligations.list({});
  await client.occurrences.list({ from: first, to: first });
  await client.occurrences.list({ from: last, to: last });
  const rows = await client.occurrences.list({ from: first, to: last });
  await client.occurrences.sessions({ from: first, to: last });
  await client.activities.list({ from: first, to: last });
  await client.activities.suggest({ happenedOn: first, title: "学习" });
  await client.activities.suggest({ happenedOn: last, title: "学习" });
  expect(await client.calendar.days({ from: first, to: last })).toHaveLength(
    year % 4 === 0 && year % 100 !== 0 ? 366 : 365,
  );
  for (const month of ["01", "12"]) await client.documents.checklist({ month: `${year}-${month}` });
  for (const kind of ["reminder", "supervision"] as const) await client.slips.draft({ kind });
  for (const mode of ["occurrences", "series"] as const) await client.calendar.exportIcs({ year, mode });
  for (const { id } of (await client.obligations.list({})).slice(0, 3)) await client.obligations.matrix({ id, year });
  // On the last day of all, a rule for the first of a month begins too late.
  for (const requirement of rules(year))
    for (const from of [first, last])
      if (from < "2199-12" || requirement.kind !== "cadence")
        await client.obligations.preview({ requirement, from, count: 24 });
  for (const row of rows) {
    const key = { obligationId: row.obligationId, subjectId: row.subjectId, recurrenceId: row.recurrenceId };
    await client.occurrences.explain({ key });
    if (row.kind !== "quota") continue;
    await client.occurrences.figures({ key });
    await client.occurrences.suggestDates({ key });
  }
}

test.each([
  ["1900-01-01", 1900],
  ["1900-01-02", 1901],
  ["2026-09-16", 1900],
  ["2026-09-16", 2199],
  ["2198-12-31", 2198],
  ["2199-12-30", 1900],
  ["2199-12-31", 2199],
] as const)("on %s every read answers for %i", async (today, year) => {
  const faults: string[] = [];
  await readAll(await coreAt(today, faults), year);
  expect(faults).toEqual([]);
});

test("the calendar's first and last days have their duties", async () => {
  const { client } = memoryCore({ today: "2199-06-01" });
  const made = { actor: "党组", effectiveFrom: "2199-01-01" };
  await client.obligations.create({ title: "月报", requirement: cadence("month"), ...made });
  await client.obligations.create({ title: "周报", requirement: cadence("week"), ...made });
  const rows = await client.occurrences.list({ from: "2199-12-01", to: "2199-12-31" });
  expect(rows.map(({ recurrenceId }) => recurrenceId).slice(-2)).toEqual(["2199-12", "2200-W01"]);
  const { events } = await client.calendar.exportIcs({ year: 2199 });
  expect(events).toBeGreaterThanOrEqual(12 + 52);
});

test("a clock that runs past the calendar gives no date, and breaks no list", async () => {
  const { client } = memoryCore({ today: "2026-09-16" });
  const requirement = { ...after("换届"), within: { amount: 400, unit: "year" } } as Requirement;
  const { id } = await client.obligations.create({ title: "换届事项", requirement, actor: "党组" });
  await client.events.log({ name: "换届", happenedOn: "2026-09-16", obligationIds: [id] });
  expect((await client.board.get({})).overdue).toEqual([]);
  expect(await client.occurrences.list({ from: "2026-01-01", to: "2199-12-31" })).toEqual([]);
});

test("what an event makes due years later is found by its identity", async () => {
  const { client } = memoryCore({ today: "2026-09-16" });
  const requirement = { ...after("换届"), within: { amount: 5, unit: "year" } } as Requirement;
  const { id } = await client.obligations.create({ title: "任期届满", requirement, actor: "党组" });
  await client.events.log({ name: "换届", happenedOn: "2026-09-16", obligationIds: [id] });
  const [row] = await client.occurrences.list({ from: "2031-01-01", to: "2031-12-31" });
  expect(row).toMatchObject({ nominalDate: "2031-09-16" });
  const key = { obligationId: id, subjectId: row?.subjectId ?? "", recurrenceId: row?.recurrenceId ?? "" };
  expect(await client.occurrences.explain({ key })).not.toEqual([]);
});

test.each(["1899-12", "2200-01", "9999-01"])("%s is no month of the calendar", async (month) => {
  const { client } = memoryCore();
  expect(await failureOf(client.documents.checklist({ month }))).toMatchObject({ code: "invalid-input" });
});

test.each(["9999", "0000-Q1", "9999-W53", "2200-01", "1899-12-31"])("%s names no occurrence", async (recurrenceId) => {
  const { client } = memoryCore();
  const key = { obligationId: "none", subjectId: "none", recurrenceId };
  expect(await failureOf(client.occurrences.explain({ key }))).toMatchObject({ code: "not-found" });
});
