import { type PlainDate, weekdayOf } from "../date/plain-date.ts";
import type { WorkdayCalendar } from "../workday/workday-calendar.ts";

/** The sessions to spread, and the days available for them. */
export interface SpreadRequest {
  /** How many sessions are still to be planned. */
  readonly count: number;
  /** First day that may be taken: the day after today, or the period's first. */
  readonly from: PlainDate;
  /** Last day of the period. Its last working day is kept free for what went wrong. */
  readonly last: PlainDate;
  /** 1 = Monday … 7 = Sunday; null: any working day. */
  readonly weekday: number | null;
  /** Days already planned. */
  readonly taken: readonly PlainDate[];
}

/**
 * Spreads the remaining sessions of a quota over the rest of its period: on working days of the chosen weekday, as
 * evenly as the calendar allows, at most one a day. Where that weekday has too few days, other working days fill in,
 * again evenly.
 *
 * @returns Ascending; fewer than requested when the days run out. None of them is binding.
 */
export function suggestDates(request: SpreadRequest, calendar: WorkdayCalendar): PlainDate[] {
  const free = freeDays(request, calendar);
  const isPreferred = (date: PlainDate) => request.weekday === null || weekdayOf(date) === request.weekday;
  const chosen = spread(free.filter(isPreferred), request.count);
  const filled = spread(
    free.filter((date) => !isPreferred(date)),
    request.count - chosen.length,
  );
  return [...chosen, ...filled].toSorted();
}

/** The free working days. Make-up days are left out, because nobody wants a meeting on them. */
function freeDays({ from, last, taken }: SpreadRequest, calendar: WorkdayCalendar): PlainDate[] {
  const reserve = calendar.workingDayUpTo(last, 1);
  const occupied = new Set(taken);
  const days: PlainDate[] = [];
  for (let day = calendar.workingDayFrom(from, 1); day < reserve; day = calendar.nextWorkingDay(day))
    if (!occupied.has(day) && calendar.classOf(day).kind === "working") days.push(day);
  return days;
}

/** The middle of each of `count` equal shares of the days; all of them when there are no more. */
function spread(days: readonly PlainDate[], count: number): PlainDate[] {
  if (count <= 0) return [];
  if (days.length <= count) return [...days];
  const share = days.length / count;
  return Array.from({ length: count }, (_, index) => days[Math.floor((index + 0.5) * share)]).filter(
    (day): day is PlainDate => day !== undefined,
  );
}
