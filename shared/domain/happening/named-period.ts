import { CHINESE_NUMERALS, chineseNumber } from "../chinese-number.ts";
import { FIRST_YEAR, LAST_YEAR, daysInMonth } from "../date/day-number.ts";
import { type PeriodUnit, periodAt, periodOf } from "../date/period.ts";
import { PERIODS } from "../date/period-units.ts";
import { type PlainDate, addDaysWithin, dateOf, daysBetween, yearOf } from "../date/plain-date.ts";

/** The year that a title names: a number, an offset in years from the year of the day, or none. */
type NamedYear = { readonly number: number } | { readonly from: number } | null;

/** A stretch of time as a title names it, before the exact stretch is known. */
export interface NamedPeriod {
  readonly year: NamedYear;
  readonly unit: PeriodUnit | "day";
  /**
   * The number within the year (1 to 12 for months); `from` is an offset in units from the day (上月). For a day, the
   * number of its month.
   */
  readonly ordinal: number | { readonly from: number };
  /** The day of the month; null where the title names no day. */
  readonly day: number | null;
}

/** First and last day. */
export interface Stretch {
  readonly first: PlainDate;
  readonly last: PlainDate;
}

const N = `[${CHINESE_NUMERALS}]{1,3}|\\d{1,2}`;
/** 八月初五, 八月廿五, 八月十五: a day of the lunar calendar, whose month differs. */
const LUNAR_DAY = "初[一二三四五六七八九十]|[廿卅]|十五(?![个场次项本篇期堂讲届轮批名位人家份条年])";
const YEAR = `(?:(?<year>20\\d\\d|(?<!\\d)\\d\\d)年?(?:度)?的?|(?<nth>今年|本年度?|去年|上年度?|上一年度?|前年)的?)`;
const AGO: Readonly<Record<string, number>> = { 今: 0, 本: 0, 当: 0, 去: -1, 上: -1, 前: -2 };

interface Way {
  readonly pattern: RegExp;
  readonly read: (groups: Readonly<Record<string, string | undefined>>) => Omit<NamedPeriod, "year" | "day"> & {
    readonly day?: number;
  };
}

const way = (pattern: string, read: Way["read"]): Way => ({ pattern: new RegExp(`${YEAR}?${pattern}`, "y"), read });

const numberIn = (text: string | undefined): number => {
  const value = text ?? "";
  return /^\d+$/.test(value) ? Number(value) : (chineseNumber(value) ?? 0);
};

/** The order matters, because a day begins as its month does. */
const WAYS: readonly Way[] = [
  {
    pattern: /(?<year>20\d\d)[-./年](?<month>\d{1,2})[-./月](?<day>\d{1,2})[日号]?/y,
    read: ({ month, day }) => ({ unit: "day", ordinal: Number(month), day: Number(day) }),
  },
  {
    pattern: /(?<year>20\d\d)(?<month>[01]\d)(?<day>[0-3]\d)(?!\d)/y,
    read: ({ month, day }) => ({ unit: "day", ordinal: Number(month), day: Number(day) }),
  },
  way(`(?<month>${N})月(?<day>${N})[日号]`, ({ month, day }) => ({
    unit: "day",
    ordinal: numberIn(month),
    day: numberIn(day),
  })),
  {
    pattern: /(?<![\d.])(?<month>1[0-2]|0?[1-9])[./-](?<day>3[01]|[12]\d|0?[1-9])(?![\d.%次场人学月万个项名家篇])/y,
    read: ({ month, day }) => ({ unit: "day", ordinal: Number(month), day: Number(day) }),
  },
  {
    pattern: /(?<!\d)(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\d|3[01])(?=[\u4e00-\u9fff_ ])(?!年)/y,
    read: ({ month, day }) => ({ unit: "day", ordinal: Number(month), day: Number(day) }),
  },
  way(`(?:第?(?<quarter>[一二三四1-4])季度|Q(?<letter>[1-4]))`, ({ quarter, letter }) => ({
    unit: "quarter",
    ordinal: numberIn(quarter ?? letter),
  })),
  way("(?:(?<half>[上下])半年|H(?<letter>[12]))", ({ half, letter }) => ({
    unit: "half-year",
    ordinal: half === "上" || letter === "1" ? 1 : 2,
  })),
  way(`(?<first>${N})[-—~至、](?<last>${N})月份?`, ({ first, last }) =>
    numberIn(last) === numberIn(first) + 1 && numberIn(first) % 2 === 1
      ? { unit: "two-months", ordinal: (numberIn(first) + 1) / 2 }
      : { unit: "month", ordinal: numberIn(last) },
  ),
  way(`(?<month>${N})月份?(?<part>[上中下])旬`, ({ month, part }) => ({
    unit: "ten-days",
    ordinal: numberIn(month) * 3 - 2 + "上中下".indexOf(part ?? ""),
  })),
  way(`(?<month>${N})月份?(?!(?:${N})[日号]|${LUNAR_DAY})`, ({ month }) => ({
    unit: "month",
    ordinal: numberIn(month),
  })),
  way(`第(?<week>${N})周`, ({ week }) => ({ unit: "week", ordinal: numberIn(week) })),
  {
    pattern: /(?<ago>本|当|上)(?:个|一)?(?<of>季度|月份?|周)/y,
    read: ({ ago, of }) => ({
      unit: of === "季度" ? "quarter" : of === "周" ? "week" : "month",
      ordinal: { from: AGO[ago ?? ""] ?? 0 },
    }),
  },
  {
    pattern: new RegExp(YEAR.replace("年?(?:度)?的?", "年(?:度)?的?"), "y"),
    read: () => ({ unit: "year", ordinal: 1 }),
  },
];

/** The longest stretch named at `at`, and where it ends; null where none is. A month that no year has is none. */
export function namedPeriodAt(text: string, at: number): { readonly period: NamedPeriod; readonly end: number } | null {
  for (const { pattern, read } of WAYS) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) continue;
    const groups = match.groups ?? {};
    const { day = null, ...rest } = read(groups);
    const period: NamedPeriod = { ...rest, day, year: namedYear(groups) };
    if (exists(period)) return { period, end: at + match[0].length };
  }
  return null;
}

function namedYear({ year, nth }: Readonly<Record<string, string | undefined>>): NamedYear {
  if (nth !== undefined) return { from: AGO[nth.charAt(0)] ?? 0 };
  if (year === undefined) return null;
  return { number: year.length === 2 ? 2000 + Number(year) : Number(year) };
}

const mostOf = (unit: NamedPeriod["unit"]): number => (unit === "day" ? 12 : PERIODS[unit].mostInYear);

function exists({ unit, ordinal, day }: NamedPeriod): boolean {
  if (typeof ordinal === "object") return true;
  if (ordinal < 1 || ordinal > mostOf(unit)) return false;
  return unit !== "day" || (day !== null && day >= 1 && day <= daysInMonth(2024, ordinal));
}

/** A period that starts within so many days is the coming one, and not the one of a year ago. */
const SOON = 45;

/**
 * The stretch that a named period means on `day`: in the year that it names; without a year, the latest one that has
 * begun, or one that begins soon.
 *
 * @returns null where the calendar has none: week 53 of a year of 52.
 */
export function stretchOf(named: NamedPeriod, day: PlainDate): Stretch | null {
  const { year, unit, ordinal } = named;
  if (typeof ordinal === "object") return unit === "day" ? null : shifted(unit, day, ordinal.from);
  const near = year === null ? [yearOf(day) + 1, yearOf(day), yearOf(day) - 1] : [numberOf(year, day)];
  const stretches = near.flatMap((of) => stretchIn(of, named) ?? []);
  return stretches.find(({ first }) => year !== null || daysBetween(day, first) <= SOON) ?? null;
}

const numberOf = (year: NonNullable<NamedYear>, day: PlainDate): number =>
  "number" in year ? year.number : yearOf(day) + year.from;

function shifted(unit: PeriodUnit, day: PlainDate, by: number): Stretch {
  let period = periodOf(unit, day);
  for (let step = by; step < 0; step++) period = periodOf(unit, addDaysWithin(period.first, -1));
  return period;
}

function stretchIn(year: number, { unit, ordinal, day }: NamedPeriod): Stretch | null {
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  const number = Number(ordinal);
  if (unit === "day") {
    if (day === null || day > daysInMonth(year, number)) return null;
    const date = dateOf(year, number, day);
    return { first: date, last: date };
  }
  return periodAt(unit, year, number);
}

/** Festival days that people write as numbers: 3.8, 5.1. */
const NAMED_DAYS: Readonly<Record<string, string>> = {
  "3-8": "三八",
  "5-1": "五一",
  "5-4": "五四",
  "5-12": "护士节",
  "5-30": "科技工作者日",
  "6-1": "六一",
  "7-1": "七一",
  "8-1": "八一",
  "10-1": "国庆",
  "12-4": "宪法日",
};

/** The name that a day written as numbers is known by; null for others. */
export const topicOfDay = ({ unit, ordinal, day }: NamedPeriod): string | null =>
  unit === "day" ? (NAMED_DAYS[`${Number(ordinal)}-${day}`] ?? null) : null;

export const isSameNamed = (a: NamedPeriod, b: NamedPeriod): boolean =>
  a.unit === b.unit && JSON.stringify(a.ordinal) === JSON.stringify(b.ordinal) && a.day === b.day;
