import { MOST_CELLS } from "../limits.ts";
import type { Grid, GridCell } from "../table/grid.ts";
import type { CellAddress } from "./cell-address.ts";

/** A merged range; both corners belong to it. */
export interface MergedRange {
  readonly from: CellAddress;
  readonly to: CellAddress;
}

interface Hidden {
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
}

/** The visible rows, top to bottom, with a merged cell in each place that it covers. */
export function gridOfSheet(
  rows: ReadonlyMap<number, ReadonlyMap<number, string>>,
  merged: readonly MergedRange[],
  hidden: Hidden,
): Grid {
  const numbers = [...rows.keys()].toSorted((a, b) => a - b);
  const width = numbers.reduce((widest, row) => Math.max(widest, ...(rows.get(row)?.keys() ?? [])), -1) + 1;
  const covered = coveredCells(rows, merged, width);
  const columns = Array.from({ length: width }, (_, column) => column).filter((column) => !hidden.columns.has(column));
  return numbers
    .filter((row) => !hidden.rows.has(row))
    .map((row) =>
      columns.map(
        (column): GridCell =>
          covered.get(row)?.get(column) ?? { text: rows.get(row)?.get(column) ?? "", from: "itself" },
      ),
    );
}

function coveredCells(
  rows: ReadonlyMap<number, ReadonlyMap<number, string>>,
  merged: readonly MergedRange[],
  width: number,
): Map<number, Map<number, GridCell>> {
  const covered = new Map<number, Map<number, GridCell>>();
  let left = MOST_CELLS;
  for (const { from, to } of merged) {
    const text = rows.get(from.row)?.get(from.column) ?? "";
    for (let row = from.row; row <= to.row && left > 0; row++) {
      left--;
      if (!rows.has(row)) continue;
      const line = covered.get(row) ?? new Map<number, GridCell>();
      covered.set(row, line);
      for (let column = from.column; column <= Math.min(to.column, width - 1) && left > 0; column++, left--)
        if (row !== from.row || column !== from.column)
          line.set(column, { text, from: row === from.row ? "left" : column === from.column ? "above" : "left" });
    }
  }
  return covered;
}
