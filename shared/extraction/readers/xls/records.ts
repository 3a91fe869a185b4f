/** A record of a BIFF stream: its number, its bytes, and those of its continuation records. */
export interface BiffRecord {
  readonly type: number;
  /** The first is the record's own; each further one is a CONTINUE. */
  readonly parts: readonly Uint8Array[];
}

export const RECORDS_BETWEEN_PAUSES = 5_000;

const CONTINUE = 0x3c;
const HEADER_BYTES = 4;

/** The records from `start` to the end of the stream; a truncated record ends it. Source: [MS-XLS] 2.1.4. */
export function* biffRecords(stream: Uint8Array, start: number): Generator<BiffRecord> {
  const view = viewOf(stream);
  let open: { type: number; parts: Uint8Array[] } | null = null;
  for (let at = start; at + HEADER_BYTES <= stream.length; ) {
    const [type, length] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    const data = stream.subarray(at + HEADER_BYTES, at + HEADER_BYTES + length);
    if (data.length < length) break;
    if (type === CONTINUE) open?.parts.push(data);
    else {
      if (open) yield open;
      open = { type, parts: [data] };
    }
    at += HEADER_BYTES + length;
  }
  if (open) yield open;
}

export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Records that are read here; [MS-XLS] 2.3.2. */
export const RECORD = {
  formula: 0x06,
  endOfFile: 0x0a,
  date1904: 0x22,
  filePass: 0x2f,
  object: 0x5d,
  columnInfo: 0x7d,
  boundSheet: 0x85,
  filterMode: 0x9b,
  multipleRk: 0xbd,
  richString: 0xd6,
  extendedFormat: 0xe0,
  mergedCells: 0xe5,
  sharedStrings: 0xfc,
  sharedLabel: 0xfd,
  number: 0x203,
  label: 0x204,
  truthOrError: 0x205,
  string: 0x207,
  row: 0x208,
  rk: 0x27e,
  format: 0x41e,
  beginning: 0x809,
} as const;
