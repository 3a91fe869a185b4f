import type { PeriodUnit } from "./period-units.ts";

/** How plans and records write a sort of period: words that are read, never shown. Pieces of regular expressions without groups. */
export interface PeriodNames {
  /** What stands behind 每: 季度, 三个月. */
  readonly each: string;
  /** What it is in a compressed name: 周 in 周例会, 一周一课; null where plans have none. */
  readonly mark: string | null;
}

/** In this order: where two names begin alike, the first that fits stands. */
export const PERIOD_NAMES: Readonly<Record<PeriodUnit, PeriodNames>> = {
  "half-year": { each: "半年", mark: null },
  "two-months": { each: "(?:双月|[两2二]个?月)", mark: "双月" },
  quarter: { each: "(?:季度?|个季度|3个月|三个月)", mark: "季" },
  month: { each: "(?:个月|月度?)", mark: "月" },
  "ten-days": { each: "旬", mark: "旬" },
  week: { each: "(?:个星期|星期|周)(?!年)", mark: "周" },
  year: { each: "(?:年度?|1年|一年)(?!级|龄|代)", mark: "年" },
};

/** Each sort of period with its names, in the order in which they are tried. */
export const namedPeriods = Object.entries(PERIOD_NAMES) as readonly (readonly [PeriodUnit, PeriodNames])[];
