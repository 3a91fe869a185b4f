import type { SpanningCell } from "../table/grid.ts";

/** Builds a table from the marks in its text. */
export interface RowCollector {
  readonly isInRow: () => boolean;
  /** Adds a paragraph to the open cell, whose mark comes later. */
  readonly addParagraph: (text: string) => void;
  readonly endCell: (text: string) => void;
  readonly finish: () => SpanningCell[][];
}

/**
 * Every cell ends with the same mark, and so does every row: a mark with nothing before it ends the row when the row
 * has as many cells as those above it, and is an empty cell otherwise.
 */
export function rowCollector(): RowCollector {
  const rows: SpanningCell[][] = [];
  let row: SpanningCell[] = [];
  let paragraphs: string[] = [];
  let width = 1;
  const endRow = () => {
    rows.push(row);
    width = Math.max(width, row.length);
    row = [];
  };
  return {
    isInRow: () => row.length > 0,
    addParagraph: (text) => void paragraphs.push(text),
    endCell(text) {
      const isEmpty = text === "" && paragraphs.length === 0;
      if (isEmpty && row.length >= width) return endRow();
      row.push({ text: [...paragraphs, text].join("\n").trim(), columns: 1, rows: 1 });
      paragraphs = [];
    },
    finish() {
      if (row.length > 0) endRow();
      return rows;
    },
  };
}
