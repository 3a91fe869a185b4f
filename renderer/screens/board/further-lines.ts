import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { type BoardList, LINES_OF_PAGE } from "../../../shared/contract/board-lines/board-lists.ts";
import type { Board, BoardLists } from "../../../shared/contract/schemas/board.ts";
import { duty } from "../../client.ts";
import type { FurtherLines } from "../../components/pages/pages.tsx";

/** What each section of the board is given: it shows the lines of one list. */
export interface PartOfBoard {
  readonly board: Board;
  /** Only what this lead unit answers for; null: everyone's. */
  readonly lead: string | null;
}

/** The lines of a list that the board did not bring along, made of the rows of each page as those of the first page are. */
export const furtherLines = <Line>(
  { lineCounts }: Pick<Board, "lineCounts">,
  lead: string | null,
  list: BoardList,
  linesOf: (rows: Partial<BoardLists>) => readonly Line[],
): FurtherLines<Line> => ({
  total: lineCounts[list],
  usePage(from, isWanted) {
    const input = { lead, list, from, most: LINES_OF_PAGE };
    const { data } = useQuery(
      duty.board.lines.queryOptions({ input, enabled: isWanted, placeholderData: keepPreviousData }),
    );
    return useMemo(() => data && linesOf(data), [data]);
  },
});
