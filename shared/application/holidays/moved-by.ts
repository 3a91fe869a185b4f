import type { MovedDate, MovedDay } from "../../contract/schemas/holiday.ts";
import { type PlainDate, addDays, dateOf } from "../../domain/date/plain-date.ts";
import { limitOf, occurrenceKey } from "../../domain/obligation/occurrence.ts";
import { deriveDue } from "../../domain/obligation/occurrences.ts";
import type { HolidayNotice } from "../../domain/workday/notice-days.ts";
import { WorkdayCalendar } from "../../domain/workday/workday-calendar.ts";
import type { Snapshot } from "../view/snapshot.ts";

/** The notice of a year after a change; null where the year would have none. */
export interface YearAfter {
  readonly year: number;
  readonly notice: HolidayNotice | null;
}

/**
 * The dates that another notice for a year would move: those of that year and of the December before, which a notice
 * may change as well. Dates that stay and only become certain or uncertain are listed apart. Identities never change.
 */
export function movedBy(after: YearAfter, { facts }: Snapshot): MovedDate[] {
  const { calendar, obligations, events, announced, groups } = facts;
  const window = windowOf(after.year);
  const list = [...obligations.values()];
  const context = { events, announced, groups };
  const before = new Map(
    deriveDue(list, calendar, window, context).map((occurrence) => [occurrenceKey(occurrence), occurrence]),
  );
  return deriveDue(list, calendarAfter(after, calendar), window, context).flatMap((occurrence) => {
    const old = before.get(occurrenceKey(occurrence));
    // What was missed by the old date is not given more time; see `preserveLost`.
    if (!old || (limitOf(old) < facts.today && limitOf(old) < limitOf(occurrence))) return [];
    const confirmed = old.effectiveDate === occurrence.effectiveDate;
    if (confirmed && old.basis === occurrence.basis) return [];
    return [
      {
        obligationId: occurrence.obligationId,
        title: obligations.get(occurrence.obligationId)?.title ?? "",
        recurrenceId: occurrence.recurrenceId,
        from: old.effectiveDate,
        to: occurrence.effectiveDate,
        confirmed,
      },
    ];
  });
}

/** The days that would be worked and are not, or the other way round. */
export function movedDays(after: YearAfter, { facts: { calendar } }: Snapshot): MovedDay[] {
  const { from, to } = windowOf(after.year);
  const later = calendarAfter(after, calendar);
  return daysBetween(from, to).flatMap((date) => {
    if (calendar.isWorkingDay(date) === later.isWorkingDay(date)) return [];
    const [old, next] = [calendar.classOf(date), later.classOf(date)];
    return [{ date, from: old.kind, to: next.kind, name: next.name ?? old.name }];
  });
}

const windowOf = (year: number) => ({ from: dateOf(year - 1, 12, 1), to: dateOf(year, 12, 31) });

function daysBetween(from: PlainDate, to: PlainDate): PlainDate[] {
  const days: PlainDate[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) days.push(date);
  return days;
}

function calendarAfter({ year, notice }: YearAfter, calendar: WorkdayCalendar): WorkdayCalendar {
  const others = calendar.notices.filter((known) => known.year !== year);
  return new WorkdayCalendar(notice ? [...others, notice] : others);
}
