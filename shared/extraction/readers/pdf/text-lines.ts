import { withoutRadicals } from "./radicals.ts";

/** A run of characters as the page places it; in points, the page's origin at the lower left. */
export interface TextRun {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Size of the font. */
  readonly size: number;
}

/** What stands on one height of the page, left to right. */
export interface TextLine {
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** The lines of a page from top to bottom. Columns of a table stand apart by a blank. */
export function linesOf(runs: readonly TextRun[], page: number): TextLine[] {
  const lines: { y: number; size: number; runs: TextRun[] }[] = [];
  for (const run of runs.filter(({ text }) => text.trim() !== "").toSorted((a, b) => b.y - a.y)) {
    const last = lines.at(-1);
    if (last && last.y - run.y < Math.max(last.size, run.size) * SAME_LINE) {
      last.runs.push(run);
      last.size = Math.max(last.size, run.size);
    } else lines.push({ y: run.y, size: run.size, runs: [run] });
  }
  return lines.map(({ y, size, runs }) => ({ page, y, size, ...lineOf(runs.toSorted((a, b) => a.x - b.x)) }));
}

/** Part of the size by which the heights of one line's characters may differ: footnote marks stand higher. */
const SAME_LINE = 0.5;
/**
 * A gap of this part of the size parts columns. Lines set to the full width have smaller ones between any two Chinese
 * characters, which the library tells as blanks; between Latin words the blanks are meant.
 */
const BLANK = 1;
const LATIN_BLANK = 0.15;

function lineOf(runs: readonly TextRun[]): Pick<TextLine, "text" | "left" | "right"> {
  let text = "";
  let right = runs[0]?.x ?? 0;
  for (const run of runs) {
    const gap = (run.x - right) / run.size;
    const isLatin = /[A-Za-z]$/.test(text) && /^[A-Za-z]/.test(run.text);
    if (text !== "" && gap > (isLatin ? LATIN_BLANK : BLANK)) text += " ";
    text += run.text.replace(STRETCHED, "");
    right = Math.max(right, run.x + run.width);
  }
  return { text: withoutRadicals(text).trim(), left: runs[0]?.x ?? 0, right };
}

/** Blanks beside a Chinese character or its punctuation within a run of text: the setting of the line made them. */
const STRETCHED = /(?<=[\u3000-\u9fff\uff00-\uffef]) +| +(?=[\u3000-\u9fff\uff00-\uffef])/g;
