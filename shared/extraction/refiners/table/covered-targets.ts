import { saysTask } from "../../structure/column-roles.ts";
import type { TableCell, TableRow } from "../../structure/table-row.ts";

/** Characters by which a cell names nothing yet: 6场, 每季度1次. */
export const SAYS_LITTLE = 4;

/**
 * The targets of a row that the next row of its group repeats, because one cell covers both: they are read once, in
 * the last row. A row that begins the next task has its own.
 */
export function coveredBelow(
  row: TableRow,
  next: TableRow | undefined,
  wordsOf: (cell: TableCell) => string,
): readonly TableCell[] {
  const isGroup = row.cells.some(
    (cell, at) => saysTask(cell.role) && next?.cells[at] !== undefined && wordsOf(next.cells[at]) === "",
  );
  return isGroup
    ? row.cells.filter((cell, at) => {
        const below = next?.cells[at];
        return (
          cell.role === "measure" &&
          below !== undefined &&
          wordsOf(cell).length > SAYS_LITTLE &&
          wordsOf(below) === wordsOf(cell)
        );
      })
    : [];
}
