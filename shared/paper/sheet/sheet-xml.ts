import { cellXml, columnName } from "./cell-xml.ts";
import { rowHeight } from "./row-height.ts";
import type { Sheet, SheetCell } from "./workbook.ts";

/** Millimetres of one character of the usual font, the unit of a column's width. */
const CHARACTER = 1.94;

/** Inches between the edge of the sheet and the table. */
const MARGIN = (10 / 25.4).toFixed(3);

/** The numbers that SpreadsheetML gives sheets of paper (ECMA-376 18.3.1.63). */
const PAPER_SIZE = { A3: 8, A4: 9 };

/** `xl/worksheets/sheetN.xml`: the rows, with heads that stay in sight and columns as wide as printed, on one sheet's width. Its parts follow each other. */
export function* sheetXml(sheet: Sheet): Generator<string> {
  const merges: string[] = [];
  const last = columnName(Math.max(sheet.widths.length - 1, 0));
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
    `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${sheet.heads}" topLeftCell="A${sheet.heads + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15"/>` +
    `<cols>${sheet.widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${(width / CHARACTER).toFixed(2)}" customWidth="1"/>`).join("")}</cols>` +
    `<sheetData>`;
  yield* placed(sheet, merges);
  yield `</sheetData>` +
    (sheet.canFilter ? `<autoFilter ref="A${sheet.heads}:${last}${Math.max(sheet.rows.length, sheet.heads)}"/>` : "") +
    (merges.length > 0
      ? `<mergeCells count="${merges.length}">${merges.map((range) => `<mergeCell ref="${range}"/>`).join("")}</mergeCells>`
      : "") +
    `<pageMargins left="${MARGIN}" right="${MARGIN}" top="${MARGIN}" bottom="0.6" header="0.3" footer="0.3"/>` +
    `<pageSetup paperSize="${PAPER_SIZE[sheet.paper]}" orientation="${sheet.isOnItsSide ? "landscape" : "portrait"}" fitToWidth="1" fitToHeight="0"/>` +
    `<headerFooter><oddFooter>&amp;C— &amp;P —</oddFooter></headerFooter></worksheet>`;
}

/** The rows with each cell in its column; columns that a cell above covers are left free. What is merged is added to `merges`. */
function* placed({ rows, widths }: Sheet, merges: string[]): Generator<string> {
  /** For each column, the last row that a cell above covers. */
  const covered: number[] = [];
  let number = 0;
  for (const cells of rows) {
    number++;
    let column = 0;
    const parts: string[] = [];
    const placedCells: SheetCell[] = [];
    const isCovered = () => (covered[column] ?? 0) >= number;
    const cover = (look: SheetCell["look"]) => {
      parts.push(cellXml({ value: null, look }, column, number));
      column++;
    };
    for (const cell of cells) {
      while (isCovered()) {
        placedCells.push({ value: null, look: "plain" });
        cover("plain");
      }
      placedCells.push(cell);
      const { span = 1, down = 1 } = cell;
      if (span > 1 || down > 1)
        merges.push(`${columnName(column)}${number}:${columnName(column + span - 1)}${number + down - 1}`);
      if (down > 1) for (let at = column; at < column + span; at++) covered[at] = number + down - 1;
      parts.push(cellXml(cell, column, number));
      column++;
      // The frame surrounds all fields of a cell.
      for (let rest = 1; rest < span; rest++) cover(cell.look);
    }
    yield `<row r="${number}" ht="${rowHeight(placedCells, widths)}" customHeight="1">${parts.join("")}</row>`;
  }
}
