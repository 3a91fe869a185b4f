import { type KeyboardEvent, type RefObject, useState } from "react";
import { type GridCell, gridStep } from "./grid-step.ts";
import { shortcutName } from "./shortcut.ts";

/** The attributes of a grid's cell: the cell last in focus is the grid's only stop of the Tab key. */
export interface GridCellProps {
  readonly tabIndex: 0 | -1;
  readonly "data-cell": string;
  readonly onFocus: () => void;
}

/**
 * Keys of a grid with one stop of the Tab key, moved by arrows, Home, End and the page keys.
 *
 * @param grid   Holds the elements that carry `cellProps`.
 * @param start  The stop until a cell has had the focus.
 */
export function useGridKeys(
  grid: RefObject<HTMLElement | null>,
  size: { rows: number; columns: number },
  start: GridCell,
) {
  const [visited, setVisited] = useState<GridCell | null>(null);
  const stop = visited && visited.row < size.rows && visited.column < size.columns ? visited : start;
  const onKeyDown = (event: KeyboardEvent) => {
    const name = shortcutName({ ...event, isComposing: event.nativeEvent.isComposing });
    const next = gridStep(name, stop, size);
    if (!next) return;
    event.preventDefault();
    event.stopPropagation();
    grid.current?.querySelector<HTMLElement>(`[data-cell="${nameOf(next)}"]`)?.focus();
  };
  const cellProps = (cell: GridCell): GridCellProps => ({
    tabIndex: cell.row === stop.row && cell.column === stop.column ? 0 : -1,
    "data-cell": nameOf(cell),
    onFocus: () => setVisited(cell),
  });
  return { onKeyDown, cellProps };
}

const nameOf = ({ row, column }: GridCell) => `${row} ${column}`;
