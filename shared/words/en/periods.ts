import { dayOf, monthOf } from "../../domain/date/plain-date.ts";
import type { PeriodWords } from "../zh-cn/periods.ts";
import { CALENDAR } from "./calendar.ts";

/** Names of periods. */
export const PERIODS: PeriodWords = {
  label: {
    year: ({ key }) => key,
    "half-year": ({ ordinal }) => `H${ordinal}`,
    quarter: ({ ordinal }) => `Q${ordinal}`,
    "two-months": ({ first, last }) => `${CALENDAR.month(monthOf(first))}–${CALENDAR.month(monthOf(last))}`,
    month: ({ first }) => CALENDAR.month(monthOf(first)),
    "ten-days": ({ first, last }) => `${dayOf(first)}–${dayOf(last)} ${CALENDAR.month(monthOf(first))}`,
    week: ({ ordinal }) => `week ${ordinal}`,
  },
  each: {
    year: "a year",
    "half-year": "each half-year",
    quarter: "each quarter",
    "two-months": "every two months",
    month: "a month",
    "ten-days": "each ten days",
    week: "a week",
  },
  choice: {
    year: "each year",
    "half-year": "each half-year",
    quarter: "each quarter",
    "two-months": "every 2 months",
    month: "each month",
    "ten-days": "each ten days",
    week: "each week",
  },
  since: (day) => `since ${day}`,
  ofYear: (year, label) => `${label} ${year}`,
};
