import { alignedTables } from "./aligned-tables.ts";
import type { Column } from "./column-headings.ts";
import { framesOf } from "./reading-order.ts";
import { ruledTables } from "./ruled-tables.ts";
import type { Ruling } from "./rulings.ts";
import type { TableFragment } from "./table-fragment.ts";
import { MOST_FRAMES, runLinesOf, type RunLine, textLineOf, type TextLine, type TextRun } from "./text-lines.ts";

/** What a page holds, from its top to its bottom. */
export type PageItem = TextLine | TableFragment;

/** What stands on a page: upright text, and lines drawn. */
export interface PageContent {
  readonly runs: readonly TextRun[];
  readonly rulings: readonly Ruling[];
}

/** Tables and lines of all pages, in the order in which they are read. */
export function pageItems(pages: readonly PageContent[]): PageItem[][] {
  let carried: readonly Column[] | null = null;
  return pages.map(({ runs, rulings }, index) => {
    const page = index + 1;
    const ruled = ruledTables(runs, rulings, page);
    const aligned = alignedTables(runLinesOf(ruled.rest), rulings, page, carried);
    carried = aligned.carried;
    const tables = [...ruled.tables, ...aligned.tables].toSorted((a, b) => b.top - a.top);
    return inOrder(tables, aligned.rest, page);
  });
}

function inOrder(tables: readonly TableFragment[], lines: readonly RunLine[], page: number): PageItem[] {
  if (tables.length === 0)
    return framesOf(lines).flatMap((frame, at) => frame.map((line) => textLineOf(line, page, page * MOST_FRAMES + at)));
  const items: PageItem[] = [];
  let next = 0;
  for (const table of tables) {
    for (; next < lines.length && (lines[next]?.y ?? 0) > table.top; next++) push(items, lines[next], page);
    items.push(table);
  }
  for (; next < lines.length; next++) push(items, lines[next], page);
  return items;
}

const push = (items: PageItem[], line: RunLine | undefined, page: number): void => {
  if (line) items.push(textLineOf(line, page, page * MOST_FRAMES));
};
