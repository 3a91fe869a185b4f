import type { Ruling } from "./rulings.ts";

/**
 * The lines of one table. Its places are the fields between neighbouring lines, some of them without a line between.
 */
export interface Lattice {
  /** The borders of the columns, left to right. */
  readonly xs: readonly number[];
  /** The borders of the rows, top to bottom. */
  readonly ys: readonly number[];
  /** The cell that each place belongs to: a merged cell has several places. */
  readonly cells: readonly (readonly number[])[];
  /** Whether no line closes the table at the top, so that it continues from the page before. */
  readonly isOpenAbove: boolean;
  readonly isOpenBelow: boolean;
}

/** The greatest distance, in points, of lines that are meant to meet or to be one. */
const NEAR = 3;
/** Underlines, and the marks of a form, are shorter. */
const SHORTEST = 9;
/** Pairs of lines to compare; a drawing has more. */
const MOST_PAIRS = 2_000_000;
const MOST_PLACES = 50_000;

/** Tables by their lines: at least two columns, from top to bottom of the page. */
export function latticesOf(rulings: readonly Ruling[]): Lattice[] {
  const lines = [...unbroken(rulings, true), ...unbroken(rulings, false)];
  const across = lines.filter(({ isAcross }) => isAcross);
  const down = lines.filter(({ isAcross }) => !isAcross);
  if (across.length * down.length > MOST_PAIRS) return [];
  return connected(across, down)
    .flatMap((group) => latticeOf(group) ?? [])
    .toSorted((a, b) => (b.ys[0] ?? 0) - (a.ys[0] ?? 0));
}

/** Pieces of one line put together; borders are drawn cell by cell. */
function unbroken(rulings: readonly Ruling[], isAcross: boolean): Ruling[] {
  const whole: { isAcross: boolean; at: number; from: number; to: number }[] = [];
  const sorted = rulings.filter((ruling) => ruling.isAcross === isAcross).toSorted((a, b) => a.at - b.at);
  for (let index = 0; index < sorted.length; ) {
    const first = sorted[index]?.at ?? 0;
    let end = index;
    while (end < sorted.length && (sorted[end]?.at ?? Infinity) - first <= NEAR) end++;
    const pieces = sorted.slice(index, end).toSorted((a, b) => a.from - b.from);
    const at = pieces.reduce((sum, piece) => sum + piece.at, 0) / pieces.length;
    for (const { from, to } of pieces) {
      const last = whole.at(-1);
      if (last && last.at === at && from - last.to <= NEAR) last.to = Math.max(last.to, to);
      else whole.push({ isAcross, at, from, to });
    }
    index = end;
  }
  return whole.filter(({ from, to }) => to - from >= SHORTEST);
}

/** Groups lines that meet: they belong to one table. */
function connected(across: readonly Ruling[], down: readonly Ruling[]): Ruling[][] {
  const lines = [...across, ...down];
  const groups = disjointSets(lines.length);
  across.forEach((row, first) =>
    down.forEach((column, second) => {
      if (reaches(row, column.at) && reaches(column, row.at)) groups.join(first, across.length + second);
    }),
  );
  return [...Map.groupBy(lines.keys(), groups.find).values()].map((members) =>
    members.flatMap((index) => lines[index] ?? []),
  );
}

const reaches = ({ from, to }: Ruling, at: number): boolean => at >= from - NEAR && at <= to + NEAR;

function latticeOf(lines: readonly Ruling[]): Lattice | null {
  const across = lines.filter(({ isAcross }) => isAcross);
  const down = lines.filter(({ isAcross }) => !isAcross);
  // A table may lack its outer lines.
  const xs = distinct([...down.map(({ at }) => at), ...endsOf(across)]);
  const ys = distinct([...across.map(({ at }) => at), ...endsOf(down)]).toReversed();
  if (xs.length < 3 || ys.length < 2 || xs.length * ys.length > MOST_PLACES) return null;
  const isClosed = (among: readonly Ruling[], at: number, beside: number) =>
    among.some((line) => Math.abs(line.at - at) <= NEAR && beside >= line.from && beside <= line.to);
  const middle = (values: readonly number[], index: number) => ((values[index] ?? 0) + (values[index + 1] ?? 0)) / 2;
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  const places = disjointSets(rows * columns);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const place = row * columns + column;
      const [x, y] = [middle(xs, column), middle(ys, row)];
      if (column + 1 < columns && !isClosed(down, xs[column + 1] ?? 0, y)) places.join(place, place + 1);
      if (row + 1 < rows && !isClosed(across, ys[row + 1] ?? 0, x)) places.join(place, place + columns);
    }
  const edge = (at: number) =>
    !Array.from({ length: columns }, (_, column) => middle(xs, column)).every((x) => isClosed(across, at, x));
  return {
    xs,
    ys,
    cells: Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_, column) => places.find(row * columns + column)),
    ),
    isOpenAbove: edge(ys[0] ?? 0),
    isOpenBelow: edge(ys.at(-1) ?? 0),
  };
}

const endsOf = (lines: readonly Ruling[]): number[] =>
  lines.length === 0 ? [] : [Math.min(...lines.map(({ from }) => from)), Math.max(...lines.map(({ to }) => to))];

/** The values ascending, without neighbours that are nearly equal. */
const distinct = (values: readonly number[]): number[] => {
  const apart: number[] = [];
  for (const value of values.toSorted((a, b) => a - b))
    if (value - (apart.at(-1) ?? -Infinity) > NEAR) apart.push(value);
  return apart;
};

interface DisjointSets {
  readonly join: (a: number, b: number) => void;
  readonly find: (member: number) => number;
}

function disjointSets(size: number): DisjointSets {
  const parents = Array.from({ length: size }, (_, index) => index);
  const find = (member: number): number => {
    let root = member;
    while (parents[root] !== root) {
      parents[root] = parents[parents[root] ?? root] ?? root;
      root = parents[root] ?? root;
    }
    return root;
  };
  return {
    find,
    join(a, b) {
      parents[find(b)] = find(a);
    },
  };
}
