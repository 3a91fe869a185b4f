import type { DocumentBlock } from "../document-block.ts";
import { tableBlocks } from "../table/table-blocks.ts";
import { continued, isContinued } from "./continued-tables.ts";
import type { PageItem } from "./page-items.ts";
import { pageLayoutOf, paragraphsOf } from "./paragraphs.ts";
import { gridOfFragment, type TableFragment } from "./table-fragment.ts";
import type { TextLine } from "./text-lines.ts";

/** Paragraphs and rows of tables out of what the pages hold; both may go on over the end of a page. */
export function blocksOf(pages: readonly (readonly PageItem[])[]): DocumentBlock[] {
  const items = pages.flat();
  const layout = pageLayoutOf(items.filter((item) => "text" in item));
  const blocks: DocumentBlock[] = [];
  let lines: TextLine[] = [];
  let table: TableFragment | null = null;
  const finish = () => {
    if (table) blocks.push(...tableBlocks(gridOfFragment(table), { page: table.page }));
    blocks.push(...paragraphsOf(lines, layout));
    table = null;
    lines = [];
  };
  for (const item of items) {
    if ("text" in item) {
      if (table) finish();
      lines.push(item);
    } else if (table && isContinued(table, item)) table = continued(table, item);
    else {
      finish();
      table = item;
    }
  }
  finish();
  return blocks;
}
