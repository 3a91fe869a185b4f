/** Without this mark a Chinese spreadsheet program reads UTF-8 in its own code page. */
const BYTE_ORDER_MARK = "\uFEFF";

/**
 * A table as CSV (RFC 4180): a head of the first row's names, CRLF, quotes where they are needed. What is no text or number is
 * written as JSON. A cell that a spreadsheet would take for a formula gets an apostrophe in front.
 */
export function csvOf(rows: readonly object[]): string {
  const [first] = rows;
  if (!first) return BYTE_ORDER_MARK;
  const names = Object.keys(first);
  const lines = rows.map((row) => names.map((name) => cell((row as Record<string, unknown>)[name])).join(","));
  return `${BYTE_ORDER_MARK}${[names.join(","), ...lines].join("\r\n")}\r\n`;
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  const text = typeof value === "string" ? value : JSON.stringify(value);
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
