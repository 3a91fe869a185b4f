import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { DueRow } from "../../shared/contract/schemas/due-row.ts";
import { isDatedRow } from "../../shared/contract/row-kinds.ts";
import type { ObligationView } from "../../shared/contract/schemas/obligation.ts";
import { periodOf, periodsBetween } from "../../shared/domain/date/period.ts";
import { type PlainDate, addDays, earlierOf, laterOf, plainDate } from "../../shared/domain/date/plain-date.ts";
import type { Cadence } from "../../shared/domain/obligation/requirement.ts";
import { lastFriday, quarterly } from "../support/duties.ts";
import { memoryCore } from "../support/memory-core.ts";

const rule = (period: Cadence["period"], pattern: string | null = null): Cadence =>
  ({ ...quarterly, period, pattern }) as Cadence;
const RULES: readonly Cadence[] = [
  quarterly as Cadence,
  rule("month"),
  rule("half-year"),
  rule("year"),
  rule("two-months"),
  lastFriday as Cadence,
  rule("month", "FREQ=MONTHLY;BYMONTHDAY=10"),
  rule("quarter", "FREQ=YEARLY;BYMONTH=2,5,8,11;BYMONTHDAY=20"),
];

const FIRST = plainDate("2025-07-01");
const LAST = plainDate("2027-12-31");

type Act =
  | { readonly kind: "amend"; readonly on: number; readonly rule: number; readonly sameDay: boolean }
  | { readonly kind: "close"; readonly row: number }
  | { readonly kind: "wait"; readonly days: number };

const acts: fc.Arbitrary<Act[]> = fc.array(
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant("amend" as const),
        on: fc.integer({ min: -250, max: 300 }),
        rule: fc.nat(RULES.length - 1),
        sameDay: fc.boolean(),
      }),
    },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant("close" as const), row: fc.nat(100) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant("wait" as const), days: fc.integer({ min: 1, max: 60 }) }) },
  ),
  { minLength: 1, maxLength: 10 },
);

/** The days on which versions begin, told from the amendments alone: of two that begin on one day the one entered later. */
class Begun {
  readonly #starts = new Map<PlainDate, number>();

  begin(from: PlainDate, version: number): void {
    this.#starts.set(from, version);
  }

  get ascending(): [PlainDate, number][] {
    return [...this.#starts].toSorted(([a], [b]) => (a < b ? -1 : 1));
  }

  at(date: PlainDate): { readonly from: PlainDate; readonly version: number } | null {
    const last = this.ascending.findLast(([from]) => from <= date);
    return last ? { from: last[0], version: last[1] } : null;
  }
}

const facts = ({ ruleVersion, nominalDate, effectiveDate }: DueRow) => ({ ruleVersion, nominalDate, effectiveDate });
const isSettled = ({ timeState }: DueRow) => ["overdue", "done", "made-up-late"].includes(timeState);
const keyOf = ({ recurrenceId }: DueRow): string => recurrenceId;

/** Each version holds from its first day to the day before the next one begins, and on one day at least. */
function expectPartition({ versions, replacedVersions = [] }: ObligationView, begun: Begun): void {
  const starts = begun.ascending;
  const held = versions.toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));
  expect(held.map(({ effectiveFrom, version }) => [effectiveFrom, version])).toEqual(starts);
  expect(held.map(({ effectiveUntil }) => effectiveUntil)).toEqual(
    starts.map((_, index) => {
      const next = starts[index + 1];
      return next ? addDays(next[0], -1) : null;
    }),
  );
  for (const { effectiveFrom, effectiveUntil } of held)
    expect(effectiveUntil === null || effectiveUntil >= effectiveFrom).toBe(true);
  const numbers = [...versions, ...replacedVersions].map(({ version }) => version).toSorted((a, b) => a - b);
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
}

test("random amendments in random order of entry", async () => {
  await fc.assert(
    fc.asyncProperty(acts, async (list) => {
      const { client, ports } = memoryCore({ today: "2026-07-08" });
      const { id } = await client.obligations.create({ title: "例会", requirement: rule("month") });
      const begun = new Begun();
      begun.begin(plainDate("2026-01-01"), 1);
      const rules = new Map<number, Cadence>([[1, rule("month")]]);
      const settled = new Map<string, ReturnType<typeof facts>>();
      const closedOn = new Map<string, PlainDate>();
      const rowsNow = () => client.occurrences.list({ from: FIRST, to: LAST });
      for (const act of list) {
        const today = ports.clock.today();
        const rows = await rowsNow();
        if (act.kind === "wait") ports.setToday(addDays(today, act.days));
        if (act.kind === "close") {
          const open = rows.filter(({ timeState }) => timeState !== "done");
          const row = open[act.row % Math.max(1, open.length)];
          if (row) await client.occurrences.handle({ key: row, action: "closed", note: "在册" });
          if (row) closedOn.set(keyOf(row), today);
        }
        if (act.kind === "amend") {
          for (const row of rows) if (isSettled(row)) settled.set(keyOf(row), settled.get(keyOf(row)) ?? facts(row));
          const starts = begun.ascending;
          const effectiveFrom = act.sameDay
            ? (starts[Math.abs(act.on) % starts.length]?.[0] ?? today)
            : addDays(today, act.on);
          const requirement = RULES[act.rule] ?? rule("month");
          const view = await client.obligations.amend({ id, requirement, effectiveFrom, reason: null });
          const version = rules.size + 1;
          begun.begin(effectiveFrom, version);
          rules.set(version, requirement);
          expectPartition(view, begun);
        }
        expectRows(await rowsNow(), { begun, rules, settled, closedOn });
      }
    }),
    { numRuns: 120 },
  );
});

interface Known {
  readonly begun: Begun;
  readonly rules: ReadonlyMap<number, Cadence>;
  /** What was closed or missed when an amendment was entered. */
  readonly settled: ReadonlyMap<string, ReturnType<typeof facts>>;
  readonly closedOn: ReadonlyMap<string, PlainDate>;
}

function expectRows(all: readonly DueRow[], { begun, rules, settled, closedOn }: Known): void {
  const rows = all.filter(isDatedRow);
  expect(rows).toHaveLength(all.length);
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  expect(byKey.size).toBe(rows.length);
  for (const [key, before] of settled) {
    const row = byKey.get(key);
    expect(row && facts(row), key).toEqual(before);
  }
  for (const row of rows) {
    if (settled.has(keyOf(row))) continue;
    const own = rules.get(row.ruleVersion);
    const { last } = periodOf(own?.period ?? "year", row.nominalDate);
    const governing = begun.at(last);
    const limit = laterOf(row.nominalDate, row.effectiveDate);
    const closed = earlierOf(limit, closedOn.get(keyOf(row)) ?? limit);
    const start = begun.ascending.find(([, version]) => version === row.ruleVersion)?.[0] ?? closed;
    // Of the rules here no two that differ make the same recurrence id.
    const isMadeByGoverning = JSON.stringify(rules.get(governing?.version ?? 0)) === JSON.stringify(own);
    // What was closed before its own version began counts as closed when it began, unless the governing version makes it too.
    const done = isMadeByGoverning || !closedOn.has(keyOf(row)) ? closed : laterOf(closed, start);
    // Closed or past its limit before the version began that holds on the period's last day.
    const keepsItsOwn = governing !== null && done < governing.from && begun.at(done)?.version === row.ruleVersion;
    expect(keepsItsOwn ? row.ruleVersion : governing?.version, keyOf(row)).toBe(row.ruleVersion);
  }
  // What an earlier version was closed or missed in answers for its period; otherwise the version in force makes it.
  const answered = new Set(
    rows.map(({ ruleVersion, nominalDate }) => periodOf(rules.get(ruleVersion)?.period ?? "year", nominalDate).key),
  );
  for (const { key, last } of periodsBetween("month", FIRST, LAST)) {
    const inForce = rules.get(begun.at(last)?.version ?? 0);
    if (inForce?.period === "month" && inForce.pattern === null) expect(answered.has(key), key).toBe(true);
  }
}
