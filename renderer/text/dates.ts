import { type PlainDate, dayOf, monthOf, weekdayOf, yearOf } from "../../shared/domain/date/plain-date.ts";
import type { Locale } from "./catalogue.ts";
import { useLocale } from "./use-text.ts";

/** How days are written on the screens; the same names in both languages. */
export interface DateWords {
  /** 9月18日 */
  day(date: PlainDate): string;
  /** 9月18日 周五 */
  dayAndWeekday(date: PlainDate): string;
  /** 9月16日 星期三 */
  heading(date: PlainDate): string;
  /** 2026年9月 */
  month(date: PlainDate): string;
  /** 2026年9月18日 */
  full(date: PlainDate): string;
  /** 周五 */
  weekday(date: PlainDate): string;
}

const CHINESE_DAYS = ["一", "二", "三", "四", "五", "六", "日"];
const ENGLISH_DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const ofWeek = (names: readonly string[], date: PlainDate) => names[weekdayOf(date) - 1] ?? "";
const monthName = (date: PlainDate) => MONTHS[monthOf(date) - 1] ?? "";

const chinese: DateWords = {
  day: (date) => `${monthOf(date)}月${dayOf(date)}日`,
  dayAndWeekday: (date) => `${chinese.day(date)} ${chinese.weekday(date)}`,
  heading: (date) => `${chinese.day(date)} 星期${ofWeek(CHINESE_DAYS, date)}`,
  month: (date) => `${yearOf(date)}年${monthOf(date)}月`,
  full: (date) => `${yearOf(date)}年${chinese.day(date)}`,
  weekday: (date) => `周${ofWeek(CHINESE_DAYS, date)}`,
};

const english: DateWords = {
  day: (date) => `${dayOf(date)} ${monthName(date)}`,
  dayAndWeekday: (date) => `${english.weekday(date)} ${english.day(date)}`,
  heading: (date) => english.dayAndWeekday(date),
  month: (date) => `${monthName(date)} ${yearOf(date)}`,
  full: (date) => `${english.day(date)} ${yearOf(date)}`,
  weekday: (date) => ofWeek(ENGLISH_DAYS, date),
};

export const dateWords: Readonly<Record<Locale, DateWords>> = { "zh-CN": chinese, en: english };

export const useDates = (): DateWords => dateWords[useLocale()];
