import { type AlignedRows, type LineSegment, alignedRows } from "./aligned-rows.ts";
import type { Ruling } from "./rulings.ts";
import type { TableFragment } from "./table-fragment.ts";
import { type Column, headingAt } from "./column-headings.ts";
import { overlap, partsOf } from "./line-parts.ts";
import { type RunLine, textLineOf } from "./text-lines.ts";

interface Found {
  readonly tables: readonly TableFragment[];
  readonly rest: readonly RunLine[];
}

/** Times the usual distance of lines beyond which a table has ended. */
const WIDE_GAP = 3.5;
/** The number of running heads that may precede the rest of a table. */
const LINES_ABOVE = 2;
/** The distance, in font sizes, that sets a table apart from the page's text. */
const FAR = 2.5;

/**
 * Finds tables without lines between their columns: texts below column headings that keep to the columns. A table at
 * the end of a page continues at the top of the next without its headings.
 *
 * @param carried  The columns of the table at the end of the page before.
 */
export function alignedTables(
  lines: readonly RunLine[],
  rulings: readonly Ruling[],
  page: number,
  carried: readonly Column[] | null,
): Found & { readonly carried: readonly Column[] | null } {
  const tables: TableFragment[] = [];
  const rest: RunLine[] = [];
  let open: readonly Column[] | null = null;
  const restAt = carried === null ? -1 : startOfRest(lines);
  for (let at = 0; at < lines.length; ) {
    const heading = headingAt(lines, at);
    const columns = heading?.columns ?? (at === restAt ? carried : null);
    const first = at + (heading?.lines ?? 0);
    const body = columns === null ? null : bodyBelow(lines.slice(first), columns, page);
    const rows =
      body && (isEnough(body, heading !== null) || isEndOfRow(body, heading !== null))
        ? alignedRows(body.segments, body.columns, rulings)
        : null;
    if (body && rows) {
      const heads = lines.slice(at, first).flatMap((line) => lineSegments(line, body.columns, page));
      tables.push(fragmentOf(rows, heads, body.columns, page));
      at = first + body.lines;
      open = lines.length - at <= LINES_ABOVE ? body.columns : null;
    } else rest.push(...lines.slice(at, ++at));
  }
  return { tables, rest, carried: open };
}

/** The first line of a continued table on a page: below the running head, which is set apart, and without headings. */
function startOfRest(lines: readonly RunLine[]): number {
  const isApart = (line: RunLine, at: number) => line.y - (lines[at + 1]?.y ?? -Infinity) > line.size * FAR;
  const start = lines.findIndex((line, at) => at >= LINES_ABOVE || !isApart(line, at));
  return lines.slice(0, start + LINES_ABOVE).some((_, at) => headingAt(lines, at) !== null) ? -1 : start;
}

interface Body {
  readonly segments: readonly LineSegment[];
  readonly columns: readonly Column[];
  /** The number of lines that the table takes on the page. */
  readonly lines: number;
}

/** The lines that keep to the columns. The first line that crosses two columns, or is far below, ends the table. */
function bodyBelow(lines: readonly RunLine[], heading: readonly Column[], page: number): Body {
  const columns = heading.map((column) => ({ ...column }));
  const gaps: number[] = [];
  let count = 0;
  for (const line of lines) {
    const gap = count === 0 ? 0 : (lines[count - 1]?.y ?? 0) - line.y;
    const usual = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? Infinity;
    const parts = partsOf(line);
    const touched = parts.map((part) => columns.filter((column) => overlap(part, column)));
    if (gap > usual * WIDE_GAP || touched.some((found) => found.length > 1)) break;
    for (const [index, { left, right }] of parts.entries()) {
      const column = touched[index]?.[0];
      if (!column) continue;
      column.left = Math.min(column.left, left);
      column.right = Math.max(column.right, right);
    }
    if (count > 0) gaps.push(gap);
    count++;
  }
  const segments = lines.slice(0, count).flatMap((line) => lineSegments(line, columns, page));
  return { segments, columns, lines: count };
}

/** The texts of a line by column. A text between two columns belongs to the nearer one. */
function lineSegments(line: RunLine, columns: readonly Column[], page: number): LineSegment[] {
  const byColumn = Map.groupBy(partsOf(line), ({ left, right }) => {
    const distances = columns.map((column) => Math.max(column.left - right, left - column.right));
    return distances.indexOf(Math.min(...distances));
  });
  return Array.from(byColumn, ([column, parts]) => ({
    column,
    line: textLineOf({ ...line, runs: parts.flatMap(({ runs }) => runs) }, page, page),
  }));
}

/** Whether a table has enough rows: two texts side by side in one line, or, without a heading above, in two lines. */
const isEnough = ({ segments }: Body, hasHeading: boolean): boolean => {
  const beside = [...Map.groupBy(segments, ({ line }) => line.y).values()].filter((line) => line.length >= 2);
  return beside.length >= (hasHeading ? 1 : 2);
};

/** Points by which the lines of a cell begin apart. */
const FLUSH = 3;

/** All that is left for the next page of a table are the last lines of some cells, away from the page's margin. */
const isEndOfRow = ({ segments, columns }: Body, hasHeading: boolean): boolean =>
  !hasHeading &&
  segments.length > 0 &&
  segments.every(({ column, line }) => column > 0 && Math.abs((columns[column]?.left ?? 0) - line.left) <= FLUSH);

function fragmentOf(
  { rows, top, bottom }: AlignedRows,
  heads: readonly LineSegment[],
  columns: readonly Column[],
  page: number,
): TableFragment {
  const head = columns.map((_, column) => ({
    lines: heads.filter((segment) => segment.column === column).map(({ line }) => line),
    width: 0,
  }));
  return {
    page,
    lastPage: page,
    top: heads[0]?.line.y ?? top,
    bottom,
    xs: columns.map(({ left }) => left),
    rows: heads.length > 0 ? [head, ...rows] : rows,
    isOpenAbove: false,
    isOpenBelow: false,
  };
}
