import { ANNOUNCED_OBSERVANCES, type AnnouncedObservance } from "./observances.ts";

/** The names of the observances in plans, as parts of patterns. */
export const OBSERVANCE_NAMES: Readonly<Record<AnnouncedObservance, string>> = {
  "secrecy-month": "保密宣传(?:教育)?月",
  "disaster-prevention-week": "防灾减灾宣传周",
  "science-week": "科技活动周",
  "food-safety-week": "食品安全宣传周",
  "science-popularisation-day": "科普日",
  "cybersecurity-week": "网络安全宣传周",
  "constitution-week": "宪法宣传周",
};

/** The observances that a text names, in the order of the list. */
export const observancesNamed = (text: string): AnnouncedObservance[] =>
  ANNOUNCED_OBSERVANCES.filter((observance) => new RegExp(OBSERVANCE_NAMES[observance]).test(text));
