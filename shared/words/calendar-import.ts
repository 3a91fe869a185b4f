import { calendarImportInEnglish } from "./en/calendar-import.ts";
import type { Locale } from "./locale.ts";
import { type CalendarImportWords, calendarImportInChinese } from "./zh-cn/calendar-import.ts";

/** The words about the import of another program's calendar. */
export const calendarImportWords = (locale: Locale): CalendarImportWords =>
  locale === "zh-CN" ? calendarImportInChinese : calendarImportInEnglish;
