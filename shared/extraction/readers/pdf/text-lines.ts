import { withoutRadicals } from "./radicals.ts";

/** A run of characters as the page places it, upright; in points, the page's origin at the lower left. */
export interface TextRun {
  readonly text: string;
  /** Whether a blank was typed before the text. */
  readonly isAfterBlank: boolean;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Size of the font. */
  readonly size: number;
}

/** The runs at one height, before their role is known. */
export interface RunLine {
  readonly y: number;
  readonly size: number;
  /** Left to right. */
  readonly runs: readonly TextRun[];
}

/** The frames of a page are numbered from the page number times this. */
export const MOST_FRAMES = 10;

/** The text at one height of the page, left to right. */
export interface TextLine {
  readonly page: number;
  /** The page or, where its text is set in columns, the column. Each frame has its own margins. */
  readonly frame: number;
  readonly text: string;
  /** Whether a blank was typed between this text and the one before. */
  readonly isAfterBlank: boolean;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** The lines of a page from top to bottom. */
export function runLinesOf(runs: readonly TextRun[]): RunLine[] {
  const lines: { y: number; size: number; runs: TextRun[] }[] = [];
  for (const run of runs.filter(({ text }) => text.trim() !== "").toSorted((a, b) => b.y - a.y)) {
    const last = lines.at(-1);
    if (last && last.y - run.y < Math.max(last.size, run.size) * SAME_LINE) {
      last.runs.push(run);
      last.size = Math.max(last.size, run.size);
    } else lines.push({ y: run.y, size: run.size, runs: [run] });
  }
  return lines.map((line) => ({ ...line, runs: withoutDoubles(line.runs.toSorted((a, b) => a.x - b.x)) }));
}

/** The part of the font size by which the heights of one line's characters may differ: footnote marks are higher. */
const SAME_LINE = 0.5;
/** Drops text that is drawn a second time, slightly moved to look bold. */
function withoutDoubles(runs: readonly TextRun[]): TextRun[] {
  const remaining: TextRun[] = [];
  let text = "";
  let right = -Infinity;
  for (const run of runs) {
    const width = run.width / run.text.length;
    const covered = Math.min(Math.round((right - run.x) / width), run.text.length);
    const isDouble = covered > 0 && text.endsWith(run.text.slice(0, covered));
    const rest = isDouble ? run.text.slice(covered) : run.text;
    if (rest !== "")
      remaining.push({ ...run, text: rest, x: run.x + run.width - width * rest.length, width: width * rest.length });
    text += rest;
    right = Math.max(right, run.x + run.width);
  }
  return remaining;
}

/** A blank separates the columns of a table that is not recognised. */
export const textLineOf = ({ runs, y, size }: RunLine, page: number, frame: number): TextLine => ({
  page,
  frame,
  y,
  size,
  ...lineOf(runs),
});

/** A gap of this part of the size parts columns; between Latin words less is meant as a blank. */
const BLANK = 1;
const LATIN_BLANK = 0.15;

function lineOf(runs: readonly TextRun[]): Pick<TextLine, "text" | "isAfterBlank" | "left" | "right"> {
  let text = "";
  let right = runs[0]?.x ?? 0;
  for (const run of runs) {
    const gap = (run.x - right) / run.size;
    const isLatin = /[A-Za-z]$/.test(text) && /^[A-Za-z]/.test(run.text);
    if (text !== "" && (run.isAfterBlank || gap > (isLatin ? LATIN_BLANK : BLANK))) text += " ";
    text += run.text;
    right = Math.max(right, run.x + run.width);
  }
  const isAfterBlank = runs[0]?.isAfterBlank === true;
  return { text: withoutRadicals(text).trim(), isAfterBlank, left: runs[0]?.x ?? 0, right };
}

/** Joins a line with its continuation: words stay separate, and a word cut by a hyphen is joined. */
export function joined(text: string, { text: next, isAfterBlank }: TextLine): string {
  if (/[a-z]-$/.test(text) && /^[a-z]/.test(next)) return text.slice(0, -1) + next;
  const areWords = /[A-Za-z,.]$/.test(text) && /^[A-Za-z]/.test(next);
  return areWords || isAfterBlank ? `${text} ${next}` : text + next;
}
