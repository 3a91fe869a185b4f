import type { Span } from "../text/span.ts";
import type { Block } from "./outline.ts";

/** A row of a table, or a line of one cell. */
export interface CellLine {
  readonly block: Block;
  readonly cells: readonly Span[];
}

/** The rows of a table whose cells are each on a line of its own, and whether its headings are the first row. */
export interface FoldedRows {
  readonly rows: readonly CellLine[];
  readonly headed: boolean;
}

const MONTH_NAME = /^(?:\d{1,2}|[一二三四五六七八九十]{1,2})月份?$/;

/**
 * Folds cells into rows as wide as the headings; a month, or the next number, begins a row, so that a missing cell
 * shifts no other. Numbers without a heading divide the cells into rows without headings.
 *
 * @param heads  The number of headings among the first cells, and whether the first of them is that of the numbers.
 */
export function foldCells(
  text: string,
  lines: readonly CellLine[],
  heads: { readonly width: number; readonly numbered: boolean },
): FoldedRows {
  const cells = lines.map((line) => toCell(text, line));
  const labelled = cells.findIndex(({ label }) => label === 1);
  if (!heads.numbered && labelled < 0 && cells.some(({ words }) => words === "1"))
    return { rows: rowsOf(cells, numberedRows(cells)), headed: false };
  const width = labelled > heads.width ? labelled : heads.width;
  if (width < 2) return { rows: [], headed: true };
  const begins = ({ words, label }: Cell, rows: number): boolean => {
    if (heads.numbered) return words === String(rows);
    return labelled >= 0 ? label === rows : MONTH_NAME.test(words);
  };
  const starts: number[] = [];
  cells.forEach((cell, index) => {
    const from = starts.at(-1);
    if (from === undefined || index - from >= width || (starts.length > 1 && begins(cell, starts.length)))
      starts.push(index);
  });
  return { rows: rowsOf(cells, starts), headed: true };
}

interface Cell extends Span {
  readonly block: Block;
  readonly words: string;
  /** The number before the words of the cell, as in `1、年报`. */
  readonly label: number | null;
}

function toCell(text: string, { block, cells }: CellLine): Cell {
  const { start, end } = cells[0] ?? block;
  const label = /(\d{1,3})[、.．]\s*$/.exec(text.slice(Math.max(0, block.start - 6), block.start))?.[1];
  return {
    block,
    start,
    end,
    words: text.slice(start, end).replace(/\s+/g, ""),
    label: label === undefined ? null : Number(label),
  };
}

/** The indexes of the cells that hold only the next number of 1, 2, 3 …. */
function numberedRows(cells: readonly Cell[]): number[] {
  const starts: number[] = [];
  cells.forEach(({ words }, index) => {
    if (words === String(starts.length + 1)) starts.push(index);
  });
  return starts;
}

const rowsOf = (cells: readonly Cell[], starts: readonly number[]): CellLine[] =>
  starts.flatMap((from, index) => {
    const row = cells.slice(from, starts[index + 1] ?? cells.length);
    const [first] = row;
    return first
      ? [{ block: { ...first.block, start: first.start, end: row.at(-1)?.end ?? first.end }, cells: row }]
      : [];
  });
