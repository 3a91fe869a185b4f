import type { TextLine } from "./text-lines.ts";

/** Lines of a page that may be its header or its footer, at each end. */
const EDGE = 2;
/** Points by which the height of a header differs between pages. */
const SAME_HEIGHT = 6;
/** Part of the pages that repeat it; front page and chapter starts often do without. */
const MOST_PAGES = 0.5;

const PAGE_NUMBER =
  /^(?:[-—–－·•. ]*\d{1,3}[-—–－·•. ]*|第 ?\d{1,3} ?页(?:[ ，,/]*共 ?\d{1,3} ?页)?|\d{1,3} ?\/ ?\d{1,3}|page ?\d{1,3}(?: ?of ?\d{1,3})?)$/i;

/** The pages without their numbers and without what stands at the same height of most of them. */
export function withoutRunningHeads(pages: readonly (readonly TextLine[])[]): TextLine[][] {
  const edges = pages.map(edgeLines);
  const isRepeated = (line: TextLine): boolean => {
    const pagesWith = edges.filter((lines) => lines.some((other) => isSameHead(other, line))).length;
    return pagesWith >= 2 && pagesWith >= pages.length * MOST_PAGES;
  };
  return pages.map((lines, index) => {
    const dropped = new Set(edges[index]?.filter((line) => PAGE_NUMBER.test(line.text) || isRepeated(line)));
    return lines.filter((line) => !dropped.has(line));
  });
}

const edgeLines = (lines: readonly TextLine[]): TextLine[] =>
  lines.filter((_, index) => index < EDGE || index >= lines.length - EDGE);

const isSameHead = (a: TextLine, b: TextLine): boolean =>
  Math.abs(a.y - b.y) <= SAME_HEIGHT && withoutNumbers(a.text) === withoutNumbers(b.text);

const withoutNumbers = (text: string): string => text.replace(/\d+/g, "#").replace(/\s+/g, "");
