import type { Edit } from "../text/mapped-text.ts";
import { leadInOf } from "../structure/month-context.ts";
import { startsBlock } from "../structure/numbering.ts";

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Removes the newlines (with the page number between them) that a page break leaves inside a sentence or a word:
 * 责任单⏎⏎位. A line is joined with the next when it is unfinished prose and the next one begins nothing new.
 */
export function joinLines(text: string): Edit[] {
  const edits: Edit[] = [];
  let previous: Line | null = null;
  for (const line of linesOf(text)) {
    if (line.text === "" || isPageNumber(line.text)) continue;
    if (previous && (goesOn(previous.text, line.text) || isWrapped(text, previous, line)))
      edits.push({ start: previous.end, end: line.start, text: "" });
    previous = line;
  }
  return edits;
}

/** The lines, trimmed. */
function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let from = 0; from <= text.length; ) {
    const newline = text.indexOf("\n", from);
    const until = newline < 0 ? text.length : newline;
    const line = text.slice(from, until);
    const trimmed = line.trim();
    const start = from + (line.length - line.trimStart().length);
    lines.push({ start, end: start + trimmed.length, text: trimmed });
    from = until + 1;
  }
  return lines;
}

const isPageNumber = (line: string): boolean =>
  line.length <= 12 && /^(?:[-—–－·• ]*\d{1,3}[-—–－·• ]*|第\d{1,3}页.*)$/.test(line);

const UNFINISHED = /[\u3400-\u9fff，、“《（]$/;
const CONTINUES = /^[\u3400-\u9fff”》）、，。；]/;

function goesOn(line: string, next: string): boolean {
  return (
    UNFINISHED.test(line) &&
    !line.includes("|") &&
    !next.includes("|") &&
    CONTINUES.test(next) &&
    isProse(line) &&
    !startsBlock(next) &&
    leadInOf(next) === null &&
    !isHeading(line) &&
    !/[:：]$/.test(next)
  );
}

/** A title has no punctuation inside; prose of this length has. */
const isProse = (line: string): boolean =>
  line.length >= 15 && (/[，、。；]/.test(line.slice(3, -1)) || COUNTS.test(line));

/** A number in a line; no heading has one. */
const COUNTS = /(?:不少于|不低于|至少|不超过) ?\d|每[年月季周][^，。]{0,30}\d/;

/** Whether a line is a heading: a numbered line without a full stop, complete by itself. */
const isHeading = (line: string): boolean =>
  line.startsWith("#") || (startsBlock(line) && !/[。；]/.test(line) && !COUNTS.test(line) && !hasOpenBracket(line));

/**
 * A heading with markdown's mark that an editor wrapped: it stops within brackets or at a word that needs another, or the
 * next line, shorter and without a stop, ends it as a title or a list ends. A paragraph under a heading has its stops.
 */
const isWrapped = (text: string, line: Line, next: Line): boolean =>
  line.text.startsWith("#") &&
  line.text.length >= WRAPPED_FROM &&
  next.text.length < line.text.length &&
  !/[。；：:|]|^\d{4}年/.test(next.text) &&
  CONTINUES.test(next.text) &&
  !startsBlock(next.text) &&
  text.indexOf("\n", line.end) === text.lastIndexOf("\n", next.start) &&
  (NEEDS_MORE.test(line.text) || (!IS_TITLE.test(line.text) && (IS_TITLE.test(next.text) || /[，、]/.test(line.text))));

const WRAPPED_FROM = 15;
const NEEDS_MORE = /[，、的和与及暨对]$|[（《“][^）》”]*$/;
const IS_TITLE = /(?:要点|计划|方案|意见|办法|安排|安排表|分解表|一览表|制度|细则|规定|通知|总结|报告)$/;

const hasOpenBracket = (line: string): boolean => line.lastIndexOf("（") > line.lastIndexOf("）");
