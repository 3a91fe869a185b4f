import { useContext } from "react";
import { isPlainDate } from "../../shared/domain/date/plain-date.ts";
import { navigate, useRoute } from "../routing/use-route.ts";
import { TodayContext } from "../text/dates.ts";
import { nearestDayIn, sameDayIn } from "./days-in-year.ts";
import { showYear } from "./year-in-view.ts";

/** Looks at another year from where one stands: the calendar, whose address names a day, goes to that of the other year. */
export function useGoToYear(): (year: number) => void {
  const { screen, params } = useRoute();
  const today = useContext(TodayContext);
  return (year) => {
    showYear(year);
    if (screen !== "calendar" || today === null) return;
    const named = params["date"] ?? params["day"];
    const date = isPlainDate(named) ? sameDayIn(year, named) : nearestDayIn(year, today);
    navigate("calendar", { view: params["view"], date });
  };
}
