import type { Instant } from "../date/clock.ts";
import type { PlainDate } from "../date/plain-date.ts";
import type { Announcement } from "./announced-days.ts";
import type { AnnouncedObservance, DaySpan } from "./observances.ts";

/** One act about the days of an observance in a year. Entries are only ever appended. */
export interface AnnouncementEntry {
  readonly id: string;
  readonly observance: AnnouncedObservance;
  readonly year: number;
  /** The days as they are from this act on; null: taken back, not announced. */
  readonly days: DaySpan | null;
  /** The source of the announcement, or why it is corrected or taken back. */
  readonly note: string;
  readonly on: PlainDate;
  readonly at: Instant;
  readonly by: string;
}

/** The announcements in effect after the entries, which come in their order. */
export function announcementsIn(entries: readonly AnnouncementEntry[]): Announcement[] {
  return [...Map.groupBy(entries, ({ observance, year }) => `${observance} ${year}`).values()].flatMap((own) => {
    const { observance, year, days } = own.at(-1) ?? {};
    if (!observance || year === undefined || !days) return [];
    const first = own.find((entry) => entry.days?.last === days.last);
    return first ? [{ observance, year, ...days, enteredOn: first.on }] : [];
  });
}
