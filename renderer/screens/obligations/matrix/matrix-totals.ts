import type { TimeStateName } from "../../../../shared/contract/schemas/due-row.ts";
import type { MatrixCell, ObligationMatrix } from "../../../../shared/contract/schemas/subject.ts";
import { periodFromKey } from "../../../../shared/domain/date/period.ts";
import type { PlainDate } from "../../../../shared/domain/date/plain-date.ts";

/** A share: how many of how many are done. */
export interface Share {
  readonly done: number;
  readonly all: number;
}

/** Made up late is done as well; its colour says that it was missed. Waived leaves the figures' base (compliance.md). */
const DONE: readonly TimeStateName[] = ["done", "made-up-late"];

/** The share of done cells; a period that the subject did not have, or that was waived, is not counted. */
export function shareDone(cells: readonly (MatrixCell | null)[]): Share {
  const counted = cells.filter((cell) => cell !== null && cell.timeState !== "waived");
  return { done: counted.filter((cell) => cell !== null && DONE.includes(cell.timeState)).length, all: counted.length };
}

/** For each column, the share of the members that are done. */
export const columnShares = ({ columns, rows }: Pick<ObligationMatrix, "columns" | "rows">): Share[] =>
  columns.map((_, index) => shareDone(rows.map(({ cells }) => cells[index] ?? null)));

/** The column that today lies in: its period, or the month of its day; null when none does. */
export function currentColumn({ columns }: Pick<ObligationMatrix, "columns">, today: PlainDate): string | null {
  const holds = ({ recurrenceId }: { recurrenceId: string }) => {
    const period = periodFromKey(recurrenceId);
    return period ? period.first <= today && today <= period.last : recurrenceId.slice(0, 7) === today.slice(0, 7);
  };
  // The whole year holds every day; the shorter period beside it says more.
  return columns.toSorted((a, b) => b.recurrenceId.length - a.recurrenceId.length).find(holds)?.recurrenceId ?? null;
}

/** The states that the cells have, each once, for the legend. */
export const statesIn = (rows: ObligationMatrix["rows"]): TimeStateName[] => [
  ...new Set(rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell ? [cell.timeState] : [])))),
];

/** Members who have least behind them first; those who are equal keep their order, and nobody is left out. */
export function laggingFirst(rows: ObligationMatrix["rows"]): ObligationMatrix["rows"] {
  const shares = new Map(rows.map((row) => [row, doneShare(row.cells)]));
  return rows.toSorted((a, b) => (shares.get(a) ?? 0) - (shares.get(b) ?? 0));
}

/** 0 to 1 over the cells that count; 1 where none does. */
function doneShare(cells: readonly (MatrixCell | null)[]): number {
  const counted = cells.flatMap((cell) => (cell && cell.timeState !== "waived" ? [cell] : []));
  if (counted.length === 0) return 1;
  const parts = counted.map(({ done, needed }) => (needed > 0 ? Math.min(1, done / needed) : 1));
  return parts.reduce((sum, part) => sum + part, 0) / counted.length;
}
