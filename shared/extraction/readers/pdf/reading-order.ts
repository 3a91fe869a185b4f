import { type RunLine, runLinesOf } from "./text-lines.ts";

/** Ems between two columns of text. */
const GUTTER = 1.2;
/** The least number of lines of a column; fewer lines side by side are a table or a signature. */
const FEWEST = 6;
/** The width of the narrowest column in ems, and the part of it that lines of prose fill. */
const NARROWEST = 10;
const FILLED = 0.8;

/**
 * The frames of a page in reading order. With two columns: the lines above them, the left column, the right column,
 * and the lines below; otherwise all lines together.
 */
export function framesOf(lines: readonly RunLine[]): (readonly RunLine[])[] {
  const gutter = gutterOf(lines);
  if (gutter === null) return [lines];
  const [from, to] = regionAround(lines, gutter);
  const inside = lines.slice(from, to);
  const side = (isLeft: boolean) =>
    runLinesOf(inside.flatMap((line) => line.runs.filter(({ x }) => x < gutter === isLeft)));
  const columns = [side(true), side(false)];
  if (!columns.every(isProse)) return [lines];
  return [lines.slice(0, from), ...columns, lines.slice(to)].filter((frame) => frame.length > 0);
}

interface Gap {
  readonly from: number;
  readonly to: number;
}

/** The place that most lines leave free between two texts; null where too few do. */
function gutterOf(lines: readonly RunLine[]): number | null {
  const gaps = lines.flatMap(gapsOf);
  if (gaps.length < FEWEST) return null;
  const places = gaps.map(({ from, to }) => (from + to) / 2).toSorted((a, b) => a - b);
  const place = places[Math.floor(places.length / 2)] ?? 0;
  return gaps.filter(({ from, to }) => from < place && to > place).length >= FEWEST ? place : null;
}

function gapsOf({ runs, size }: RunLine): Gap[] {
  const gaps: Gap[] = [];
  let right = Infinity;
  for (const run of runs) {
    if (run.x - right > GUTTER * size) gaps.push({ from: right, to: run.x });
    right = Math.max(right === Infinity ? 0 : right, run.x + run.width);
  }
  return gaps;
}

/** The longest stretch of lines none of which crosses the gutter. */
function regionAround(lines: readonly RunLine[], gutter: number): readonly [number, number] {
  let best: readonly [number, number] = [0, 0];
  let from = 0;
  for (let at = 0; at <= lines.length; at++) {
    const line = lines[at];
    if (line && !line.runs.some(({ x, width }) => x < gutter && x + width > gutter)) continue;
    if (at - from > best[1] - best[0]) best = [from, at];
    from = at + 1;
  }
  return best;
}

/** Most lines of a column of prose are full; those of a list or a table are not. */
function isProse(lines: readonly RunLine[]): boolean {
  const widths = lines.map(({ runs }) => (runs.at(-1)?.x ?? 0) + (runs.at(-1)?.width ?? 0) - (runs[0]?.x ?? 0));
  const widest = Math.max(0, ...widths);
  const full = widths.filter((width) => width >= widest * FILLED).length;
  return lines.length >= FEWEST && full * 2 >= lines.length && widest >= NARROWEST * (lines[0]?.size ?? 0);
}
