import type { DayView } from "../../../shared/contract/schemas/board.ts";
import { type PlainDate, addDays } from "../../../shared/domain/date/plain-date.ts";

export const isWorked = (day: DayView | undefined): boolean => day?.kind === "working" || day?.kind === "makeup";

/** The next working day before or after `date` among the known days, or null when they do not reach that far. */
export function workingDayStep(date: PlainDate, step: 1 | -1, days: ReadonlyMap<PlainDate, DayView>): PlainDate | null {
  for (let at = addDays(date, step); days.has(at); at = addDays(at, step)) if (isWorked(days.get(at))) return at;
  return null;
}
