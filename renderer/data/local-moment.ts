import { type PlainDate, plainDate } from "../../shared/domain/date/plain-date.ts";
import { PRODUCT_ZONE } from "../../shared/domain/date/product-zone.ts";

const PARTS = new Intl.DateTimeFormat("sv-SE", { timeZone: PRODUCT_ZONE, dateStyle: "short", timeStyle: "short" });

/**
 * The day and the time (`HH:MM`) that an instant falls on in the product's zone, whatever the machine's is.
 *
 * @param instant  ISO 8601 in UTC.
 */
export function localMoment(instant: string): { day: PlainDate; time: string } {
  const [day = "", time = ""] = PARTS.format(new Date(instant)).split(" ");
  return { day: plainDate(day), time };
}
