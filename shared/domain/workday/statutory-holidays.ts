import { type NamedFestival, festivalDate } from "../date/lunar.ts";
import { addDays, dateOf } from "../date/plain-date.ts";
import type { NoticeDay } from "./notice-days.ts";

/** Days off that the regulation itself names by the lunar calendar: offset from the festival and how many days. */
const LUNAR: readonly { readonly festival: NamedFestival; readonly name: string; readonly days: number }[] = [
  { festival: "除夕", name: "春节", days: 4 },
  { festival: "清明节", name: "清明", days: 1 },
  { festival: "端午节", name: "端午", days: 1 },
  { festival: "中秋节", name: "中秋", days: 1 },
];

/**
 * The statutory holidays of a year: all that is known of it before its notice is published. They say nothing of
 * weekend days worked instead, so whatever rests on them is provisional.
 *
 * Source: 全国年节及纪念日放假办法, as in force from 2025-01-01: 元旦 1 day, 春节 4 (除夕 and the first three days),
 * 清明 1, 劳动节 2, 端午 1, 中秋 1, 国庆 3.
 */
export function statutoryHolidays(year: number): NoticeDay[] {
  const run = (first: ReturnType<typeof dateOf> | null, name: string, days: number): NoticeDay[] =>
    first ? Array.from({ length: days }, (_, index) => ({ date: addDays(first, index), name })) : [];
  const days = [
    ...run(dateOf(year, 1, 1), "元旦", 1),
    ...run(dateOf(year, 5, 1), "劳动节", 2),
    ...run(dateOf(year, 10, 1), "国庆节", 3),
    ...LUNAR.flatMap(({ festival, name, days }) => run(festivalDate(festival, year), name, days)),
  ];
  return days.toSorted((a, b) => (a.date < b.date ? -1 : 1));
}
