import { BOARD_LISTS, type BoardList } from "../../contract/board-lines/board-lists.ts";
import { countdownLines } from "../../contract/board-lines/countdown-lines.ts";
import { overduePiles } from "../../contract/board-lines/overdue-piles.ts";
import { groupQuotas } from "../../contract/board-lines/quota-groups.ts";
import { groupRows } from "../../contract/board-lines/row-groups.ts";
import type { BoardLists } from "../../contract/schemas/board.ts";

/**
 * The lists of the board by lines. A line is the rows that are shown as one. For `upcoming`, the number of periods
 * that follow on each line is added.
 */
export interface BoardLines {
  readonly rowsOf: { readonly [List in BoardList]: readonly (readonly BoardLists[List][number][])[] };
  /** The numbers of following periods, in the order of the lines of `upcoming`; 0 where none follows. */
  readonly following: readonly number[];
}

/** Groups the lists into lines, so that a page of a list never cuts a line in two. */
export function linesOf(lists: BoardLists): BoardLines {
  const countdown = countdownLines(lists);
  return {
    rowsOf: {
      overdue: overduePiles(groupRows(lists.overdue)).map(({ groups }) => groups.flatMap(({ rows }) => rows)),
      upcoming: countdown.map(({ group }) => group.rows),
      open: lists.open.map((row) => [row]),
      unannounced: lists.unannounced.map((row) => [row]),
      quotas: groupQuotas(lists.quotas).map(({ members }) => members as BoardLists["quotas"]),
      waiting: lists.waiting.map((row) => [row]),
      anchorsUnknown: lists.anchorsUnknown.map((anchor) => [anchor]),
      eventBorn: lists.eventBorn.map((duty) => [duty]),
    },
    following: countdown.map(({ following }) => following),
  };
}

/** The number of lines of each list. */
export const countLines = ({ rowsOf }: BoardLines): Record<BoardList, number> =>
  Object.fromEntries(BOARD_LISTS.map((list) => [list, rowsOf[list].length])) as Record<BoardList, number>;

/** The first lines of every list. */
export function firstLines(lines: BoardLines, most: number): BoardLists {
  const parts = BOARD_LISTS.map((list) => someLines(lines, list, 0, most));
  return Object.assign({}, ...parts) as BoardLists;
}

/**
 * The rows of one list from the line `from` on, at most `most` lines; for `upcoming` also the numbers of following
 * periods.
 */
export function someLines(lines: BoardLines, list: BoardList, from: number, most: number): Partial<BoardLists> {
  const rows = lines.rowsOf[list].slice(from, from + most).flat();
  if (list !== "upcoming") return { [list]: rows };
  const following = lines.rowsOf.upcoming.slice(from, from + most).flatMap(([first], index) => {
    const periods = lines.following[from + index] ?? 0;
    return first && periods > 0
      ? [{ obligationId: first.obligationId, recurrenceId: first.recurrenceId, periods }]
      : [];
  });
  return { upcoming: lines.rowsOf.upcoming.slice(from, from + most).flat(), following };
}
