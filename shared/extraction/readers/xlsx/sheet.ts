import type { ReadingContext } from "../pace.ts";
import type { Grid } from "../table/grid.ts";
import { attribute, type Attributes, readMarkup } from "../xml/read-markup.ts";
import { missingValue } from "../../text/missing-value.ts";
import { type CellAddress, cellAddress, parseCellAddress } from "./cell-address.ts";
import { type CellFormat, showNumber } from "./cell-formats.ts";
import { sheetDraft } from "./sheet-draft.ts";

/** The tables to which a sheet's cells refer. */
export interface CellSources {
  readonly strings: readonly string[];
  readonly formats: readonly CellFormat[];
  readonly is1904: boolean;
}

interface OpenCell {
  readonly at: CellAddress;
  readonly type: string;
  readonly format: CellFormat;
  value: string;
  isFormula: boolean;
  hasValue: boolean;
}

/**
 * Reads a worksheet.
 *
 * @throws {DutyError} `file-unreadable` when it has more cells than a plan can.
 */
export async function readSheet(xml: string, sources: CellSources, context: ReadingContext): Promise<Grid> {
  const sheet = sheetDraft(context);
  let next: CellAddress = { row: 0, column: 0 };
  let cell: OpenCell | null = null;
  let isValue = false;
  const open = (name: string, attributes: Attributes): void => {
    if (name === "row") {
      next = { row: Number(attribute(attributes, "r") ?? next.row + 1) - 1, column: 0 };
      if (isHidden(attributes)) sheet.hideRow(next.row);
    } else if (name === "c") {
      const at = parseCellAddress(attribute(attributes, "r") ?? "") ?? next;
      const format = sources.formats[Number(attribute(attributes, "s") ?? 0)] ?? "plain";
      cell = { at, type: attribute(attributes, "t") ?? "n", format, value: "", isFormula: false, hasValue: false };
      next = { row: at.row, column: at.column + 1 };
    } else if (name === "f" && cell) cell.isFormula = true;
    else if ((name === "v" || name === "t") && cell) {
      isValue = true;
      cell.hasValue = true;
    } else if (name === "mergeCell") {
      const [from, to] = (attribute(attributes, "ref") ?? "").split(":").map(parseCellAddress);
      if (from && to) sheet.merge({ from, to });
    } else if (name === "col" && isHidden(attributes))
      sheet.hideColumns(Number(attribute(attributes, "min")) - 1, Number(attribute(attributes, "max")) - 1);
    else if (name === "sheetPr" && isTrue(attribute(attributes, "filterMode"))) sheet.setFiltered();
  };
  const close = (name: string): void => {
    if (name === "v" || name === "t") isValue = false;
    else if (name === "row") next = { row: next.row + 1, column: 0 };
    else if (name === "c" && cell) {
      if (hasNoValue(cell)) context.leaveOut("formula");
      sheet.addCell(cell.at, shownText(cell, sources));
      cell = null;
    }
  };
  const text = (piece: string): void => {
    if (isValue && cell) cell.value += piece;
  };
  await readMarkup(xml, "xml", { open, close, text }, context);
  return sheet.finish();
}

const isTrue = (value: string | undefined): boolean => value === "1" || value === "true";

/** Whether a person hid the row or column, and not a folded group. */
const isHidden = (attributes: Attributes): boolean =>
  isTrue(attribute(attributes, "hidden")) && Number(attribute(attributes, "outlineLevel") ?? 0) === 0;

/** Whether a formula has no value: its program did not compute it, or it failed (#REF!). */
const hasNoValue = ({ type, isFormula, hasValue }: OpenCell): boolean => type === "e" || (isFormula && !hasValue);

function shownText(cell: OpenCell, { strings, is1904 }: CellSources): string {
  const { at, type, format, value } = cell;
  if (hasNoValue(cell)) return missingValue(cellAddress(at));
  if (type === "s") return strings[Number(value)] ?? "";
  if (type === "b") return value === "1" ? "是" : "否";
  return type === "n" ? showNumber(value, format, is1904) : value;
}
