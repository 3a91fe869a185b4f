import type { ReadingContext } from "../pace.ts";
import type { Grid } from "../table/grid.ts";
import { showNumber } from "../xlsx/cell-formats.ts";
import type { OmissionKind } from "../omissions.ts";
import type { CellSources } from "../xlsx/sheet.ts";
import { type SheetDraft, sheetDraft } from "../xlsx/sheet-draft.ts";
import { biffRecords, RECORD, RECORDS_BETWEEN_PAUSES, viewOf } from "./records.ts";
import { stringCursor } from "./string-cursor.ts";

/**
 * Reads a worksheet of an Excel 97 to 2003 workbook; [MS-XLS] 2.4. Formulas show the value that was last calculated.
 * @throws {DutyError} `file-unreadable` when it has more cells than a plan can.
 */
export async function readBiffSheet(
  stream: Uint8Array,
  offset: number,
  sources: CellSources,
  context: ReadingContext,
): Promise<Grid> {
  const sheet = sheetDraft(context);
  /** The depth in charts, which are inside the sheet with a beginning and an end of their own. */
  let depth = 0;
  let count = 0;
  /** A formula whose text is in the next record. */
  let awaiting: DataView | null = null;
  for (const { type, parts } of biffRecords(stream, offset)) {
    const view = viewOf(parts[0] ?? new Uint8Array());
    if (type === RECORD.beginning) depth++;
    else if (type === RECORD.endOfFile && --depth <= 0) break;
    else if (depth === 1) {
      if (type === RECORD.string && awaiting) addText(sheet, awaiting, parts, 0);
      else addRecord(sheet, type, view, parts, sources);
      const kind = notRead(type, view);
      if (kind !== null) context.leaveOut(kind);
      if (type === RECORD.formula || type === RECORD.string) awaiting = type === RECORD.formula ? view : null;
    }
    if (++count % RECORDS_BETWEEN_PAUSES === 0) await context.pause();
  }
  return sheet.finish();
}

/** Kinds of objects on a sheet; [MS-XLS] 2.5.143 (FtCmo.ot). */
const OBJECTS: ReadonlyMap<number, OmissionKind> = new Map([
  [0x05, "embedded"],
  [0x06, "text-box"],
  [0x08, "picture"],
  [0x19, "note"],
]);

/** The omission that a record stands for: an object upon the sheet, or a formula that failed. */
function notRead(type: number, view: DataView): OmissionKind | null {
  if (type === RECORD.object) return view.byteLength < 6 ? null : (OBJECTS.get(view.getUint16(4, true)) ?? null);
  if (view.byteLength < (LEAST_BYTES.get(type) ?? Infinity)) return null;
  if (type === RECORD.truthOrError) return view.getUint8(7) === 1 ? "formula" : null;
  const isError = type === RECORD.formula && view.getUint16(12, true) === 0xffff && view.getUint8(6) === 2;
  return isError ? "formula" : null;
}

/** Shortest record of each kind; a shorter one is damaged and passed over. */
const LEAST_BYTES: ReadonlyMap<number, number> = new Map([
  [RECORD.sharedLabel, 10],
  [RECORD.label, 9],
  [RECORD.richString, 9],
  [RECORD.number, 14],
  [RECORD.rk, 10],
  [RECORD.multipleRk, 12],
  [RECORD.formula, 14],
  [RECORD.truthOrError, 8],
  [RECORD.mergedCells, 2],
  [RECORD.row, 16],
  [RECORD.columnInfo, 10],
  [RECORD.filterMode, 0],
]);

function addRecord(
  sheet: SheetDraft,
  type: number,
  view: DataView,
  parts: readonly Uint8Array[],
  sources: CellSources,
): void {
  if (view.byteLength < (LEAST_BYTES.get(type) ?? Infinity)) return;
  const cell = cellAddress(view);
  const add = (text: string) => sheet.addCell(cell, text);
  if (type === RECORD.sharedLabel) add(sources.strings[view.getUint32(6, true)] ?? "");
  else if (type === RECORD.label || type === RECORD.richString) addText(sheet, view, parts, 6);
  else if (type === RECORD.number) add(shown(view.getFloat64(6, true), view.getUint16(4, true), sources));
  else if (type === RECORD.rk) add(shown(fromRk(view.getUint32(6, true)), view.getUint16(4, true), sources));
  else if (type === RECORD.multipleRk) addRks(sheet, view, sources);
  else if (type === RECORD.formula) add(resultOf(view, sources));
  else if (type === RECORD.truthOrError) add(view.getUint8(7) === 1 ? "" : truth(view.getUint8(6)));
  else if (type === RECORD.mergedCells) addMerged(sheet, view);
  else if (type === RECORD.row) hideRow(sheet, view);
  else if (type === RECORD.columnInfo) hideColumns(sheet, view);
  else sheet.setFiltered();
}

const cellAddress = (view: DataView) =>
  view.byteLength < 4 ? { row: 0, column: 0 } : { row: view.getUint16(0, true), column: view.getUint16(2, true) };

const truth = (value: number): string => (value === 1 ? "是" : "否");

const shown = (value: number, format: number, { formats, is1904 }: CellSources): string =>
  Number.isFinite(value) ? showNumber(String(value), formats[format] ?? "plain", is1904) : "";

function addText(sheet: SheetDraft, cell: DataView, parts: readonly Uint8Array[], at: number): void {
  const cursor = stringCursor(parts, at);
  sheet.addCell(cellAddress(cell), cursor.string(cursor.number(2)));
}

/** [MS-XLS] 2.5.217: an integer of 30 bits or the upper half of a floating-point number, perhaps times a hundred. */
function fromRk(rk: number): number {
  const isInteger = (rk & 2) !== 0;
  const view = new DataView(new ArrayBuffer(8));
  view.setUint32(4, rk & 0xffff_fffc, true);
  const value = isInteger ? (rk | 0) >> 2 : view.getFloat64(0, true);
  return (rk & 1) === 0 ? value : value / 100;
}

const RK_BYTES = 6;

function addRks(sheet: SheetDraft, view: DataView, sources: CellSources): void {
  const { row, column } = cellAddress(view);
  for (let at = 4, place = column; at + RK_BYTES + 2 <= view.byteLength; at += RK_BYTES, place++)
    sheet.addCell(
      { row, column: place },
      shown(fromRk(view.getUint32(at + 2, true)), view.getUint16(at, true), sources),
    );
}

/** [MS-XLS] 2.5.133: a number, or a mark and what kind of value it is; a text comes in a record of its own. */
function resultOf(view: DataView, sources: CellSources): string {
  if (view.getUint16(12, true) !== 0xffff) return shown(view.getFloat64(6, true), view.getUint16(4, true), sources);
  return view.getUint8(6) === 1 ? truth(view.getUint8(8)) : "";
}

const RANGE_BYTES = 8;

function addMerged(sheet: SheetDraft, view: DataView): void {
  for (let at = 2; at + RANGE_BYTES <= view.byteLength; at += RANGE_BYTES)
    sheet.merge({
      from: { row: view.getUint16(at, true), column: view.getUint16(at + 4, true) },
      to: { row: view.getUint16(at + 2, true), column: view.getUint16(at + 6, true) },
    });
}

const ROW_HIDDEN = 0x20;
const COLUMN_HIDDEN = 0x01;
/** The bits of a row's or column's group level. A folded group hides its rows. */
const LEVEL = 0x07;

function hideRow(sheet: SheetDraft, view: DataView): void {
  const options = view.getUint16(12, true);
  if ((options & ROW_HIDDEN) !== 0 && (options & LEVEL) === 0) sheet.hideRow(view.getUint16(0, true));
}

function hideColumns(sheet: SheetDraft, view: DataView): void {
  const options = view.getUint16(8, true);
  if ((options & COLUMN_HIDDEN) !== 0 && ((options >> 8) & LEVEL) === 0)
    sheet.hideColumns(view.getUint16(0, true), view.getUint16(2, true));
}
