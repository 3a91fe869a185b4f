import { Button } from "antd";
import type { DayView } from "../../../shared/contract/schemas/board.ts";
import { type PlainDate, yearOf } from "../../../shared/domain/date/plain-date.ts";
import { Icon } from "../../components/icon.tsx";
import { KeyHint } from "../../components/key-hint.tsx";
import { calendarText } from "../../text/calendar.ts";
import { useDates } from "../../text/dates.ts";
import { useText } from "../../text/use-text.ts";
import { spanOf, stepped } from "./calendar-range.ts";
import styles from "./calendar.module.css";
import type { CalendarAddress } from "./use-calendar-address.ts";
import { isWorked } from "./working-day-step.ts";

interface CalendarTitleProps {
  address: CalendarAddress;
  today: PlainDate;
  days: ReadonlyMap<PlainDate, DayView>;
}

/** 2026年9月, 9月14日—20日, 2026年: what a view is about. */
export function useCalendarTitle(): (of: Pick<CalendarAddress, "view" | "date">) => string {
  const t = useText(calendarText);
  const dates = useDates();
  return ({ view, date }) => {
    const { from, to } = spanOf(view, date);
    if (view === "month") return dates.month(date);
    return view === "week" ? t.weekOf(dates.day(from), dates.day(to)) : t.year(yearOf(date));
  };
}

/** 2026年9月 with its steps, and how many of its working days are past. */
export function CalendarTitle({ address, today, days }: CalendarTitleProps) {
  const t = useText(calendarText);
  const { view, date, go } = address;
  const span = spanOf(view, date);
  const title = useCalendarTitle()(address);
  const worked = [...days.values()].filter((day) => day.date >= span.from && day.date <= span.to && isWorked(day));
  const isProvisional = days.get(span.to)?.basis === "provisional";
  return (
    <span className={styles.title}>
      <span>{title}</span>
      <Button
        aria-label={t.previous}
        icon={<Icon name="left" />}
        onClick={() => go({ date: stepped(view, date, -1) })}
      />
      <Button onClick={() => go({ date: today })}>
        {t.today} <KeyHint action="today" />
      </Button>
      <Button aria-label={t.next} icon={<Icon name="right" />} onClick={() => go({ date: stepped(view, date, 1) })} />
      <span className={styles.caption}>
        {worked.length > 0 && t.workingDays(worked.length, worked.filter((day) => day.date <= today).length)}
        {isProvisional && `　${t.provisional}`}
      </span>
    </span>
  );
}
