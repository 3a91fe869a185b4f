import type { DutyPause, PausedPeriod } from "../../contract/schemas/obligation.ts";
import { fromDayNumber, toDayNumber } from "../../domain/date/day-number.ts";
import type { DateWindow } from "../../domain/date/date-window.ts";
import { type Period, periodOf } from "../../domain/date/period.ts";
import { yearOf } from "../../domain/date/plain-date.ts";
import { DutyError } from "../../domain/errors.ts";
import type { DatedOccurrence } from "../../domain/obligation/occurrence.ts";
import type { WorkdayCalendar } from "../../domain/workday/workday-calendar.ts";
import type { Core } from "../core/core.ts";
import { foundOrFail } from "../ports/found-or-fail.ts";
import { periodLabel } from "../../words/periods.ts";
import type { Locale } from "../../words/locale.ts";

/**
 * Weeks and months that share a day with the window and in which duties pause, each once for a duty, ascending.
 * @throws {DutyError} `period-reversed`
 */
export async function dutyPauses({ derived }: Core, { from, to }: DateWindow): Promise<DutyPause[]> {
  if (from > to) throw new DutyError("period-reversed", { from, to });
  const snapshot = await derived.snapshot();
  const { obligations, calendar, settings, today } = snapshot.facts;
  const found = new Map<string, DutyPause>();
  for (let year = yearOf(from) - 1; year <= yearOf(to) + 1; year++)
    for (const occurrence of snapshot.pausedIn(year)) {
      const period = pausedPeriodOf(occurrence, calendar);
      if (period.last < from || period.first > to) continue;
      const { obligationId } = occurrence;
      const { title } = foundOrFail(obligations.get(obligationId), "obligation", obligationId);
      const paused = pausedPeriod(period, calendar, settings.locale, today);
      found.set(`${obligationId} ${period.key}`, { obligationId, title, ...paused });
    }
  return [...found.values()].toSorted((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0));
}

/** The week or month that has no working day: the period itself, or the week of a day. */
export function pausedPeriodOf(
  { period, recurrenceId, nominalDate }: DatedOccurrence,
  calendar: WorkdayCalendar,
): Period {
  const isOwn = period?.key === recurrenceId && period.unit !== null;
  const own = isOwn ? periodOf(period.unit ?? "week", nominalDate) : null;
  return own && calendar.countWorkingDays(own.first, own.last) === 0 ? own : periodOf("week", nominalDate);
}

/** A paused period with its common name and its holidays. */
export function pausedPeriod(
  period: Period,
  calendar: WorkdayCalendar,
  locale: Locale,
  today: DateWindow["from"] | null = null,
): PausedPeriod {
  const { key, first, last } = period;
  const holidays = new Set<string>();
  for (let day = toDayNumber(first); day <= toDayNumber(last); day++) {
    const { name } = calendar.classOf(fromDayNumber(day));
    if (name !== null) holidays.add(name);
  }
  const label = periodLabel({ recurrenceId: key, nominalDate: last, period }, locale, today);
  return { key, label, first, last, holidays: [...holidays] };
}
