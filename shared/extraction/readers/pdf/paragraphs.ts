import { startsBlock } from "../../structure/numbering.ts";
import type { DocumentBlock } from "../document-block.ts";
import { joined, MOST_FRAMES, type TextLine } from "./text-lines.ts";
import { firstChunkWidth } from "./wrapped-text.ts";

/** Ems that a line may end before the margin and still be full: a number that did not fit went to the next line. */
const FULL_WITHIN = 2.5;
/**
 * The width of the narrowest column of a plan in ems. Pages with a word or two would otherwise seem to have a narrow
 * one.
 */
const NARROWEST = 15;
/** Ems from the margin at which a line counts as indented. */
const INDENT = 1.2;
/** Times the usual distance of lines at which a paragraph ends. */
const WIDE_GAP = 1.2;
/** Ems that a number hangs out at least. */
const HANGS = 0.5;
/** Ems that the lines of a page may stand in from the margin. */
const SAME_MARGIN = 2.5;
/** Frames of every second page are set alike. */
const BOTH_SIDES = 2 * MOST_FRAMES;
const SIZE_CHANGE = 0.15;
/** Marks that close something, and the pinyin of the character before. */
const CANNOT_BEGIN = /^(?:[，、。；：！？”’）》〉」』%]|[(（][a-z\u00e0-\u01dc]{1,6} ?[)）])/;
const COMPLETE = /[。；：！？”）;:!?)]$/;

/** Puts lines together again where the page's width, or its end, broke a paragraph. */
export function paragraphsOf(lines: readonly TextLine[], layout: PageLayout): DocumentBlock[] {
  const paragraphs: { text: string; readonly first: TextLine }[] = [];
  let previous: TextLine | null = null;
  for (const line of lines) {
    const paragraph = paragraphs.at(-1);
    if (previous && paragraph && goesOn({ first: paragraph.first, previous, line }, layout))
      paragraph.text = joined(paragraph.text, withoutWrapBlank(paragraph.text, line));
    else paragraphs.push({ text: line.text, first: line });
    previous = line;
  }
  return paragraphs.map(({ text, first }) => ({ kind: "paragraph", text, place: { page: first.page } }));
}

/** Some programs write a blank at the end of each line; inside a sentence it is dropped. */
const withoutWrapBlank = (text: string, line: TextLine): TextLine =>
  line.isAfterBlank && /[\u3000-\u9fff\uff00-\uffef]$/.test(text) ? { ...line, isAfterBlank: false } : line;

/** Margins by frame. */
export interface PageLayout {
  readonly left: ReadonlyMap<number, number>;
  readonly right: ReadonlyMap<number, number>;
  /** Usual distance of two lines. */
  readonly pitch: number;
  /** First lines of paragraphs begin at the margin and the others further in. */
  readonly isHanging: boolean;
}

/** Margins differ between left and right pages; a page with a few short lines has those of the widest one. */
export function pageLayoutOf(lines: readonly TextLine[]): PageLayout {
  const width = lines.reduce((widest, { left, right }) => Math.max(widest, right - left), 0);
  const left = new Map<number, number>();
  const right = new Map<number, number>();
  const gaps: number[] = [];
  for (const [frame, inFrame] of Map.groupBy(lines, (line) => line.frame)) {
    const leftmost = inFrame.reduce((least, line) => Math.min(least, line.left), Infinity);
    const rightmost = inFrame.reduce((most, line) => Math.max(most, line.right), 0);
    left.set(frame, leftmost);
    right.set(frame, inFrame.length > 3 ? rightmost : Math.max(rightmost, leftmost + width));
    gaps.push(...inFrame.slice(1).map((line, index) => (inFrame[index]?.y ?? 0) - line.y));
  }
  const pitch = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
  const layout = { left: sharedMargins(left, lines), right, pitch, isHanging: false };
  return { ...layout, isHanging: areHanging(lines, layout) };
}

/** The margins of the pages. A page may have all its lines further in than the others of its side. */
function sharedMargins(left: ReadonlyMap<number, number>, lines: readonly TextLine[]): Map<number, number> {
  const near = (lines[0]?.size ?? 0) * SAME_MARGIN;
  return new Map(
    Array.from(left, ([frame, own]) => {
      const alike = Array.from(left).filter(([other]) => (other - frame) % BOTH_SIDES === 0);
      return [frame, Math.min(...alike.map(([, margin]) => (own - margin <= near ? margin : own)))];
    }),
  );
}

/**
 * Whether paragraphs are hanging: below most full lines at the margin there is an indented one; with other paragraphs
 * another line at the margin follows.
 */
function areHanging(lines: readonly TextLine[], layout: PageLayout): boolean {
  const below = lines.slice(1).filter((line, index) => {
    const previous = lines[index];
    return previous && indentOf(previous, layout) < HANGS && isFull(previous, line, layout);
  });
  return below.filter((line) => indentOf(line, layout) > INDENT).length * 2 > below.length;
}

/** Ems from the margin. */
const indentOf = (line: TextLine, { left }: PageLayout): number =>
  (line.left - (left.get(line.frame) ?? 0)) / line.size;

/** Whether `previous` is full: the first word of `line` would have had no room at its end. */
function isFull(previous: TextLine, line: TextLine, { left, right }: PageLayout): boolean {
  const room = (right.get(previous.frame) ?? 0) - previous.right;
  const filled = previous.right - (left.get(previous.frame) ?? 0);
  return (
    room < Math.max(FULL_WITHIN, firstChunkWidth(line.text)) * previous.size && filled >= NARROWEST * previous.size
  );
}

interface Neighbours {
  /** The first line of the paragraph. */
  readonly first: TextLine;
  readonly previous: TextLine;
  readonly line: TextLine;
}

/**
 * Whether the paragraph continues. In doubt it ends: the later repair joins what was cut inside a sentence, but
 * separates nothing.
 */
function goesOn({ first, previous, line }: Neighbours, layout: PageLayout): boolean {
  if (CANNOT_BEGIN.test(line.text)) return true;
  if (!isFull(previous, line, layout) || Math.abs(previous.size - line.size) > SIZE_CHANGE * previous.size)
    return false;
  if (previous.frame === line.frame && previous.y - line.y > WIDE_GAP * layout.pitch) return false;
  const [start, indent] = [indentOf(first, layout), indentOf(line, layout)];
  // Where first lines are indented, a number at the margin is inside its paragraph: …报告。（2）以….
  if (start <= INDENT && COMPLETE.test(previous.text) && beginsPoint(line.text)) return false;
  if (indent <= INDENT) return !layout.isHanging;
  const isBelow = previous === first || Math.abs(indentOf(previous, layout) - indent) <= HANGS;
  return isBelow && (layout.isHanging || (start < indent - HANGS && startsBlock(first.text)));
}

/** Also half-width brackets count, which only the later repair widens. */
const beginsPoint = (text: string): boolean =>
  startsBlock(text) || /^\((?:[一二三四五六七八九十]{1,3}|\d{1,2})\)/.test(text);
