import type { IParagraphOptions, Paragraph, Table } from "docx";
import { type PageElement, elementsOf } from "./page-tree.ts";
import { type WordFrame, twips } from "./word-frame.ts";
import { type Look, type Piece, piecesOf, runsOf } from "./word-pieces.ts";
import { type RowsWithNext, wordTable } from "./word-table.ts";

type Block = Paragraph | Table;

/** Elements that only contain others. */
const HOLDERS = new Set(["page", "html", "body", "header", "footer", "section", "div"]);

/** Parts behind a table that stay with its last row. */
const STAYS_WITH_TABLE = ["signatures", "closing", "foot"];

/** Between two lines to sign on, in millimetres. */
const GAP = 5;

/**
 * The blocks of a page from top to bottom, without the parts for the screen alone.
 *
 * @param keeps  Whether the element stays on one page with the next part.
 */
export function wordBlocks(element: PageElement, frame: WordFrame, keeps = false): Block[] {
  const children = elementsOf(element).filter(({ attributes }) => attributes["aria-hidden"] !== "true");
  return children.flatMap((child, index) => {
    const next = children[index + 1];
    if (child.name === "table") return [wordTable(child, rowsWithNext(element, next, keeps), frame)];
    if (child.classes.has("sheet")) return sheetBlocks(child, children[index - 1], frame);
    if (child.classes.has("sign-in"))
      return wordBlocks({ ...child, children: elementsOf(child).map(withClass("sign-in")) }, frame);
    if (HOLDERS.has(child.name)) return wordBlocks(child, frame, keeps || child.classes.has("closing"));
    if (child.name === "ul") return elementsOf(child).map((item) => filledLine([item], 1, frame));
    // The contact, beside the seal.
    if (element.classes.has("issuer") && !child.classes.has("seal"))
      return paragraphsOf(withClass("of")(child), frame, keeps);
    return paragraphsOf(child, frame, keeps || (element.classes.has("short") && next !== undefined));
  });
}

/**
 * The rows of a table that stay with the part behind them: all rows of a table that is kept whole, else the last row
 * before a part that belongs to the table.
 */
function rowsWithNext(around: PageElement, next: PageElement | undefined, keeps: boolean): RowsWithNext {
  const isFollowed = next !== undefined && STAYS_WITH_TABLE.some((name) => next.classes.has(name));
  if (around.classes.has("short")) return isFollowed ? "all" : "all-but-last";
  return keeps || isFollowed ? "last" : "none";
}

const withClass =
  (name: string) =>
  (element: PageElement): PageElement => ({ ...element, classes: new Set([...element.classes, name]) });

/**
 * A sheet of a book begins a page, but where it is the first thing below the head. A short one shares the page of the sheet before it and
 * stays whole.
 */
function sheetBlocks(sheet: PageElement, before: PageElement | undefined, frame: WordFrame): Block[] {
  const isShort = sheet.classes.has("short");
  const isFirst = before === undefined || before.name === "header" || (isShort && before.classes.has("sheet"));
  const children = isFirst
    ? sheet.children
    : sheet.children.map((child) =>
        typeof child !== "string" && child.name === "h2" ? withClass("begins-page")(child) : child,
      );
  return wordBlocks({ ...sheet, classes: new Set(isShort ? ["short"] : []), children }, frame);
}

function paragraphsOf(element: PageElement, frame: WordFrame, keepNext: boolean): Paragraph[] {
  const { docx, style, width } = frame;
  const { name, classes } = element;
  const paragraph = (look: Look, options: IParagraphOptions = {}) => [
    new docx.Paragraph({ ...(keepNext && { keepNext }), ...options, children: runsOf(piecesOf(element, look), frame) }),
  ];
  const centered = { alignment: docx.AlignmentType.CENTER };
  if (name === "h1")
    return paragraph({ font: "title", size: style.titleSize }, { ...centered, heading: docx.HeadingLevel.HEADING_1 });
  if (name === "h2")
    return paragraph(
      { font: "head", size: 12.5 },
      {
        heading: docx.HeadingLevel.HEADING_2,
        keepNext: true,
        ...(classes.has("begins-page") && { pageBreakBefore: true }),
        spacing: { before: twips(2.6), after: twips(1.2) },
      },
    );
  if (classes.has("unit")) return paragraph({ font: "title", size: 15 }, centered);
  if (classes.has("meta")) return [acrossLine(elementsOf(element), frame)];
  if (classes.has("number"))
    return paragraph({}, { ...centered, border: underline(frame), spacing: { before: twips(2), after: twips(2) } });
  if (classes.has("signatures")) return [filledLine(elementsOf(element), elementsOf(element).length, frame)];
  if (classes.has("seal")) return elementsOf(element).map((line) => sealLine(line, width, frame));
  if (classes.has("address")) return paragraph({ isBold: true }, { spacing: { before: twips(3) } });
  if (classes.has("opening") || classes.has("summary"))
    return paragraph({ size: 11 }, { indent: { firstLine: twips(8) }, spacing: { after: twips(2) } });
  if (classes.has("counts") || classes.has("draft-note")) return paragraph({}, { ...centered, ...SPACED });
  if (classes.has("foot")) return paragraph({ keepsLines: true }, SPACED);
  return paragraph(classes.has("note") ? { size: 9.5 } : {}, SPACED);
}

const SPACED = { spacing: { before: twips(1.4), after: twips(1) } };

const underline = ({ docx }: WordFrame) => ({
  bottom: { style: docx.BorderStyle.SINGLE, size: 9, color: "000000", space: 2 },
});

/** Parts at the left, in the middle and at the right, over a rule. */
function acrossLine(parts: readonly PageElement[], frame: WordFrame): Paragraph {
  const { docx, width } = frame;
  return new docx.Paragraph({
    tabStops: [
      { type: docx.TabStopType.CENTER, position: twips(width / 2) },
      { type: docx.TabStopType.RIGHT, position: twips(width) },
    ],
    border: underline(frame),
    spacing: { before: twips(2), after: twips(1) },
    children: runsOf(
      parts.flatMap((part, index) => [...(index > 0 ? [TAB] : []), ...piecesOf(part)]),
      frame,
    ),
  });
}

const TAB: Piece = { text: "\t", look: {} };

/** A line of parts to fill in, each with a rule to write on; `columns` of them share the width. */
function filledLine(parts: readonly PageElement[], columns: number, frame: WordFrame): Paragraph {
  const { docx, width } = frame;
  const share = width / columns;
  const stops = parts.flatMap((_, index) => [
    {
      type: docx.TabStopType.LEFT,
      leader: docx.LeaderType.UNDERSCORE,
      position: twips((index + 1) * share - (columns > 1 ? GAP : 0)),
    },
    ...(index + 1 < parts.length ? [{ type: docx.TabStopType.LEFT, position: twips((index + 1) * share) }] : []),
  ]);
  return new docx.Paragraph({
    tabStops: stops,
    spacing: { before: twips(columns > 1 ? 4 : 1.4) },
    children: runsOf(
      parts.flatMap((part, index) => [...(index > 0 ? [TAB] : []), ...piecesOf(part), TAB]),
      frame,
    ),
  });
}

/** A line of the seal, in the right half of the page, one below the other. */
const sealLine = (line: PageElement, width: number, frame: WordFrame): Paragraph =>
  new frame.docx.Paragraph({
    alignment: frame.docx.AlignmentType.CENTER,
    indent: { left: twips(width * 0.6) },
    keepNext: true,
    children: runsOf(piecesOf(line), frame),
  });
