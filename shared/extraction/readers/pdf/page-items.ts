import { alignedTables } from "./aligned-tables.ts";
import type { Column } from "./column-headings.ts";
import { framesOf } from "./reading-order.ts";
import { ruledTables } from "./ruled-tables.ts";
import type { Ruling } from "./rulings.ts";
import type { TableFragment } from "./table-fragment.ts";
import { MOST_FRAMES, runLinesOf, type RunLine, textLineOf, type TextLine, type TextRun } from "./text-lines.ts";

/** An item of a page: a text line or a table, from top to bottom. */
export type PageItem = TextLine | TableFragment;

/** The content of a page: upright text, and drawn lines. */
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

/** The items in order, frame by frame. A table belongs to the frame beside it or around it. */
function inOrder(tables: readonly TableFragment[], lines: readonly RunLine[], page: number): PageItem[] {
  const frames = framesOf(lines).map((frame, at) =>
    frame.map((line) => textLineOf(line, page, page * MOST_FRAMES + at)),
  );
  const places = tables.map((table) => frameOf(table, frames));
  const alone = tables.filter((_, at) => places[at] === -1);
  return [
    ...alone,
    ...frames.flatMap((frame, at): PageItem[] =>
      [...frame, ...tables.filter((_, table) => places[table] === at)].toSorted((a, b) => topOf(b) - topOf(a)),
    ),
  ];
}

const topOf = (item: PageItem): number => ("text" in item ? item.y : item.top);

/** The index of the frame to which a table belongs, above, below or around it; -1 where there is none. */
function frameOf({ xs, top }: TableFragment, frames: readonly (readonly TextLine[])[]): number {
  const middle = ((xs[0] ?? 0) + (xs.at(-1) ?? 0)) / 2;
  const distances = frames.map((frame) => {
    const isBeside = frame.some(({ left, right }) => left <= middle && right >= middle);
    const [first, last] = [frame[0]?.y ?? 0, frame.at(-1)?.y ?? 0];
    return isBeside || frames.length === 1 ? Math.max(top - first, last - top, 0) : Infinity;
  });
  return distances.indexOf(Math.min(...distances));
}
