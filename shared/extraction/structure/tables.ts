import type { Span } from "../text/span.ts";
import { COUNTERS } from "../lexicon/counters.ts";
import { isLasting, isTimeCell } from "./cell-kinds.ts";
import { namesActivity, roleOf, saysTask } from "./column-roles.ts";
import { rolesByContent } from "./content-roles.ts";
import { fitRow, widenHeads } from "./fit-row.ts";
import { type CellLine, foldCells } from "./fold-cells.ts";
import type { Block } from "./outline.ts";
import type { Head, TableRow } from "./table-row.ts";

/** The rows below the headings. */
export interface Table {
  /** The index of the table's first block. */
  readonly at: number;
  readonly rows: readonly TableRow[];
  /** The places of the headings, also of those repeated on a page: they name columns and ask for nothing. */
  readonly headings: readonly Span[];
}

/**
 * The tables in the text. A row stands on a line with `|` between its cells, or every cell on a line of its own
 * (`四月 |⏎运动会 |⏎全院职工 |`), as tables come out of web pages; then the heading tells how many make a row.
 */
export function readTables(text: string, blocks: readonly Block[]): Table[] {
  let above: { readonly heads: readonly Head[]; readonly end: number } = { heads: [], end: 0 };
  return runsOf(blocks).flatMap((run) => {
    const near = above.end > 0 && run.at - above.end <= CAPTIONS ? above.heads : [];
    let heads = near;
    const tables = tablesIn(text, run.blocks).map((lines, index) => {
      const read = rowsOf(text, lines, index === 0 ? near : []);
      heads = read.heads;
      return { at: run.at, rows: read.rows, headings: read.headings };
    });
    above = { heads, end: run.at + run.blocks.length };
    return tables;
  });
}

/** Splits a run in which other headings follow rows into its tables, one below the other. */
function tablesIn(text: string, run: readonly Block[]): (readonly Block[])[] {
  const tables: Block[][] = [[]];
  let known: ReadonlySet<string> | null = null;
  let hasRows = false;
  for (const block of run) {
    const cells = cellsOf(text, block);
    const words = wordsOf(text, { block, cells });
    const isNames = cells.length > 1 && isHead(words) && words.every((word) => word === "" || roleOf(word) !== null);
    const isOther: boolean = isNames && known !== null && hasRows && isAnother(words, known);
    if (isOther) tables.push([]);
    if (isNames && (known === null || isOther)) known = new Set(words);
    hasRows = isNames ? hasRows && !isOther : hasRows || (known !== null && cells.length > 0);
    tables.at(-1)?.push(block);
  }
  return tables;
}

/** Whether headings belong to another table: most of them are no heading of the table above. */
const isAnother = (words: readonly string[], known: ReadonlySet<string>): boolean => {
  const named = words.filter((word) => word !== "");
  return named.length > 1 && 2 * named.filter((word) => known.has(word)).length < named.length;
};

/** Lines that divide a table into parts: 一、月报表, or the number of a page. */
const CAPTIONS = 2;

/** Cells with no other block between, and the index of the first. */
interface Run {
  readonly at: number;
  readonly blocks: Block[];
}

function runsOf(blocks: readonly Block[]): Run[] {
  const runs: Run[] = [];
  blocks.forEach((block, at) => {
    if (block.kind !== "cell") return;
    if (blocks[at - 1]?.kind === "cell") runs.at(-1)?.blocks.push(block);
    else runs.push({ at, blocks: [block] });
  });
  return runs;
}

/** The rows of a run under its own headings, or under earlier ones of the same width; and the headings at its end. */
function rowsOf(
  text: string,
  run: readonly Block[],
  above: readonly Head[],
): { rows: TableRow[]; heads: readonly Head[]; headings: readonly Span[] } {
  const lines = run.map((block) => ({ block, cells: cellsOf(text, block) })).filter(({ cells }) => cells.length > 0);
  const flat = lines.every(({ cells }) => cells.length === 1);
  const { rows: all, headed } = flat ? foldCells(text, lines, headsIn(text, lines)) : { rows: lines, headed: true };
  const at = headed ? all.slice(0, HEAD_ROWS).findIndex((row) => isHead(wordsOf(text, row))) : -1;
  const first = all[at];
  const widest = all.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  if (first === undefined && widest !== above.length)
    return { rows: rolesByContent(all.map((row) => ({ ...row, words: wordsOf(text, row) }))), heads: [], headings: [] };
  let heads = first === undefined ? above : headsOf(wordsOf(text, first));
  heads = widenHeads(
    all.slice(at + 1).map((row) => wordsOf(text, row)),
    heads,
  );
  heads = withTimes(
    all.slice(at + 1).map((row) => wordsOf(text, row)),
    heads,
  );
  heads = withCounters(
    all.slice(at + 1).map((row) => wordsOf(text, row)),
    heads,
  );
  heads = withNames(heads);
  heads = withActivities(heads);
  heads = withTask(
    all.slice(at + 1).map((row) => wordsOf(text, row)),
    heads,
  );
  let isBelowHead = first !== undefined;
  const rows: TableRow[] = [];
  const headings = first === undefined ? [] : [...first.cells];
  for (const row of all.slice(at + 1)) {
    const words = wordsOf(text, row);
    const isLower = isBelowHead && isSecondStorey(words);
    const isAgain = !isLower && isHeadAgain(words, heads);
    if (isLower) heads = belowOf(heads, words);
    else if (isAgain) heads = words.length < heads.length ? heads : headsOf(words);
    else rows.push({ block: row.block, cells: fitRow(row.cells, words, heads) });
    if (isLower || isAgain) headings.push(...row.cells);
    isBelowHead = false;
  }
  return { rows, heads, headings };
}

/** Within how many rows the headings must be; a caption may be in a row above them. */
const HEAD_ROWS = 3;

const headsOf = (words: readonly string[]): Head[] => words.map((word) => ({ words: word, role: roleOf(word) }));

/** Where no heading names the time (周次), the unknown column with a time in most of its cells is that of the times. */
function withTimes(rows: readonly (readonly string[])[], heads: readonly Head[]): readonly Head[] {
  if (heads.some(({ role }) => role === "time" || role === "period")) return heads;
  const at = heads.findIndex(({ role }, column) => {
    if (role !== null && role !== "other") return false;
    const said = rows.map((words) => words[column] ?? "").filter((words) => words !== "");
    return said.length > 0 && 2 * said.filter((words) => isTimeCell(words) && !isLasting(words)).length > said.length;
  });
  return heads.map((head, column) => (column === at ? { ...head, role: "time" } : head));
}

/** 单位 above 人, 场次, %: the column has the unit of the numbers beside it, and no office. */
const withCounters = (rows: readonly (readonly string[])[], heads: readonly Head[]): readonly Head[] =>
  heads.map((head, column) => {
    if (head.words !== "单位") return head;
    const said = rows.map((words) => words[column] ?? "").filter((words) => words !== "");
    return said.length > 0 && said.every((words) => words === "%" || words === "％" || COUNTS.has(words))
      ? { ...head, role: "counter" }
      : head;
  });
const COUNTS: ReadonlySet<string> = new Set(COUNTERS);

/** Where several columns are named after activities, each cell of them is a duty, and none describes another. */
const withActivities = (heads: readonly Head[]): readonly Head[] =>
  heads.filter(isActivity).length < 2
    ? heads
    : heads.map((head) => (isActivity(head) ? { ...head, role: "activity" } : head));

/** 项目名称 | 主要内容: where one column names an event and the next describes it, the name is the task. */
function withNames(heads: readonly Head[]): readonly Head[] {
  const named = heads.findIndex(({ words }) => NAMES_THINGS.test(words));
  return named < 0
    ? heads
    : heads.map((head, column) =>
        column > named && CONSISTS_OF.test(head.words) ? { ...head, role: "measure" } : head,
      );
}
const NAMES_THINGS = /^(?:项目|活动|会议|课题|培训|赛事)(?:名称)?$/;
const CONSISTS_OF = /^(?:主要|活动|会议|培训|项目)?内容$/;

const isActivity = ({ words, role }: Head): boolean => (role === null || saysTask(role)) && namesActivity(words);

/** Where no heading names the task, the unknown column with the most words is the task's. */
function withTask(rows: readonly (readonly string[])[], heads: readonly Head[]): readonly Head[] {
  if (heads.some(({ role }) => saysTask(role) || role === "period")) return heads;
  const lengths = heads.map(({ role }, column) =>
    role === null ? rows.reduce((sum, words) => sum + (words[column]?.length ?? 0), 0) : 0,
  );
  const most = Math.max(...lengths.slice(0, WIDEST));
  return most === 0
    ? heads
    : heads.map((head, at) => (at === lengths.indexOf(most) ? { ...head, role: "task" } : head));
}
const WIDEST = 100;

/** Whether words name columns. A task may have such a name too (植树活动), but then a time stands beside it. */
function isHead(words: readonly string[]): boolean {
  const roles = words.map(roleOf);
  const periods = roles.filter((role) => role === "period").length;
  const named = roles.filter((role) => role !== null && role !== "other" && role !== "period").length;
  return named > 0 && (periods !== 1 || named > 1);
}

/** Whether a row repeats the headings, as on each page, or has those of the table that follows at once. */
const isHeadAgain = (words: readonly string[], heads: readonly Head[]): boolean => {
  const known = words.filter((word) => !["other", "period"].includes(roleOf(word) ?? "other")).length;
  return (
    known >= 2 && words.every((word, column) => word === heads[column]?.words || (word !== "" && roleOf(word) !== null))
  );
};

/** | 牵头单位 | 配合单位 | under 责任分工: names of columns alone, and blanks where the cell above reaches down. */
const isSecondStorey = (words: readonly string[]): boolean => {
  const named = words.filter((word) => word !== "");
  // 三月份 alone divides the rows below.
  const isSection = named.length === 1 && roleOf(named[0] ?? "") === "period";
  return named.length > 0 && named.length < words.length && !isSection && named.every((word) => roleOf(word) !== null);
};

const belowOf = (heads: readonly Head[], words: readonly string[]): Head[] =>
  heads.map((head, column) => {
    const below = words[column] ?? "";
    return below === "" ? head : { words: below, role: roleOf(below) };
  });

/** The number of headings among cells that are each on a line of their own. */
function headsIn(text: string, lines: readonly CellLine[]): { width: number; numbered: boolean } {
  const roles = lines
    .map((line) => wordsOf(text, line).map(roleOf)[0] ?? null)
    .map((role) => (role === "period" ? null : role));
  const width = roles.indexOf(null);
  return { width: width < 0 ? roles.length : width, numbered: roles[0] === "number" };
}

/** Cells of a line without their blanks; a line of dashes (markdown's rule) has none. */
function cellsOf(text: string, block: Block): Span[] {
  const line = text.slice(block.start, block.end);
  if (/^[\s|:-]+$/.test(line)) return [];
  const inner = {
    start: line.startsWith("|") ? 1 : 0,
    end: line.trimEnd().endsWith("|") ? line.trimEnd().length - 1 : line.length,
  };
  const cells: Span[] = [];
  let from = inner.start;
  for (let at = inner.start; at <= inner.end; at++) {
    if (at < inner.end && line[at] !== "|") continue;
    const cell = line.slice(from, at);
    const start = block.start + from + (cell.length - cell.trimStart().length);
    cells.push({ start, end: Math.max(start, block.start + from + cell.trimEnd().length) });
    from = at + 1;
  }
  return cells;
}

const wordsOf = (text: string, { cells }: CellLine): string[] =>
  cells.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ""));
