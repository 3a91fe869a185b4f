import { type PlainDate, plainDate } from "./plain-date.ts";

/** The zone in which days and times of the product are told, whatever the machine is set to (design.md section 4). */
export const PRODUCT_ZONE = "Asia/Shanghai";

const zoneDay = new Intl.DateTimeFormat("en-CA", {
  timeZone: PRODUCT_ZONE,
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/**
 * The day in the product's zone that a moment falls on, whatever the machine's zone is.
 *
 * @param time Milliseconds since 1970, UTC.
 */
export const productDay = (time: number): PlainDate => plainDate(zoneDay.format(time));
