import type { Locale } from "../text/catalogue.ts";
import type { PlainDate } from "../../shared/domain/date/plain-date.ts";

/** The product's zone: design.md section 4. */
const ZONE = "Asia/Shanghai";
const WORDS: Readonly<Record<Locale, string>> = { "zh-CN": "今天", en: "today" };

/**
 * When the last backup was made, short: 今天08:02, or 9月14日 before today.
 *
 * @param instant  ISO 8601 in UTC.
 */
export function backupMoment(instant: string, today: PlainDate, locale: Locale): string {
  const at = new Date(instant);
  const day = new Intl.DateTimeFormat("sv-SE", { timeZone: ZONE }).format(at);
  if (day === today)
    return `${WORDS[locale]} ${new Intl.DateTimeFormat("en-GB", { timeZone: ZONE, hour: "2-digit", minute: "2-digit" }).format(at)}`;
  return new Intl.DateTimeFormat(locale, {
    timeZone: ZONE,
    month: locale === "en" ? "short" : "numeric",
    day: "numeric",
  }).format(at);
}
