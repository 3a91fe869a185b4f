import type { SheetCell } from "./workbook.ts";

/** Measures of the usual font: millimetres of a Chinese character, and points of a line with its share of the edge. */
const CHARACTER = 3.85;
const LINE = 14.5;
const EDGE = 4;
/** Points of a title's row, and the most that a spreadsheet gives a row. */
const TITLE = 32;
const HIGHEST = 409;
/** The space in millimetres at both sides of a cell. */
const PADDING = 2;

/** Marks, Latin letters and figures take half a character. */
const NARROW = /[ -\u024F]/g;

/**
 * The height in points that a row needs for its words, by the widths of its columns in millimetres. The file states
 * it, because merged cells never grow by themselves, and not every program makes the others grow.
 */
export function rowHeight(cells: readonly SheetCell[], widths: readonly number[]): number {
  if (cells.some(({ look }) => look === "title")) return TITLE;
  let column = 0;
  let lines = 1;
  for (const { value, span = 1, down = 1 } of cells) {
    const width = widths.slice(column, column + span).reduce((sum, each) => sum + each, 0);
    if (typeof value === "string" && down === 1) lines = Math.max(lines, linesOf(value, width - PADDING));
    column += span;
  }
  return Math.min(lines * LINE + EDGE, HIGHEST);
}

const linesOf = (text: string, width: number): number =>
  text
    // More than fill the highest row need not be measured.
    .slice(0, 4_000)
    .split("\n")
    .reduce((sum, line) => sum + Math.max(Math.ceil(lengthOf(line) / Math.max(width, CHARACTER)), 1), 0);

const lengthOf = (line: string): number => CHARACTER * (line.length - (line.match(NARROW)?.length ?? 0) / 2);
