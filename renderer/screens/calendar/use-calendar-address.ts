import { useEffect } from "react";
import { isPlainDate, type PlainDate, yearOf } from "../../../shared/domain/date/plain-date.ts";
import { navigate, useRoute } from "../../routing/use-route.ts";
import { nearestDayIn } from "../../year/days-in-year.ts";
import { showYear, useYearInView } from "../../year/year-in-view.ts";
import { type CalendarView, VIEWS } from "./calendar-range.ts";

/** The state of the calendar, all of it in the address, so that Back and links work. */
export interface CalendarAddress {
  readonly view: CalendarView;
  readonly date: PlainDate;
  /** The day whose panel is open. */
  readonly day: PlainDate | null;
  /** Comes from the desktop door's menu: export at once. */
  readonly wantsExport: boolean;
  readonly go: (part: { view?: CalendarView; date?: PlainDate; day?: PlainDate | null }) => void;
}

/**
 * The year that is looked at follows the calendar: a step over the new year is a look at the other year.
 *
 * @param opensToday  Whether the bare address shows today's panel: where there is room for it.
 */
export function useCalendarAddress(today: PlainDate, opensToday: boolean): CalendarAddress {
  const { params } = useRoute();
  const view = VIEWS.find((name) => name === params["view"]) ?? "month";
  const inView = useYearInView()?.year ?? yearOf(today);
  const isPlain = Object.keys(params).length === 0 && inView === yearOf(today);
  const day = isPlainDate(params["day"]) ? params["day"] : isPlain && opensToday ? today : null;
  const date = isPlainDate(params["date"]) ? params["date"] : (day ?? nearestDayIn(inView, today));
  const year = yearOf(date);
  useEffect(() => showYear(year), [year]);
  return {
    view,
    date,
    day,
    wantsExport: params["export"] === "1",
    go: (part) => {
      const next = { view, date, day, ...part };
      navigate("calendar", { view: next.view, date: next.date, day: next.day ?? undefined });
    },
  };
}
