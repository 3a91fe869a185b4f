import { createContext, useContext } from "react";
import type { DatedRow } from "../../shared/contract/schemas/due-row.ts";
import { type PlainDate, dayOf, monthOf, weekdayOf, yearOf } from "../../shared/domain/date/plain-date.ts";
import { otherDateWords } from "../../shared/domain/documents/shown-date-words.ts";
import { dayFor } from "../../shared/domain/documents/short-date.ts";
import type { Locale } from "./catalogue.ts";
import { useLocale } from "./use-text.ts";

/** How days are written on the screens; the same names in both languages. */
export interface DateWords {
  /** 9月18日; 2025年9月18日 in another year than today's. */
  day(date: PlainDate): string;
  /** 9月18日 周五 */
  dayAndWeekday(date: PlainDate): string;
  /** 9月16日 星期三 */
  heading(date: PlainDate): string;
  /** 9月18日, whatever its year: beside a year that is written already. */
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

const CHINESE_DAYS = ["一", "二", "三", "四", "五", "六", "日"];
const ENGLISH_DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const ofWeek = (names: readonly string[], date: PlainDate) => names[weekdayOf(date) - 1] ?? "";
const monthName = (date: PlainDate) => MONTHS[monthOf(date) - 1] ?? "";
const SETTLED = ["done", "made-up-late", "waived"];

/** @param today Its year goes without saying; null while it is not known: then every year does. */
export function dateWordsOn(locale: Locale, today: PlainDate | null): DateWords {
  const day = (date: PlainDate) => dayFor(date, today ?? date, locale);
  const otherDate = (row: DatedRow) =>
    otherDateWords({ ...row, isOpen: !SETTLED.includes(row.timeState) }, today ?? row.shownDate, locale);
  return locale === "en" ? inEnglish(day, otherDate) : inChinese(day, otherDate);
}

type Day = DateWords["day"];

function inChinese(day: Day, otherDate: DateWords["otherDate"]): DateWords {
  const dayOfYear = (date: PlainDate) => `${monthOf(date)}月${dayOf(date)}日`;
  const weekday = (date: PlainDate) => `周${ofWeek(CHINESE_DAYS, date)}`;
  return {
    day,
    dayOfYear,
    weekday,
    otherDate,
    dayAndWeekday: (date) => `${day(date)} ${weekday(date)}`,
    heading: (date) => `${day(date)} 星期${ofWeek(CHINESE_DAYS, date)}`,
    month: (date) => `${yearOf(date)}年${monthOf(date)}月`,
    full: (date) => `${yearOf(date)}年${dayOfYear(date)}`,
  };
}

function inEnglish(day: Day, otherDate: DateWords["otherDate"]): DateWords {
  const dayOfYear = (date: PlainDate) => `${dayOf(date)} ${monthName(date)}`;
  const weekday = (date: PlainDate) => ofWeek(ENGLISH_DAYS, date);
  const dayAndWeekday = (date: PlainDate) => `${weekday(date)} ${day(date)}`;
  return {
    day,
    dayOfYear,
    weekday,
    otherDate,
    dayAndWeekday,
    heading: dayAndWeekday,
    month: (date) => `${monthName(date)} ${yearOf(date)}`,
    full: (date) => `${dayOfYear(date)} ${yearOf(date)}`,
  };
}

/** Without a today: no year is written. */
export const dateWords: Readonly<Record<Locale, DateWords>> = {
  "zh-CN": dateWordsOn("zh-CN", null),
  en: dateWordsOn("en", null),
};

/** Today in the product's zone; null until the core has said it. */
export const TodayContext = createContext<PlainDate | null>(null);

const known = new Map<string, DateWords>();

/** The same object as long as language and day are the same, so that it can be what something is remembered by. */
export function useDates(): DateWords {
  const [locale, today] = [useLocale(), useContext(TodayContext)];
  const key = `${locale} ${today ?? ""}`;
  const words = known.get(key) ?? dateWordsOn(locale, today);
  known.set(key, words);
  return words;
}
