import { useContext, useSyncExternalStore } from "react";
import { yearOf } from "../../shared/domain/date/plain-date.ts";
import { TodayContext } from "../text/dates.ts";

let chosen: number | null = null;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Looks at another year on every screen that shows one; a new start of the program is this year again. */
export function showYear(year: number): void {
  if (chosen === year) return;
  chosen = year;
  for (const notify of listeners) notify();
}

export interface YearInView {
  readonly year: number;
  readonly thisYear: number;
  readonly isThisYear: boolean;
}

/** The year that calendar, duties, matrix and checklist show; null until the core has said which year it is. */
export function useYearInView(): YearInView | null {
  const today = useContext(TodayContext);
  const year = useSyncExternalStore(
    subscribe,
    () => chosen,
    () => null,
  );
  if (today === null) return null;
  const thisYear = yearOf(today);
  return { year: year ?? thisYear, thisYear, isThisYear: year === null || year === thisYear };
}
