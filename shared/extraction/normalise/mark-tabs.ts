import { roleOf, saysTask } from "../structure/column-roles.ts";
import type { Edit } from "../text/mapped-text.ts";
import type { Span } from "../text/span.ts";

interface Line extends Span {
  readonly tabs: readonly Span[];
  readonly cells: readonly string[];
}

/** The least number of tabs in adjacent lines that make a table. Fewer may set off a number or a signature. */
const FEWEST_TABS = 2;
const LONGEST_LINE = 2_000;

/**
 * Marks tables copied out of a sheet or a word processor, with a tab between the cells: the tabs become `|`, by which
 * the pipeline knows a table, and a blank cell stays a cell. The lines have as many cells as the headings, or all the
 * same number.
 */
export function markTabs(text: string): Edit[] {
  const edits: Edit[] = [];
  let table: Line[] = [];
  const close = () => {
    if (table.length > 1) for (const line of table) edits.push(...marked(line));
    table = [];
  };
  for (const line of linesOf(text)) {
    const first = table[0];
    if (first !== undefined && !belongs(line, first)) close();
    if (table.length > 0 || line.tabs.length >= FEWEST_TABS || isHead(line)) table.push(line);
  }
  close();
  return edits;
}

const isHead = ({ tabs, cells }: Line): boolean =>
  tabs.length > 0 && cells.map(roleOf).some(saysTask) && cells.every((cell) => roleOf(cell) !== null);

const belongs = (line: Line, first: Line): boolean =>
  line.tabs.length > 0 &&
  (isHead(first) ? line.tabs.length <= first.tabs.length : line.tabs.length === first.tabs.length);

function* linesOf(text: string): Generator<Line> {
  for (const { index, 0: line } of text.matchAll(/[^\n]*\S[^\n]*/g)) {
    const isRow = line.length <= LONGEST_LINE && line.includes("\t") && !line.includes("|");
    const tabs = isRow
      ? Array.from(line.matchAll(/\t/g), (tab) => ({ start: index + tab.index, end: index + tab.index + 1 }))
      : [];
    const cells = isRow ? line.split("\t").map((cell) => cell.replace(/\s+/g, "")) : [];
    yield { start: index, end: index + line.length, tabs, cells };
  }
}

const marked = ({ start, end, tabs }: Line): Edit[] => [
  { start, end: start, text: "|" },
  ...tabs.map((tab) => ({ ...tab, text: "|" })),
  { start: end, end, text: "|" },
];
