import type { MovedDate } from "../../contract/schemas/settings.ts";
import { dateOf } from "../../domain/date/plain-date.ts";
import { limitOf, occurrenceKey } from "../../domain/obligation/occurrence.ts";
import { deriveDue } from "../../domain/obligation/occurrences.ts";
import type { HolidayNotice } from "../../domain/workday/holiday-notice.ts";
import { WorkdayCalendar } from "../../domain/workday/workday-calendar.ts";
import type { Snapshot } from "../derived/snapshot.ts";

/**
 * What a notice would move: occurrences of its year, and of the December before, which it may change, too. Those whose date
 * stays and is certain from then on are told apart. Identities never change.
 */
export function movedBy(notice: HolidayNotice, { facts }: Snapshot): MovedDate[] {
  const { calendar, obligations, events, groups } = facts;
  const window = { from: dateOf(notice.year - 1, 12, 1), to: dateOf(notice.year, 12, 31) };
  const list = [...obligations.values()];
  const context = { events, groups };
  const before = new Map(
    deriveDue(list, calendar, window, context).map((occurrence) => [occurrenceKey(occurrence), occurrence]),
  );
  const known = calendar.notices.filter(({ year }) => year !== notice.year);
  return deriveDue(list, new WorkdayCalendar([...known, notice]), window, context).flatMap((occurrence) => {
    const old = before.get(occurrenceKey(occurrence));
    // What was missed by the old date is not given more time; see `keepLost`.
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
