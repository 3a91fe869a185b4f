import type { Board } from "../schemas/board.ts";
import type { DatedRow } from "../schemas/due-row.ts";
import { type RowGroup, groupRows } from "./row-groups.ts";

/** The next period of a duty for its subjects, with the number of their further periods in the year. */
export interface CountdownLine {
  readonly group: RowGroup<DatedRow>;
  readonly following: number;
}

/**
 * Makes one line for each next period of a subject, at the place of its date, so that repeats of one duty do not push
 * other duties out of sight.
 */
export function countdownLines({ upcoming, following }: Pick<Board, "upcoming" | "following">): CountdownLine[] {
  const periods = new Map(following.map((run) => [keyOf(run.obligationId, run.recurrenceId), run.periods]));
  const next = new Map<string, string>();
  for (const { obligationId, subjectId, recurrenceId } of upcoming) {
    const key = keyOf(obligationId, subjectId);
    if (!next.has(key)) next.set(key, recurrenceId);
  }
  const first = upcoming.filter((row) => next.get(keyOf(row.obligationId, row.subjectId)) === row.recurrenceId);
  const seen = new Set<string>();
  return groupRows(first).map((group) => {
    const key = keyOf(group.first.obligationId, group.first.recurrenceId);
    // The members of one period may be on two lines, by their state; the number of further periods is shown on the
    // first only.
    const count = seen.has(key) ? 0 : (periods.get(key) ?? 0);
    seen.add(key);
    return { group, following: count };
  });
}

const keyOf = (obligationId: string, of: string): string => JSON.stringify([obligationId, of]);
