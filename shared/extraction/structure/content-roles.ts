import { isSerial, isTimeCell, isUnit } from "./cell-kinds.ts";
import type { ColumnRole } from "./column-roles.ts";
import type { CellLine } from "./fold-cells.ts";
import type { TableRow } from "./table-row.ts";

type WordedLine = CellLine & { readonly words: readonly string[] };

/** The part of a column's cells that must look alike. */
const MOST = 0.6;

/**
 * The roles of columns without headings: rows of the same width tell them by the contents of a column. The column with
 * the longest words is the task's where another one holds times; a single row of a width tells its own.
 */
export function rolesByContent(lines: readonly WordedLine[]): TableRow[] {
  const roles = new Map(
    Array.from(
      Map.groupBy(lines, ({ words }) => words.length),
      ([width, alike]) => [width, columnRoles(alike.map(({ words }) => words))],
    ),
  );
  return lines.map(({ block, cells, words }) => ({
    block,
    cells: cells.map((span, column) => ({
      span,
      head: "",
      isMerged: false,
      role: roles.get(words.length)?.[column] ?? "other",
    })),
  }));
}

/** The roles of columns in rows of one width; all `other` where none holds times. The words come without blanks. */
export function columnRoles(rows: readonly (readonly string[])[]): ColumnRole[] {
  const columns = Array.from({ length: rows[0]?.length ?? 0 }, (_, column) =>
    rows.map((words) => words[column] ?? "").filter((word) => word !== ""),
  );
  const mostly = (column: readonly string[], looks: (word: string) => boolean): boolean =>
    column.length > 0 && column.filter(looks).length >= MOST * column.length;
  const isTimed = columns.some((column) => mostly(column, isTimeCell));
  const lengths = columns.map((column) => column.reduce((sum, { length }) => sum + length, 0) / (column.length || 1));
  const task = lengths.indexOf(Math.max(...lengths));
  return columns.map((column, index) => {
    if (!isTimed) return "other";
    if (mostly(column, isSerial)) return "number";
    if (mostly(column, isTimeCell)) return "time";
    if (index === task) return "task";
    return index > task && mostly(column, isUnit) ? "lead" : "other";
  });
}
