import type { Grid, GridCell } from "../table/grid.ts";
import { wrappedText } from "./wrapped-text.ts";
import type { TextLine } from "./text-lines.ts";

/** A cell while its table is put together; a merged one stands in several places. */
export interface CellDraft {
  lines: TextLine[];
  /** Points between its borders. */
  readonly width: number;
}

/** What one page shows of a table. */
export interface TableFragment {
  readonly page: number;
  /** Another than `page` when it has been put together with what follows. */
  readonly lastPage: number;
  readonly top: number;
  readonly bottom: number;
  /** Where its columns begin and end. */
  readonly xs: readonly number[];
  readonly rows: readonly (readonly CellDraft[])[];
  readonly isOpenAbove: boolean;
  readonly isOpenBelow: boolean;
}

/**
 * @param widest  Points of the longest line that its column holds anywhere, which is what fits.
 */
export const textOfCell = ({ lines, width }: CellDraft, widest = 0): string => wrappedText(lines, width, widest);

/** Merged cells stand in each of their places, marked by where they come from. */
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

/** By column; cells of several columns tell nothing. */
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
