import type { CellLook, CellValue, Sheet } from "../workbook.ts";

/** A column of a table: its head, its width in millimetres as printed, and what a row has in it. */
export interface TableColumn<Row> {
  readonly head: string;
  readonly width: number;
  readonly look?: CellLook;
  readonly value: (row: Row) => CellValue;
}

interface Table<Row> {
  /** The name of the table's sheet. */
  readonly name: string;
  readonly title: string;
  /** The note below the title: the contents of the table and its day. */
  readonly note: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
}

/** A table with one line a row under its title, on A3 sheets in landscape; each column can be filtered. */
export function tableSheet<Row>({ name, title, note, columns, rows }: Table<Row>): Sheet {
  return {
    name,
    paper: "A3",
    isOnItsSide: true,
    widths: columns.map(({ width }) => width),
    heads: 3,
    canFilter: true,
    rows: [
      [{ value: title, look: "title", span: columns.length }],
      [{ value: note, look: "note", span: columns.length }],
      columns.map(({ head }) => ({ value: head, look: "head" })),
      ...rows.map((row) => columns.map(({ look = "plain", value }) => ({ value: value(row), look }))),
    ],
  };
}
