import type { PageItem } from "./page-items.ts";
import type { TextLine } from "./text-lines.ts";

/** The number of lines at each end of a page that may be a header or a footer. */
const EDGE = 2;
/** Points by which the height of a header differs between pages. */
const SAME_HEIGHT = 6;
/** Part of the pages that repeat it; front page and chapter starts often do without. */
const MOST_PAGES = 0.5;

const PAGE_NUMBER =
  /^(?:[-—–－·•. ]*\d{1,3}[-—–－·•. ]*|第 ?\d{1,3} ?页(?:[ ，,/]*共 ?\d{1,3} ?页)?|\d{1,3} ?\/ ?\d{1,3}|page ?\d{1,3}(?: ?of ?\d{1,3})?)$/i;

/** A line of the table of contents, which repeats a heading: dots and a page number. */
const CONTENTS = /(?:…{2}|(?:[.·．] ?){5}) ?\d{1,3}$/;

/** The pages without page numbers, tables of contents, and lines that recur at the same height on most pages. */
export function withoutRunningHeads(pages: readonly (readonly PageItem[])[]): PageItem[][] {
  const edges = pages.map(edgeLines);
  const byWords = Map.groupBy(edges.flat(), wordsOf);
  const isRepeated = (line: TextLine): boolean => {
    const alike = byWords.get(wordsOf(line))?.filter(({ y }) => Math.abs(y - line.y) <= SAME_HEIGHT) ?? [];
    const pagesWith = new Set(alike.map(({ page }) => page)).size;
    return pagesWith >= 2 && pagesWith >= pages.length * MOST_PAGES;
  };
  return pages.map((items, index) => {
    const dropped = new Set<PageItem>(edges[index]?.filter((line) => PAGE_NUMBER.test(line.text) || isRepeated(line)));
    return items.filter((item) => !dropped.has(item) && !("text" in item && CONTENTS.test(item.text)));
  });
}

const edgeLines = (items: readonly PageItem[]): TextLine[] =>
  items
    .filter((_, index) => index < EDGE || index >= items.length - EDGE)
    .filter((item): item is TextLine => "text" in item);

/** A header's words; the page's number among them changes. */
const wordsOf = ({ text }: TextLine): string => text.replace(/\d+/g, "#").replace(/\s+/g, "");
