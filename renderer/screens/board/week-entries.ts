import type { Board } from "../../../shared/contract/schemas/board.ts";
import type { DueRow } from "../../../shared/contract/schemas/due-row.ts";
import type { PlainDate } from "../../../shared/domain/date/plain-date.ts";
import { keyText } from "../../data/occurrence-key.ts";
import { type CalendarEntry, calendarEntries } from "../../calendar-entries/calendar-entry.ts";

/** The entries of this week's days, made as the calendar makes them, so that a day's number here is what its panel there lists. */
export function weekEntries(
  days: Board["week"],
  quotas: readonly DueRow[],
  today: PlainDate,
): ReadonlyMap<PlainDate, readonly CalendarEntry[]> {
  const rows = new Map([...quotas, ...days.flatMap((day) => day.rows)].map((row) => [keyText(row), row]));
  const source = {
    rows: [...rows.values()],
    activities: days.flatMap(({ activities }) => activities),
    sessions: days.flatMap(({ sessions }) => sessions),
    events: days.flatMap(({ events }) => events),
  };
  return Map.groupBy(calendarEntries(source, today), ({ date }) => date);
}
