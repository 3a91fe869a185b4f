import { useContext } from "react";
import { isPlainDate } from "../../shared/domain/date/plain-date.ts";
import { navigate, useRoute } from "../routing/use-route.ts";
import { TodayContext } from "../text/dates.ts";
import { nearestDayIn, sameDayIn } from "./days-in-year.ts";
import { showYear } from "./year-in-view.ts";

/**
 * Shows another year on the present screen; the calendar, whose address has a day, moves to that day of the other
 * year.
 */
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
