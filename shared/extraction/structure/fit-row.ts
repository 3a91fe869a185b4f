import type { Span } from "../text/span.ts";
import { saysTask } from "./column-roles.ts";
import { isSerial, isUnit, opensWithTime } from "./cell-kinds.ts";
import type { Head, TableCell } from "./table-row.ts";

/**
 * Puts the cells of a row under the headings. A narrower row lacks the cells that merged ones of the rows above cover;
 * the contents of the others tell which: a time belongs to 时限, a unit to 责任单位. A missing cell is `merged`, a blank one
 * is not.
 */
export function fitRow(cells: readonly Span[], words: readonly string[], heads: readonly Head[]): TableCell[] {
  const columns = cells.length < heads.length ? columnsOf(words, heads) : words.map((_, column) => column);
  const found: TableCell[] = [];
  cells.forEach((span, at) => {
    const column = columns[at] ?? at;
    while (found.length < column)
      found.push(cellUnder(heads[found.length], { start: span.start, end: span.start }, true));
    found.push(cellUnder(heads[column], span, false));
  });
  return found;
}

const cellUnder = (head: Head | undefined, span: Span, isMerged: boolean): TableCell => ({
  span,
  role: head?.role ?? "other",
  head: head?.words ?? "",
  isMerged,
});

/** Wider tables are none that cells merge in. */
const MOST_COLUMNS = 30;
/** The cost of leaving columns out: lowest behind the last cell, then at the head of the row or behind its number. */
const AT_HEAD = 0.5;
const WITHIN = 1;

/** The column of each cell: the best fit of all that keep their order. */
function columnsOf(words: readonly string[], heads: readonly Head[]): number[] {
  if (heads.length > MOST_COLUMNS) return words.map((_, column) => column);
  const missing = heads.length - words.length;
  // best[at][skipped]: the fit of the cells from `at` on where so many columns are left out before it.
  const best: { fit: number; skip: number }[][] = Array.from({ length: words.length + 1 }, () => []);
  for (let skipped = 0; skipped <= missing; skipped++) best[words.length]?.push({ fit: 0, skip: 0 });
  for (let at = words.length - 1; at >= 0; at--) {
    for (let skipped = 0; skipped <= missing; skipped++) {
      let chosen = { fit: -Infinity, skip: 0 };
      for (let skip = 0; skip + skipped <= missing; skip++) {
        const column = at + skipped + skip;
        const isHead = at === 0 || (at === 1 && heads[0]?.role === "number");
        const cost = skip === 0 ? 0 : isHead ? AT_HEAD : WITHIN;
        const fit = fitOf(words[at] ?? "", heads[column]) - cost + (best[at + 1]?.[skipped + skip]?.fit ?? 0);
        if (fit > chosen.fit) chosen = { fit, skip };
      }
      best[at]?.push(chosen);
    }
  }
  let skipped = 0;
  return words.map((_, at) => {
    skipped += best[at]?.[skipped]?.skip ?? 0;
    return at + skipped;
  });
}

/** Widens a heading over several columns whose other cells are missing; wider rows tell where it belongs. */
export function widenHeads(rows: readonly (readonly string[])[], heads: readonly Head[]): readonly Head[] {
  const width = commonWidth(rows);
  if (width <= heads.length || width > heads.length + MOST_LOST) return heads;
  const wide = rows.filter((words) => words.length === width).slice(0, ROWS_ASKED);
  let found = heads;
  while (found.length < width) {
    const choices = found.map((head, at) => found.toSpliced(at, 0, head));
    const fits = choices.map((choice) =>
      wide.reduce((sum, words) => sum + sumOf(words, (column) => choice[column]), 0),
    );
    const most = Math.max(...fits);
    const best = fits.flatMap((fit, at) => (fit === most ? [at] : []));
    // A task most often takes two columns, for its number and its words.
    found = choices[best.findLast((at) => saysTask(found[at]?.role)) ?? best.at(-1) ?? 0] ?? found;
  }
  return found;
}
const MOST_LOST = 3;
const ROWS_ASKED = 40;
/** Below a merged cell only the first row of its group has all cells. */
const FEWEST_ALIKE = 2;

/** The widest of the widths that several rows have. */
function commonWidth(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  const often = Array.from(counts).filter(([, count]) => count >= FEWEST_ALIKE || 2 * count >= rows.length);
  return Math.max(0, ...often.map(([width]) => width));
}

const sumOf = (words: readonly string[], headOf: (column: number) => Head | undefined): number =>
  words.reduce((sum, word, column) => sum + fitOf(word, headOf(column)), 0);

function fitOf(word: string, head: Head | undefined): number {
  if (word === "" || head === undefined) return 0;
  const looks = isSerial(word) ? "number" : opensWithTime(word) ? "time" : isUnit(word) ? "lead" : null;
  if (looks === null) {
    const isWrong =
      head.role === "number" || head.role === "time" || (head.role === "lead" && word.length > LONGEST_UNIT);
    return isWrong ? -1 : 0;
  }
  const role = head.role === "supporting" || head.role === "person" ? "lead" : head.role;
  return role === looks ? 2 : looks === "lead" ? 0 : -1;
}

const LONGEST_UNIT = 12;
