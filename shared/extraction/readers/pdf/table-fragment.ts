import type { Grid, GridCell } from "../table/grid.ts";
import { wrappedText } from "./wrapped-text.ts";
import type { TextLine } from "./text-lines.ts";

/** A cell of a table under construction; a merged cell is in several places. */
export interface CellDraft {
  lines: TextLine[];
  /** The distance of its borders in points. */
  readonly width: number;
}

/** The part of a table on one page. */
export interface TableFragment {
  readonly page: number;
  /** Differs from `page` when the table was joined with its continuation. */
  readonly lastPage: number;
  readonly top: number;
  readonly bottom: number;
  /** The borders of the columns. */
  readonly xs: readonly number[];
  readonly rows: readonly (readonly CellDraft[])[];
  readonly isOpenAbove: boolean;
  readonly isOpenBelow: boolean;
}

/** @param widest The width in points of the longest line in the column, which shows what fits. */
export const textOfCell = ({ lines, width }: CellDraft, widest = 0): string => wrappedText(lines, width, widest);

/** The grid of a table. A merged cell is in each of its places, marked by its first place. */
export function gridOfFragment({ rows }: Pick<TableFragment, "rows">): Grid {
  const widest = widestLines(rows);
  const texts = new Map<CellDraft, string>();
  const textOf = (cell: CellDraft, column: number): string => {
    const text = texts.get(cell) ?? textOfCell(cell, widest[column]);
    texts.set(cell, text);
    return text;
  };
  return rows.map((row, at) =>
    row.map((cell, column): GridCell => {
      const from = row[column - 1] === cell ? "left" : rows[at - 1]?.[column] === cell ? "above" : "itself";
      return { text: textOf(cell, column), from };
    }),
  );
}

/** The widest line of each column. Cells over several columns are ignored. */
function widestLines(rows: TableFragment["rows"]): number[] {
  const widest: number[] = [];
  for (const row of rows)
    row.forEach((cell, column) => {
      if (row[column - 1] === cell || row[column + 1] === cell) return;
      const widths = cell.lines.map(({ left, right }) => right - left);
      widest[column] = Math.max(widest[column] ?? 0, ...widths);
    });
  return widest;
}
