import chineseDays from "chinese-days";
import { type DayNumber, dayNumberOf, fromDayNumber, toDayNumber } from "./day-number.ts";
import { type PlainDate, addDays, dayOf, monthOf, plainDate, toUtc, yearOf } from "./plain-date.ts";

// oxlint-disable-next-line import/no-named-as-default-member -- unbundled, Node finds the default export alone.
const { getSolarTermDate, getYearLeapMonth, monthDays } = chineseDays;

/** The lunar day or festival that a calendar cell shows under the number. */
export interface LunarDay {
  /** 初六; the month's name (正月, 闰二月) on its first day; empty outside the tables (1900-01-31 to 2100). */
  readonly label: string;
  /** 春节, 七一 …; null on a day without a festival. */
  readonly festival: string | null;
  /** 清明, 冬至 …; null on a day without a solar term. */
  readonly solarTerm: string | null;
}

/** A day of the lunar calendar. */
export interface LunarDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly isLeapMonth: boolean;
  readonly day: number;
}

const FIRST_LUNAR_YEAR = 1900;
const LAST_LUNAR_YEAR = 2100;
/** The first day of the lunar year 1900. */
const EPOCH: DayNumber = dayNumberOf(1900, 1, 31);

const MONTH_NAMES = ["正月", "二月", "三月", "四月", "五月", "六月", "七月", "八月", "九月", "十月", "冬月", "腊月"];
const UNITS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

/** Lunar festivals by month and day; 除夕 is the last day of the year and computed. */
const LUNAR_FESTIVALS: Readonly<Record<string, string>> = {
  "1-1": "春节",
  "1-15": "元宵节",
  "5-5": "端午节",
  "7-7": "七夕节",
  "8-15": "中秋节",
  "9-9": "重阳节",
  "12-8": "腊八节",
};

/** Days fixed in the civil calendar that an office knows by name. */
const CIVIL_FESTIVALS: Readonly<Record<string, string>> = {
  "01-01": "元旦",
  "03-08": "妇女节",
  "05-01": "劳动节",
  "05-04": "青年节",
  "06-01": "儿童节",
  "07-01": "建党节",
  "08-01": "建军节",
  "09-10": "教师节",
  "10-01": "国庆节",
};

/** The lunar label, festival and solar term of a day, for calendar cells. */
export function lunarDay(date: PlainDate): LunarDay {
  const lunar = lunarDateOf(date);
  return {
    label: lunar ? labelOf(lunar) : "",
    festival: (lunar && festivalOf(lunar, date)) ?? CIVIL_FESTIVALS[date.slice(5)] ?? null,
    solarTerm: solarTermOn(date),
  };
}

/** 八月初六, 闰六月初一: the whole lunar date of a day; empty outside the tables. */
export function lunarDateName(date: PlainDate): string {
  const lunar = lunarDateOf(date);
  return lunar ? `${monthName(lunar)}${dayLabel(lunar.day)}` : "";
}

/** The lunar date of a day, or null outside the tables. */
export function lunarDateOf(date: PlainDate): LunarDate | null {
  const day = toDayNumber(date);
  const year = yearOf(date);
  for (const candidate of [year, year - 1]) {
    const table = lunarYear(candidate);
    if (!table || day < table.first) continue;
    const month = table.months.findLast((entry) => entry.first <= day);
    if (month && day < month.first + month.length)
      return { year: candidate, month: month.month, isLeapMonth: month.isLeap, day: day - month.first + 1 };
  }
  return null;
}

/** Festivals that plans name dates by (春节前, 中秋前). */
export const NAMED_FESTIVALS = ["春节", "元宵节", "清明节", "端午节", "中秋节", "重阳节", "除夕"] as const;
export type NamedFestival = (typeof NAMED_FESTIVALS)[number];

/** The day of a festival in the calendar year `year` (除夕: the eve of that year's 春节); null outside the tables. */
export function festivalDate(name: NamedFestival, year: number): PlainDate | null {
  if (name === "清明节") return solarTermDate(year, 4, "pure_brightness");
  if (name === "除夕") return dayBefore(festivalDate("春节", year));
  const key = Object.entries(LUNAR_FESTIVALS).find(([, festival]) => festival === name)?.[0];
  const [month = 0, day = 0] = (key ?? "").split("-").map(Number);
  const entry = lunarYear(year)?.months.find((candidate) => candidate.month === month && !candidate.isLeap);
  return entry ? fromDayNumber(entry.first + day - 1) : null;
}

interface LunarMonth {
  readonly month: number;
  readonly isLeap: boolean;
  readonly first: DayNumber;
  readonly length: number;
}

interface LunarYear {
  readonly first: DayNumber;
  readonly months: readonly LunarMonth[];
}

const lunarYears: LunarYear[] = [];

/** chinese-days' date functions read the machine's zone; its month tables do not, so the days are counted here. */
function lunarYear(year: number): LunarYear | null {
  if (year < FIRST_LUNAR_YEAR || year > LAST_LUNAR_YEAR) return null;
  while (lunarYears.length <= year - FIRST_LUNAR_YEAR) {
    const previous = lunarYears.at(-1)?.months.at(-1);
    const first = previous ? previous.first + previous.length : EPOCH;
    lunarYears.push({ first, months: monthsOf(FIRST_LUNAR_YEAR + lunarYears.length, first) });
  }
  return lunarYears[year - FIRST_LUNAR_YEAR] ?? null;
}

function monthsOf(year: number, first: DayNumber): LunarMonth[] {
  const leap = getYearLeapMonth(year);
  const months: LunarMonth[] = [];
  let start = first;
  const push = (month: number, isLeap: boolean, length: number) => {
    months.push({ month, isLeap, first: start, length });
    start += length;
  };
  for (let month = 1; month <= 12; month++) {
    push(month, false, monthDays(year, month));
    if (leap.leapMonth === month) push(month, true, leap.days);
  }
  return months;
}

function festivalOf(lunar: LunarDate, date: PlainDate): string | null {
  if (festivalDate("除夕", yearOf(date)) === date) return "除夕";
  return lunar.isLeapMonth ? null : (LUNAR_FESTIVALS[`${lunar.month}-${lunar.day}`] ?? null);
}

const labelOf = (lunar: LunarDate): string => (lunar.day === 1 ? monthName(lunar) : dayLabel(lunar.day));

const monthName = ({ month, isLeapMonth }: LunarDate): string =>
  `${isLeapMonth ? "闰" : ""}${MONTH_NAMES[month - 1] ?? ""}`;

function dayLabel(day: number): string {
  if (day <= 10) return `初${UNITS[day - 1]}`;
  if (day < 20) return `十${UNITS[day - 11]}`;
  if (day === 20) return "二十";
  return day === 30 ? "三十" : `廿${UNITS[day - 21]}`;
}

type SolarTermKey = Parameters<typeof getSolarTermDate>[2];

/** The two solar terms of each month, in order. */
const SOLAR_TERMS: readonly (readonly (readonly [SolarTermKey, string])[])[] = [
  [
    ["lesser_cold", "小寒"],
    ["greater_cold", "大寒"],
  ],
  [
    ["the_beginning_of_spring", "立春"],
    ["rain_water", "雨水"],
  ],
  [
    ["the_waking_of_insects", "惊蛰"],
    ["the_spring_equinox", "春分"],
  ],
  [
    ["pure_brightness", "清明"],
    ["grain_rain", "谷雨"],
  ],
  [
    ["the_beginning_of_summer", "立夏"],
    ["lesser_fullness_of_grain", "小满"],
  ],
  [
    ["grain_in_beard", "芒种"],
    ["the_summer_solstice", "夏至"],
  ],
  [
    ["lesser_heat", "小暑"],
    ["greater_heat", "大暑"],
  ],
  [
    ["the_beginning_of_autumn", "立秋"],
    ["the_end_of_heat", "处暑"],
  ],
  [
    ["white_dew", "白露"],
    ["the_autumn_equinox", "秋分"],
  ],
  [
    ["code_dew", "寒露"],
    ["frost_descent", "霜降"],
  ],
  [
    ["the_beginning_of_winter", "立冬"],
    ["lesser_snow", "小雪"],
  ],
  [
    ["greater_snow", "大雪"],
    ["the_winter_solstice", "冬至"],
  ],
];

function solarTermOn(date: PlainDate): string | null {
  const terms = SOLAR_TERMS[monthOf(date) - 1] ?? [];
  return terms.find(([key]) => solarTermDate(yearOf(date), monthOf(date), key) === date)?.[1] ?? null;
}

/** chinese-days prints UTC midnight in the machine's zone, a day early west of Greenwich; this undoes it. */
function solarTermDate(year: number, month: number, term: SolarTermKey): PlainDate {
  const printed = plainDate(getSolarTermDate(year, month, term));
  const isDayEarly = new Date(toUtc(printed).getTime()).getDate() !== dayOf(printed);
  return isDayEarly ? addDays(printed, 1) : printed;
}

const dayBefore = (date: PlainDate | null): PlainDate | null => date && addDays(date, -1);
