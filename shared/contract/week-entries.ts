import { keyOfId } from "../domain/obligation/occurrence.ts";
import type { PlainDate } from "../domain/date/plain-date.ts";
import { type CalendarEntry, calendarEntries } from "./calendar-entries.ts";
import type { Board } from "./schemas/board.ts";
import type { DueRow } from "./schemas/due-row.ts";

/** What the entries of a week are made from. */
export type WeekSource = Pick<Board["week"][number], "rows" | "sessions" | "activities" | "events">;

/**
 * The entries of this week's days, made like those of the calendar, so that the number of a day here equals the list
 * of its panel there.
 */
export function weekEntries(
  days: readonly WeekSource[],
  quotas: readonly DueRow[],
  today: PlainDate,
): ReadonlyMap<PlainDate, readonly CalendarEntry[]> {
  const rows = new Map([...quotas, ...days.flatMap((day) => day.rows)].map((row) => [keyOfId(row), row]));
  const source = {
    rows: [...rows.values()],
    activities: days.flatMap(({ activities }) => activities),
    sessions: days.flatMap(({ sessions }) => sessions),
    events: days.flatMap(({ events }) => events),
  };
  return Map.groupBy(calendarEntries(source, today), ({ date }) => date);
}
