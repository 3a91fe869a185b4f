import { startsBlock } from "../../structure/numbering.ts";
import type { DocumentBlock } from "../document-block.ts";
import type { TextLine } from "./text-lines.ts";

/** Ems that a line may end before the margin and still be full: a number that did not fit went to the next line. */
const FULL_WITHIN = 2.5;
/** No column of a plan is narrower, in ems; pages that hold a word or two would make one up. */
const NARROWEST = 15;
/** Ems from the margin at which a line counts as indented. */
const INDENT = 1.2;
/** Times the usual distance of lines at which a paragraph ends. */
const WIDE_GAP = 1.2;
const SIZE_CHANGE = 0.15;
const COMPLETE = /[。；：！？”）]$/;

/** Puts lines together again where the page's width, or its end, broke a paragraph. */
export function paragraphsOf(pages: readonly (readonly TextLine[])[]): DocumentBlock[] {
  const layout = layoutOf(pages);
  const paragraphs: { text: string; readonly first: TextLine }[] = [];
  let previous: TextLine | null = null;
  for (const line of pages.flat()) {
    const paragraph = paragraphs.at(-1);
    if (previous && paragraph && goesOn({ first: paragraph.first, previous, line }, layout))
      paragraph.text = joined(paragraph.text, line.text);
    else paragraphs.push({ text: line.text, first: line });
    previous = line;
  }
  return paragraphs.map(({ text, first }) => ({ kind: "paragraph", text, place: { page: first.page } }));
}

interface Layout {
  readonly left: ReadonlyMap<number, number>;
  readonly right: ReadonlyMap<number, number>;
  /** Usual distance of two lines. */
  readonly pitch: number;
}

/** Margins differ between left and right pages; a page with a few short lines has those of the widest one. */
function layoutOf(pages: readonly (readonly TextLine[])[]): Layout {
  const width = pages.flat().reduce((widest, { left, right }) => Math.max(widest, right - left), 0);
  const left = new Map<number, number>();
  const right = new Map<number, number>();
  for (const lines of pages) {
    const page = lines[0]?.page ?? 0;
    const leftmost = lines.reduce((least, line) => Math.min(least, line.left), Infinity);
    const rightmost = lines.reduce((most, line) => Math.max(most, line.right), 0);
    left.set(page, leftmost);
    right.set(page, lines.length > 3 ? rightmost : Math.max(rightmost, leftmost + width));
  }
  const gaps = pages.flatMap((lines) => lines.slice(1).map((line, index) => (lines[index]?.y ?? 0) - line.y));
  return { left, right, pitch: gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0 };
}

interface Neighbours {
  /** Of the paragraph. */
  readonly first: TextLine;
  readonly previous: TextLine;
  readonly line: TextLine;
}

/** In doubt a paragraph ends: the repair of the text joins what was cut inside a sentence, but parts nothing. */
function goesOn({ first, previous, line }: Neighbours, { left, right, pitch }: Layout): boolean {
  const indentOf = (one: TextLine) => (one.left - (left.get(one.page) ?? 0)) / one.size;
  const isFull =
    (right.get(previous.page) ?? 0) - previous.right < FULL_WITHIN * previous.size &&
    previous.right - (left.get(previous.page) ?? 0) >= NARROWEST * previous.size;
  if (!isFull || Math.abs(previous.size - line.size) > SIZE_CHANGE * previous.size) return false;
  if (previous.page === line.page && previous.y - line.y > WIDE_GAP * pitch) return false;
  // Where first lines are indented, a number at the margin stands within its paragraph: …报告。（2）以….
  if (indentOf(first) <= INDENT && COMPLETE.test(previous.text) && startsBlock(line.text)) return false;
  return indentOf(line) <= INDENT || (startsBlock(previous.text) && indentOf(previous) < indentOf(line));
}

const joined = (text: string, next: string): string =>
  /[A-Za-z,.]$/.test(text) && /^[A-Za-z]/.test(next) ? `${text} ${next}` : text + next;
