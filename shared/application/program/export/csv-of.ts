/** Without this mark a Chinese spreadsheet program reads UTF-8 in its own code page. */
const BYTE_ORDER_MARK = "\uFEFF";

/** Rows that are written at once. */
const SLICE = 500;

/**
 * A table as CSV (RFC 4180): a head of the first row's names, CRLF, quotes where they are needed. What is no text or number is
 * written as JSON. A cell that a spreadsheet would take for a formula gets an apostrophe in front. Its pieces follow each other.
 */
export function* csvOf(rows: readonly object[]): Generator<string> {
  yield BYTE_ORDER_MARK;
  const [first] = rows;
  if (!first) return;
  const names = Object.keys(first);
  yield `${names.join(",")}\r\n`;
  for (let from = 0; from < rows.length; from += SLICE)
    yield rows
      .slice(from, from + SLICE)
      .map((row) => `${names.map((name) => cell((row as Record<string, unknown>)[name])).join(",")}\r\n`)
      .join("");
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  const text = typeof value === "string" ? value : JSON.stringify(value);
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
