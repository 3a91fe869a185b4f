import type { Board } from "../../contract/schemas/board.ts";
import type { DueRow } from "../../contract/schemas/due-row.ts";
import { keyOfId } from "../../domain/obligation/occurrence.ts";
import type { Facts } from "../view/facts.ts";
import { isRowSettled } from "../view/rows/due-row-filters.ts";

/** Open rows that wait on someone, the longest wait first. */
export function waitingRows(rows: readonly DueRow[], { states, calendar, today }: Facts): Board["waiting"] {
  return rows
    .flatMap((row) => {
      const state = states.get(keyOfId(row));
      if (state?.handling !== "waiting" || state.handledOn === null || isRowSettled(row)) return [];
      const waitedWorkingDays = calendar.workingDaysAfter(state.handledOn, today);
      return [{ ...row, waitingOn: state.handlingNote ?? "", waitedWorkingDays }];
    })
    .toSorted((a, b) => b.waitedWorkingDays - a.waitedWorkingDays);
}
