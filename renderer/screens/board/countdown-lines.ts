import type { Board } from "../../../shared/contract/schemas/board.ts";
import type { DatedRow } from "../../../shared/contract/schemas/due-row.ts";
import { type RowGroup, groupRows } from "../../data/row-groups.ts";

/** A duty's next period, and how many of its periods follow in the year. */
export interface CountdownLine {
  readonly group: RowGroup<DatedRow>;
  readonly following: number;
}

/** One line for each duty, at the place of its next date: repeats do not fill the list. */
export function countdownLines({ upcoming, following }: Pick<Board, "upcoming" | "following">): CountdownLine[] {
  const periods = new Map(following.map((duty) => [duty.obligationId, duty.periods]));
  const next = new Map<string, string>();
  for (const { obligationId, recurrenceId } of upcoming)
    if (!next.has(obligationId)) next.set(obligationId, recurrenceId);
  const first = upcoming.filter((row) => next.get(row.obligationId) === row.recurrenceId);
  const told = new Set<string>();
  return groupRows(first).map((group) => {
    const { obligationId } = group.first;
    // Members of one period may stand on two lines, by their state; what follows is told once.
    const count = told.has(obligationId) ? 0 : (periods.get(obligationId) ?? 0);
    told.add(obligationId);
    return { group, following: count };
  });
}
