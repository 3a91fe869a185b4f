/** The steps of the arrow keys in the chart. A merged cell has one place: the column in which it is due. */
const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
};

interface Place {
  readonly row: number;
  readonly column: number;
}

/**
 * The place that a key leads to; null where it leads nowhere.
 *
 * @param places Those that can be opened, in reading order.
 */
export function nextPlace(key: string, at: Place, places: readonly Place[]): Place | null {
  if (key === "Home" || key === "End") {
    const ofRow = places.filter(({ row }) => row === at.row);
    return (key === "Home" ? ofRow[0] : ofRow.at(-1)) ?? null;
  }
  const step = STEPS[key];
  if (!step) return null;
  const [down, right] = step;
  if (right !== 0) {
    const ofRow = places.filter(({ row, column }) => row === at.row && (column - at.column) * right > 0);
    return (right > 0 ? ofRow[0] : ofRow.at(-1)) ?? null;
  }
  const beyond = places.filter(({ row }) => (row - at.row) * down > 0);
  const near = down > 0 ? beyond[0]?.row : beyond.at(-1)?.row;
  return (
    beyond
      .filter(({ row }) => row === near)
      .toSorted((a, b) => Math.abs(a.column - at.column) - Math.abs(b.column - at.column))[0] ?? null
  );
}
