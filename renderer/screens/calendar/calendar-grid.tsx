import FullCalendar, { type CalendarRef, type EventInput } from "@fullcalendar/react";
import dayGrid from "@fullcalendar/react/daygrid";
import interaction from "@fullcalendar/react/interaction";
import list from "@fullcalendar/react/list";
import timeGrid from "@fullcalendar/react/timegrid";
import english from "@fullcalendar/react/locales/en-gb";
import chinese from "@fullcalendar/react/locales/zh-cn";
import classic from "@fullcalendar/react/themes/classic";
import "@fullcalendar/react/skeleton.css";
import "@fullcalendar/react/themes/classic/theme.css";
import "@fullcalendar/react/themes/classic/palette.css";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { DayView } from "../../../shared/contract/schemas/board.ts";
import { type PlainDate, fromUtc, plainDate } from "../../../shared/domain/date/plain-date.ts";
import { useShortcuts } from "../../keyboard/use-shortcuts.ts";
import { calendarText } from "../../text/calendar.ts";
import { useDates } from "../../text/dates.ts";
import { useLocale, useText } from "../../text/use-text.ts";
import { useOpenDetail } from "../../details/open-detail.ts";
import type { CalendarEntry } from "../../../shared/contract/calendar-entries.ts";
import { focusEntry, focusedEntryId, scrollToDay } from "./calendar-focus.ts";
import { type CalendarView, spanOf } from "./calendar-range.ts";
import { cellContents, entryOf } from "./cell-contents.tsx";
import "./full-calendar.css";
import type { PlanSlot } from "./use-plan-move.tsx";
import { drawnSpan, hourSpan, isTimed } from "./week-hours.ts";
import { workingDayStep } from "./working-day-step.ts";

/** The year is drawn by `YearGrid`: twelve months of FullCalendar have no room for marks. */
export type GridView = Exclude<CalendarView, "year">;

interface CalendarGridProps {
  view: GridView;
  date: PlainDate;
  today: PlainDate;
  selected: PlainDate | null;
  days: ReadonlyMap<PlainDate, DayView>;
  entries: readonly CalendarEntry[];
  /** 0: the part of the list on which `date` is. Any other is shown from its first day on. */
  part: number;
  canMove: boolean;
  onDay: (day: PlainDate) => void;
  /** @returns whether the plan was moved; otherwise it goes back. */
  onMove: (entry: CalendarEntry, to: PlanSlot) => Promise<boolean>;
}

const VIEW_TYPES: Readonly<Record<GridView, string>> = {
  month: "dayGridMonth",
  week: "dayGridWeek",
  list: "listYear",
};
/** The view of a week when an entry in it has a time. */
const HOURS_TYPE = "timeGridWeek";
const PLUGINS = [dayGrid, timeGrid, list, interaction, classic];

/** FullCalendar with our cells. It runs on UTC days, so that nothing depends on the machine's zone. */
export function CalendarGrid(props: CalendarGridProps) {
  const { view, date, today, selected, days, entries, part, canMove, onDay, onMove } = props;
  const t = useText(calendarText);
  const locale = useLocale();
  const dates = useDates();
  const open = useOpenDetail();
  const calendar = useRef<CalendarRef>(null);
  const box = useRef<HTMLDivElement>(null);
  const hours = useMemo(() => (view === "week" ? weekHours(entries, date) : null), [view, entries, date]);
  const hasHours = hours !== null;
  // The hours change together with the view and not before it: otherwise FullCalendar would scroll to a time that is no
  // longer drawn.
  const [drawnHours, setDrawnHours] = useState(hours);
  if (hours !== null && hours !== drawnHours) setDrawnHours(hours);
  const viewType = hasHours ? HOURS_TYPE : VIEW_TYPES[view];
  const events = useMemo(() => entries.map((entry) => eventOf(entry, canMove, hasHours)), [entries, canMove, hasHours]);

  useEffect(() => {
    // FullCalendar renders synchronously on such calls, which React does not allow inside an effect.
    queueMicrotask(() => {
      const api = calendar.current?.getApi();
      if (api?.view.type === viewType) api.gotoDate(date);
      else api?.changeView(viewType, date);
    });
  }, [viewType, date]);
  const isFilled = entries.length > 0;
  useEffect(() => {
    if (view !== "list" || !isFilled) return undefined;
    const frame = requestAnimationFrame(() => scrollToDay(box.current, part === 0 ? date : null));
    return () => cancelAnimationFrame(frame);
  }, [view, date, isFilled, part]);

  const step = (by: 1 | -1) => {
    const id = focusedEntryId();
    const entry = entries.find((other) => other.id === id);
    const to = entry && workingDayStep(entry.date, by, days);
    if (entry?.kind === "planned" && to && canMove) void onMove(entry, { date: to, time: entry.time });
  };
  useShortcuts({
    next: () => focusEntry(box.current, 1),
    previous: () => focusEntry(box.current, -1),
    planEarlier: () => step(-1),
    planLater: () => step(1),
  });

  const heard = useRef({ onDay, onMove, open });
  useLayoutEffect(() => {
    heard.current = { onDay, onMove, open };
  });
  const [first] = useState({ viewType, date });
  // FullCalendar gets only another date by a call. Any option that is a new object, a function among them, would make
  // it draw every cell and event of the old month again before the new one.
  const drawn = useMemo(
    () => (
      <FullCalendar
        ref={calendar}
        plugins={PLUGINS}
        initialView={first.viewType}
        initialDate={first.date}
        now={today}
        timeZone="UTC"
        locale={locale === "en" ? english : chinese}
        headerToolbar={false}
        height="100%"
        borderless
        firstDay={1}
        fixedWeekCount={false}
        dayMaxEvents={view === "month" || hasHours}
        {...(drawnHours && { slotMinTime: `${drawnHours.from}:00`, slotMaxTime: `${drawnHours.to}:00` })}
        {...HOURS}
        navLinks={view !== "list"}
        dayHeaderDidMount={nameByContent}
        dayCellDidMount={nameByContent}
        navLinkDayClick={(day) => heard.current.onDay(fromUtc(day))}
        dayHeaderAlign="start"
        dayHeaderInnerClass={view === "week" ? "duty-top" : "duty-head"}
        dayCellTopInnerClass="duty-top duty-cell-top"
        dayCellClass={(info) => cellClass(days.get(fromUtc(info.date)), fromUtc(info.date) === selected)}
        dayLaneClass={(info) => cellClass(days.get(fromUtc(info.date)), fromUtc(info.date) === selected)}
        events={events}
        eventOrder="order"
        eventDisplay="block"
        eventInteractive
        eventDurationEditable={false}
        eventInnerClass="duty-inner"
        {...cellContents({ view, hasHours, today, days, dates })}
        moreLinkContent={(info) => t.more(info.num)}
        moreLinkClick={(info) => heard.current.onDay(fromUtc(info.date))}
        noEventsContent={t.noEntries}
        dateClick={(info) => heard.current.onDay(plainDate(info.dateStr.slice(0, 10)))}
        eventClick={(info) => {
          const entry = entryOf(info.event);
          if (entry.opens) heard.current.open(entry.opens);
          else heard.current.onDay(entry.date);
        }}
        eventDrop={(info) => {
          const { start, allDay } = info.event;
          if (!start) return info.revert();
          const entry = entryOf(info.event);
          const time = hasHours ? (allDay ? null : start.toISOString().slice(11, 16)) : entry.time;
          const to = { date: fromUtc(start), time };
          void heard.current.onMove(entry, to).then((isMoved) => isMoved || info.revert());
        }}
      />
    ),
    [first, today, locale, view, hasHours, drawnHours, days, selected, events, dates, t],
  );

  return (
    <div className="duty-calendar" ref={box}>
      {drawn}
    </div>
  );
}

/** FullCalendar names the link of a day by its date; the content says that and more, 休 and 班 among it. */
const nameByContent = ({ el }: { el: HTMLElement }) => el.querySelector('[role="link"]')?.removeAttribute("aria-label");

/**
 * The options of the hours: overlapping entries are drawn side by side, and each slot has room for two lines of an
 * entry.
 */
const HOURS = {
  slotDuration: "01:00",
  snapDuration: "00:15",
  slotMinHeight: 50,
  slotEventOverlap: false,
  slotHeaderFormat: { hour: "2-digit", minute: "2-digit", hour12: false },
  eventMinHeight: 26,
  expandRows: true,
} as const;

/** The hours of the week around `date`, or null when nothing in it has a time. */
function weekHours(entries: readonly CalendarEntry[], date: PlainDate) {
  const { from, to } = spanOf("week", date);
  return hourSpan(entries.filter((entry) => entry.date >= from && entry.date <= to));
}

/** The place of each kind in a cell. */
const ORDER: Readonly<Record<CalendarEntry["kind"], number>> = { due: 0, pace: 1, planned: 2, activity: 3, event: 4 };

/** The event of an entry. Only plans can be moved, because a due date is derived. */
function eventOf(entry: CalendarEntry, canMove: boolean, hasHours: boolean): EventInput {
  const inHour = hasHours && isTimed(entry) ? drawnSpan(entry.date, entry.time) : null;
  return {
    id: entry.id,
    title: entry.title,
    ...(inHour ?? { start: entry.date }),
    allDay: inHour === null,
    order: `${ORDER[entry.kind]}${entry.time ?? ""}${entry.title}`,
    className: "duty-entry",
    startEditable: canMove && entry.kind === "planned",
    extendedProps: { entry },
  };
}

function cellClass(day: DayView | undefined, isSelected: boolean): string {
  const isOff = day?.kind === "rest" || day?.kind === "weekend";
  return `${isOff ? "duty-off" : ""} ${isSelected ? "duty-selected" : ""}`;
}
