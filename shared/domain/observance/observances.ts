import { type PlainDate, addDays, dateOf, weekdayOf } from "../date/plain-date.ts";

/** Days, weeks and months of the public calendar whose days an authority announces anew each year. */
export const ANNOUNCED_OBSERVANCES = [
  "secrecy-month",
  "disaster-prevention-week",
  "science-week",
  "food-safety-week",
  "science-popularisation-day",
  "cybersecurity-week",
  "constitution-week",
] as const;
export type AnnouncedObservance = (typeof ANNOUNCED_OBSERVANCES)[number];

/** First and last day, both included. */
export interface DaySpan {
  readonly first: PlainDate;
  readonly last: PlainDate;
}

/**
 * When the days usually lie: where something that is not announced is listed, and never a day that it is due on. Counting weeks was
 * wrong for 科技活动周 in 2022, 2024 and 2025. Sources: domain.md section 2; 国函〔2001〕30号, 中网办发文〔2016〕2号,
 * 食品安全宣传教育工作纲要 2011.
 */
const USUAL: Readonly<Record<AnnouncedObservance, (year: number) => DaySpan>> = {
  "secrecy-month": (year) => ({ first: dateOf(year, 4, 15), last: dateOf(year, 5, 15) }),
  "disaster-prevention-week": (year) => weekOf(dateOf(year, 5, 12)),
  "science-week": (year) => ({ first: dateOf(year, 5, 14), last: dateOf(year, 5, 31) }),
  "food-safety-week": (year) => ({ first: dateOf(year, 6, 10), last: dateOf(year, 6, 30) }),
  "science-popularisation-day": (year) => ({ first: dateOf(year, 9, 11), last: dateOf(year, 9, 26) }),
  "cybersecurity-week": (year) => ({ first: dateOf(year, 9, 5), last: dateOf(year, 9, 25) }),
  "constitution-week": (year) => ({ first: dateOf(year, 12, 1), last: dateOf(year, 12, 7) }),
};

/** The days on which the observance of `year` usually lies. */
export const usualDays = (observance: AnnouncedObservance, year: number): DaySpan => USUAL[observance](year);

/** Monday to Sunday around a day. */
function weekOf(day: PlainDate): DaySpan {
  const first = addDays(day, 1 - weekdayOf(day));
  return { first, last: addDays(first, 6) };
}
