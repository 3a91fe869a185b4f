import { roleOf, saysTask } from "../../structure/column-roles.ts";
import type { Column } from "./column-headings.ts";
import type { Ruling } from "./rulings.ts";
import type { CellDraft } from "./table-fragment.ts";
import type { TextLine } from "./text-lines.ts";
import { PADDING } from "./wrapped-text.ts";

/** Texts of one line in separate columns. */
export interface LineSegment {
  readonly column: number;
  readonly line: TextLine;
}

export interface AlignedRows {
  readonly rows: readonly (readonly CellDraft[])[];
  readonly top: number;
  readonly bottom: number;
}

/** Times the distance of a cell's lines from which on the next line is another row's. */
const ROW_GAP = 1.15;
/** Part of the table's width that a line between two rows has. */
const RULED = 0.7;
const SAME_LINE = 0.5;

/**
 * Rows of a table without lines between its columns: parted by lines across, by wider gaps between the tasks, or by the
 * numbers (else the first column) that begin them.
 */
export function alignedRows(
  segments: readonly LineSegment[],
  columns: readonly Column[],
  rulings: readonly Ruling[],
): AlignedRows {
  const roles = columns.map(({ head }) => roleOf(head));
  const task = Math.max(roles.findIndex(saysTask), 0);
  const number = roles.indexOf("number");
  const linesIn = (column: number) => segments.filter((segment) => segment.column === column).map(({ line }) => line);
  const heights = segments.map(({ line }) => line.y);
  const [top, bottom] = [Math.max(...heights), Math.min(...heights)];
  const starts =
    startsByRulings(columns, rulings, top, bottom) ??
    startsByGaps(linesIn(task), number < 0 ? [] : linesIn(number)) ??
    startsByFirst(linesIn(number < 0 ? 0 : number));
  // The end of a row from the page before.
  if (starts.length === 0) starts.push(Infinity);
  const rows = starts.map(() =>
    columns.map(({ left, right }) => ({ lines: [] as TextLine[], width: right - left + PADDING })),
  );
  for (const { column, line } of segments) {
    const row = Math.max(
      starts.findLastIndex((start) => line.y <= start),
      0,
    );
    rows[row]?.[column]?.lines.push(line);
  }
  return { rows, top, bottom };
}

function startsByRulings(
  columns: readonly Column[],
  rulings: readonly Ruling[],
  top: number,
  bottom: number,
): number[] | null {
  const [left, right] = [columns[0]?.left ?? 0, columns.at(-1)?.right ?? 0];
  const lines = rulings.filter(
    ({ isAcross, at, from, to }) =>
      isAcross && at < top && at > bottom && Math.min(to, right) - Math.max(from, left) >= (right - left) * RULED,
  );
  return lines.length === 0 ? null : [Infinity, ...lines.map(({ at }) => at).toSorted((a, b) => b - a)];
}

/**
 * The first lines of rows by wider gaps; null where all lines of the tasks have the same distance, or a number has no
 * task.
 */
function startsByGaps(tasks: readonly TextLine[], numbers: readonly TextLine[]): number[] | null {
  const gaps = tasks.slice(1).map((line, index) => (tasks[index]?.y ?? 0) - line.y);
  const within = Math.min(...gaps) * ROW_GAP;
  const cells: { top: number; bottom: number }[] = [];
  tasks.forEach((line, index) => {
    const last = cells.at(-1);
    if (last && (gaps[index - 1] ?? 0) <= within) last.bottom = line.y;
    else cells.push({ top: line.y, bottom: line.y });
  });
  if (cells.length < 2 || gaps.every((gap) => gap > within) !== gaps.every((gap) => gap > within)) return null;
  const slack = (tasks[0]?.size ?? 0) * SAME_LINE;
  const numbered = numbers.map(({ y }) =>
    cells.findIndex(({ top, bottom }) => y <= top + slack && y >= bottom - slack),
  );
  if (numbered.includes(-1) || new Set(numbered).size < numbered.length) return null;
  return cells.map(({ top }, index) => {
    const above = cells[index - 1]?.bottom;
    return above === undefined ? Infinity : (above + top) / 2;
  });
}

const startsByFirst = (lines: readonly TextLine[]): number[] => lines.map(({ y, size }) => y + size * SAME_LINE);
