import type { DayView } from "../../../shared/contract/schemas/board.ts";
import { type PlainDate, addDays, dayOf } from "../../../shared/domain/date/plain-date.ts";
import { ForPaper } from "../../components/for-paper.tsx";
import { useDates } from "../../text/dates.ts";
import { calendarText } from "../../text/calendar.ts";
import { useText } from "../../text/use-text.ts";
import type { CalendarEntry } from "../../../shared/contract/calendar-entries.ts";
import styles from "./calendar-paper.module.css";
import { type CalendarView, drawnRange, spanOf } from "./calendar-range.ts";
import { DayHead, PaperEntries, daysFrom } from "./paper-day.tsx";
import { isTimed } from "./week-hours.ts";
import { WeekPaper } from "./week-paper.tsx";

interface CalendarPaperProps {
  readonly title: string;
  readonly view: CalendarView;
  readonly date: PlainDate;
  readonly days: ReadonlyMap<PlainDate, DayView>;
  readonly entries: readonly CalendarEntry[];
}

/** The calendar on paper: a month as its weeks, a week with times as its hours, anything else as a list of its days. */
export function CalendarPaper(props: CalendarPaperProps) {
  const { from, to } = spanOf(props.view, props.date);
  const entries = props.entries.filter(({ date }) => date >= from && date <= to);
  const hasHours = props.view === "week" && entries.some(isTimed);
  return (
    <ForPaper>
      <h1>{props.title}</h1>
      {props.view === "month" ? (
        <Month {...props} />
      ) : hasHours ? (
        <WeekPaper monday={from} days={props.days} entries={entries} />
      ) : (
        <Days {...props} />
      )}
    </ForPaper>
  );
}

function Month({ view, date, days, entries }: CalendarPaperProps) {
  const dates = useDates();
  const span = spanOf(view, date);
  const { from, to } = drawnRange(view, date);
  const weeks = daysFrom(from, to).filter((_, index) => index % 7 === 0);
  return (
    <table className={styles.month}>
      <thead>
        <tr>
          {daysFrom(from, addDays(from, 6)).map((day) => (
            <th key={day} scope="col">
              {dates.weekday(day)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((monday) => (
          <tr key={monday}>
            {daysFrom(monday, addDays(monday, 6)).map((day) => (
              <td key={day}>
                {day >= span.from && day <= span.to && (
                  <>
                    <DayHead words={String(dayOf(day))} view={days.get(day)} />
                    <PaperEntries entries={entries.filter((entry) => entry.date === day)} />
                  </>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Days({ view, date, days, entries }: CalendarPaperProps) {
  const t = useText(calendarText);
  const dates = useDates();
  const { from, to } = spanOf(view, date);
  const filled = daysFrom(from, to).filter((day) => entries.some((entry) => entry.date === day));
  if (filled.length === 0) return <p>{t.noEntries}</p>;
  return (
    <table className={styles.list}>
      <tbody>
        {filled.map((day) => (
          <tr key={day}>
            <th scope="row">
              <DayHead words={dates.dayAndWeekday(day)} view={days.get(day)} />
            </th>
            <td>
              <PaperEntries entries={entries.filter((entry) => entry.date === day)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
