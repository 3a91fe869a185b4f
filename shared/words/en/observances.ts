import type { AnnouncedObservance } from "../../domain/observance/observances.ts";
import type { ObservanceWords } from "../zh-cn/observances.ts";

export const OBSERVANCES: Readonly<Record<AnnouncedObservance, ObservanceWords>> = {
  "secrecy-month": { name: "Secrecy Education Month", usual: "mid-April to mid-May" },
  "disaster-prevention-week": { name: "Disaster Prevention Week", usual: "around 12 May" },
  "science-week": { name: "National Science and Technology Week", usual: "the second half of May" },
  "food-safety-week": { name: "Food Safety Week", usual: "the second half of June" },
  "science-popularisation-day": { name: "National Science Day", usual: "the second half of September" },
  "cybersecurity-week": { name: "Cybersecurity Week", usual: "mid-September" },
  "constitution-week": { name: "Constitution Week", usual: "early December" },
};
