import type { PeriodUnit } from "./period-units.ts";

/**
 * The words by which plans and records name a period unit. They serve reading only, and no screen shows them. Each is
 * a piece of a regular expression without groups.
 */
export interface PeriodNames {
  /** The word behind 每: 季度, 三个月. */
  readonly each: string;
  /** The unit in a compressed name: 周 in 周例会, 一周一课; null where plans use no such form. */
  readonly mark: string | null;
}

/** The order matters: of two names with the same beginning, the first that fits is taken. */
export const PERIOD_NAMES: Readonly<Record<PeriodUnit, PeriodNames>> = {
  "half-year": { each: "半年", mark: null },
  "two-months": { each: "(?:双月|[两2二]个?月)", mark: "双月" },
  quarter: { each: "(?:季度?|个季度|3个月|三个月)", mark: "季" },
  month: { each: "(?:个月|月度?)", mark: "月" },
  "ten-days": { each: "旬", mark: "旬" },
  week: { each: "(?:个星期|星期|周)(?!年)", mark: "周" },
  year: { each: "(?:年度?|1年|一年)(?!级|龄|代)", mark: "年" },
};

/** Each period unit with its names, in the order in which they are tried. */
export const namedPeriods = Object.entries(PERIOD_NAMES) as readonly (readonly [PeriodUnit, PeriodNames])[];
