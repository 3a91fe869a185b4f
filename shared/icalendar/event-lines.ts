import type { PlainDate } from "../domain/date/plain-date.ts";
import { PRODUCT_ZONE } from "../domain/date/product-zone.ts";
import type { CalendarEvent } from "./calendar-event.ts";
import { dateValue, dayAfterValue } from "./date-value.ts";
import { descriptionOf, summaryOf } from "./event-words.ts";
import { textValue } from "./text-value.ts";
import type { Locale } from "../words/locale.ts";

/** The content of an event as plain text. */
interface EventBody {
  readonly date: PlainDate;
  /** `HH:MM` in the product's zone; null: all day. */
  readonly time: string | null;
  readonly summary: string;
  readonly description: string;
  readonly category: string;
}

/** The content lines of one occurrence's event. */
export const eventLines = (event: CalendarEvent, locale: Locale, withPeriod: boolean): string[] =>
  eventBody({
    date: event.effectiveDate,
    time: null,
    summary: summaryOf(event, locale, withPeriod),
    description: descriptionOf(event, locale),
    category: event.category,
  });

/**
 * The content lines of one event, unfolded, without its alarm and without the lines about the time of writing
 * (`calendar-text.ts`). The event is transparent: a due date does not make its people busy, and nobody stated the
 * length of a meeting.
 */
export function eventBody({ date, time, summary, description, category }: EventBody): string[] {
  return [
    ...(time === null ? dayLines(date) : [startLine(date, time)]),
    `SUMMARY:${textValue(summary)}`,
    `DESCRIPTION:${textValue(description)}`,
    ...(category === "" ? [] : [`CATEGORIES:${textValue(category)}`]),
    "TRANSP:TRANSPARENT",
  ];
}

/** All day: DTSTART and the day after, which DTEND excludes (RFC 5545 3.6.1). */
const dayLines = (date: PlainDate): string[] => [
  `DTSTART;VALUE=DATE:${dateValue(date)}`,
  `DTEND;VALUE=DATE:${dayAfterValue(date)}`,
];

/** The start of an event without an end, since nobody set one: the event then ends when it starts (RFC 5545 3.6.1). */
const startLine = (date: PlainDate, time: string): string =>
  `DTSTART;TZID=${PRODUCT_ZONE}:${dateValue(date)}T${time.replace(":", "")}00`;

/** Whether a content line of an event says when the event is. */
export const isWhenLine = (line: string): boolean => /^DT(?:START|END)[;:]/.test(line);

/** Nine in the morning: an all-day event starts at midnight, when nobody is there to hear it. */
const ALARM_MINUTE = 9 * 60;
const DAY_MINUTES = 24 * 60;

/**
 * The alarm that sounds at nine in the morning, so many days before; at the start of an event that is earlier on that very day.
 *
 * @param time `HH:MM` of the event's start; null: all day.
 */
export function alarmLines(days: number | null, time: string | null, summary: string): string[] {
  if (days === null) return [];
  const start = time === null ? 0 : minuteOf(time);
  const before = days * DAY_MINUTES + start - ALARM_MINUTE;
  const trigger = durationValue(-(time === null ? before : Math.max(before, 0)));
  return ["BEGIN:VALARM", "ACTION:DISPLAY", `DESCRIPTION:${textValue(summary)}`, `TRIGGER:${trigger}`, "END:VALARM"];
}

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** DURATION, `-P1DT15H` (RFC 5545 3.3.6); of nothing `PT0S`. */
function durationValue(minutes: number): string {
  const length = Math.abs(minutes);
  const [days, hours, rest] = [Math.floor(length / DAY_MINUTES), Math.floor((length % DAY_MINUTES) / 60), length % 60];
  const clock = `${hours > 0 ? `${hours}H` : ""}${rest > 0 ? `${rest}M` : ""}`;
  if (days === 0 && clock === "") return "PT0S";
  return `${minutes < 0 ? "-" : ""}P${days > 0 ? `${days}D` : ""}${clock === "" ? "" : `T${clock}`}`;
}
