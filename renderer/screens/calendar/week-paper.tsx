import type { DayView } from "../../../shared/contract/schemas/board.ts";
import { type PlainDate, addDays } from "../../../shared/domain/date/plain-date.ts";
import { calendarText } from "../../text/calendar.ts";
import { useDates } from "../../text/dates.ts";
import { useText } from "../../text/use-text.ts";
import type { CalendarEntry } from "../../../shared/contract/calendar-entries.ts";
import styles from "./calendar-paper.module.css";
import { DayHead, PaperEntries, daysFrom } from "./paper-day.tsx";
import { hourOf, hourSpan, isTimed } from "./week-hours.ts";

interface WeekPaperProps {
  readonly monday: PlainDate;
  readonly days: ReadonlyMap<PlainDate, DayView>;
  /** The entries of the week; at least one has a time. */
  readonly entries: readonly CalendarEntry[];
}

/** A week on paper: its days as columns, first what has no time, then an hour in each row. */
export function WeekPaper({ monday, days, entries }: WeekPaperProps) {
  const t = useText(calendarText);
  const dates = useDates();
  const span = hourSpan(entries);
  const hours = span ? Array.from({ length: span.to - span.from }, (_, index) => span.from + index) : [];
  const week = daysFrom(monday, addDays(monday, 6));
  const timed = entries.filter(isTimed).toSorted((a, b) => (a.time < b.time ? -1 : 1));
  return (
    <table className={styles.week}>
      <thead>
        <tr>
          <th />
          {week.map((day) => (
            <th key={day} scope="col">
              <DayHead words={dates.dayAndWeekday(day)} view={days.get(day)} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{t.allDay}</th>
          {week.map((day) => (
            <td key={day}>
              <PaperEntries entries={entries.filter((entry) => entry.date === day && !isTimed(entry))} />
            </td>
          ))}
        </tr>
        {hours.map((hour) => (
          <tr key={hour}>
            <th scope="row">{`${String(hour).padStart(2, "0")}:00`}</th>
            {week.map((day) => (
              <td key={day}>
                <PaperEntries entries={timed.filter(({ date, time }) => date === day && hourOf(time) === hour)} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
