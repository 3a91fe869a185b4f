/** A cell of a grid, both counted from 0. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
}

/** Rows that Page Up and Page Down go over. */
const PAGE = 10;

/**
 * The cell to which a key moves the focus in a grid (WAI-ARIA grid pattern): arrows by one, Home and End along the
 * row, with Ctrl to the first and the last cell, Page Up and Page Down by ten rows. Null for a key that moves nothing.
 * @param name See `shortcutName`.
 */
export function gridStep(name: string, at: GridCell, size: { rows: number; columns: number }): GridCell | null {
  const [lastRow, lastColumn] = [size.rows - 1, size.columns - 1];
  const go = (row: number, column: number) => ({
    row: Math.min(Math.max(row, 0), lastRow),
    column: Math.min(Math.max(column, 0), lastColumn),
  });
  switch (name) {
    case "ArrowUp":
      return go(at.row - 1, at.column);
    case "ArrowDown":
      return go(at.row + 1, at.column);
    case "ArrowLeft":
      return go(at.row, at.column - 1);
    case "ArrowRight":
      return go(at.row, at.column + 1);
    case "PageUp":
      return go(at.row - PAGE, at.column);
    case "PageDown":
      return go(at.row + PAGE, at.column);
    case "Home":
      return go(at.row, 0);
    case "End":
      return go(at.row, lastColumn);
    case "Ctrl+Home":
      return go(0, 0);
    case "Ctrl+End":
      return go(lastRow, lastColumn);
    default:
      return null;
  }
}
