import { DutyError } from "../../../domain/errors.ts";
import { MOST_CELLS } from "../limits.ts";
import type { ReadingContext } from "../pace.ts";
import { BUILT_IN_FORMATS, type CellFormat, formatOfCode } from "../xlsx/cell-formats.ts";
import type { CellSources } from "../xlsx/sheet.ts";
import { biffRecords, RECORD, RECORDS_BETWEEN_PAUSES, viewOf } from "./records.ts";
import { stringCursor } from "./string-cursor.ts";

export interface BiffSheet {
  readonly name: string;
  /** The offset of the sheet's records in the stream. */
  readonly offset: number;
}

export interface WorkbookGlobals {
  /** The sheets in the order of their tabs, without hidden ones. */
  readonly sheets: readonly BiffSheet[];
  readonly sources: CellSources;
}

const BIFF8 = 0x0600;

/**
 * What all sheets of an Excel 97 to 2003 workbook share: their names, the texts, the formats.
 * @throws {DutyError} `file-encrypted`; `file-kind-unsupported` for Excel 95 and older; `file-unreadable`.
 */
export async function readGlobals(
  stream: Uint8Array,
  { name, pause, leaveOut }: ReadingContext,
): Promise<WorkbookGlobals> {
  const sheets: BiffSheet[] = [];
  const codes = new Map<number, string>(BUILT_IN_FORMATS);
  const formatIds: number[] = [];
  let strings: string[] = [];
  let is1904 = false;
  let count = 0;
  for (const { type, parts } of biffRecords(stream, 0)) {
    const view = viewOf(parts[0] ?? new Uint8Array());
    const has = (bytes: number) => view.byteLength >= bytes;
    if (count === 0) checkVersion(type, has(4) ? view.getUint16(0, true) : 0, name);
    if (type === RECORD.filePass) throw new DutyError("file-encrypted", { name });
    if (type === RECORD.boundSheet && has(8)) {
      sheets.push(...visibleSheet(view, parts));
      if (isHiddenSheet(view)) leaveOut("hidden-sheet");
    } else if (type === RECORD.date1904 && has(2)) is1904 = view.getUint16(0, true) === 1;
    else if (type === RECORD.format && has(5))
      codes.set(view.getUint16(0, true), stringCursor(parts, 4).string(view.getUint16(2, true)));
    else if (type === RECORD.extendedFormat && has(4)) formatIds.push(view.getUint16(2, true));
    else if (type === RECORD.sharedStrings) strings = sharedStrings(parts);
    else if (type === RECORD.endOfFile) break;
    if (++count % RECORDS_BETWEEN_PAUSES === 0) await pause();
  }
  const formats = formatIds.map((id): CellFormat => formatOfCode(codes.get(id) ?? ""));
  return { sheets, sources: { strings, formats, is1904 } };
}

function checkVersion(type: number, version: number, name: string): void {
  if (type !== RECORD.beginning) throw new DutyError("file-unreadable", { name, reason: "xls-damaged" });
  if (version !== BIFF8) throw new DutyError("file-kind-unsupported", { name, found: "xls" });
}

/** A worksheet with a visible tab; charts and macros are left out. */
function visibleSheet(view: DataView, parts: readonly Uint8Array[]): BiffSheet[] {
  const isShown = (view.getUint8(4) & 3) === 0 && view.getUint8(5) === 0;
  return isShown ? [{ name: stringCursor(parts, 7).string(view.getUint8(6)), offset: view.getUint32(0, true) }] : [];
}

/** Whether a worksheet's tab is hidden. */
const isHiddenSheet = (view: DataView): boolean => (view.getUint8(4) & 3) !== 0 && view.getUint8(5) === 0;

function sharedStrings(parts: readonly Uint8Array[]): string[] {
  const cursor = stringCursor(parts, 4);
  const count = Math.min(cursor.number(4), MOST_CELLS);
  const strings: string[] = [];
  while (strings.length < count && !cursor.isAtEnd()) strings.push(cursor.string(cursor.number(2)));
  return strings;
}
