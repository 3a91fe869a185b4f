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

/** The days among which those of `year` usually lie. */
export const usualDays = (observance: AnnouncedObservance, year: number): DaySpan => USUAL[observance](year);

interface ObservanceWords {
  readonly name: string;
  /** When it usually is, without a year: 5月中下旬. */
  readonly usual: string;
}

const CHINESE: Readonly<Record<AnnouncedObservance, ObservanceWords>> = {
  "secrecy-month": { name: "全国保密宣传教育月", usual: "4月中旬至5月中旬" },
  "disaster-prevention-week": { name: "全国防灾减灾宣传周", usual: "5月12日前后" },
  "science-week": { name: "全国科技活动周", usual: "5月中下旬" },
  "food-safety-week": { name: "全国食品安全宣传周", usual: "6月中下旬" },
  "science-popularisation-day": { name: "全国科普日", usual: "9月中下旬" },
  "cybersecurity-week": { name: "国家网络安全宣传周", usual: "9月中旬" },
  "constitution-week": { name: "宪法宣传周", usual: "12月上旬" },
};

const ENGLISH: Readonly<Record<AnnouncedObservance, ObservanceWords>> = {
  "secrecy-month": { name: "Secrecy Education Month", usual: "mid-April to mid-May" },
  "disaster-prevention-week": { name: "Disaster Prevention Week", usual: "around 12 May" },
  "science-week": { name: "National Science and Technology Week", usual: "the second half of May" },
  "food-safety-week": { name: "Food Safety Week", usual: "the second half of June" },
  "science-popularisation-day": { name: "National Science Day", usual: "the second half of September" },
  "cybersecurity-week": { name: "Cybersecurity Week", usual: "mid-September" },
  "constitution-week": { name: "Constitution Week", usual: "early December" },
};

/** Its name and when it usually is, in a language of the screen. */
export const observanceWords = (observance: AnnouncedObservance, locale: "zh-CN" | "en"): ObservanceWords =>
  (locale === "zh-CN" ? CHINESE : ENGLISH)[observance];

/** Monday to Sunday around a day. */
function weekOf(day: PlainDate): DaySpan {
  const first = addDays(day, 1 - weekdayOf(day));
  return { first, last: addDays(first, 6) };
}
