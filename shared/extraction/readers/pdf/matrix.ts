/** `[a, b, c, d, e, f]` of ISO 32000 8.3.3: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** What `first` and then `second` does to a point. */
export const combined = (first: Matrix, second: Matrix): Matrix => {
  const [a, b, c, d, e, f] = first;
  const [xx, xy] = turned(second, a, b);
  const [yx, yy] = turned(second, c, d);
  const [x, y] = moved(second, e, f);
  return [xx, xy, yx, yy, x, y];
};

export const moved = (matrix: Matrix, x: number, y: number): readonly [number, number] => {
  const [dx, dy] = turned(matrix, x, y);
  return [dx + matrix[4], dy + matrix[5]];
};

/** A direction instead of a point: without the shift. */
export const turned = ([a, b, c, d]: Matrix, x: number, y: number): readonly [number, number] => [
  a * x + c * y,
  b * x + d * y,
];

/** The matrix that six numbers of a PDF describe; null where they describe none. */
export function matrixFrom(numbers: ArrayLike<unknown> | null | undefined): Matrix | null {
  const six = Array.from({ length: 6 }, (_, at) => Number(numbers?.[at]));
  return six.every(Number.isFinite) ? (six as unknown as Matrix) : null;
}
