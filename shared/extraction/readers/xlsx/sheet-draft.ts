import { DutyError } from "../../../domain/errors.ts";
import { MOST_CELLS } from "../limits.ts";
import type { ReadingContext } from "../pace.ts";
import type { Grid } from "../table/grid.ts";
import type { CellAddress } from "./cell-address.ts";
import { gridOfSheet, type MergedRange } from "./sheet-grid.ts";

/** A worksheet during the reading. */
export interface SheetDraft {
  /** @throws {DutyError} `file-unreadable` when the sheet has more cells than a plan can. */
  readonly addCell: (at: CellAddress, text: string) => void;
  readonly merge: (range: MergedRange) => void;
  /** What a filter or a folded group hides is only out of sight; what a person hid is not part of the plan. */
  readonly hideRow: (row: number) => void;
  /** Hides the columns from the first to the last, both included. */
  readonly hideColumns: (from: number, to: number) => void;
  /** A filter is on: hidden rows are its doing. */
  readonly setFiltered: () => void;
  readonly finish: () => Grid;
}

/** Columns further right hold notes to oneself, not plans. */
const MOST_COLUMNS = 200;

export function sheetDraft({ name, leaveOut }: Pick<ReadingContext, "name" | "leaveOut">): SheetDraft {
  const rows = new Map<number, Map<number, string>>();
  const merged: MergedRange[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns = new Set<number>();
  let isFiltered = false;
  let count = 0;
  return {
    addCell({ row, column }, text) {
      if (text.trim() === "" || column >= MOST_COLUMNS) return;
      if (++count > MOST_CELLS) throw new DutyError("file-unreadable", { name, reason: "cells" });
      const cells = rows.get(row) ?? new Map<number, string>();
      rows.set(row, cells.set(column, text));
    },
    merge: (range) => void merged.push(range),
    hideRow: (row) => void hiddenRows.add(row),
    hideColumns(from, to) {
      for (let column = from; column <= Math.min(to, MOST_COLUMNS); column++) hiddenColumns.add(column);
    },
    setFiltered: () => (isFiltered = true),
    finish() {
      const hidden = { rows: isFiltered ? new Set<number>() : hiddenRows, columns: hiddenColumns };
      leaveOut("hidden-cells", hiddenLines(rows, hidden));
      return gridOfSheet(rows, merged, hidden);
    },
  };
}

/** The number of hidden rows and columns that are not empty. */
function hiddenLines(
  rows: ReadonlyMap<number, ReadonlyMap<number, string>>,
  hidden: { readonly rows: ReadonlySet<number>; readonly columns: ReadonlySet<number> },
): number {
  const columns = new Set([...rows.values()].flatMap((cells) => [...cells.keys()]));
  return (
    [...hidden.rows].filter((row) => rows.has(row)).length +
    [...columns].filter((column) => hidden.columns.has(column)).length
  );
}
