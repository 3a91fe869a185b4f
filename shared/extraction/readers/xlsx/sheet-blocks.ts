import { roleOf } from "../../structure/column-roles.ts";
import type { DocumentBlock } from "../document-block.ts";
import type { Grid } from "../table/grid.ts";
import { tableBlocks } from "../table/table-blocks.ts";
import { showNumber } from "./cell-formats.ts";

/** A sheet with its name. */
export interface NamedGrid {
  readonly name: string;
  readonly grid: Grid;
}

/** The sheets of a workbook, each a table or, where no row names its columns, lines of text. */
export function sheetBlocks(sheets: readonly NamedGrid[]): DocumentBlock[] {
  return sheets
    .filter(({ grid }) => grid.length > 0)
    .flatMap(({ name, grid }): DocumentBlock[] => {
      const place = { sheet: name };
      const blocks = withDates(tableBlocks(grid, place));
      // The name of each sheet separates its tables from those of the next.
      return sheets.length > 1 ? [{ kind: "heading", text: name, place }, ...blocks] : blocks;
    });
}

/** The day numbers of 2000 to 2063 in a sheet. */
const DAY_NUMBER = /^(?:3[6-9]|4\d|5\d)\d{3}$/;

/** Turns a bare day number in a column of times into a date, because its format was lost. */
function withDates(blocks: readonly DocumentBlock[]): DocumentBlock[] {
  let roles: (string | null)[] = [];
  return blocks.map((block) => {
    if (block.kind !== "row") return block;
    if (block.isHeader) roles = block.cells.map(roleOf);
    const cells = block.cells.map((cell, column) =>
      roles[column] === "time" && DAY_NUMBER.test(cell.trim()) ? showNumber(cell, "date", false) : cell,
    );
    return { ...block, cells };
  });
}
