import type { IBorderOptions, Paragraph, Table, TableCell, TableRow } from "docx";
import { type PageElement, type PageNode, allNamed, elementsOf, wordsOf } from "./page-tree.ts";
import { type WordFrame, twips } from "./word-frame.ts";
import { type Look, type Piece, piecesOf, runsOf } from "./word-pieces.ts";

/** Eighths of a point: rules inside, the frame, and that of a row with a gap. */
const RULES = { inside: 5, frame: 9, gap: 10, gapSide: 19 };

/** Least heights of what is written in by hand, in millimetres, by the class of the cell or of the table. */
const HEIGHTS: ReadonlyMap<string, number> = new Map([
  ["note", 105],
  ["short", 16],
  ["instructions", 17],
  ["form", 9],
  ["sign-in", 9.4],
]);

/** Width of the head of a form's row, in millimetres. */
const FORM_HEAD = 24;

const HEAD_SIZE = 10;

/** A table in the form of its print: fixed columns, repeated heads, no row on two pages. */
export function wordTable(table: PageElement, withNext: RowsWithNext, frame: WordFrame): Table {
  const { docx } = frame;
  const rule = (size: number): IBorderOptions => ({ style: docx.BorderStyle.SINGLE, size, color: "000000" });
  const rows = rowsOf(table);
  const widths = columnWidths(table, rows, frame);
  return new docx.Table({
    rows: rows.map((row, index) =>
      wordRow(row, { table, widths, isHead: row.isHead, keepsNext: isWithNext(withNext, index, rows.length) }, frame),
    ),
    layout: docx.TableLayoutType.FIXED,
    margins: { left: twips(1), right: twips(1), top: twips(0.3), bottom: twips(0.3) },
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: docx.WidthType.DXA },
    borders: {
      top: rule(RULES.frame),
      bottom: rule(RULES.frame),
      left: rule(RULES.frame),
      right: rule(RULES.frame),
      insideHorizontal: rule(RULES.inside),
      insideVertical: rule(RULES.inside),
    },
  });
}

/** The rows that stay on the page of the part behind them. */
export type RowsWithNext = "none" | "last" | "all" | "all-but-last";

function isWithNext(withNext: RowsWithNext, index: number, rows: number): boolean {
  const isLast = index === rows - 1;
  return withNext === "all" || (withNext === "last" && isLast) || (withNext === "all-but-last" && !isLast);
}

interface Row {
  readonly element: PageElement;
  readonly isHead: boolean;
  readonly cells: readonly PageElement[];
}

function rowsOf(table: PageElement): Row[] {
  return elementsOf(table).flatMap((part) =>
    (part.name === "tr" ? [part] : allNamed(part, "tr")).map((element) => ({
      element,
      isHead: part.name === "thead",
      cells: elementsOf(element).filter(({ name }) => name === "td" || name === "th"),
    })),
  );
}

const spanOf = ({ attributes }: PageElement): number => Number(attributes["colspan"] ?? 1);

/** The widths in twentieths of a point; columns without a width share the rest. */
function columnWidths(table: PageElement, rows: readonly Row[], { style, width }: WordFrame): number[] {
  const columns = allNamed(table, "col");
  const widest = rows.toSorted((a, b) => b.cells.length - a.cells.length)[0]?.cells ?? [];
  const asked =
    columns.length > 0
      ? columns.map(({ classes }) => [...classes].map((name) => style.widths.get(name)).find(Boolean))
      : widest.map(({ name }) => (name === "th" ? FORM_HEAD : undefined));
  const taken = asked.reduce<number>((sum, column) => sum + (column ?? 0), 0);
  const rest = Math.max(width - taken, 10) / Math.max(asked.filter((column) => column === undefined).length, 1);
  return asked.map((column) => twips(column ?? rest));
}

interface RowFrame {
  readonly table: PageElement;
  readonly widths: readonly number[];
  readonly isHead: boolean;
  /** Whether the row stays on the page of the part behind the table. */
  readonly keepsNext: boolean;
}

function wordRow({ element, cells }: Row, row: RowFrame, frame: WordFrame): TableRow {
  const { docx, style } = frame;
  const named = [row.table, ...cells].flatMap(({ classes }) => [...classes].map((name) => HEIGHTS.get(name) ?? 0));
  const isUnitHead = element.classes.has("head");
  let next = 0;
  return new docx.TableRow({
    ...(row.isHead && { tableHeader: true }),
    cantSplit: true,
    height: { value: twips(Math.max(style.rowHeight, ...named)), rule: docx.HeightRule.ATLEAST },
    children: cells.map((cell, index) => {
      const span = spanOf(cell);
      const width = row.widths.slice(next, next + span).reduce((sum, each) => sum + each, 0);
      next += span;
      const isGap = element.classes.has("gap");
      return wordCell(
        cell,
        {
          ...row,
          width,
          isUnitHead,
          isTotal: element.classes.has("total"),
          gap: isGap ? { isFirst: index === 0 } : null,
        },
        frame,
      );
    }),
  });
}

interface CellFrame extends RowFrame {
  /** Twentieths of a point. */
  readonly width: number;
  /** Whether the cell is the name of a unit over its rows. */
  readonly isUnitHead: boolean;
  readonly isTotal: boolean;
  readonly gap: { readonly isFirst: boolean } | null;
}

function wordCell(cell: PageElement, place: CellFrame, frame: WordFrame): TableCell {
  const { docx } = frame;
  const rule = (size: number): IBorderOptions => ({ style: docx.BorderStyle.SINGLE, size, color: "000000" });
  const rows = Number(cell.attributes["rowspan"] ?? 1);
  return new docx.TableCell({
    width: { size: place.width, type: docx.WidthType.DXA },
    ...(spanOf(cell) > 1 && { columnSpan: spanOf(cell) }),
    ...(rows > 1 && { rowSpan: rows }),
    verticalAlign: cell.classes.has("note") ? docx.VerticalAlignTable.TOP : docx.VerticalAlignTable.CENTER,
    ...(place.gap && {
      borders: {
        top: rule(RULES.gap),
        bottom: rule(RULES.gap),
        ...(place.gap.isFirst && { left: rule(RULES.gapSide) }),
      },
    }),
    children: cellParagraphs(cell, place, frame),
  });
}

/**
 * The paragraphs of a cell: words on one line are one paragraph; a division, or a remark on a line of its own, begins
 * another.
 */
function cellParagraphs(cell: PageElement, place: CellFrame, frame: WordFrame): Paragraph[] {
  const { docx } = frame;
  const isForm = place.table.classes.has("form");
  const isHead = cell.name === "th" || place.isUnitHead;
  const isLeft = !(cell.name === "th") && (["words", "nothing"].some((name) => cell.classes.has(name)) || isForm);
  const look: Look = {
    ...(isHead && { font: "head" as const, size: HEAD_SIZE }),
    ...((place.gap?.isFirst || place.isTotal) && { isBold: true }),
    ...(isForm && { keepsLines: true }),
  };
  return linesOf(cell, place, frame).map((line) => {
    const pieces = piecesOf({ ...cell, children: line }, look);
    return new docx.Paragraph({
      alignment: isLeft || place.isUnitHead || isOfShares(line) ? docx.AlignmentType.LEFT : docx.AlignmentType.CENTER,
      ...((place.keepsNext || place.isUnitHead || place.isHead) && { keepNext: true }),
      spacing: { line: lineHeight(pieces, frame), lineRule: docx.LineRuleType.EXACT },
      children: runsOf(pieces, frame),
    });
  });
}

/** The height of a line as in the print, whatever fonts a machine has: 1.3 times the size of the letters. */
function lineHeight(pieces: readonly Piece[], { style }: WordFrame): number {
  const sizes = pieces.map(({ look }) => look.size ?? style.bodySize);
  return Math.round((sizes.length === 0 ? style.bodySize : Math.max(...sizes)) * 1.3 * 20);
}

const isOfShares = ([first]: readonly PageNode[]): boolean =>
  first !== undefined && typeof first !== "string" && first.classes.has("shares");

/** The children of a cell, line by line; at least one line, which may be empty. */
function linesOf(cell: PageElement, { isUnitHead }: CellFrame, { style }: WordFrame): PageNode[][] {
  const remarksApart = !isUnitHead && (style.remarksApart || !cell.classes.has("words"));
  const lines: PageNode[][] = [];
  let current: PageNode[] | null = null;
  for (const child of cell.children) {
    if (typeof child !== "string" && child.name === "svg") continue;
    const isOwn = typeof child !== "string" && (child.name === "div" || (child.name === "small" && remarksApart));
    if (isOwn) {
      lines.push([child]);
      current = null;
    } else if (current) current.push(child);
    else if (wordsOf(child).trim() !== "" || typeof child !== "string") lines.push((current = [child]));
  }
  return lines.length === 0 ? [[]] : lines;
}
