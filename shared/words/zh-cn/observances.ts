import type { AnnouncedObservance } from "../../domain/observance/observances.ts";

export interface ObservanceWords {
  readonly name: string;
  /** The usual time without a year: 5月中下旬. */
  readonly usual: string;
}

export const OBSERVANCES: Readonly<Record<AnnouncedObservance, ObservanceWords>> = {
  "secrecy-month": { name: "全国保密宣传教育月", usual: "4月中旬至5月中旬" },
  "disaster-prevention-week": { name: "全国防灾减灾宣传周", usual: "5月12日前后" },
  "science-week": { name: "全国科技活动周", usual: "5月中下旬" },
  "food-safety-week": { name: "全国食品安全宣传周", usual: "6月中下旬" },
  "science-popularisation-day": { name: "全国科普日", usual: "9月中下旬" },
  "cybersecurity-week": { name: "国家网络安全宣传周", usual: "9月中旬" },
  "constitution-week": { name: "宪法宣传周", usual: "12月上旬" },
};
