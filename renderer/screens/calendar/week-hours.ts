import type { PlainDate } from "../../../shared/domain/date/plain-date.ts";
import type { CalendarEntry } from "../../../shared/contract/calendar-entries.ts";

/** Whole hours of a day, `from` to `to`; 24 is the day's end. */
export interface HourSpan {
  readonly from: number;
  readonly to: number;
}

/** The hours of an office, which are drawn whenever any are. */
const OFFICE: HourSpan = { from: 8, to: 18 };
const DAY_END = 24;

/** An entry with a time, drawn in its hour and not in the band of the whole day. */
export type TimedEntry = CalendarEntry & { readonly time: string };

export const isTimed = (entry: CalendarEntry): entry is TimedEntry => entry.time !== null;

/** The hour that a time (`HH:MM`) lies in. */
export const hourOf = (time: string): number => Number(time.slice(0, 2));

/** The hours to draw: the office's, and further ones that an entry reaches. Null without timed entries. */
export function hourSpan(entries: readonly CalendarEntry[]): HourSpan | null {
  const times = entries.filter(isTimed).map(({ time }) => time);
  if (times.length === 0) return null;
  const lasts = times.map((time) => hourOf(time) + (time.endsWith(":00") ? 1 : 2));
  return {
    from: Math.min(OFFICE.from, ...times.map(hourOf)),
    to: Math.min(DAY_END, Math.max(OFFICE.to, ...lasts)),
  };
}

/**
 * The drawn span of an entry, ISO 8601 without a zone. A plan or a record has a beginning and no end, so the span is
 * one hour, and never reaches the next day.
 */
export function drawnSpan(date: PlainDate, time: string): { start: string; end: string } {
  const next = hourOf(time) + 1;
  const end = next < DAY_END ? `${String(next).padStart(2, "0")}${time.slice(2)}:00` : "23:59:59";
  return { start: `${date}T${time}:00`, end: `${date}T${end}` };
}
