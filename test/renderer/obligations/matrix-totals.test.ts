import { describe, expect, test } from "vitest";
import {
  columnShares,
  currentColumn,
  laggingFirst,
  shareDone,
  statesIn,
} from "../../../renderer/screens/obligations/matrix/matrix-totals.ts";
import type { TimeStateName } from "../../../shared/contract/schemas/due-row.ts";
import type { MatrixCell } from "../../../shared/contract/schemas/subject.ts";
import { TODAY, day } from "./sample-duties.ts";

const cell = (timeState: TimeStateName): MatrixCell => ({
  recurrenceId: "2026-08",
  timeState,
  done: 0,
  needed: 1,
  unit: "次",
  effectiveDate: day("2026-08-31"),
  shownDate: day("2026-08-31"),
});
const columns = (...keys: string[]) => ({
  columns: keys.map((recurrenceId) => ({ recurrenceId, label: recurrenceId })),
});

test("made up late is done, waived leaves the base, another's period does not count", () => {
  expect(shareDone([cell("done"), cell("made-up-late"), cell("overdue"), cell("waived"), null])).toEqual({
    done: 2,
    all: 3,
  });
  expect(shareDone([])).toEqual({ done: 0, all: 0 });
});

test("each column by its members", () => {
  const rows = [
    { subjectId: "a", name: "甲", joinedOn: null, leftOn: null, cells: [cell("done"), null] },
    { subjectId: "b", name: "乙", joinedOn: null, leftOn: null, cells: [cell("overdue"), cell("scheduled")] },
  ];
  expect(columnShares({ ...columns("2026-08", "2026-09"), rows })).toEqual([
    { done: 1, all: 2 },
    { done: 0, all: 1 },
  ]);
  expect(statesIn(rows)).toEqual(["done", "overdue", "scheduled"]);
});

test("those who have least behind them come first, equals keep their order", () => {
  const hours = (name: string, done: number) => ({
    subjectId: name,
    name,
    joinedOn: null,
    leftOn: null,
    cells: [{ ...cell("scheduled"), done, needed: 32 }],
  });
  const waived = { ...hours("免", 0), cells: [cell("waived"), null] };
  const rows = [hours("甲", 32), waived, hours("乙", 8), hours("丙", 24), hours("丁", 8)];
  expect(laggingFirst(rows).map(({ name }) => name)).toEqual(["乙", "丁", "丙", "甲", "免"]);
});

describe("the column of 2026-09-16", () => {
  test.each([
    [["2026-08", "2026-09"], "2026-09"],
    [["2026-Q2", "2026-Q3"], "2026-Q3"],
    [["2026-09-25", "2026"], "2026-09-25"],
    [["2026-W37", "2026-W38"], "2026-W38"],
    [["2026"], "2026"],
    [["2025-12", "2027-01"], null],
    [[], null],
  ])("%o: %s", (keys, expected) => expect(currentColumn(columns(...keys), TODAY)).toBe(expected));
});
