import { daysInMonth, dayNumberOf, fromDayNumber, FIRST_YEAR, LAST_YEAR } from "../../domain/date/day-number.ts";
import type { PlainDate } from "../../domain/date/plain-date.ts";
import { type ContentLine, paramOf } from "./content-lines.ts";
import type { UnreadReason } from "../../domain/reading/unread-part.ts";
import { type Minutes, PRODUCT, UTC, type Zone, namedZone } from "./zones.ts";

/** A date or a date with a time, as a calendar file gives it. */
export interface Moment {
  /** By the clock of `zone`; midnight for a day. */
  readonly local: Minutes;
  /** Whether it is a day without a time. */
  readonly isDay: boolean;
  readonly zone: Zone;
}

/** What a time without a zone means, and which zones the file defines. */
export interface ZoneBook {
  readonly defined: ReadonlyMap<string, Zone>;
  /** The zone that times without one are in: the calendar's own (X-WR-TIMEZONE), else the reader's (RFC 5545 3.3.5, form 1). */
  readonly floating: Zone;
}

const DAY_MINUTES = 1_440;

/** The moments of a property that holds one or several (EXDATE, RDATE; of a period its start), each with the reason where it cannot be read. */
export const momentsOf = (property: ContentLine, book: ZoneBook): (Moment | UnreadReason)[] =>
  property.value.split(",").map((text) => momentOf(text.trim(), paramOf(property, "TZID"), book));

/** The first moment of a property. */
export function firstMomentOf(property: ContentLine, book: ZoneBook): Moment | UnreadReason {
  const [text = ""] = property.value.split(",");
  return momentOf(text.trim(), paramOf(property, "TZID"), book);
}

function momentOf(text: string, zoneId: string | null, book: ZoneBook): Moment | UnreadReason {
  // Of a period the start counts.
  const end = text.includes("/") ? text.indexOf("/") : text.length;
  const isDay = end === 8;
  const isUtc = end === 16 && /z/i.test(text.charAt(15));
  if (!isDay && !((end === 15 || isUtc) && /t/i.test(text.charAt(8)))) return "bad-date";
  const [y, m, d] = [digitsAt(text, 0, 4), digitsAt(text, 4, 6), digitsAt(text, 6, 8)];
  const [h, min, s] = isDay ? [0, 0, 0] : [digitsAt(text, 9, 11), digitsAt(text, 11, 13), digitsAt(text, 13, 15)];
  if ([y, m, d, h, min, s].includes(Number.NaN)) return "bad-date";
  if (m < 1 || m > 12 || d < 1 || d > daysInMonth(y, m)) return "bad-date";
  if (y < FIRST_YEAR || y > LAST_YEAR) return "outside-calendar";
  const midnight = dayNumberOf(y, m, d) * DAY_MINUTES;
  if (isDay) return { local: midnight, isDay: true, zone: PRODUCT };
  if (h > 23 || min > 59) return "bad-date";
  const zone = isUtc ? UTC : zoneFor(zoneId, book);
  return zone === null ? "unknown-zone" : { local: midnight + h * 60 + min, isDay: false, zone };
}

/** The number that the digits from one index to before another make; NaN where something else stands there. */
function digitsAt(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    number = digit >= 0 && digit <= 9 ? number * 10 + digit : Number.NaN;
  }
  return number;
}

/** The zone of a TZID: as the file defines it (RFC 5545 3.2.19), else by its name; null where neither is there. */
function zoneFor(id: string | null, { defined, floating }: ZoneBook): Zone | null {
  if (id === null || id === "") return floating;
  return defined.get(id.trim()) ?? namedZone(id);
}

/** The day and time by the product's clock; null outside of the years that days can lie in. */
export function placeHereOf({ local, isDay, zone }: Moment): { date: PlainDate; time: string | null } | null {
  const own = isDay || zone === PRODUCT ? local : PRODUCT.toLocal(zone.toUtc(local));
  const date = dayOfMinutes(own);
  return date === null ? null : { date, time: isDay ? null : timeOf(own) };
}

/** The day that a clock shows. */
export function dayOfMinutes(local: Minutes): PlainDate | null {
  const number = Math.floor(local / DAY_MINUTES);
  return number < dayNumberOf(FIRST_YEAR, 1, 1) || number > dayNumberOf(LAST_YEAR, 12, 31)
    ? null
    : fromDayNumber(number);
}

export const minuteOfDay = (local: Minutes): Minutes => ((local % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES;

const timeOf = (local: Minutes): string => {
  const minute = minuteOfDay(local);
  return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
};
