import { isShortDate } from "../parsers/short-dates.ts";
import { numberingOf } from "../structure/numbering.ts";
import { type ColumnRole, TIME_ALONE, roleOf, saysTask } from "../structure/column-roles.ts";
import type { Edit } from "../text/mapped-text.ts";
import type { Span } from "../text/span.ts";

/** A line with its pieces between blanks. */
interface Line extends Span {
  readonly cells: readonly Cell[];
}

interface Cell extends Span {
  readonly text: string;
}

/**
 * Marks tables whose columns are set apart by blanks or tabs alone, as in mails and web pages: the blanks become `|`,
 * by which the pipeline knows a table. A line of column headings begins a table; its rows have a number or a time
 * under the fitting heading. Columns that cannot be told apart stay one cell.
 */
export function markColumns(text: string): Edit[] {
  const edits: Edit[] = [];
  let table: Table | null = null;
  for (const line of linesOf(text)) {
    const heads = headsOf(line);
    if (heads) table = { heads, headLine: line, strays: 0 };
    else if (table) table = readLine(text, line, table, edits);
  }
  return edits;
}

/** Marks a row; gives the state of the table behind the line, or null where it has ended. */
function readLine(text: string, line: Line, table: Table, edits: Edit[]): Table | null {
  const cuts = fitRow(line, table.heads);
  if (!cuts)
    return table.strays < MOST_STRAYS && !closesTable(text, line) ? { ...table, strays: table.strays + 1 } : null;
  if (table.headLine) edits.push(...marked(table.headLine, gaps(table.headLine)));
  edits.push(...marked(line, cuts));
  return { ...table, headLine: null, strays: 0 };
}

interface Table {
  readonly heads: readonly (ColumnRole | null)[];
  /** Null once a row has proved the table. */
  readonly headLine: Line | null;
  /** The number of lines since the last row: a continued cell, a page number. */
  readonly strays: number;
}

const MOST_STRAYS = 3;
const LONGEST_HEAD_LINE = 80;
const LONGEST_LINE = 600;
const LONGEST_HEAD = 8;

/** The lines that have blanks between their words. */
function* linesOf(text: string): Generator<Line> {
  for (const match of text.matchAll(/[^\n]+/g)) {
    const cells =
      match[0].length > LONGEST_LINE || match[0].includes("|")
        ? []
        : Array.from(match[0].matchAll(/[^ \t\u00a0\u3000]+/g), ({ index, 0: word }) => ({
            start: match.index + index,
            end: match.index + index + word.length,
            text: word,
          }));
    yield { start: match.index, end: match.index + match[0].length, cells };
  }
}

/** 序号 工作任务 责任单位 完成时限: the role of each column; null where the line is no heading of a table. */
function headsOf({ start, end, cells }: Line): (ColumnRole | null)[] | null {
  if (
    cells.length < 2 ||
    end - start > LONGEST_HEAD_LINE ||
    cells.some(({ text }) => text.length > LONGEST_HEAD || TIME_ALONE.test(text))
  )
    return null;
  const heads = cells.map(({ text }) => roleOf(text));
  const known = heads.filter((head) => head !== null).length;
  const opens = heads[0] === "number" || heads.includes("time");
  return opens && heads.some(saysTask) && 2 * known > cells.length ? heads : null;
}

/** The cuts between the columns of a row, or null where the line is no row. Blanks inside the task's own words stay. */
function fitRow(line: Line, heads: readonly (ColumnRole | null)[]): Cut[] | null {
  const { cells } = line;
  const [head] = heads;
  const [first] = cells;
  if (cells.length < 2 || !first) return null;
  const at = heads.findIndex(saysTask);
  if (!opensRow(first.text, head)) {
    const time = heads.indexOf("time");
    const timed = time > 0 && cells.some(({ text }) => isTime(text));
    return timed && cells.length === heads.length ? gaps(line) : null;
  }
  const between = gaps(line);
  if (cells.length <= heads.length) return between;
  return between.filter((_, index) => index < at || between.length - index < heads.length - at);
}

const opensRow = (word: string, head: ColumnRole | null | undefined): boolean =>
  head === "number" ? /^\d{1,3}[.．、]?$/.test(word) : head === "time" && isTime(word) && !/^\d+$/.test(word);

const isTime = (word: string): boolean => TIME_ALONE.test(word) || isShortDate(word);

type Cut = Span;

const gaps = ({ cells }: Line): Cut[] =>
  cells.slice(1).map((cell, index) => ({ start: cells[index]?.end ?? cell.start, end: cell.start }));

const marked = ({ end }: Line, cuts: readonly Cut[]): Edit[] => [
  ...cuts.map((cut) => ({ ...cut, text: "|" })),
  { start: end, end, text: "|" },
];

/** A numbered section begins, or prose goes on. */
const closesTable = (text: string, { start, end }: Line): boolean => {
  const line = text.slice(start, Math.min(end, start + LONGEST_LINE)).trimStart();
  return (numberingOf(line)?.level ?? 3) < 3 || line.length > LONGEST_HEAD_LINE;
};
