import { monthOf } from "../../domain/date/plain-date.ts";
import type { PeriodUnit } from "../../domain/date/period.ts";
import type { PlainDate } from "../../domain/date/plain-date.ts";

/** The facts of a period that its label needs. */
export interface LabelledPeriod {
  readonly key: string;
  /** The number of the period within its year, from 1. */
  readonly ordinal: number;
  readonly first: PlainDate;
  readonly last: PlainDate;
}

/** The words for periods in one language. */
export interface PeriodWords {
  /** The label of one period; its year is left to the heading: 上半年, 三季度, 9月. */
  readonly label: Readonly<Record<PeriodUnit, (period: LabelledPeriod) => string>>;
  /** The words for each period in a sentence: 每季度, each quarter. */
  readonly each: Readonly<Record<PeriodUnit, string>>;
  /** The words for a period where a rule is written: 全年, each year. */
  readonly choice: Readonly<Record<PeriodUnit, string>>;
  readonly since: (day: string) => string;
  readonly ofYear: (year: number, label: string) => string;
}

/** Names of periods. */
export const PERIODS: PeriodWords = {
  label: {
    year: ({ key }) => `${key}年`,
    "half-year": ({ ordinal }) => (ordinal === 1 ? "上半年" : "下半年"),
    quarter: ({ ordinal }) => `${"一二三四".charAt(ordinal - 1)}季度`,
    "two-months": ({ first, last }) => `${monthOf(first)}–${monthOf(last)}月`,
    month: ({ first }) => `${monthOf(first)}月`,
    "ten-days": ({ first, ordinal }) => `${monthOf(first)}月${"上中下".charAt((ordinal - 1) % 3)}旬`,
    week: ({ ordinal }) => `第${ordinal}周`,
  },
  each: {
    year: "每年",
    "half-year": "每半年",
    quarter: "每季度",
    "two-months": "每2个月",
    month: "每月",
    "ten-days": "每旬",
    week: "每周",
  },
  choice: {
    year: "全年",
    "half-year": "每半年",
    quarter: "每季度",
    "two-months": "每2个月",
    month: "每月",
    "ten-days": "每旬",
    week: "每周",
  },
  since: (day) => `${day}起`,
  ofYear: (year, label) => `${year}年${label}`,
};
