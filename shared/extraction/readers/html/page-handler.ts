import type { DocumentBlock } from "../document-block.ts";
import type { OmissionCount } from "../omissions.ts";
import { gridOf, type SpanningCell, textOfBlocks } from "../table/grid.ts";
import { tableBlocks } from "../table/table-blocks.ts";
import { attribute, type Attributes, type MarkupHandler } from "../xml/read-markup.ts";

/** Never shown, or no words of the document: menus and forms of the page around it. */
const PASSED_OVER = new Set(
  "script style noscript template title svg math iframe object select option button textarea rt rp nav".split(" "),
);
/** Elements that begin and end a line; HTML 15.3. */
const LINES = new Set(
  (
    "p div section article main header footer aside blockquote pre address form h1 h2 h3 h4 h5 h6 li ul " +
    "ol dl dt dd hr figure figcaption caption"
  ).split(" "),
);

interface TableDraft {
  readonly rows: SpanningCell[][];
  /** The open cell. */
  cell: { columns: number; rows: number } | null;
}

/** Builds blocks from the events of a page's markup. */
export function pageHandler(
  leaveOut: OmissionCount["leaveOut"],
): MarkupHandler & { readonly finish: () => DocumentBlock[] } {
  const blocks: DocumentBlock[] = [];
  const containers: DocumentBlock[][] = [blocks];
  const tables: TableDraft[] = [];
  const lists: OpenList[] = [];
  let line = "";
  let marker = "";
  let passedOver = 0;
  /** The parser is inside a hidden element of the document, before any text of it. */
  let isHiddenUntold = false;
  let heading = 0;

  const endLine = () => {
    const text = line.replace(/[ \t\r\n\f]+/g, " ").trim();
    line = "";
    if (text === "") return;
    containers.at(-1)?.push({ kind: heading > 0 ? "heading" : "paragraph", text: marker + text });
    marker = "";
  };
  const closeCell = () => {
    const table = tables.at(-1);
    if (!table?.cell) return;
    endLine();
    const blocks = containers.pop() ?? [];
    table.rows.at(-1)?.push({ ...table.cell, text: textOfBlocks(blocks), blocks });
    table.cell = null;
  };
  const openCell = (attributes: Attributes) => {
    const table = tables.at(-1);
    if (!table) return;
    closeCell();
    if (table.rows.length === 0) table.rows.push([]);
    endLine();
    table.cell = { columns: spanOf(attributes, "colspan"), rows: spanOf(attributes, "rowspan") };
    containers.push([]);
  };
  const closeTable = () => {
    closeCell();
    const table = tables.pop();
    if (table) containers.at(-1)?.push(...tableBlocks(gridOf(table.rows)));
  };
  const open = (name: string, attributes: Attributes): void => {
    if (LINES.has(name)) endLine();
    if (/^h[1-6]$/.test(name)) heading++;
    if (name === "ul" || name === "ol") lists.push({ isOrdered: name === "ol", next: spanOf(attributes, "start") });
    else if (name === "li") marker = listMarker(lists.at(-1));
    else if (name === "br") endLine();
    else if (name === "table") {
      endLine();
      tables.push({ rows: [], cell: null });
    } else if (name === "tr") {
      closeCell();
      tables.at(-1)?.rows.push([]);
    } else if (name === "td" || name === "th") openCell(attributes);
  };
  const close = (name: string): void => {
    if (LINES.has(name)) endLine();
    if (/^h[1-6]$/.test(name)) heading = Math.max(0, heading - 1);
    if (name === "ul" || name === "ol") lists.pop();
    else if (name === "li") marker = "";
    else if (name === "td" || name === "th" || name === "tr") closeCell();
    else if (name === "table") closeTable();
  };
  return {
    open(name, attributes) {
      const hides = passedOver === 0 && !PASSED_OVER.has(name) && isHidden(attributes);
      if (hides) isHiddenUntold = true;
      if (passedOver === 0 && name === "img") leaveOut("picture");
      if (passedOver > 0 || PASSED_OVER.has(name) || hides) passedOver++;
      else open(name, attributes);
    },
    close(name) {
      if (passedOver === 0) return close(name);
      passedOver--;
      if (passedOver === 0) isHiddenUntold = false;
    },
    text(text) {
      if (passedOver === 0) line += text;
      else if (isHiddenUntold && text.trim() !== "") {
        isHiddenUntold = false;
        leaveOut("hidden-text");
      }
    },
    finish() {
      while (tables.length > 0) closeTable();
      endLine();
      return blocks;
    },
  };
}

const isHidden = (attributes: Attributes): boolean =>
  "hidden" in attributes ||
  /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i.test(attributes["style"] ?? "");

const LARGEST_SPAN = 1_000;
const spanOf = (attributes: Attributes, name: string): number =>
  Math.min(Math.max(Math.trunc(Number(attribute(attributes, name) ?? 1)) || 1, 1), LARGEST_SPAN);

/** An open list during the reading of its points. */
interface OpenList {
  readonly isOrdered: boolean;
  next: number;
}

/** What the browser prints before a point: `3. ` or a dot. */
const listMarker = (list: OpenList | undefined): string => (list?.isOrdered ? `${list.next++}. ` : "• ");
