import { isPlainDate, type PlainDate } from "../../../shared/domain/date/plain-date.ts";
import { navigate, useRoute } from "../../routing/use-route.ts";
import { type CalendarView, VIEWS } from "./calendar-range.ts";

/** Where the calendar stands, all of it in the address, so that Back and links work. */
export interface CalendarAddress {
  readonly view: CalendarView;
  readonly date: PlainDate;
  /** The day whose panel is open. */
  readonly day: PlainDate | null;
  /** Comes from the desktop door's menu: export at once. */
  readonly wantsExport: boolean;
  readonly go: (part: { view?: CalendarView; date?: PlainDate; day?: PlainDate | null }) => void;
}

/** @param opensToday  Whether the bare address shows today's panel: where there is room for it. */
export function useCalendarAddress(today: PlainDate, opensToday: boolean): CalendarAddress {
  const { params } = useRoute();
  const view = VIEWS.find((name) => name === params["view"]) ?? "month";
  const isPlain = Object.keys(params).length === 0;
  const day = isPlainDate(params["day"]) ? params["day"] : isPlain && opensToday ? today : null;
  const date = isPlainDate(params["date"]) ? params["date"] : (day ?? today);
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
