import { type PlainDate, dayOf, monthOf, weekdayOf, yearOf } from "../date/plain-date.ts";
import type { PaperLocale } from "./paper-locale.ts";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const WEEKDAYS = {
  "zh-CN": ["周一", "周二", "周三", "周四", "周五", "周六", "周日"],
  en: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
};

/** `9月30日` or `30 Sep`; the year is left to the page's head. */
export const shortDay = (date: PlainDate, locale: PaperLocale): string =>
  locale === "en" ? `${dayOf(date)} ${shortMonth(monthOf(date), locale)}` : `${monthOf(date)}月${dayOf(date)}日`;

/** `9月30日 周三` or `Wed 30 Sep`. */
export function shortDate(date: PlainDate, locale: PaperLocale): string {
  const weekday = WEEKDAYS[locale][weekdayOf(date) - 1] ?? "";
  return locale === "en" ? `${weekday} ${shortDay(date, locale)}` : `${shortDay(date, locale)} ${weekday}`;
}

/** `9月30日` or `30 Sep`; with its year where that is not the year of `today`. */
export const dayFor = (date: PlainDate, today: PlainDate, locale: PaperLocale): string =>
  yearOf(date) === yearOf(today) ? shortDay(date, locale) : longDate(date, locale);

/** As `dayFor`, with the weekday. */
export function dateFor(date: PlainDate, today: PlainDate, locale: PaperLocale): string {
  const weekday = WEEKDAYS[locale][weekdayOf(date) - 1] ?? "";
  const day = dayFor(date, today, locale);
  return locale === "en" ? `${weekday} ${day}` : `${day} ${weekday}`;
}

/** `2026.9.30` for narrow columns, in either language. */
export const dottedDay = (date: PlainDate): string => `${yearOf(date)}.${monthOf(date)}.${dayOf(date)}`;

/** `2026年9月30日` or `30 Sep 2026`. */
export const longDate = (date: PlainDate, locale: PaperLocale): string =>
  locale === "en" ? `${shortDay(date, locale)} ${yearOf(date)}` : `${yearOf(date)}年${shortDay(date, locale)}`;

/** `9月` or `Sep`; `month` is 1 to 12. */
export const shortMonth = (month: number, locale: PaperLocale): string =>
  locale === "en" ? (MONTHS[month - 1] ?? "") : `${month}月`;
