import type { CalendarEntry } from "../../../shared/contract/calendar-entries.ts";
import type { PlainDate } from "../../../shared/domain/date/plain-date.ts";
import type { DateRange } from "./calendar-range.ts";

/** Entries of a page of the list: with it the screen has fewer than 3,000 elements. */
export const ENTRIES_OF_PAGE = 180;
/** The number of entries before the shown day at the beginning of its page. */
const BEFORE = 30;

/** A part of the year's list. */
export interface ListPage {
  /** The number of the year's entries before the page. */
  readonly start: number;
  readonly entries: readonly CalendarEntry[];
  readonly total: number;
}

/**
 * The page of the list on which a day is, or one moved on from it.
 *
 * @param entries  By date, as the calendar makes them.
 * @param moved    Pages on, or back where it is negative.
 */
export function listPage(
  entries: readonly CalendarEntry[],
  { from, to }: DateRange,
  date: PlainDate,
  moved: number,
): ListPage {
  const ofYear = entries.filter((entry) => from <= entry.date && entry.date <= to);
  const total = ofYear.length;
  const at = ofYear.findIndex((entry) => entry.date >= date);
  const wanted = (at < 0 ? total : at) - BEFORE + moved * ENTRIES_OF_PAGE;
  const start = Math.max(0, Math.min(wanted, total - ENTRIES_OF_PAGE));
  return { start, entries: ofYear.slice(start, start + ENTRIES_OF_PAGE), total };
}
