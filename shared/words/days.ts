import { type PlainDate, dayOf, monthOf, weekdayOf, yearOf } from "../domain/date/plain-date.ts";
import { CALENDAR as ENGLISH } from "./en/calendar.ts";
import { CALENDAR as CHINESE } from "./zh-cn/calendar.ts";
import type { Locale } from "./locale.ts";

/** `9月30日` or `30 Sep`; the year is left to the page's head. */
export const shortDay = (date: PlainDate, locale: Locale): string =>
  locale === "en" ? `${dayOf(date)} ${shortMonth(monthOf(date), locale)}` : `${monthOf(date)}月${dayOf(date)}日`;

/** `9月30日 周三` or `Wed 30 Sep`. */
export const shortDate = (date: PlainDate, locale: Locale): string => withWeekday(date, shortDay(date, locale), locale);

/** `9月30日` or `30 Sep`; with its year where that is not the year of `today`. */
export const dayFor = (date: PlainDate, today: PlainDate, locale: Locale): string =>
  yearOf(date) === yearOf(today) ? shortDay(date, locale) : longDate(date, locale);

/** A date in words like `dayFor`, with the weekday. */
export const dateFor = (date: PlainDate, today: PlainDate, locale: Locale): string =>
  withWeekday(date, dayFor(date, today, locale), locale);

/** `2026.9.30` for narrow columns, in either language. */
export const dottedDay = (date: PlainDate): string => `${yearOf(date)}.${monthOf(date)}.${dayOf(date)}`;

/** `2026年9月30日` or `30 Sep 2026`. */
export const longDate = (date: PlainDate, locale: Locale): string =>
  locale === "en" ? `${shortDay(date, locale)} ${yearOf(date)}` : `${yearOf(date)}年${shortDay(date, locale)}`;

/** `2026年9月` or `Sep 2026`. */
export const monthAndYear = (date: PlainDate, locale: Locale): string =>
  locale === "en"
    ? `${shortMonth(monthOf(date), locale)} ${yearOf(date)}`
    : `${yearOf(date)}年${shortMonth(monthOf(date), locale)}`;

/** `9月` or `Sep`; `month` is 1 to 12. */
export const shortMonth = (month: number, locale: Locale): string => (locale === "en" ? ENGLISH : CHINESE).month(month);

/** `周三` or `Wed`. */
export const shortWeekday = (date: PlainDate, locale: Locale): string =>
  (locale === "en" ? ENGLISH : CHINESE).weekdays[weekdayOf(date) - 1] ?? "";

/** `星期三` or `Wednesday`. */
export const longWeekday = (date: PlainDate, locale: Locale): string =>
  (locale === "en" ? ENGLISH : CHINESE).longWeekdays[weekdayOf(date) - 1] ?? "";

function withWeekday(date: PlainDate, day: string, locale: Locale): string {
  const weekday = shortWeekday(date, locale);
  return locale === "en" ? `${weekday} ${day}` : `${day} ${weekday}`;
}
