import { type NamedFestival, festivalDate } from "../date/lunar.ts";
import { type PlainDate, addDays, dateOf } from "../date/plain-date.ts";
import type { NoticeDay } from "./notice-days.ts";

/** Days off in a row that the regulation names, from a civil day or a lunar festival on. */
interface StatutoryHoliday {
  readonly name: string;
  readonly first: readonly [month: number, day: number] | NamedFestival;
  readonly days: number;
}

interface HolidayLaw {
  readonly firstYear: number;
  readonly holidays: readonly StatutoryHoliday[];
}

const NEW_YEAR: StatutoryHoliday = { name: "元旦", first: [1, 1], days: 1 };
const DUANWU_AND_MID_AUTUMN: readonly StatutoryHoliday[] = [
  { name: "端午", first: "端午节", days: 1 },
  { name: "中秋", first: "中秋节", days: 1 },
];
const QINGMING: StatutoryHoliday = { name: "清明", first: "清明节", days: 1 };

const spring = (first: NamedFestival, days: number): StatutoryHoliday => ({ name: "春节", first, days });
const labour = (days: number): StatutoryHoliday => ({ name: "劳动节", first: [5, 1], days });
const national = (days: number): StatutoryHoliday => ({ name: "国庆节", first: [10, 1], days });

/**
 * 全国年节及纪念日放假办法 as in force in each year, the latest first.
 *
 * Source: the regulation of 1949-12-23 and its versions of 1999-09-18 (in force in 2000 for whole years), 2007-12-14 (from
 * 2008-01-01), 2013-12-11 (from 2014-01-01) and 2024-11-10 (from 2025-01-01).
 */
const LAWS: readonly HolidayLaw[] = [
  {
    firstYear: 2025,
    holidays: [NEW_YEAR, spring("除夕", 4), QINGMING, labour(2), ...DUANWU_AND_MID_AUTUMN, national(3)],
  },
  {
    firstYear: 2014,
    holidays: [NEW_YEAR, spring("春节", 3), QINGMING, labour(1), ...DUANWU_AND_MID_AUTUMN, national(3)],
  },
  {
    firstYear: 2008,
    holidays: [NEW_YEAR, spring("除夕", 3), QINGMING, labour(1), ...DUANWU_AND_MID_AUTUMN, national(3)],
  },
  { firstYear: 2000, holidays: [NEW_YEAR, spring("春节", 3), labour(3), national(3)] },
  { firstYear: 1900, holidays: [NEW_YEAR, spring("春节", 3), labour(1), national(2)] },
];

/**
 * The statutory holidays of a year by the law of that year, ascending: all that is known of it before its notice is published. They
 * say nothing of weekend days worked instead, so whatever rests on them is provisional. A lunar festival outside the tables (after
 * 2100) is left out.
 */
export function statutoryHolidays(year: number): NoticeDay[] {
  const law = LAWS.find(({ firstYear }) => firstYear <= year);
  return (law?.holidays ?? [])
    .flatMap(({ name, first, days }) => daysFrom(firstDay(first, year), days).map((date) => ({ date, name })))
    .toSorted((a, b) => (a.date < b.date ? -1 : 1));
}

function firstDay(first: StatutoryHoliday["first"], year: number): PlainDate | null {
  return typeof first === "string" ? festivalDate(first, year) : dateOf(year, first[0], first[1]);
}

const daysFrom = (first: PlainDate | null, days: number): PlainDate[] =>
  first ? Array.from({ length: days }, (_, index) => addDays(first, index)) : [];
