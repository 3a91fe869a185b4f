import type { Occurrence } from "../../domain/obligation/occurrence.ts";

const GROUPED = new WeakMap<readonly Occurrence[], ReadonlyMap<string, readonly Occurrence[]>>();

/** A year's occurrences by their duty, gone through once for each list. */
export function occurrencesByObligation(year: readonly Occurrence[]): ReadonlyMap<string, readonly Occurrence[]> {
  const known = GROUPED.get(year);
  if (known) return known;
  const grouped = Map.groupBy(year, ({ obligationId }) => obligationId);
  GROUPED.set(year, grouped);
  return grouped;
}
