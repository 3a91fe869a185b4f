import type { Span } from "../text/span.ts";
import { isSerial, isUnit, opensWithTime } from "./cell-kinds.ts";
import type { Head, TableCell } from "./table-row.ts";

/**
 * The cells of a row under the headings. A row that is narrower has lost the cells that a merged one of the row above covers;
 * what the others hold tells which: a time stands under 时限, a unit under 责任单位.
 */
export function fitRow(cells: readonly Span[], words: readonly string[], heads: readonly Head[]): TableCell[] {
  const missing = Math.max(0, heads.length - cells.length);
  let [best, most] = [0, -Infinity];
  for (let shift = missing; shift >= 0; shift--) {
    const fit = words.reduce((sum, word, column) => sum + fitOf(word, heads[column + shift]), 0);
    if (fit > most) [best, most] = [shift, fit];
  }
  // Cells that are missing behind the last one are blank ones that nobody typed.
  const shift = most > 0 ? best : 0;
  const from = cells[0]?.start ?? 0;
  const blank = heads.slice(0, shift).map(() => ({ start: from, end: from }));
  return [...blank, ...cells].map((span, column) => {
    const head = heads[column];
    return { span, role: head?.role ?? "other", head: head?.words ?? "" };
  });
}

function fitOf(word: string, head: Head | undefined): number {
  if (word === "" || head === undefined) return 0;
  const looks = isSerial(word) ? "number" : opensWithTime(word) ? "time" : isUnit(word) ? "lead" : null;
  if (looks === null) return head.role === "number" || head.role === "time" ? -1 : 0;
  const role = head.role === "supporting" || head.role === "person" ? "lead" : head.role;
  return role === looks ? 2 : looks === "lead" ? 0 : -1;
}
