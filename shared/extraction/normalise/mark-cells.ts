import { roleOf, saysTask } from "../structure/column-roles.ts";
import type { Edit } from "../text/mapped-text.ts";
import type { Span } from "../text/span.ts";

interface Line extends Span {
  readonly text: string;
}

/** `责任科室⏎|⏎时限`: the separator of the cells is on a line of its own. */
const BAR_LINE = /(?<=[^|\s])[ \t]{0,8}\n[ \t]{0,8}(?=\|[ \t]*(?:\n|$))/g;

/**
 * Marks tables that were copied cell by cell, each on a line of its own: every cell gets the `|` by which the pipeline
 * knows a cell. Without marks between the cells, a run of headings tells that there is a table and how wide it is; its
 * rows begin with 1, 2, 3 … or with a month.
 */
export function markCells(text: string): Edit[] {
  const edits: Edit[] = Array.from(text.matchAll(BAR_LINE), ({ index, 0: gap }) => ({
    start: index,
    end: index + gap.length,
    text: "",
  }));
  if (edits.length > 0) return edits;
  const lines = Array.from(text.matchAll(/[^\n]*\S[^\n]*/g), (match) => lineOf(match));
  for (let at = 0; at < lines.length; ) {
    const heads = headsAt(lines, at);
    const end = heads ? endOfTable(lines, at, heads) : at;
    for (const line of lines.slice(at, end)) edits.push({ start: line.end, end: line.end, text: "|" });
    at = Math.max(end, at + 1);
  }
  return edits;
}

function lineOf(match: RegExpExecArray): Line {
  const text = match[0].trim();
  const start = match.index + match[0].indexOf(text);
  return { start, end: start + text.length, text };
}

/**
 * The number of headings below one another, and a test for the first cell of the row that follows a given number of
 * rows.
 */
interface Heads {
  readonly width: number;
  readonly begins: (text: string, rows: number) => boolean;
}

const LONGEST_HEAD = 8;
const FEWEST_HEADS = 3;
const MOST_HEADS = 8;
const MONTH = /^(?:\d{1,2}|[一二三四五六七八九十]{1,2})月份?$/;

const isNumber = (text: string, rows: number): boolean => text === String(rows + 1);
const isLabelled = (text: string, rows: number): boolean => /^(\d{1,3})[、.．]/.exec(text)?.[1] === String(rows + 1);
const isMonth = (text: string): boolean => MONTH.test(text);

/** The headings that begin at a line; null where they open no table. */
function headsAt(lines: readonly Line[], at: number): Heads | null {
  const first = lines[at]?.text ?? "";
  if (first.length > LONGEST_HEAD || roleOf(first) === null) return null;
  const below = lines.slice(at, at + MOST_HEADS + 1).map(({ text }) => text);
  const ways = roleOf(first) === "number" ? [isNumber] : [isMonth, isLabelled];
  for (const begins of ways) {
    const width = below.findIndex((text) => begins(text, 0));
    const heads = below.slice(0, Math.max(0, width));
    if (width < FEWEST_HEADS || heads.some((head) => head.length > LONGEST_HEAD)) continue;
    const roles = heads.map(roleOf);
    const isRegular = begins !== isLabelled || begins(lines[at + 2 * width]?.text ?? "", 1);
    if (isRegular && roles.some(saysTask) && (roles.includes("time") || roles[0] === "number"))
      return { width, begins };
  }
  return null;
}

/** A cell may run over some lines. */
const SPILL = 4;
const FEWEST_ROWS = 2;

/** The line behind the last row; `at` where what follows the headings is no table. */
function endOfTable(lines: readonly Line[], at: number, { width, begins }: Heads): number {
  let rows = 0;
  let last = at;
  for (let index = at + width; index < lines.length && index <= last + width + SPILL; index++) {
    if (!begins(lines[index]?.text ?? "", rows)) continue;
    rows++;
    last = index;
  }
  return rows < FEWEST_ROWS ? at : Math.min(lines.length, last + width);
}
