import { containerOf } from "./doc-of.ts";
import type { Cell, Sheet } from "./xlsx-of.ts";

type Bytes = readonly number[];

const u16 = (value: number): Bytes => [value & 0xff, (value >> 8) & 0xff];
const u32 = (value: number): Bytes => [...u16(value & 0xffff), ...u16(value >>> 16)];
const f64 = (value: number): Bytes => [...new Uint8Array(Float64Array.of(value).buffer)];
export const record = (type: number, ...data: readonly Bytes[]): Bytes => {
  const bytes = data.flat();
  return [...u16(type), ...u16(bytes.length), ...bytes];
};

const isNarrow = (text: string): boolean => /^[\0-\xff]*$/.test(text);
const characters = (text: string, isWide: boolean): Bytes =>
  Array.from({ length: text.length }, (_, at) => u16(text.charCodeAt(at)).slice(0, isWide ? 2 : 1)).flat();
/** Flags and characters; the length goes before, in one byte or two. */
const flagged = (text: string): Bytes => [isNarrow(text) ? 0 : 1, ...characters(text, !isNarrow(text))];
export const biffString = (text: string): Bytes => [...u16(text.length), ...flagged(text)];

interface XlsOptions {
  readonly formatCodes?: readonly string[];
  readonly isEncrypted?: boolean;
  /** Version of the file: 0x0600 since Excel 97. */
  readonly version?: number;
  /** Each shared text is cut in its middle by a CONTINUE. */
  readonly cutsStrings?: boolean;
  /** Records put into the first sheet, before its end. */
  readonly extra?: readonly Bytes[];
}

/** A workbook of Excel 97 to 2003. */
export function xlsOf(sheets: readonly Sheet[], options: XlsOptions = {}): Uint8Array {
  const { formatCodes = [], isEncrypted = false, version = 0x0600, cutsStrings = false, extra = [] } = options;
  const strings: string[] = [];
  const parts = sheets.map((sheet, index) => sheetRecords(sheet, strings, index === 0 ? extra : [], version));
  const globals = (offsets: readonly number[]): Bytes => [
    ...record(0x809, u16(version), u16(5), u32(0), u32(0), u32(0)),
    ...(isEncrypted ? record(0x2f, [0, 0, 0, 0, 0, 0]) : []),
    ...formatCodes.flatMap((code, index) => record(0x41e, u16(200 + index), biffString(code))),
    ...record(
      0xe0,
      u16(0),
      u16(0),
      Array.from({ length: 16 }, () => 0),
    ),
    ...formatCodes.flatMap((_, index) =>
      record(
        0xe0,
        u16(0),
        u16(200 + index),
        Array.from({ length: 16 }, () => 0),
      ),
    ),
    ...sheets.flatMap(({ name, state }, index) =>
      record(0x85, u32(offsets[index] ?? 0), [state === "hidden" ? 1 : 0, 0, name.length], flagged(name)),
    ),
    ...sharedStrings(strings, cutsStrings),
    ...record(0x0a),
  ];
  let offset = globals([]).length;
  const offsets = parts.map((part) => (offset += part.length) - part.length);
  return containerOf({ Workbook: Uint8Array.from([globals(offsets), ...parts].flat()) });
}

function sharedStrings(strings: readonly string[], isCut: boolean): Bytes {
  const counts = [...u32(strings.length), ...u32(strings.length)];
  if (!isCut) return record(0xfc, counts, strings.flatMap(biffString));
  const pieces: Bytes[] = [counts];
  for (const text of strings) {
    const half = Math.ceil(text.length / 2);
    const [first, second] = [text.slice(0, half), text.slice(half)];
    // With a formatting run, and the second half with another width than the first where it can be.
    const head = [...u16(text.length), isNarrow(first) ? 8 : 9, ...u16(1), ...characters(first, !isNarrow(first))];
    pieces[pieces.length - 1] = [...(pieces.at(-1) ?? []), ...head];
    pieces.push([isNarrow(second) ? 0 : 1, ...characters(second, !isNarrow(second)), 0, 0, 0, 0]);
  }
  return pieces.flatMap((piece, index) => record(index === 0 ? 0xfc : 0x3c, piece));
}

function sheetRecords(
  { rows, merged = [] }: Sheet,
  strings: string[],
  extra: readonly Bytes[],
  version: number,
): Bytes {
  const cell = (value: Cell, row: number, column: number): Bytes => {
    if (value === null) return [];
    if (typeof value !== "string")
      return record(0x203, u16(row), u16(column), u16(value.style ?? 0), f64(value.number));
    strings.push(value);
    return record(0xfd, u16(row), u16(column), u16(0), u32(strings.length - 1));
  };
  const ranges = merged.map((range) => {
    const [from, to] = range.split(":").map(addressOf);
    return [...u16(from?.row ?? 0), ...u16(to?.row ?? 0), ...u16(from?.column ?? 0), ...u16(to?.column ?? 0)];
  });
  return [
    ...record(0x809, u16(version), u16(0x10), u32(0), u32(0), u32(0)),
    ...rows.flatMap((cells, row) => cells.flatMap((value, column) => cell(value, row, column))),
    ...record(0xe5, u16(ranges.length), ranges.flat()),
    ...extra.flat(),
    ...record(0x0a),
  ];
}

const addressOf = (address: string): { row: number; column: number } => ({
  row: Number(address.slice(1)) - 1,
  column: address.charCodeAt(0) - 65,
});

/** A number as Excel packs it: an integer, or one of two decimals. */
export const rk = (row: number, column: number, style: number, value: number): Bytes =>
  record(0x27e, u16(row), u16(column), u16(style), packed(value));
export const rks = (row: number, column: number, values: readonly number[]): Bytes =>
  record(
    0xbd,
    u16(row),
    u16(column),
    values.flatMap((value) => [...u16(0), ...packed(value)]),
    u16(column + values.length - 1),
  );
const packed = (value: number): Bytes =>
  Number.isInteger(value) ? u32((value << 2) | 2) : u32((Math.round(value * 100) << 2) | 3);

/** A formula with its last result; a text's comes in a record behind it. */
export const formula = (row: number, column: number, result: number | string | boolean): Bytes => {
  const mark = (kind: number, value: number) => [kind, 0, value, 0, 0, 0, 0xff, 0xff];
  const value =
    typeof result === "number" ? f64(result) : typeof result === "string" ? mark(0, 0) : mark(1, result ? 1 : 0);
  const own = record(0x06, u16(row), u16(column), u16(0), value, u16(0), u32(0), u16(0));
  return typeof result === "string" ? [...own, ...record(0x207, biffString(result))] : own;
};

export const label = (row: number, column: number, text: string): Bytes =>
  record(0x204, u16(row), u16(column), u16(0), biffString(text));
export const hiddenRow = (row: number, level = 0): Bytes =>
  record(0x208, u16(row), u16(0), u16(4), u16(0), u16(0), u16(0), u16(0x20 | level), u16(0));
export const hiddenColumn = (column: number): Bytes =>
  record(0x7d, u16(column), u16(column), u16(0), u16(0), u16(1), u16(0));
export const filterOn = (): Bytes => record(0x9b);
/** A chart within the sheet, whose texts are none of it. */
export const chart = (text: string): Bytes => [
  ...record(0x809, u16(0x0600), u16(0x20), u32(0), u32(0), u32(0)),
  ...label(0, 0, text),
  ...record(0x0a),
];
