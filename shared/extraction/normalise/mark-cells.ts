import { roleOf } from "../structure/tables.ts";
import type { Edit } from "../text/mapped-text.ts";
import type { Span } from "../text/span.ts";

interface Line extends Span {
  readonly text: string;
}

/**
 * Tables that were copied cell by cell, each on a line of its own and nothing between them: every cell gets the `|` by
 * which the pipeline knows it. The headings in a row tell that it is a table and how wide; its rows begin with 1, 2, 3 …
 * or with a month.
 */
export function markCells(text: string): Edit[] {
  const lines = Array.from(text.matchAll(/[^\n]*\S[^\n]*/g), (match) => lineOf(match));
  const edits: Edit[] = [];
  for (let at = 0; at < lines.length; ) {
    const width = headsAt(lines, at);
    const end = width < 3 ? at : endOfTable(lines, at, width);
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

const LONGEST_HEAD = 8;
const MOST_HEADS = 8;

/** How many headings follow one another from `at` on; 0 where they open no table. */
function headsAt(lines: readonly Line[], at: number): number {
  const roles: string[] = [];
  for (const { text } of lines.slice(at, at + MOST_HEADS)) {
    const role = text.length <= LONGEST_HEAD ? roleOf(text) : null;
    if (role === null) break;
    roles.push(role);
  }
  const opens = roles[0] === "number" || roles[0] === "time";
  return opens && roles.includes("task") ? roles.length : 0;
}

const MONTH = /^(?:\d{1,2}|[一二三四五六七八九十]{1,2})月份?$/;
/** A cell may run over some lines. */
const SPILL = 4;
const FEWEST_ROWS = 2;

const begins = (text: string, head: string | undefined, rows: number): boolean =>
  head === "number" ? text === String(rows + 1) : MONTH.test(text);

/** The line behind the last row; `at` where what follows the headings is no table. */
function endOfTable(lines: readonly Line[], at: number, width: number): number {
  const head = roleOf(lines[at]?.text ?? "") ?? undefined;
  let rows = 0;
  let last = at;
  for (let index = at + width; index < lines.length && index <= last + width + SPILL; index++) {
    const { text } = lines[index] ?? { text: "" };
    if (!begins(text, head, rows)) continue;
    rows++;
    last = index;
  }
  return rows < FEWEST_ROWS ? at : Math.min(lines.length, last + width);
}
