import { Drawer } from "antd";
import { useEffect, useEffectEvent, useMemo, useState } from "react";
import { type PlainDate, yearOf } from "../../../shared/domain/date/plain-date.ts";
import { Trouble } from "../../components/trouble.tsx";
import { useMediaQuery } from "../../data/use-media-query.ts";
import { useShortcuts } from "../../keyboard/use-shortcuts.ts";
import { Screen } from "../../shell/screen.tsx";
import { useDates } from "../../text/dates.ts";
import { CalendarActions } from "./calendar-actions.tsx";
import { CalendarGrid } from "./calendar-grid.tsx";
import { CalendarPaper } from "./calendar-paper.tsx";
import { CalendarTitle, useCalendarTitle } from "./calendar-title.tsx";
import styles from "./calendar.module.css";
import { DayPanel } from "./day-panel.tsx";
import { type CalendarFilter, filterEntries } from "./filter-entries.ts";
import { ListPager } from "./list-pager.tsx";
import { useListPage } from "./use-list-page.ts";
import { Legend } from "./legend.tsx";
import { UnannouncedNote } from "./unannounced-note.tsx";
import { useCalendarAddress } from "./use-calendar-address.ts";
import { useCalendarData } from "./use-calendar-data.ts";
import { useExport } from "./use-export.ts";
import { YearGrid } from "./year-grid.tsx";
import { usePlanMove } from "./use-plan-move.tsx";

interface LoadedCalendarProps {
  today: PlainDate;
  isReadOnly: boolean;
}

/** The calendar with its bar, its day panel (a drawer where the window is narrow) and its legend. */
export function LoadedCalendar({ today, isReadOnly }: LoadedCalendarProps) {
  const dates = useDates();
  const isNarrow = useMediaQuery("(max-width: 1200px)");
  const address = useCalendarAddress(today, !isNarrow);
  const { view, date, day, go } = address;
  const [filter, setFilter] = useState<CalendarFilter>({ contents: "all", lead: null });
  const data = useCalendarData(view, date, today);
  const entries = useMemo(
    () => filterEntries(data.entries, filter.contents, filter.lead),
    [data.entries, filter.contents, filter.lead],
  );
  const { page, part, movePage } = useListPage(view, date, entries);
  const move = usePlanMove(data.days);
  const exporting = useExport(yearOf(date));
  const titleOf = useCalendarTitle();
  const close = () => go({ day: null });

  const exportOnce = useEffectEvent(() => {
    go({});
    exporting.start();
  });
  useEffect(() => {
    if (address.wantsExport) exportOnce();
  }, [address.wantsExport]);
  useShortcuts({ today: () => go({ date: today }), ...(day && { back: close }) });

  const panel = day && (
    <DayPanel key={day} day={day} view={data.days.get(day)} today={today} entries={data.entries} onClose={close} />
  );
  return (
    <Screen
      title={<CalendarTitle address={address} today={today} days={data.days} />}
      body="bare"
      actions={
        <CalendarActions
          view={view}
          onView={(next) => go({ view: next })}
          entries={data.entries}
          filter={filter}
          onFilter={setFilter}
          exporting={exporting}
        />
      }
    >
      <CalendarPaper title={titleOf(address)} view={view} date={date} days={data.days} entries={entries} />
      <div className={styles.main}>
        {data.error && <Trouble error={data.error} onRetry={data.retry} />}
        {view === "year" ? (
          <YearGrid
            date={date}
            today={today}
            selected={day}
            days={data.days}
            entries={entries}
            onDay={(next) => go({ day: next })}
            onMonth={(next) => go({ view: "month", date: next })}
          />
        ) : (
          <>
            {page && <ListPager page={page} onMove={movePage} />}
            <CalendarGrid
              view={view}
              date={date}
              today={today}
              selected={day}
              days={data.days}
              entries={page?.entries ?? entries}
              part={part}
              canMove={!isReadOnly}
              onDay={(next) => go({ day: next })}
              onMove={move}
            />
          </>
        )}
        <UnannouncedNote rows={data.rows} drawn={data.drawn} />
        <Legend />
      </div>
      {isNarrow ? (
        <Drawer
          open={panel !== null}
          onClose={close}
          size={360}
          closable={false}
          mask={false}
          styles={{ body: { padding: 0 } }}
          aria-label={day ? dates.full(day) : ""}
        >
          {panel}
        </Drawer>
      ) : (
        panel && <aside className={styles.panel}>{panel}</aside>
      )}
    </Screen>
  );
}
