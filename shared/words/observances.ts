import type { AnnouncedObservance } from "../domain/observance/observances.ts";
import { OBSERVANCES as ENGLISH } from "./en/observances.ts";
import { OBSERVANCES as CHINESE, type ObservanceWords } from "./zh-cn/observances.ts";
import type { Locale } from "./locale.ts";

/** The name of an observance and its usual time, in `locale`. */
export const observanceWords = (observance: AnnouncedObservance, locale: Locale): ObservanceWords =>
  (locale === "zh-CN" ? CHINESE : ENGLISH)[observance];
