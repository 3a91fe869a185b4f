import { dayOfMoment, momentAt, timeOfMoment } from "../../shared/domain/date/local-moment.ts";
import type { PlainDate } from "../../shared/domain/date/plain-date.ts";

/**
 * The day and the time (`HH:MM`) that an instant falls on in the product's zone, whatever the machine's is. It is
 * reckoned without `Intl`, whose first date costs the first frame some 10 ms.
 *
 * @param instant  ISO 8601 in UTC.
 */
export function localMoment(instant: string): { day: PlainDate; time: string } {
  const moment = momentAt(Date.parse(instant));
  return { day: dayOfMoment(moment), time: timeOfMoment(moment) };
}
