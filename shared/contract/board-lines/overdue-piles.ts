import type { DatedRow } from "../schemas/due-row.ts";
import type { RowGroup } from "./row-groups.ts";

/** The overdue periods of one duty, shown on a single line. */
export interface OverduePile {
  readonly obligationId: string;
  /** The groups in the order given, which is the oldest first. */
  readonly groups: readonly RowGroup<DatedRow>[];
}

/** From this many overdue periods on, a duty gets a single line. A weekly duty would fill the board otherwise. */
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
