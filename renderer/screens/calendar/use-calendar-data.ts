import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { type PlainDate, addDaysWithin, dateOf, yearOf } from "../../../shared/domain/date/plain-date.ts";
import { duty } from "../../client.ts";
import { useDays } from "../../data/use-days.ts";
import { calendarEntries } from "../../../shared/contract/calendar-entries.ts";
import { type CalendarView, drawnRange } from "./calendar-range.ts";

/** Days; no run of days off is as long. */
const LONGEST_SHIFT = 31;

/**
 * Days and entries around a view. Rows are asked for by whole years: switching months then needs no new request, and a
 * meeting planned long before its due date is found.
 */
export function useCalendarData(view: CalendarView, date: PlainDate, today: PlainDate) {
  const drawn = drawnRange(view, date);
  const from = dateOf(yearOf(drawn.from), 1, 1);
  const to = dateOf(yearOf(drawn.to), 12, 31);
  const days = useDays(from, to);
  // An overdue row shows its limit, which days off may have carried over the turn of the year.
  const rows = useQuery(
    duty.occurrences.list.queryOptions({
      input: { from: addDaysWithin(from, -LONGEST_SHIFT), to },
      placeholderData: (previous) => previous,
    }),
  );
  const activities = useQuery(
    duty.activities.list.queryOptions({ input: { from, to }, placeholderData: (previous) => previous }),
  );
  const sessions = useQuery(
    duty.occurrences.sessions.queryOptions({ input: { from, to }, placeholderData: (previous) => previous }),
  );
  const events = useQuery(duty.events.list.queryOptions({ input: {} }));
  const entries = useMemo(
    () =>
      calendarEntries(
        {
          rows: rows.data ?? [],
          activities: activities.data ?? [],
          sessions: sessions.data ?? [],
          events: events.data ?? [],
        },
        today,
      ),
    [rows.data, activities.data, sessions.data, events.data, today],
  );
  return {
    days,
    drawn,
    rows: rows.data ?? [],
    entries,
    error: rows.error ?? activities.error ?? sessions.error ?? events.error,
    retry: () => Promise.all([rows.refetch(), activities.refetch(), sessions.refetch(), events.refetch()]),
  };
}
