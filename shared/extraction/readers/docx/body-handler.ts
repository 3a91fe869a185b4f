import type { DocumentBlock } from "../document-block.ts";
import type { OmissionCount, OmissionKind } from "../omissions.ts";
import { gridOf } from "../table/grid.ts";
import { tableBlocks } from "../table/table-blocks.ts";
import { type Attributes, type MarkupHandler, valueOf } from "../xml/read-markup.ts";
import type { ParagraphFacts, ParagraphProperties } from "./paragraph-label.ts";
import { newParagraph, type ParagraphDraft, setProperty } from "./paragraph-draft.ts";
import { openTable, type TableDraft } from "./table-draft.ts";

/**
 * Elements that are skipped with their whole content: deleted and moved text, former properties, field codes, the
 * fallback copy of a drawing, pinyin above characters. Notes and comments are in other parts of the archive.
 */
const PASSED_OVER = new Set(
  (
    "del moveFrom delText instrText Fallback rt sectPr binData pPrChange rPrChange sectPrChange " +
    "tblPrChange trPrChange tcPrChange numberingChange"
  ).split(" "),
);

/**
 * Elements whose content is not read as text, with the omission that each counts as. The fallback copy of a drawing is
 * none.
 */
const NOT_READ: ReadonlyMap<string, OmissionKind> = new Map([
  ["pic", "picture"],
  ["imagedata", "picture"],
  ["chart", "embedded"],
  ["relIds", "embedded"],
  ["altChunk", "embedded"],
  ["footnoteReference", "note"],
  ["endnoteReference", "note"],
  ["commentReference", "note"],
]);

/** Blocks go to the innermost of these: the document, a cell, a text box. */
type Collected = DocumentBlock[];

/** Builds blocks from `word/document.xml` as it is read; WordprocessingML, ECMA-376 17. */
export function bodyHandler(
  factsOf: (paragraph: ParagraphProperties) => ParagraphFacts,
  leaveOut: OmissionCount["leaveOut"],
): MarkupHandler & {
  readonly blocks: readonly DocumentBlock[];
} {
  const blocks: Collected = [];
  const containers: Collected[] = [blocks];
  const paragraphs: ParagraphDraft[] = [];
  const tables: TableDraft[] = [];
  /** The text of a paragraph whose mark was deleted; the next paragraph continues it. */
  let carried = "";
  let passedOver = 0;
  let isText = false;
  let isHidden = false;
  /** Whether the hidden run is counted already. */
  let isHiddenNoted = false;
  let properties: "paragraph" | "row" | null = null;

  const add = (text: string) => {
    const paragraph = paragraphs.at(-1);
    if (paragraph && !isHidden) paragraph.text += text;
    if (!isHidden || isHiddenNoted || text.trim() === "") return;
    isHiddenNoted = true;
    leaveOut("hidden-text");
  };
  const endParagraph = () => {
    const paragraph = paragraphs.pop();
    if (!paragraph) return;
    if (paragraph.isMarkDeleted) {
      carried += paragraph.text;
      return;
    }
    const text = (carried + paragraph.text).trim();
    carried = "";
    const { label, isHeading, isContents } = factsOf(paragraph);
    if (isContents) return;
    // A label alone is the number of a table's row; in the text it is an empty line.
    const isNumberCell = tables.length > 0 && containers.length > 1;
    if (text === "" && !isNumberCell) return;
    containers.at(-1)?.push({ kind: isHeading ? "heading" : "paragraph", text: (label + text).trim() });
  };
  /** Carried text without a next paragraph ends with its container. */
  const endCarried = () => {
    const text = carried.trim();
    carried = "";
    if (text !== "") containers.at(-1)?.push({ kind: "paragraph", text });
  };
  const endTable = () => {
    const table = tables.pop();
    if (table) containers.at(-1)?.push(...tableBlocks(gridOf(table.rows)));
  };
  const openers = byName<(attributes: Attributes) => void>({
    p: () => paragraphs.push(newParagraph()),
    pPr: () => (properties = "paragraph"),
    r: () => (isHidden = isHiddenNoted = false),
    t: () => (isText = true),
    tab: () => properties === null && add("\t"),
    br: () => add("\n"),
    cr: () => add("\n"),
    noBreakHyphen: () => add("-"),
    sym: () => add("□"),
    vanish: (attributes) => (isHidden = properties === null && !/^(?:0|false|off)$/.test(valueOf(attributes))),
    txbxContent: () => containers.push([]),
    tbl: () => {
      endCarried();
      tables.push(openTable());
    },
    trPr: () => (properties = "row"),
    tr: () => tables.at(-1)?.openRow(),
    tc: () => {
      tables.at(-1)?.openCell();
      containers.push([]);
    },
    gridBefore: (attributes) => tables.at(-1)?.skipColumns(Number(valueOf(attributes))),
    gridSpan: (attributes) => tables.at(-1)?.spanColumns(Number(valueOf(attributes))),
    vMerge: (attributes) => tables.at(-1)?.mergeDown(valueOf(attributes) === "restart"),
  });
  const closers = byName<() => void>({
    p: endParagraph,
    pPr: () => (properties = null),
    trPr: () => (properties = null),
    r: () => (isHidden = false),
    t: () => (isText = false),
    txbxContent: () => {
      endCarried();
      const inBox = containers.pop() ?? [];
      containers.at(-1)?.push(...inBox);
    },
    tc: () => {
      endCarried();
      tables.at(-1)?.closeCell(containers.pop() ?? []);
    },
    body: endCarried,
    tr: () => tables.at(-1)?.closeRow(),
    tbl: endTable,
  });
  return {
    blocks,
    open(name, attributes) {
      if (passedOver > 0) passedOver++;
      else if (PASSED_OVER.has(name)) {
        if (name === "del" && properties !== null) markDeleted(properties, paragraphs.at(-1), tables.at(-1));
        if (name === "del" && properties !== "paragraph") leaveOut("deleted-text");
        passedOver = 1;
      } else if (properties === "paragraph") setProperty(paragraphs.at(-1), name, attributes);
      else {
        const kind = NOT_READ.get(name);
        if (kind !== undefined) leaveOut(kind);
        openers.get(name)?.(attributes);
      }
    },
    close(name) {
      if (passedOver > 0) passedOver--;
      else closers.get(name)?.();
    },
    text(text) {
      if (isText && passedOver === 0) add(text);
    },
  };
}

/** Names come from the file, and a plain object answers to more names than its own. */
const byName = <T>(actions: Readonly<Record<string, T>>): ReadonlyMap<string, T> => new Map(Object.entries(actions));

function markDeleted(
  properties: "paragraph" | "row",
  paragraph: ParagraphDraft | undefined,
  table: TableDraft | undefined,
): void {
  if (properties === "row") table?.dropRow();
  else if (paragraph) paragraph.isMarkDeleted = true;
}
