import type { PlainDate } from "../../shared/domain/date/plain-date.ts";
import { localMoment } from "../data/local-moment.ts";
import { dateWordsOn } from "../text/dates.ts";
import type { Locale } from "../../shared/words/locale.ts";

const TODAY: Readonly<Record<Locale, string>> = { "zh-CN": "今天", en: "today" };

/**
 * When the last backup was made, short: 今天 08:02, or 9月14日 before today.
 *
 * @param instant  ISO 8601 in UTC.
 */
export function backupMoment(instant: string, today: PlainDate, locale: Locale): string {
  const { day, time } = localMoment(instant);
  return day === today ? `${TODAY[locale]} ${time}` : dateWordsOn(locale, today).day(day);
}
