import { isTimeCell, isUnit, opensWithTime } from "../structure/cell-kinds.ts";
import { type ColumnRole, roleOf, saysTask } from "../structure/column-roles.ts";
import type { Edit } from "../text/mapped-text.ts";
import type { Span } from "../text/span.ts";

interface Line extends Span {
  readonly text: string;
}

interface Row {
  /** The first cell of the row is missing, because the merged cell of the row above covers it. */
  readonly isJoined: boolean;
  readonly cells: readonly Line[];
}

const LONGEST_HEAD = 8;
const FEWEST_HEADS = 2;
const MOST_HEADS = 8;
const FEWEST_ROWS = 2;

/**
 * Folds tables that were copied cell by cell, each on a line of its own, with neither numbers nor bars. The headings
 * below one another tell how wide the table is, and the times and units in their columns prove that it is one. Every
 * row becomes a line with `|` between its cells.
 */
export function foldStacks(text: string): Edit[] {
  const lines = Array.from(text.matchAll(/[^\n]*\S[^\n]*/g), ({ index, 0: line }) => {
    const words = line.trim();
    const start = index + line.indexOf(words);
    return { start, end: start + words.length, text: words };
  });
  const edits: Edit[] = [];
  for (let at = 0; at < lines.length; ) {
    const heads = headsAt(lines, at);
    const rows = heads === null ? [] : rowsBelow(lines, at + heads.length, heads);
    if (heads === null || rows.length < FEWEST_ROWS) {
      at += Math.max(1, heads?.length ?? 1);
      continue;
    }
    const all = [{ isJoined: false, cells: lines.slice(at, at + heads.length) }, ...rows];
    for (const row of all) edits.push(...marked(row));
    at += all.reduce((sum, { cells }) => sum + cells.length, 0);
  }
  return edits;
}

/** The roles of the headings that begin at a line; null where they begin no table. */
function headsAt(lines: readonly Line[], at: number): ColumnRole[] | null {
  const heads: ColumnRole[] = [];
  for (const { text } of lines.slice(at, at + MOST_HEADS)) {
    const role = text.length > LONGEST_HEAD || text.includes("|") ? null : roleOf(text.replace(/\s+/g, ""));
    if (role === null || role === "period") break;
    heads.push(role);
  }
  const names = heads.some(saysTask) && (heads.includes("time") || heads.includes("lead"));
  return heads.length >= FEWEST_HEADS && heads[0] !== "number" && names ? heads : null;
}

const rowsBelow = (lines: readonly Line[], from: number, heads: readonly ColumnRole[]): Row[] =>
  heads[0] === "time" ? rowsByTime(lines, from, heads) : rowsByWidth(lines, from, heads);

/** Takes as many lines a row as there are headings, as long as each line fits its heading. */
function rowsByWidth(lines: readonly Line[], from: number, heads: readonly ColumnRole[]): Row[] {
  const rows: Row[] = [];
  for (let at = from; at + heads.length <= lines.length; at += heads.length) {
    const cells = lines.slice(at, at + heads.length);
    if (!fits(cells, heads)) break;
    rows.push({ isJoined: false, cells });
  }
  return rows;
}

/** Lines between two times that are cells of a table still. */
const MOST_OF_A_TIME = 40;

/** Divides the lines into rows at the times. Rows of the same time may follow without one. */
function rowsByTime(lines: readonly Line[], from: number, heads: readonly ColumnRole[]): Row[] {
  const rows: Row[] = [];
  let at = from;
  while (isTimeCell(bare(lines[at]))) {
    let next = at + 1;
    while (next < lines.length && next - at <= MOST_OF_A_TIME && !isTimeCell(bare(lines[next]))) next++;
    const isLast = next === lines.length || next - at > MOST_OF_A_TIME;
    const again = headsAgain(lines, from - heads.length, at + 1, next, heads.length);
    const group = rowsOfTime(lines.slice(at, again), heads, isLast && again === next);
    rows.push(...group);
    if (again < next) rows.push({ isJoined: false, cells: lines.slice(again, again + heads.length) });
    const taken = group.reduce((sum, { cells }) => sum + cells.length, 0);
    at += isLast ? taken : next - at;
    if (isLast) break;
  }
  return rows;
}

/** The index at which the headings are repeated, as on each page; `to` where they are not. */
function headsAgain(lines: readonly Line[], heads: number, from: number, to: number, width: number): number {
  for (let at = from; at + width <= to; at++)
    if (lines.slice(at, at + width).every((line, column) => bare(line) === bare(lines[heads + column]))) return at;
  return to;
}

/**
 * Divides the lines of one time into rows: each row ends with its unit, where there is a column for units; the last
 * row takes the lines that fit.
 */
function rowsOfTime(group: readonly Line[], heads: readonly ColumnRole[], isLast: boolean): Row[] {
  const rows: Row[] = [];
  const unit = heads.lastIndexOf("lead");
  for (let at = 0; at < group.length; ) {
    const columns = rows.length === 0 ? heads : heads.slice(1);
    const cells = group.slice(at, at + columns.length);
    if (isLast && rows.length > 0 && !(cells.length === columns.length && unit > 0 && fits(cells, columns))) break;
    if (unit < 0 && rows.length > 0) break;
    rows.push({ isJoined: rows.length > 0, cells });
    at += cells.length;
  }
  return rows;
}

function fits(cells: readonly Line[], heads: readonly ColumnRole[]): boolean {
  const columns = heads.map((role, column) => ({ role, words: bare(cells[column]) }));
  const right = columns.every(({ role, words }) => {
    if (words.includes("|")) return false;
    if (role === "time") return opensWithTime(words);
    return role === "lead" ? isUnit(words) || /[、，]/.test(words) : !isTimeCell(words);
  });
  return right && columns.some(({ role }) => role === "time" || role === "lead");
}

const bare = (line: Line | undefined): string => (line?.text ?? "").replace(/\s+/g, "");

function marked({ isJoined, cells }: Row): Edit[] {
  const [first] = cells;
  if (first === undefined) return [];
  return [
    { start: first.start, end: first.start, text: isJoined ? "| |" : "|" },
    ...cells.slice(1).map((cell, index) => ({ start: cells[index]?.end ?? cell.start, end: cell.start, text: "|" })),
    { start: cells.at(-1)?.end ?? first.end, end: cells.at(-1)?.end ?? first.end, text: "|" },
  ];
}
