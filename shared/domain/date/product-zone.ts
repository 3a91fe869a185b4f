import { type PlainDate, plainDate } from "./plain-date.ts";

/** The zone in which days and times of the product are told, whatever the machine is set to (design.md section 4). */
export const PRODUCT_ZONE = "Asia/Shanghai";

/** The zone has been UTC+8 since 1991, without daylight saving. */
export const PRODUCT_OFFSET_MS = 8 * 3_600_000;

/**
 * The day in the product's zone that a moment falls on, whatever the machine's zone is. It is reckoned without `Intl`, whose first date
 * costs every start some 20 ms.
 *
 * @param time Milliseconds since 1970, UTC.
 */
export const productDay = (time: number): PlainDate =>
  plainDate(new Date(time + PRODUCT_OFFSET_MS).toISOString().slice(0, 10));
