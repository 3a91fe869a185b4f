import type { DocumentBlock } from "../document-block.ts";
import { type SpanningCell, textOfBlocks } from "../table/grid.ts";

/** A table during the reading. Word marks merged cells row by row: one that begins, then continuing ones. */
export interface TableDraft {
  readonly rows: readonly (readonly SpanningCell[])[];
  openRow(): void;
  closeRow(): void;
  /** The row was deleted with changes tracked. */
  dropRow(): void;
  openCell(): void;
  closeCell(content: readonly DocumentBlock[]): void;
  /** Skips the columns that the row leaves free before its first cell. */
  skipColumns(columns: number): void;
  spanColumns(columns: number): void;
  mergeDown(begins: boolean): void;
}

interface Cell {
  text: string;
  blocks: readonly DocumentBlock[];
  columns: number;
  rows: number;
}

const MOST_COLUMNS = 200;
const columnsFrom = (columns: number): number => Math.min(Math.max(Math.trunc(columns) || 1, 1), MOST_COLUMNS);

export function openTable(): TableDraft {
  const rows: Cell[][] = [];
  /** The cells that continue downwards, by their first column. */
  const merging = new Map<number, Cell>();
  let row: Cell[] = [];
  let column = 0;
  let isDropped = false;
  let cell: Cell | null = null;
  let merge: "begins" | "goes-on" | null = null;
  return {
    rows,
    openRow() {
      row = [];
      column = 0;
      isDropped = false;
    },
    closeRow() {
      if (!isDropped) rows.push(row);
    },
    dropRow: () => (isDropped = true),
    openCell() {
      cell = { text: "", blocks: [], columns: 1, rows: 1 };
      merge = null;
    },
    closeCell(content) {
      if (cell === null) return;
      const above = merging.get(column);
      if (merge === "goes-on" && above) above.rows += isDropped ? 0 : 1;
      else {
        cell.text = textOfBlocks(content);
        cell.blocks = content;
        row.push(cell);
        if (merge === null) merging.delete(column);
        else merging.set(column, cell);
      }
      column += cell.columns;
      cell = null;
    },
    skipColumns(columns) {
      const width = columnsFrom(columns);
      row.push({ text: "", blocks: [], columns: width, rows: 1 });
      column += width;
    },
    spanColumns(columns) {
      if (cell) cell.columns = columnsFrom(columns);
    },
    mergeDown: (begins) => (merge = begins ? "begins" : "goes-on"),
  };
}
