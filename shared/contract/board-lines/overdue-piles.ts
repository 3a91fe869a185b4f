import type { DatedRow } from "../schemas/due-row.ts";
import type { RowGroup } from "./row-groups.ts";

/** What one duty has left undone, period after period: a line of its own instead of one for each. */
export interface OverduePile {
  readonly obligationId: string;
  /** In the order given, which is the oldest first. */
  readonly groups: readonly RowGroup<DatedRow>[];
}

/** From this many periods on a duty is told in one line; a week's duty would else fill the board. */
const LEAST = 3;

/** Periods of the same duty together, at the place of the first; duties with few periods keep a line for each. */
export function overduePiles(groups: readonly RowGroup<DatedRow>[]): OverduePile[] {
  const byDuty = Map.groupBy(groups, ({ first }) => first.obligationId);
  return groups.flatMap((group) => {
    const obligationId = group.first.obligationId;
    const all = byDuty.get(obligationId) ?? [];
    if (all.length < LEAST) return [{ obligationId, groups: [group] }];
    return group === all[0] ? [{ obligationId, groups: all }] : [];
  });
}
