import { roleOf } from "../../structure/column-roles.ts";
import { type CellDraft, type TableFragment, textOfCell } from "./table-fragment.ts";
import { isCut } from "./wrapped-text.ts";

type Row = readonly CellDraft[];

/** Points by which the columns of two pages may differ when one page is moved onto the other. */
const SAME_COLUMN = 6;
const HEADER_WITHIN = 10;

/** Whether `next`, at the top of its page, can be the rest of `table`. */
export const isContinued = (table: TableFragment, next: TableFragment): boolean => {
  const shift = (next.xs[0] ?? 0) - (table.xs[0] ?? 0);
  return (
    next.page === table.lastPage + 1 &&
    next.xs.length === table.xs.length &&
    next.xs.every((x, at) => Math.abs(x - shift - (table.xs[at] ?? 0)) <= SAME_COLUMN)
  );
};

/**
 * Joins the parts of a table on two pages: the repeated header is dropped, a row divided by the page is joined, and a
 * merged cell without text on the second page belongs to that of the first.
 */
export function continued(table: TableFragment, next: TableFragment): TableFragment {
  const rows = next.rows.slice(repeatedRows(table.rows, next.rows));
  const [last, first] = [table.rows.at(-1), rows[0]];
  const merged = { ...next, page: table.page, top: table.top, isOpenAbove: table.isOpenAbove };
  if (!last || !first) return { ...merged, rows: [...table.rows, ...rows] };
  const isOpen = table.isOpenBelow && (next.isOpenAbove || rows.length < next.rows.length);
  const isCutRow = rowGoesOn(last, first, numberColumn(table.rows), isOpen);
  const heirs = new Map<CellDraft, CellDraft>();
  first.forEach((cell, column) => {
    const above = last[column];
    if (!above || heirs.has(cell)) return;
    if (isCutRow) above.lines.push(...cell.lines);
    else if (cell.lines.length > 0 || !(spansRows(table.rows, column) || spansRows(rows.toReversed(), column))) return;
    heirs.set(cell, above);
  });
  const body = rows.map((row) => row.map((cell) => heirs.get(cell) ?? cell));
  const isOnlyRest = isCutRow && body[0]?.every((cell, column) => cell === last[column]) === true;
  return { ...merged, rows: [...table.rows, ...(isOnlyRest ? body.slice(1) : body)] };
}

/** Rows at the top of the second page that are the header of the first. */
function repeatedRows(rows: readonly Row[], next: readonly Row[]): number {
  const texts = (row: Row | undefined) => (row ?? []).map((cell) => textOfCell(cell).replace(/\s+/g, ""));
  const heading = rows.slice(0, HEADER_WITHIN).map(texts);
  const first = texts(next[0]);
  if (new Set(first).size < 2) return 0;
  const at = heading.findIndex((row) => row.join("|") === first.join("|"));
  if (at < 0) return 0;
  let count = 1;
  while (next[count] && heading[at + count]?.join("|") === texts(next[count]).join("|")) count++;
  return count;
}

const numberColumn = (rows: readonly Row[]): number | null => {
  for (const row of rows.slice(0, HEADER_WITHIN)) {
    const column = row.findIndex((cell) => roleOf(textOfCell(cell).replace(/\s+/g, "")) === "number");
    if (column >= 0) return column;
  }
  return null;
};

/** Whether the last row's cell in this column also covers rows above. */
const spansRows = (rows: readonly Row[], column: number): boolean => {
  const cell = rows.at(-1)?.[column];
  return cell !== undefined && rows.at(-2)?.[column] === cell;
};

const COMPLETE = /[。；！？]$/;

/**
 * Whether a row continues on the next page. Without a line at the end of the page it surely does; with one, it does
 * when the next row has no number and each of its texts had no room left in the cell above.
 */
function rowGoesOn(last: Row, first: Row, number: number | null, isOpen: boolean): boolean {
  if (number !== null && (first[number]?.lines.length ?? 0) > 0) return false;
  if (isOpen) return true;
  const filled = first.flatMap((cell, column) => (cell.lines.length > 0 && first[column - 1] !== cell ? [column] : []));
  const isShort = first.some((cell, column) => cell.lines.length === 0 && (last[column]?.lines.length ?? 0) > 0);
  return isShort && filled.length > 0 && filled.every((column) => textGoesOn(last[column], first[column]));
}

function textGoesOn(above: CellDraft | undefined, below: CellDraft | undefined): boolean {
  const [previous, line] = [above?.lines.at(-1), below?.lines[0]];
  if (!above || !previous || !line || COMPLETE.test(previous.text)) return false;
  const widest = Math.max(...above.lines.map(({ left, right }) => right - left));
  return isCut(previous, line, Math.max(widest, above.width * USUAL_PART));
}
/** The part of a cell's width that its text usually has. */
const USUAL_PART = 0.8;
