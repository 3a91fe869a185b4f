import type { PlainDate } from "../../domain/date/plain-date.ts";

/** What a cell of a table holds; null: nothing. A date is a date of the spreadsheet, text is never a formula. */
export type CellValue = string | number | { readonly date: PlainDate } | null;

/** The look of a cell. `note`: small, over the whole table; `hatched`: a row without a date. */
export type CellLook = "plain" | "center" | "strong" | "head" | "title" | "note" | "hatched";

export interface SheetCell {
  readonly value: CellValue;
  readonly look: CellLook;
  /** The number of columns that the cell covers, its own included. */
  readonly span?: number;
  /** The number of rows that the cell covers, its own included. */
  readonly down?: number;
}

/** Rows that are made when they are written: a list, or what counts its rows before it has them. */
export interface SheetRows extends Iterable<readonly SheetCell[]> {
  readonly length: number;
}

/** One table on one sheet of a workbook. */
export interface Sheet {
  readonly name: string;
  readonly paper: "A3" | "A4";
  readonly isOnItsSide: boolean;
  /** Widths of the columns in millimetres, as printed. */
  readonly widths: readonly number[];
  /** Rows at the top that stay in sight and are repeated on each printed page. */
  readonly heads: number;
  /** Whether the column heads offer a filter. */
  readonly canFilter: boolean;
  readonly rows: SheetRows;
}
