import { eachDayOfInterval, lastDayOfMonth } from "date-fns";
import { useMemo } from "react";
import type { DayView } from "../../../shared/contract/schemas/board.ts";
import {
  type PlainDate,
  dateOf,
  dayOf,
  fromUtc,
  toUtc,
  weekdayOf,
  yearOf,
} from "../../../shared/domain/date/plain-date.ts";
import { scrollRegion } from "../../keyboard/scroll-region.ts";
import { calendarText } from "../../text/calendar.ts";
import { commonText } from "../../text/common.ts";
import { useDates } from "../../text/dates.ts";
import { useText } from "../../text/use-text.ts";
import { type CalendarEntry, pressureOf } from "../../../shared/contract/calendar-entries.ts";
import { EntryMark } from "../../calendar-entries/entry-mark.tsx";
import styles from "./year-grid.module.css";

interface YearGridProps {
  date: PlainDate;
  today: PlainDate;
  selected: PlainDate | null;
  days: ReadonlyMap<PlainDate, DayView>;
  entries: readonly CalendarEntry[];
  onDay: (day: PlainDate) => void;
  onMonth: (first: PlainDate) => void;
}

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** Twelve months; a day carries the mark of its most pressing entry, and opens its panel. */
export function YearGrid(props: YearGridProps) {
  const t = useText(calendarText);
  const byDay = useMemo(() => Map.groupBy(props.entries, (entry) => entry.date), [props.entries]);
  return (
    <div className={styles.year} {...scrollRegion(t.year(yearOf(props.date)))}>
      {MONTHS.map((month) => (
        <Month key={month} {...props} first={dateOf(yearOf(props.date), month, 1)} byDay={byDay} />
      ))}
    </div>
  );
}

interface MonthProps extends YearGridProps {
  first: PlainDate;
  byDay: ReadonlyMap<PlainDate, CalendarEntry[]>;
}

function Month({ first, byDay, today, selected, days, onDay, onMonth }: MonthProps) {
  const dates = useDates();
  const start = toUtc(first);
  return (
    <section className={styles.month} aria-label={dates.month(first)}>
      <button type="button" className={styles.name} onClick={() => onMonth(first)}>
        {dates.month(first)}
      </button>
      <div className={styles.days} style={{ "--lead": weekdayOf(first) } as React.CSSProperties}>
        {eachDayOfInterval({ start, end: lastDayOfMonth(start) })
          .map(fromUtc)
          .map((day) => (
            <Day
              key={day}
              day={day}
              view={days.get(day)}
              isToday={day === today}
              isSelected={day === selected}
              entries={byDay.get(day) ?? NONE}
              onDay={onDay}
            />
          ))}
      </div>
    </section>
  );
}

const NONE: readonly CalendarEntry[] = [];

interface DayProps {
  day: PlainDate;
  view: DayView | undefined;
  isToday: boolean;
  isSelected: boolean;
  entries: readonly CalendarEntry[];
  onDay: (day: PlainDate) => void;
}

function Day({ day, view, isToday, isSelected, entries, onDay }: DayProps) {
  const t = useText(calendarText);
  const common = useText(commonText);
  const dates = useDates();
  const [worst] = entries.toSorted((a, b) => pressureOf(a.state) - pressureOf(b.state));
  const isOff = view?.kind === "rest" || view?.kind === "weekend";
  const badge = view?.kind === "rest" ? common.rest : view?.kind === "makeup" ? common.makeup : null;
  const kind = badge && view && common.dayKind[view.kind];
  const state = worst && (worst.state ? common.state[worst.state] : t.event);
  const label = [t.dayLabel(dates.full(day)), kind, state, entries.length || null];
  return (
    <button
      type="button"
      className={styles.day}
      data-off={isOff || undefined}
      data-today={isToday || undefined}
      aria-pressed={isSelected}
      aria-label={label.filter(Boolean).join(" ")}
      onClick={() => onDay(day)}
    >
      <b>{dayOf(day)}</b>
      {badge && <i data-kind={view?.kind} data-badge={badge} aria-hidden />}
      <span className={styles.marks}>
        {worst && <EntryMark entry={worst} silent />}
        {entries.length > 1 && <small data-count={entries.length} aria-hidden />}
      </span>
    </button>
  );
}
