import { type Lattice, latticesOf } from "./lattice.ts";
import type { Ruling } from "./rulings.ts";
import type { CellDraft, TableFragment } from "./table-fragment.ts";
import { runLinesOf, textLineOf, type TextRun } from "./text-lines.ts";

interface Found {
  readonly tables: readonly TableFragment[];
  /** The text outside of the tables. */
  readonly rest: readonly TextRun[];
}

/** Finds tables that have lines between their columns, with their text. */
export function ruledTables(runs: readonly TextRun[], rulings: readonly Ruling[], page: number): Found {
  const tables: TableFragment[] = [];
  let rest = runs;
  for (const lattice of latticesOf(rulings)) {
    const inside = rest.filter((run) => cellAt(lattice, run) !== null);
    if (inside.length === 0) continue;
    const cells = cellsOf(lattice, inside, page);
    if (!isTable(cells)) continue;
    rest = rest.filter((run) => cellAt(lattice, run) === null);
    tables.push({
      page,
      lastPage: page,
      top: lattice.ys[0] ?? 0,
      bottom: lattice.ys.at(-1) ?? 0,
      xs: lattice.xs,
      rows: cells,
      isOpenAbove: lattice.isOpenAbove,
      isOpenBelow: lattice.isOpenBelow,
    });
  }
  return { tables, rest };
}

/**
 * Whether cells make a table: at least two columns that are not empty, because a mere frame around text is no table.
 */
const isTable = (cells: readonly (readonly CellDraft[])[]): boolean =>
  cells.some((row) => new Set(row.filter(({ lines }) => lines.length > 0)).size >= 2);

interface Place {
  readonly row: number;
  readonly column: number;
}

/** The height of a character's middle above its baseline, as a part of the font size. */
const MIDDLE = 0.35;

function cellAt({ xs, ys }: Lattice, { x, y, width, size }: TextRun): Place | null {
  const [across, up] = [x + Math.min(width, size) / 2, y + size * MIDDLE];
  const column = xs.findLastIndex((edge) => across >= edge);
  const row = ys.findLastIndex((edge) => up <= edge);
  return column < 0 || column >= xs.length - 1 || row < 0 || row >= ys.length - 1 ? null : { row, column };
}

function cellsOf(lattice: Lattice, runs: readonly TextRun[], page: number): CellDraft[][] {
  const texts = new Map<number, TextRun[]>();
  for (const run of runs.flatMap((run) => splitAtBorders(lattice, run))) {
    const place = cellAt(lattice, run);
    const cell = place ? lattice.cells[place.row]?.[place.column] : undefined;
    if (cell === undefined) continue;
    const text = texts.get(cell) ?? [];
    texts.set(cell, text);
    text.push(run);
  }
  const drafts = new Map<number, CellDraft>();
  return lattice.cells.map((row) =>
    row.map((cell) => {
      const draft = drafts.get(cell) ?? {
        lines: runLinesOf(texts.get(cell) ?? []).map((line) => textLineOf(line, page, page)),
        width: widthOf(lattice, row, cell),
      };
      drafts.set(cell, draft);
      return draft;
    }),
  );
}

const widthOf = ({ xs }: Lattice, row: readonly number[], cell: number): number =>
  (xs[row.lastIndexOf(cell) + 1] ?? 0) - (xs[row.indexOf(cell)] ?? 0);

/** The library joins neighbouring cells when their texts nearly touch: such a run is cut at the border. */
function splitAtBorders({ xs, cells, ys }: Lattice, run: TextRun): TextRun[] {
  const row = ys.findLastIndex((edge) => run.y + run.size * MIDDLE <= edge);
  const borders = xs.filter(
    (edge, at) =>
      edge > run.x + run.size / 2 &&
      edge < run.x + run.width - run.size / 2 &&
      cells[row]?.[at - 1] !== cells[row]?.[at],
  );
  const border = borders[0];
  if (border === undefined || run.width === 0) return [run];
  const at = cutOf(run, border);
  const [text, next] = [run.text.slice(0, at), run.text.slice(at)];
  if (text.trim() === "" || next.trim() === "") return [run];
  const first = { ...run, text, width: border - run.x };
  return [
    first,
    ...splitAtBorders({ xs, cells, ys } as Lattice, {
      ...run,
      text: next,
      isAfterBlank: false,
      x: border,
      width: run.x + run.width - border,
    }),
  ];
}

/** The number of characters before the border, by their usual widths; a blank nearby is preferred. */
function cutOf({ text, x, width }: TextRun, border: number): number {
  const widths = Array.from({ length: text.length }, (_, at) => (text.charCodeAt(at) < 0x2000 ? 0.5 : 1));
  const scale = width / widths.reduce((sum, other) => sum + other, 0);
  let [at, edge] = [0, x];
  for (; at < text.length && edge + ((widths[at] ?? 0) * scale) / 2 < border; at++) edge += (widths[at] ?? 0) * scale;
  const blank = [at, at - 1, at + 1, at - 2, at + 2].find((near) => text[near] === " ");
  return blank ?? at;
}
