import { roleOf } from "../../structure/column-roles.ts";
import type { DocumentBlock } from "../document-block.ts";
import type { Grid } from "../table/grid.ts";
import { tableBlocks } from "../table/table-blocks.ts";
import { showNumber } from "./cell-formats.ts";

interface NamedGrid {
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
      // Its name keeps the tables of two sheets apart.
      return sheets.length > 1 ? [{ kind: "heading", text: name, place }, ...blocks] : blocks;
    });
}

/** Days of 2000 to 2063 as a sheet counts them. */
const DAY_NUMBER = /^(?:3[6-9]|4\d|5\d)\d{3}$/;

/** In a column of times a bare day number is a date whose format was lost. */
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
