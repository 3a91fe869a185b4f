import { PRODUCT_OFFSET_MS, productDay } from "./product-zone.ts";
import { type PlainDate, addDays, daysBetween, plainDate } from "./plain-date.ts";

/** A minute in the product's zone, `YYYY-MM-DDTHH:MM`. Two of them compare as texts. */
export type LocalMoment = string & { readonly __brand: "LocalMoment" };

const MINUTES_OF_DAY = 24 * 60;

/** @param time `HH:MM`. */
export const momentOf = (day: PlainDate, time: string): LocalMoment => `${day}T${time}` as LocalMoment;

/**
 * The minute in which a time lies.
 *
 * @param time  Milliseconds since 1970, UTC.
 */
export const momentAt = (time: number): LocalMoment =>
  momentOf(productDay(time), new Date(time + PRODUCT_OFFSET_MS).toISOString().slice(11, 16));

export const dayOfMoment = (moment: LocalMoment): PlainDate => plainDate(moment.slice(0, 10));

/** `HH:MM` */
export const timeOfMoment = (moment: LocalMoment): string => moment.slice(11);

/** The moment as RFC 3339 with the zone's offset: `2026-09-17T08:30:00+08:00`. */
export const withOffset = (moment: LocalMoment): string => `${moment}:00+08:00`;

/** A moment so many minutes later, or earlier for a negative count. */
export function addMinutes(moment: LocalMoment, minutes: number): LocalMoment {
  const total = minutesOf(timeOfMoment(moment)) + minutes;
  const days = Math.floor(total / MINUTES_OF_DAY);
  return momentOf(addDays(dayOfMoment(moment), days), timeOf(total - days * MINUTES_OF_DAY));
}

/** How many minutes `later` comes after `earlier`; negative where it comes before. */
export const minutesBetween = (earlier: LocalMoment, later: LocalMoment): number =>
  daysBetween(dayOfMoment(earlier), dayOfMoment(later)) * MINUTES_OF_DAY +
  minutesOf(timeOfMoment(later)) -
  minutesOf(timeOfMoment(earlier));

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

const timeOf = (minutes: number): string => `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;

const pad = (part: number): string => String(part).padStart(2, "0");
