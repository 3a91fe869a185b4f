import type { Board } from "../schemas/board.ts";
import type { DatedRow } from "../schemas/due-row.ts";
import { type RowGroup, groupRows } from "./row-groups.ts";

/** A duty's next period for its subjects, and how many of their periods follow in the year. */
export interface CountdownLine {
  readonly group: RowGroup<DatedRow>;
  readonly following: number;
}

/** One line for each next period of a subject, at the place of its date: its repeats do not fill the list, other subjects stay in sight. */
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
    // Members of one period may stand on two lines, by their state; what follows is told once.
    const count = seen.has(key) ? 0 : (periods.get(key) ?? 0);
    seen.add(key);
    return { group, following: count };
  });
}

const keyOf = (obligationId: string, of: string): string => JSON.stringify([obligationId, of]);
