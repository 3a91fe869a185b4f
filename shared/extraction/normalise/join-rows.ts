import { isSerial, opensWithTime } from "../structure/cell-kinds.ts";
import { type ColumnRole, roleOf, saysTask } from "../structure/column-roles.ts";
import type { Edit } from "../text/mapped-text.ts";
import type { Span } from "../text/span.ts";

interface Line extends Span {
  readonly text: string;
  readonly bars: number;
}

const LONGEST_HEAD_LINE = 200;
const LONGEST_LINE = 2_000;
/** The greatest number of lines into which one row may be broken. */
const MOST_PARTS = 8;

/**
 * Joins the parts of a row with `|` between its cells where a line break inside a cell has divided it: a row whose
 * first column fits but which has too few bars continues in the lines below with the missing ones. A row without its
 * first, merged cell is complete.
 */
export function joinRows(text: string): Edit[] {
  if (!text.includes("|")) return [];
  const lines = linesOf(text);
  const edits: Edit[] = [];
  const usual = usualBars(lines);
  let head: RowHead | null = null;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined) break;
    const own = headOf(line, usual);
    head = own ?? head;
    if (own !== null || head === null || !isCut(line, head)) continue;
    const last = endOfRow(lines, at, head);
    for (let part = at + 1; part <= last; part++) {
      const [above, below] = [lines[part - 1], lines[part]];
      if (above !== undefined && below !== undefined) edits.push({ start: above.end, end: below.start, text: " " });
    }
    at = Math.max(at, last);
  }
  return edits;
}

const MOST_LOST = 2;

type RowHead = { readonly bars: number; readonly first: ColumnRole | null };

/**
 * How many rows with the same number of bars are enough, because a heading over two columns may have lost one of its
 * bars.
 */
const USUAL = 2;

function usualBars(lines: readonly Line[]): number[] {
  const counts = new Map<number, number>();
  for (const { bars } of lines) if (bars > 1) counts.set(bars, (counts.get(bars) ?? 0) + 1);
  return Array.from(counts).flatMap(([bars, count]) => (count >= USUAL ? [bars] : []));
}

function headOf({ text, bars }: Line, usual: readonly number[]): RowHead | null {
  if (bars === 0 || text.length > LONGEST_HEAD_LINE) return null;
  const roles = cellsOf(text).map(roleOf);
  const known = roles.filter((role) => role !== null && role !== "period").length;
  return known >= 2 && 2 * known >= roles.length && roles.some(saysTask)
    ? { bars: Math.max(bars, ...usual.filter((count) => count <= bars + MOST_LOST)), first: roles[0] ?? null }
    : null;
}

/** Whether the line begins a row without ending it. */
function isCut({ text, bars }: Line, head: RowHead): boolean {
  if (bars === 0 || bars >= head.bars) return false;
  if (text.startsWith("|")) return !text.endsWith("|");
  return opensRow(text, head);
}

function opensRow(text: string, { first }: RowHead): boolean {
  const cell = cellsOf(text)[0] ?? "";
  return first === "time" ? opensWithTime(cell) : first === "number" && isSerial(cell);
}

/** The line by which all bars are there; `at` where they never are before another row begins. */
function endOfRow(lines: readonly Line[], at: number, head: RowHead): number {
  let bars = 0;
  for (let part = at; part < Math.min(lines.length, at + MOST_PARTS); part++) {
    const line = lines[part];
    if (
      line === undefined ||
      (part > at && (line.text.startsWith("|") || (line.bars > 0 && opensRow(line.text, head))))
    )
      return at;
    bars += line.bars;
    if (bars >= head.bars) return bars === head.bars ? part : at;
  }
  return at;
}

const cellsOf = (text: string): string[] =>
  text
    .replace(/^\||\|$/g, "")
    .split("|")
    .map((cell) => cell.replace(/\s+/g, ""));

const linesOf = (text: string): Line[] =>
  Array.from(text.matchAll(/[^\n]*\S[^\n]*/g), ({ index, 0: line }) => {
    const words = line.trim();
    const start = index + line.indexOf(words);
    const bars = words.length > LONGEST_LINE ? 0 : words.split("|").length - 1;
    return { start, end: start + words.length, text: words, bars };
  });
