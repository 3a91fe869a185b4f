import { type PlainDate, plainDate } from "../../shared/domain/date/plain-date.ts";
import type { Locale } from "../text/catalogue.ts";
import { dateWords } from "../text/dates.ts";

/** The product's zone: design.md section 4. */
const ZONE = "Asia/Shanghai";
const TODAY: Readonly<Record<Locale, string>> = { "zh-CN": "今天", en: "today" };

/**
 * When the last backup was made, short: 今天 08:02, or 9月14日 before today.
 *
 * @param instant  ISO 8601 in UTC.
 */
export function backupMoment(instant: string, today: PlainDate, locale: Locale): string {
  const parts = new Intl.DateTimeFormat("sv-SE", { timeZone: ZONE, dateStyle: "short", timeStyle: "short" });
  const [day = "", time = ""] = parts.format(new Date(instant)).split(" ");
  return day === today ? `${TODAY[locale]} ${time}` : dateWords[locale].day(plainDate(day));
}
