import { withDistinctShortTitles } from "../../domain/obligation/distinct-short-titles.ts";
import type { Core } from "../core/core.ts";
import { isSettled } from "../view/rows/due-row-filters.ts";
import type { SearchedRecord } from "./searched-record.ts";

/** The duties, those that were set aside among them; who answers for one and who must satisfy it answers, too. */
export async function searchedDuties({ ports, derived }: Core): Promise<SearchedRecord[]> {
  const snapshot = await derived.snapshot();
  const openRow = (obligationId: string) =>
    snapshot
      .currentRows()
      .find((row) => row.obligationId === obligationId && row.shownDate !== null && !isSettled(row));
  return withDistinctShortTitles(await ports.store.obligations.list()).map((duty) => ({
    texts: {
      name: duty.title,
      own: [
        duty.shortTitle,
        ...(duty.item === null ? [] : [`第${duty.item}条`]),
        duty.category,
        ...(duty.lead === null ? [] : [duty.lead]),
        ...duty.supporting,
        ...duty.subjects.map(({ name }) => name),
      ],
      aside: [],
    },
    date: null,
    tell: () => {
      const row = openRow(duty.id);
      return {
        kind: "duty",
        id: duty.id,
        withdrawn: duty.status === "set-aside",
        item: duty.item,
        lead: duty.lead,
        open: row?.shownDate ? { shownDate: row.shownDate, timeState: row.timeState } : null,
      };
    },
  }));
}
