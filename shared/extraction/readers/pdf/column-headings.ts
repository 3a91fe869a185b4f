import { roleOf } from "../../structure/column-roles.ts";
import { namesColumns } from "../table/table-blocks.ts";
import { type Extent, overlap, partsOf } from "./line-parts.ts";
import type { RunLine } from "./text-lines.ts";

/** One column with the extent of its texts. */
export interface Column extends Extent {
  /** The words of its heading, without blanks. */
  readonly head: string;
}

interface Heading {
  readonly columns: readonly Column[];
  /** The number of lines that the heading takes. */
  readonly lines: number;
}

/** The greatest number of lines of a heading that its narrow column breaks. */
const MOST_LINES = 3;
/** The distance of the lines of one heading, in font sizes. */
const CLOSE = 1.8;

/** The headings of a table that begin at this line; null when it names no columns. */
export function headingAt(lines: readonly RunLine[], at: number): Heading | null {
  for (let count = 1; count <= MOST_LINES && isTogether(lines, at, count); count++) {
    const columns = columnsOf(lines.slice(at, at + count));
    if (!areHeads(columns)) continue;
    // A title right above the heading is no part of the heading.
    const isLater = count > 1 && areHeads(columnsOf(lines.slice(at + 1, at + count)));
    return isLater ? null : { columns, lines: count };
  }
  const columns = columnsOf(lines.slice(at, at + 1));
  return isNamed(columns) ? { columns, lines: 1 } : null;
}

/**
 * Whether columns are surely headings. The test is strict, because prose in two columns has 活动 and 要点 side by side
 * too.
 */
function isNamed(columns: readonly Column[]): boolean {
  const heads = columns.map(({ head }) => head);
  const roles = new Set(heads.map(roleOf).filter((role) => role !== null));
  return roles.size >= 2 && !heads.some((head) => PUNCTUATION.test(head)) && namesColumns(heads);
}
const PUNCTUATION = /[，。；：！？《》“”]/;
const areHeads = (columns: readonly Column[]): boolean =>
  isNamed(columns) && columns.every(({ head }) => roleOf(head) !== null);

function isTogether(lines: readonly RunLine[], at: number, count: number): boolean {
  const [above, line] = [lines[at + count - 2], lines[at + count - 1]];
  return line !== undefined && (count === 1 || (above !== undefined && above.y - line.y <= CLOSE * line.size));
}

/** The columns of heading lines: texts above one another are one heading. */
function columnsOf(lines: readonly RunLine[]): Column[] {
  const columns: { left: number; right: number; head: string }[] = [];
  for (const part of lines.flatMap(partsOf)) {
    const text = part.runs
      .map((run) => run.text)
      .join("")
      .replace(/\s+/g, "");
    const column = columns.find((other) => overlap(other, part));
    if (column) {
      column.left = Math.min(column.left, part.left);
      column.right = Math.max(column.right, part.right);
      column.head += text;
    } else columns.push({ left: part.left, right: part.right, head: text });
  }
  return columns.toSorted((a, b) => a.left - b.left);
}
