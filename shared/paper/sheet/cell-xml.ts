import { type PlainDate, daysBetween, plainDate } from "../../domain/date/plain-date.ts";
import { escapeHtml } from "../markup.ts";
import { xmlText } from "../well-formed.ts";
import type { SheetCell } from "./workbook.ts";
import { styleIndex } from "./sheet-styles.ts";

/** The greatest number of characters that Excel reads in one cell. */
const MOST = 32_767;

const DAY_ONE = plainDate("1900-01-01");

/** The number of a day in a spreadsheet's calendar, which has a 29th of February in 1900. */
export function serialOf(date: PlainDate): number {
  const number = daysBetween(DAY_ONE, date) + 1;
  return number < 60 ? number : number + 1;
}

/** `A`, `Z`, `AA` … for 0, 25, 26 … */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/**
 * A cell of SpreadsheetML (ECMA-376 18.3.1.4). Text stands in the cell itself and carries no formula; where it begins like one it is
 * marked as text, so that it stays text when the cell is edited.
 */
export function cellXml(cell: SheetCell, column: number, row: number): string {
  const place = `${columnName(column)}${row}`;
  const { value } = cell;
  const style = (kind: "text" | "date" | "formula") => styleIndex(cell.look, kind);
  if (value === null || value === "") return `<c r="${place}" s="${style("text")}"/>`;
  if (typeof value === "number") return `<c r="${place}" s="${style("text")}"><v>${value}</v></c>`;
  if (typeof value === "object") return `<c r="${place}" s="${style("date")}"><v>${serialOf(value.date)}</v></c>`;
  const kind = /^[=+\-@\t\r]/.test(value) ? "formula" : "text";
  return `<c r="${place}" s="${style(kind)}" t="inlineStr"><is><t xml:space="preserve">${sheetText(value)}</t></is></c>`;
}

/** Cut where Excel would refuse the file; `_x0041_` would be read as the character that it names. */
function sheetText(text: string): string {
  const clean = xmlText(text).replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
  return escapeHtml(clean.length > MOST ? `${clean.slice(0, MOST - 1)}…`.toWellFormed() : clean);
}
