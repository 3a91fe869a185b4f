import { useMemo, useState } from "react";
import type { CalendarEntry } from "../../../shared/contract/calendar-entries.ts";
import type { PlainDate } from "../../../shared/domain/date/plain-date.ts";
import { type CalendarView, spanOf } from "./calendar-range.ts";
import { type ListPage, listPage } from "./list-page.ts";

/**
 * The page of the list that is shown, null in the other views; how many pages it was moved on, and how to move it. Another day begins
 * with its own page.
 */
export function useListPage(view: CalendarView, date: PlainDate, entries: readonly CalendarEntry[]) {
  const [moved, setMoved] = useState({ from: date, by: 0 });
  const by = moved.from === date ? moved.by : 0;
  const page = useMemo<ListPage | null>(
    () => (view === "list" ? listPage(entries, spanOf("list", date), date, by) : null),
    [view, date, entries, by],
  );
  return { page, part: by, movePage: (step: 1 | -1) => setMoved({ from: date, by: by + step }) };
}
