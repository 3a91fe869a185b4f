import { describe, expect, test } from "vitest";
import { plainDate as day } from "../../../../shared/domain/date/plain-date.ts";
import type { LedgerEntry } from "../../../../shared/domain/papers/ledger.ts";
import { shortByMonth, yearPaceOf } from "../../../../shared/domain/papers/year-pace.ts";

const entry = (due: string | null, state: string, doneOn: readonly string[] = []) =>
  ({
    due: due && day(due),
    state,
    standing: null,
    activities: doneOn.map((happenedOn) => ({ happenedOn: day(happenedOn) })),
  }) as unknown as LedgerEntry;

const pace = (...entries: LedgerEntry[]) => yearPaceOf(entries, 2026);
/** The month's ends at which the count changes: month → count. */
const steps = (counts: readonly number[]) =>
  counts.flatMap((count, month) => (count === (counts[month - 1] ?? 0) ? [] : [[month + 1, count]]));

describe("what a year had asked for by each month's end", () => {
  test.each([
    ["2026-01-31", [[1, 1]]],
    ["2026-02-01", [[2, 1]]],
    ["2026-12-31", [[12, 1]]],
    // A week of 2026 that ends in 2027 is in none of its months.
    ["2027-01-01", []],
    ["2025-12-31", [[1, 1]]],
  ])("due on %s", (due, expected) => {
    expect(steps(pace(entry(due, "overdue")).due)).toEqual(expected);
  });

  test("waived ones, work without a number and what has no date are not counted", () => {
    const standing = { ...entry("2026-03-31", "standing"), standing: "under-way" as const };
    expect(pace(entry("2026-03-31", "waived"), standing, entry(null, "open")).due).toEqual(Array(12).fill(0));
  });
});

describe("what was done of it", () => {
  test.each([
    ["in time", "done", ["2026-03-05"], [[3, 1]]],
    ["on several days, from the last", "done", ["2026-02-02", "2026-03-30"], [[3, 1]]],
    ["late, from the day it was made up", "made-up-late", ["2026-06-09"], [[6, 1]]],
    ["after the year", "made-up-late", ["2027-01-05"], []],
    ["without an activity, from its date", "done", [], [[4, 1]]],
    ["not at all, whatever is on record", "overdue", ["2026-03-05"], []],
  ] as const)("%s", (_, state, on, expected) => {
    expect(steps(pace(entry("2026-04-30", state, on)).done)).toEqual(expected);
  });

  test("it is short by what fell due and is not done, never by less than nothing", () => {
    const early = entry("2026-06-30", "done", ["2026-02-10"]);
    const late = entry("2026-03-31", "made-up-late", ["2026-05-04"]);
    expect(shortByMonth(pace(late))).toEqual([0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(shortByMonth(pace(early))).toEqual(Array(12).fill(0));
    expect(shortByMonth(pace(entry("2026-11-30", "overdue")))).toEqual([...Array<number>(10).fill(0), 1, 1]);
  });
});
