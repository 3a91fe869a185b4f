import { combined, IDENTITY, type Matrix, matrixFrom, moved } from "./matrix.ts";

/** A line drawn across or down the page, in points. */
export interface Ruling {
  readonly isAcross: boolean;
  /** The height of the line, or for a vertical line its distance from the left. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** The drawing operations of a page, as the library lists them. */
export interface Drawing {
  readonly fnArray: ArrayLike<number>;
  readonly argsArray: ArrayLike<unknown>;
}
/** The library's numbers for the steps that matter here. */
export type Steps = Readonly<
  Record<"save" | "restore" | "transform" | "paintFormXObjectBegin" | "paintFormXObjectEnd" | "constructPath", number>
>;
/** Ways to end a path that draw nothing: clips, and paths that only set bounds. */
export type Unseen = ReadonlySet<number>;

/** A map or a chart has more; its lines are no table's. */
const MOST_RULINGS = 20_000;
/** A rectangle of at most this thickness is a line, since programs draw borders so. */
const THICKEST = 3;
/** Dashes are put together later. */
const LEAST_LENGTH = 0.5;
/** How far the ends of a straight line may differ in height. */
const STRAIGHT = 1;

/** The drawn lines and the edges of boxes; empty when there are so many that they make a picture. */
export function rulingsOf({ fnArray, argsArray }: Drawing, steps: Steps, unseen: Unseen, page: Matrix): Ruling[] {
  const rulings: Ruling[] = [];
  const saved: Matrix[] = [];
  let matrix = IDENTITY;
  for (let at = 0; at < fnArray.length; at++) {
    const step = fnArray[at];
    const args = argsArray[at] as readonly unknown[] | null;
    if (step === steps.save || step === steps.paintFormXObjectBegin) saved.push(matrix);
    if (step === steps.restore || step === steps.paintFormXObjectEnd) matrix = saved.pop() ?? IDENTITY;
    else if (step === steps.transform) matrix = combined(matrixFrom(args) ?? IDENTITY, matrix);
    else if (step === steps.paintFormXObjectBegin)
      matrix = combined(matrixFrom(args?.[0] as ArrayLike<unknown> | null) ?? IDENTITY, matrix);
    else if (step === steps.constructPath && !unseen.has(Number(args?.[0])))
      rulings.push(...rulingsOfPath(pathData(args), combined(matrix, page)));
    if (rulings.length > MOST_RULINGS) return [];
  }
  return rulings;
}

const pathData = (args: readonly unknown[] | null): ArrayLike<number> => {
  const data: unknown = (args?.[1] as readonly unknown[] | undefined)?.[0];
  return Array.isArray(data) || data instanceof Float32Array ? data : [];
};

/** Numbers that follow each step of a path: move, line, two kinds of curve, close. */
const OPERANDS = [2, 2, 6, 4, 0];
const [MOVE, LINE, , , CLOSE] = [0, 1, 2, 3, 4] as const;

function rulingsOfPath(data: ArrayLike<number>, matrix: Matrix): Ruling[] {
  const strokes: Stroke[] = [];
  let start: Point = [0, 0];
  let pen: Point = start;
  for (let at = 0; at < data.length; ) {
    const step = data[at] ?? CLOSE;
    const operands = OPERANDS[step] ?? data.length;
    const end = at + operands;
    const point: Point = step === CLOSE ? start : moved(matrix, Number(data[end - 1]), Number(data[end]));
    if (step === MOVE) start = point;
    if (step === LINE || step === CLOSE) strokes.push([pen, point]);
    pen = point;
    at = end + 1;
  }
  return withoutDoubles(strokes).flatMap(rulingOf);
}

type Point = readonly [number, number];
type Stroke = readonly [Point, Point];

/** A thin rectangle is one line, not two. */
function withoutDoubles(strokes: readonly Stroke[]): readonly Stroke[] {
  if (strokes.length < 3 || strokes.length > 5) return strokes;
  const points = strokes.flat();
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right, bottom, top] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const [x, y] = [(left + right) / 2, (bottom + top) / 2];
  if (top - bottom <= THICKEST && right - left > top - bottom)
    return [
      [
        [left, y],
        [right, y],
      ],
    ];
  return right - left <= THICKEST
    ? [
        [
          [x, bottom],
          [x, top],
        ],
      ]
    : strokes;
}

function rulingOf([[x1, y1], [x2, y2]]: Stroke): Ruling[] {
  const [width, height] = [Math.abs(x1 - x2), Math.abs(y1 - y2)];
  if (!(Math.max(width, height) >= LEAST_LENGTH)) return [];
  if (height <= STRAIGHT && width > height)
    return [{ isAcross: true, at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) }];
  return width <= STRAIGHT
    ? [{ isAcross: false, at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) }]
    : [];
}
