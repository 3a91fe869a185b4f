import type { CellValue, Sheet, SheetCell } from "../workbook.ts";

/** Rows of a sheet below its head; Excel reads 1,048,576 with it. */
const MOST_ROWS = 1_000_000;

/**
 * Rows of one kind as a plain table, a column for each field under the field's own name. What is no text or number is written as JSON.
 * The cells are made when they are written; more rows than a spreadsheet reads go on on further sheets.
 */
export function recordsSheets(name: string, rows: readonly object[], mostRows: number = MOST_ROWS): Sheet[] {
  const fields = new Set<string>();
  for (const row of rows) for (const field of Object.keys(row)) fields.add(field);
  const count = Math.max(1, Math.ceil(rows.length / mostRows));
  return Array.from({ length: count }, (_, index) =>
    recordsSheet(name, [...fields], rows.slice(index * mostRows, (index + 1) * mostRows)),
  );
}

const recordsSheet = (name: string, fields: readonly string[], rows: readonly object[]): Sheet => ({
  name,
  paper: "A3",
  isOnItsSide: true,
  widths: fields.map(() => 30),
  heads: 1,
  canFilter: true,
  rows: { length: rows.length + 1, [Symbol.iterator]: () => rowsOf(fields, rows) },
});

function* rowsOf(fields: readonly string[], rows: readonly object[]): Generator<readonly SheetCell[]> {
  yield fields.map((field) => ({ value: field, look: "head" }));
  for (const row of rows) {
    const values = row as Readonly<Record<string, unknown>>;
    yield fields.map((field) => ({ value: cellOf(values[field]), look: "plain" }));
  }
}

function cellOf(value: unknown): CellValue {
  if (value === null || value === undefined) return null;
  return typeof value === "string" || typeof value === "number" ? value : JSON.stringify(value);
}
