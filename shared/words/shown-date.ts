import type { RowDates } from "../domain/compliance/shown-date.ts";
import type { PlainDate } from "../domain/date/plain-date.ts";
import { dayFor } from "./days.ts";
import type { Locale } from "./locale.ts";

/**
 * The other date of a row in words: for an overdue row, the shifted date (因假期提前到4月30日办); for any other, the date of
 * the rule (由5月3日提前, 由5月2日顺延); between the two dates, that the row is still in time. Null where rule and calendar
 * agree.
 *
 * @param today  The words leave out today's year.
 */
export function otherDateWords(row: RowDates, today: PlainDate, locale: Locale): string | null {
  const { nominalDate, effectiveDate, shownDate } = row;
  const words = WORDS[locale];
  const day = (date: PlainDate) => dayFor(date, today, locale);
  if (shownDate > effectiveDate) return words.advancedTo(day(effectiveDate));
  if (effectiveDate < nominalDate) {
    const isBetween = row.isOpen && effectiveDate < today && today <= nominalDate;
    return isBetween ? words.stillInTime(day(nominalDate)) : words.advancedFrom(day(nominalDate));
  }
  return effectiveDate > nominalDate ? words.postponedFrom(day(nominalDate)) : null;
}

/** The date with the other one in brackets: `5月3日（因假期提前到4月30日办）`. */
export function shownDateWords(row: RowDates, today: PlainDate, locale: Locale): string {
  const other = otherDateWords(row, today, locale);
  const day = dayFor(row.shownDate, today, locale);
  return other === null ? day : WORDS[locale].bracket(day, other);
}

const WORDS = {
  "zh-CN": {
    advancedTo: (day: string) => `因假期提前到${day}办`,
    advancedFrom: (day: string) => `由${day}提前`,
    stillInTime: (day: string) => `由${day}提前，${day}前办仍按时`,
    postponedFrom: (day: string) => `由${day}顺延`,
    bracket: (day: string, other: string) => `${day}（${other}）`,
  },
  en: {
    advancedTo: (day: string) => `moved up to ${day} by days off`,
    advancedFrom: (day: string) => `moved up from ${day}`,
    stillInTime: (day: string) => `moved up from ${day}, in time until then`,
    postponedFrom: (day: string) => `moved on from ${day}`,
    bracket: (day: string, other: string) => `${day} (${other})`,
  },
} as const;
