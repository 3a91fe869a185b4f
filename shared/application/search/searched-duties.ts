import type { DueRow } from "../../contract/schemas/due-row.ts";
import type { PlainDate } from "../../domain/date/plain-date.ts";
import { withDistinctShortTitles } from "../../domain/obligation/distinct-short-titles.ts";
import { keyOfId } from "../../domain/obligation/occurrence.ts";
import { searchedTexts } from "../../domain/search/searched-text.ts";
import type { SoughtWords } from "../../domain/search/match-words.ts";
import type { Core } from "../core/core.ts";
import { isRowSettled } from "../view/rows/due-row-filters.ts";
import type { SearchedRecord } from "./searched-record.ts";

/** Duties as searched records, also those set aside. Lead units, subjects, and the days on which it is due or planned are searched, too. */
export async function searchedDuties({ ports, derived }: Core): Promise<SearchedRecord[]> {
  const snapshot = await derived.snapshot();
  const rows = Map.groupBy(snapshot.allRows(), ({ obligationId }) => obligationId);
  const current = Map.groupBy(
    snapshot.currentRows().filter((row) => !isRowSettled(row)),
    ({ obligationId }) => obligationId,
  );
  const daysOf = (row: DueRow) => [
    ...dueDays(row),
    ...(snapshot.facts.sessions.get(keyOfId(row)) ?? []).map(({ date }) => date),
  ];
  return withDistinctShortTitles(await ports.store.obligations.list()).map((duty) => {
    const own = rows.get(duty.id) ?? [];
    return {
      texts: searchedTexts({
        name: duty.title,
        own: [
          duty.shortTitle,
          ...(duty.item === null ? [] : [`第${duty.item}条`]),
          duty.category,
          ...(duty.lead === null ? [] : [duty.lead]),
          ...duty.supporting,
          ...duty.subjects.map(({ name }) => name),
        ],
      }),
      date: null,
      days: own.flatMap(daysOf),
      tell: (sought) => {
        const row = onDay(own, sought, daysOf) ?? current.get(duty.id)?.find(({ shownDate }) => shownDate !== null);
        return {
          kind: "duty",
          id: duty.id,
          withdrawn: duty.status === "set-aside",
          item: duty.item,
          lead: duty.lead,
          open: row?.shownDate ? { shownDate: row.shownDate, timeState: row.timeState } : null,
        };
      },
    };
  });
}

/** The days of a row itself that a search finds: the date before the shift, the date after it, the date shown, and the planned one. */
const dueDays = ({ nominalDate, effectiveDate, shownDate, plannedDate }: DueRow): PlainDate[] =>
  [...new Set([nominalDate, effectiveDate, shownDate, plannedDate])].filter((day) => day !== null);

/** The row of the typed day; of several subjects' rows the first open one. */
function onDay(
  rows: readonly DueRow[],
  { words }: SoughtWords,
  daysOf: (row: DueRow) => readonly PlainDate[],
): DueRow | undefined {
  const ends = words.flatMap(({ day }) => day ?? []);
  const found = rows.filter((row) => daysOf(row).some((day) => ends.some((end) => day.endsWith(end))));
  return found.find((row) => !isRowSettled(row)) ?? found.at(-1);
}
