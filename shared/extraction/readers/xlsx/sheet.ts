import { DutyError } from "../../../domain/errors.ts";
import { MOST_CELLS } from "../limits.ts";
import type { ReadingContext } from "../pace.ts";
import type { Grid } from "../table/grid.ts";
import { attribute, type Attributes, readMarkup } from "../xml/read-markup.ts";
import { type CellAddress, parseCellAddress } from "./cell-address.ts";
import { type CellFormat, showNumber } from "./cell-formats.ts";
import { type MergedRange, gridOfSheet } from "./sheet-grid.ts";

/** What a sheet's cells refer to. */
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
}

/** Columns further right hold notes to oneself, not plans. */
const MOST_COLUMNS = 200;

/** Reads a worksheet. @throws {DutyError} `file-unreadable` when it has more cells than a plan can. */
export async function readSheet(xml: string, sources: CellSources, context: ReadingContext): Promise<Grid> {
  const rows = new Map<number, Map<number, string>>();
  const merged: MergedRange[] = [];
  let next: CellAddress = { row: 0, column: 0 };
  let cell: OpenCell | null = null;
  let isValue = false;
  let count = 0;
  const keep = ({ at, ...rest }: OpenCell): void => {
    const text = shownText(rest, sources);
    if (text.trim() === "" || at.column >= MOST_COLUMNS) return;
    if (++count > MOST_CELLS) throw new DutyError("file-unreadable", { name: context.name, reason: "cells" });
    const row = rows.get(at.row) ?? new Map<number, string>();
    rows.set(at.row, row.set(at.column, text));
  };
  const open = (name: string, attributes: Attributes): void => {
    if (name === "row") {
      const number = Number(attribute(attributes, "r") ?? next.row + 1);
      next = { row: number - 1, column: 0 };
    } else if (name === "c") {
      const at = parseCellAddress(attribute(attributes, "r") ?? "") ?? next;
      const format = sources.formats[Number(attribute(attributes, "s") ?? 0)] ?? "plain";
      cell = { at, type: attribute(attributes, "t") ?? "n", format, value: "" };
      next = { row: at.row, column: at.column + 1 };
    } else if (name === "v" || name === "t") isValue = cell !== null;
    else if (name === "mergeCell") {
      const [from, to] = (attribute(attributes, "ref") ?? "").split(":").map(parseCellAddress);
      if (from && to) merged.push({ from, to });
    }
  };
  const close = (name: string): void => {
    if (name === "v" || name === "t") isValue = false;
    else if (name === "row") next = { row: next.row + 1, column: 0 };
    else if (name === "c" && cell) {
      keep(cell);
      cell = null;
    }
  };
  const text = (piece: string): void => {
    if (isValue && cell) cell.value += piece;
  };
  await readMarkup(xml, "xml", { open, close, text }, context);
  return gridOfSheet(rows, merged);
}

function shownText({ type, format, value }: Omit<OpenCell, "at">, { strings, is1904 }: CellSources): string {
  if (type === "s") return strings[Number(value)] ?? "";
  if (type === "b") return value === "1" ? "是" : "否";
  // What could not be calculated (#REF!) says nothing.
  if (type === "e") return "";
  return type === "n" ? showNumber(value, format, is1904) : value;
}
