import { type PlainDate, dateOf, yearOf } from "../../../domain/date/plain-date.ts";
import { LAST_YEAR } from "../../../domain/date/day-number.ts";
import { type DatedOccurrence, isDated, keyOfId, occurrenceId } from "../../../domain/obligation/occurrence.ts";
import type { CalendarEntry, EntryDay } from "../../../icalendar/read/read-calendar.ts";
import type { Snapshot } from "../../view/snapshot.ts";

/** Where the days of a duty differ from those of the series that it was made of. */
export interface DutyDays {
  /** Occurrences whose day the series no longer has. */
  readonly off: readonly DatedOccurrence[];
  /** Occurrences that do not apply, though the series has their day. */
  readonly back: readonly DatedOccurrence[];
  /** Days of the series on which nothing is due. */
  readonly further: readonly EntryDay[];
}

/**
 * Compares a series with the duties that were made of it, from today to the end of next year, as far as the file's days are looked at.
 * A duty repeats by its rule alone, so that EXDATE, RDATE and RECURRENCE-ID (RFC 5545 3.8.4.4, 3.8.5) are kept by its occurrences.
 *
 * @param obligationIds  The duty of the series, and those of its moved and further days.
 */
export function dutyDays(snapshot: Snapshot, obligationIds: ReadonlySet<string>, ahead: readonly EntryDay[]): DutyDays {
  const { today, states } = snapshot.facts;
  const end = dateOf(Math.min(yearOf(today) + 1, LAST_YEAR), 12, 31);
  const due = snapshot
    .occurrencesOf(obligationIds, today, end)
    .filter(isDated)
    .filter(({ effectiveDate }) => today <= effectiveDate && effectiveDate <= end)
    .toSorted((a, b) => (a.effectiveDate < b.effectiveDate ? -1 : 1));
  const handling = (occurrence: DatedOccurrence) => states.get(keyOfId(occurrenceId(occurrence)))?.handling ?? null;
  const applying = due.filter((occurrence) => handling(occurrence) !== "not-applicable");
  const wanted = new Set<PlainDate>(ahead.map(({ date }) => date));
  const held = new Set(applying.map(({ effectiveDate }) => effectiveDate));
  const back = due.filter(
    (occurrence) =>
      handling(occurrence) === "not-applicable" &&
      wanted.has(occurrence.effectiveDate) &&
      !held.has(occurrence.effectiveDate),
  );
  const known = new Set([...held, ...back.map(({ effectiveDate }) => effectiveDate)]);
  return {
    off: applying.filter((occurrence) => handling(occurrence) !== "done" && !wanted.has(occurrence.effectiveDate)),
    back,
    further: ahead.filter(
      ({ date }, index) => !known.has(date) && ahead.findIndex((day) => day.date === date) === index,
    ),
  };
}

/** Whether a series and its duty have the same days. */
export const isSameDays = ({ off, back, further }: DutyDays): boolean =>
  off.length + back.length + further.length === 0;

/** Why an occurrence does not apply, in the words that its history keeps: the calendar's own title, and the new day if there is one. */
export function offReason({ summary, days, excluded }: CalendarEntry, date: PlainDate): string {
  const day = days.find(({ id }) => id === date);
  if (day === undefined || day.isCancelled || excluded.includes(date)) return `日历里这一次已取消：${summary}`;
  const { year, month, day: number } = partsOf(day.date);
  return `日历里这一次改到${year}年${month}月${number}日：${day.summary ?? summary}`;
}

function partsOf(date: PlainDate) {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  return { year, month, day };
}
