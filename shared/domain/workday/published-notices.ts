import data from "chinese-days/dist/chinese-days.json" with { type: "json" };
import { type PlainDate, monthOf, plainDate, yearOf } from "../date/plain-date.ts";
import type { HolidayNotice, NoticeDay } from "./notice-days.ts";

/** Days on which the notices were published, where a public copy was seen. */
const PUBLISHED_ON: Readonly<Record<number, string>> = {
  2017: "2016-12-01",
  2019: "2018-12-06",
  2026: "2025-11-04",
};

/**
 * The notices that ship with the program, one per year that chinese-days holds days off for (2004 to 2026), ascending.
 * A year that is not here is not published: chinese-days itself would call each of its weekdays a working day.
 */
export function bundledNotices(): HolidayNotice[] {
  const rest = byNoticeYear(data.holidays);
  const makeup = byNoticeYear(data.workdays);
  return [...rest.keys()]
    .toSorted((a, b) => a - b)
    .map((year) => ({
      year,
      source: sourceOf(year),
      restDays: rest.get(year) ?? [],
      makeupDays: makeup.get(year) ?? [],
    }));
}

function byNoticeYear(days: Readonly<Record<string, string>>): Map<number, NoticeDay[]> {
  const years = new Map<number, NoticeDay[]>();
  for (const [key, text] of Object.entries(days).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const date = plainDate(key);
    const found = years.get(noticeYearOf(date)) ?? [];
    years.set(noticeYearOf(date), [...found, { date, name: text.split(",")[1] ?? "" }]);
  }
  return years;
}

/** December's days off belong to the coming 元旦 and so to the next year's notice. */
const noticeYearOf = (date: PlainDate): number => (monthOf(date) === 12 ? yearOf(date) + 1 : yearOf(date));

function sourceOf(year: number): HolidayNotice["source"] {
  const publishedOn = PUBLISHED_ON[year];
  return {
    title: `国务院办公厅关于${year}年部分节假日安排的通知`,
    publishedOn: publishedOn ? plainDate(publishedOn) : null,
    number: null,
    origin: "bundled",
  };
}
