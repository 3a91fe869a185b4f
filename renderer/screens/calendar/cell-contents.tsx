import type { DayView } from "../../../shared/contract/schemas/board.ts";
import { type PlainDate, fromUtc } from "../../../shared/domain/date/plain-date.ts";
import type { DateWords } from "../../text/dates.ts";
import type { CalendarEntry } from "../../../shared/contract/calendar-entries.ts";
import { DayTop } from "./day-top.tsx";
import { EntryContent } from "../../calendar-entries/entry-content.tsx";
import { ListHead } from "./list-head.tsx";
import { isTimed } from "./week-hours.ts";

interface CellFacts {
  readonly view: "month" | "week" | "list";
  /** Whether the week is drawn with its hours. */
  readonly hasHours: boolean;
  readonly today: PlainDate;
  readonly days: ReadonlyMap<PlainDate, DayView>;
  readonly dates: DateWords;
}

/** The entry that an event of FullCalendar carries. */
export const entryOf = (event: { extendedProps: Record<string, unknown> }): CalendarEntry =>
  event.extendedProps["entry"] as CalendarEntry;

/** The contents that FullCalendar requests for a cell, a column head, a day of the list or an event. */
export function cellContents({ view, hasHours, today, days, dates }: CellFacts) {
  return {
    eventContent: (info: { event: { extendedProps: Record<string, unknown> } }) => {
      const entry = entryOf(info.event);
      const size = hasHours && isTimed(entry) ? "hour" : view === "list" ? "line" : "cell";
      return <EntryContent entry={entry} size={size} />;
    },
    dayCellTopContent: (info: { date: Date; isOther: boolean }) => {
      const day = fromUtc(info.date);
      return <DayTop day={day} view={days.get(day)} isToday={day === today} isOther={info.isOther} />;
    },
    dayHeaderContent: (info: { date: Date }) => {
      const day = fromUtc(info.date);
      if (view !== "week") return dates.weekday(day);
      return <DayTop day={day} view={days.get(day)} isToday={day === today} isOther={false} withWeekday />;
    },
    listDayHeaderContent: (info: { date: Date; level: number }) =>
      info.level === 0 ? <ListHead day={fromUtc(info.date)} days={days} /> : null,
  };
}
