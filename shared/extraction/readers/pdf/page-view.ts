import { combined, IDENTITY, type Matrix, matrixFrom, turned } from "./matrix.ts";
import type { TextRun } from "./text-lines.ts";

/** A piece of text as the library gives it. */
export interface PlacedText {
  readonly text: string;
  readonly isAfterBlank: boolean;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  /** Whether the text is vertical, a character below the other. */
  readonly isVertical: boolean;
}

export interface PageView {
  /** The upright text of the page. */
  readonly runs: TextRun[];
  /** The matrix from the page's own space to that of the runs. */
  readonly matrix: Matrix;
}

/**
 * Turns the page so that most of its text is upright: scans and wide tables may lie on their side, declared or not,
 * and vertical writing is read as lines on their side. Text at another angle is a watermark or a stamp and is left
 * out.
 *
 * @param viewport  The library's matrix for the page at scale 1, whose y grows downwards.
 */
export function uprightView(texts: readonly PlacedText[], viewport: readonly number[]): PageView {
  const device = matrixFrom(viewport) ?? IDENTITY;
  const shown = combined(device, [1, 0, 0, -1, 0, 0]);
  const placed = withStacked(texts).flatMap((text) => directed(text, shown));
  const matrix = combined(shown, TURNS[mainTurn(placed)] ?? IDENTITY);
  return { runs: placed.flatMap((text) => uprightRun(text, matrix)), matrix };
}

/**
 * Where most characters are single pieces right above the next, a program wrote vertical text by placing each
 * character.
 */
function withStacked(texts: readonly PlacedText[]): readonly PlacedText[] {
  const shown = texts.filter(({ text }) => text.trim() !== "");
  const areAbove = shown.map((text, at) => isRightAbove(text, shown[at + 1]));
  if (areAbove.filter(Boolean).length * 2 <= shown.length) return texts;
  return shown.map((text, at) => (areAbove[at] || areAbove[at - 1] ? { ...text, isVertical: true } : text));
}

function isRightAbove({ text, transform, height }: PlacedText, next: PlacedText | undefined): boolean {
  const [x = 0, y = 0] = transform.slice(4);
  const [nextX = 0, nextY = 0] = next?.transform.slice(4) ?? [];
  return (
    next !== undefined &&
    text.length === 1 &&
    Math.abs(x - nextX) < height &&
    y - nextY > height / 2 &&
    y - nextY < 2 * height
  );
}

/** The matrices that turn a page back by 0 to 3 quarters. */
const TURNS: readonly Matrix[] = [IDENTITY, [0, -1, 1, 0, 0, 0], [-1, 0, 0, -1, 0, 0], [0, 1, -1, 0, 0, 0]];

interface DirectedText {
  readonly text: string;
  readonly isAfterBlank: boolean;
  readonly own: Matrix;
  /** The direction from the first character to the last, in the page's own space. */
  readonly direction: readonly [number, number];
  readonly length: number;
  readonly size: number;
  /** The number of quarter turns against upright text; null for another angle. */
  readonly turn: number | null;
}

function directed(
  { text, isAfterBlank, transform, width, height, isVertical }: PlacedText,
  shown: Matrix,
): DirectedText[] {
  const own = matrixFrom(transform);
  if (own === null || text.trim() === "") return [];
  const size = Math.hypot(own[2], own[3]);
  const along = isVertical ? turned(own, 0, -1) : turned(own, 1, 0);
  if (size === 0) return [];
  const [x, y] = turned(shown, ...along);
  const isAskew = Math.min(Math.abs(x), Math.abs(y)) > Math.max(Math.abs(x), Math.abs(y)) * ASKEW;
  const turn = Math.abs(x) >= Math.abs(y) ? (x >= 0 ? 0 : 2) : y > 0 ? 1 : 3;
  const length = isVertical ? height : width;
  return [{ text, isAfterBlank, own, direction: along, length, size, turn: isAskew ? null : turn }];
}
const ASKEW = 0.1;

function mainTurn(texts: readonly DirectedText[]): number {
  const characters = [0, 0, 0, 0];
  for (const { turn, text } of texts) if (turn !== null) characters[turn] = (characters[turn] ?? 0) + text.length;
  return characters.indexOf(Math.max(...characters));
}

function uprightRun({ text, isAfterBlank, own, direction, length, size }: DirectedText, matrix: Matrix): TextRun[] {
  const [dx, dy] = turned(matrix, ...direction);
  if (dx <= 0 || Math.abs(dy) > dx * ASKEW) return [];
  const [, , , , x, y] = combined(own, matrix);
  return [{ text, isAfterBlank, x, y, width: length, size }];
}
