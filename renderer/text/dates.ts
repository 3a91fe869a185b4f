import { createContext, useContext } from "react";
import type { DatedRow } from "../../shared/contract/schemas/due-row.ts";
import type { PlainDate } from "../../shared/domain/date/plain-date.ts";
import { otherDateWords } from "../../shared/words/shown-date.ts";
import { dayFor, longDate, longWeekday, monthAndYear, shortDay, shortWeekday } from "../../shared/words/days.ts";
import { useLocale } from "./use-text.ts";
import type { Locale } from "../../shared/words/locale.ts";

/** How days are written on the screens; the same names in both languages. */
export interface DateWords {
  /** 9月18日; 2025年9月18日 in another year than today's. */
  day(date: PlainDate): string;
  /** 9月18日 周五 */
  dayAndWeekday(date: PlainDate): string;
  /** 9月16日 星期三 */
  heading(date: PlainDate): string;
  /** 9月18日 without its year, for use beside a year. */
  dayOfYear(date: PlainDate): string;
  /** 2026年9月 */
  month(date: PlainDate): string;
  /** 2026年9月18日 */
  full(date: PlainDate): string;
  /** 周五 */
  weekday(date: PlainDate): string;
  /** 因假期提前到4月30日办: the other date of a row that the calendar moved; null where there is none. */
  otherDate(row: DatedRow): string | null;
}

const SETTLED = ["done", "made-up-late", "waived"];

/** @param today The words leave out today's year. Null while today is not known: then every year is left out. */
export function dateWordsOn(locale: Locale, today: PlainDate | null): DateWords {
  const day = (date: PlainDate) => dayFor(date, today ?? date, locale);
  const otherDate = (row: DatedRow) =>
    otherDateWords({ ...row, isOpen: !SETTLED.includes(row.timeState) }, today ?? row.shownDate, locale);
  const dayOfYear = (date: PlainDate) => shortDay(date, locale);
  const weekday = (date: PlainDate) => shortWeekday(date, locale);
  const dayAndWeekday = (date: PlainDate) =>
    locale === "en" ? `${weekday(date)} ${day(date)}` : `${day(date)} ${weekday(date)}`;
  return {
    day,
    dayOfYear,
    weekday,
    otherDate,
    dayAndWeekday,
    heading: locale === "en" ? dayAndWeekday : (date) => `${day(date)} ${longWeekday(date, locale)}`,
    month: (date) => monthAndYear(date, locale),
    full: (date) => longDate(date, locale),
  };
}

/** The words without a today: no year is written. */
export const dateWords: Readonly<Record<Locale, DateWords>> = {
  "zh-CN": dateWordsOn("zh-CN", null),
  en: dateWordsOn("en", null),
};

/** Today in the product's zone; null until the core has said it. */
export const TodayContext = createContext<PlainDate | null>(null);

const known = new Map<string, DateWords>();

/** The same object as long as language and day stay the same, so that it can be the key of a memo. */
export function useDates(): DateWords {
  const [locale, today] = [useLocale(), useContext(TodayContext)];
  const key = `${locale} ${today ?? ""}`;
  const words = known.get(key) ?? dateWordsOn(locale, today);
  known.set(key, words);
  return words;
}
