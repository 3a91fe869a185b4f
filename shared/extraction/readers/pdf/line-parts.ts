import type { RunLine, TextRun } from "./text-lines.ts";

export interface Extent {
  readonly left: number;
  readonly right: number;
}

/** A text set apart from the others of its line. */
export interface LinePart extends Extent {
  readonly runs: readonly TextRun[];
}

/** Ems that part two texts: more than a blank, or what stretches a line to the full width. */
const APART = 0.55;

/** The texts of a line that may be of different columns, left to right. */
export function partsOf({ runs, size }: RunLine): LinePart[] {
  const parts: { left: number; right: number; runs: TextRun[] }[] = [];
  for (const run of runs) {
    const last = parts.at(-1);
    if (last && run.x - last.right <= APART * size) {
      last.runs.push(run);
      last.right = Math.max(last.right, run.x + run.width);
    } else parts.push({ left: run.x, right: run.x + run.width, runs: [run] });
  }
  return parts;
}

export const overlap = (extent: Extent, other: Extent): boolean =>
  extent.left < other.right && extent.right > other.left;
