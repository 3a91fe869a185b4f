import { ENGLISH } from "./en/wall-chart.ts";
import type { Locale } from "./locale.ts";
import { CHINESE, type WallChartWords } from "./zh-cn/wall-chart.ts";

export type { WallChartWords } from "./zh-cn/wall-chart.ts";

/** The words of the wall chart in `locale`. */
export const wallChartWords = (locale: Locale): WallChartWords => (locale === "en" ? ENGLISH : CHINESE);
