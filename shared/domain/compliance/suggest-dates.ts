import { type PlainDate, weekdayOf } from "../date/plain-date.ts";
import type { WorkdayCalendar } from "../workday/workday-calendar.ts";

/** What is to be spread, and where. */
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
 * Spreads the rest of a quota over the rest of its period: working days of the chosen weekday, as even as the calendar
 * lets them be, at most one a day. Where that weekday has too few days, other working days fill in, evenly again.
 *
 * @returns Ascending; fewer than asked for when the days run out. None is binding.
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

/** Make-up weekend days are left out too: they are worked, but nobody wants a meeting put there. */
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
