import { PRODUCT_ZONE } from "../domain/date/product-zone.ts";

/** Whether a content line tells a time in the product's zone. */
export const namesZone = (line: string): boolean => line.startsWith(`DTSTART;TZID=${PRODUCT_ZONE}:`);

/**
 * The time zone that `TZID=Asia/Shanghai` names; a stream that uses it must define it (RFC 5545 3.6.5). China has been
 * eight hours ahead of UTC since 1991-09-15 (IANA tz database, `asia`), and nobody plans a meeting before that.
 */
export const timeZoneLines = (): string[] => [
  "BEGIN:VTIMEZONE",
  `TZID:${PRODUCT_ZONE}`,
  "BEGIN:STANDARD",
  "DTSTART:19910915T020000",
  "TZOFFSETFROM:+0900",
  "TZOFFSETTO:+0800",
  "TZNAME:CST",
  "END:STANDARD",
  "END:VTIMEZONE",
];
