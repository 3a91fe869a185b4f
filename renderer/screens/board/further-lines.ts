import { type BoardList, LINES_OF_PAGE } from "../../../shared/contract/board-lines/board-lists.ts";
import type { Board, BoardLists } from "../../../shared/contract/schemas/board.ts";
import { duty } from "../../client.ts";
import type { FurtherLines } from "../../components/pages/pages.tsx";

/** What each section of the board is given: it shows the lines of one list. */
export interface PartOfBoard {
  readonly board: Board;
  /** The lead unit whose lines are wanted; null for all. */
  readonly lead: string | null;
}

/**
 * The lines of a list that the board did not bring along.
 *
 * @param linesOf  Makes the lines of the rows of a page, as it makes those of the first page; always the same function.
 */
export const furtherLines = <Line>(
  { lineCounts }: Pick<Board, "lineCounts">,
  lead: string | null,
  list: BoardList,
  linesOf: (rows: Partial<BoardLists>) => readonly Line[],
): FurtherLines<Line, Partial<BoardLists>> => ({
  total: lineCounts[list],
  page: (from) => duty.board.lines.queryOptions({ input: { lead, list, from, most: LINES_OF_PAGE }, select: linesOf }),
});
