import { getISOWeek, getISOWeekYear, startOfISOWeek } from "date-fns";
import {
  type PlainDate,
  addDaysWithin,
  dateOf,
  dayOf,
  endOfMonth,
  fromUtc,
  monthOf,
  toUtc,
  yearOf,
} from "./plain-date.ts";

/** Calendar periods that cadences and quotas run on (compliance.md, Periods). */
export const PERIOD_UNITS = ["year", "half-year", "quarter", "two-months", "month", "ten-days", "week"] as const;
export type PeriodUnit = (typeof PERIOD_UNITS)[number];

/**
 * The place of a period: the year that it belongs to, its number within that year from 1, and its first and last day.
 */
export interface PlacedPeriod {
  readonly year: number;
  readonly ordinal: number;
  readonly first: PlainDate;
  readonly last: PlainDate;
}

/** All that the rest of the program has to know of a sort of period. What it is called stands in `shared/words/…/periods.ts`. */
export interface PeriodFacts {
  /**
   * The letter of the period's keys: Q in `2026-Q3`; empty for months, null for the year, whose key is its number
   * alone.
   */
  readonly letter: string | null;
  /** How many digits the period's number has in its key. */
  readonly digits: 1 | 2;
  /** How many a year has at least and at most. */
  readonly perYear: number;
  readonly mostInYear: number;
  /** How many whole months the period lasts; null for a period that is not made of months. */
  readonly months: number | null;
  /** Which lead time of the settings applies: the short one is for months and shorter periods. */
  readonly lead: "standard" | "short";
  /** Whether holidays can leave such a period without a working day, so that it asks for nothing. */
  readonly mayPause: boolean;
  /** What the recurrence id of a date names: the day (of a yearly rule or a weekly meeting), or else the period. */
  readonly dayIsKnownBy: "day" | "period";
  readonly at: (date: PlainDate) => PlacedPeriod;
  /** A day of the one at a place; the place is 1 to `mostInYear`. */
  readonly dayIn: (year: number, ordinal: number) => PlainDate;
}

/** Periods of whole months, the first of which begins with the year. */
const ofMonths = (months: number): Pick<PeriodFacts, "perYear" | "mostInYear" | "months" | "at" | "dayIn"> => ({
  perYear: 12 / months,
  mostInYear: 12 / months,
  months,
  at: (date) => {
    const index = Math.floor((monthOf(date) - 1) / months);
    return {
      year: yearOf(date),
      ordinal: index + 1,
      first: dateOf(yearOf(date), index * months + 1, 1),
      last: endOfMonth(dateOf(yearOf(date), (index + 1) * months, 1)),
    };
  },
  dayIn: (year, ordinal) => dateOf(year, (ordinal - 1) * months + 1, 1),
});

/** Longer than a month: no calendar had one without a working day. */
const LONG = { lead: "standard", mayPause: false } as const;
const SHORT = { lead: "short", mayPause: true } as const;

export const PERIODS: Readonly<Record<PeriodUnit, PeriodFacts>> = {
  year: { letter: null, digits: 1, ...ofMonths(12), ...LONG, dayIsKnownBy: "day" },
  "half-year": { letter: "H", digits: 1, ...ofMonths(6), ...LONG, dayIsKnownBy: "period" },
  quarter: { letter: "Q", digits: 1, ...ofMonths(3), ...LONG, dayIsKnownBy: "period" },
  "two-months": { letter: "B", digits: 1, ...ofMonths(2), ...LONG, dayIsKnownBy: "period" },
  month: { letter: "", digits: 2, ...ofMonths(1), ...SHORT, dayIsKnownBy: "period" },
  "ten-days": {
    letter: "T",
    digits: 2,
    perYear: 36,
    mostInYear: 36,
    months: null,
    ...SHORT,
    dayIsKnownBy: "period",
    at: tenDaysAt,
    dayIn: (year, ordinal) => dateOf(year, Math.ceil(ordinal / 3), ((ordinal - 1) % 3) * 10 + 1),
  },
  week: {
    letter: "W",
    digits: 2,
    // A rule of once a week asks for as many times as a short year has weeks.
    perYear: 52,
    mostInYear: 53,
    months: null,
    ...SHORT,
    dayIsKnownBy: "day",
    at: weekAt,
    dayIn: (year, ordinal) => addDaysWithin(dateOf(year, 1, 4), (ordinal - 1) * 7),
  },
};

/** 旬: the days 1 to 10, 11 to 20, and 21 to the end of the month, whose length is then 8 to 11 days. */
function tenDaysAt(date: PlainDate): PlacedPeriod {
  const [year, month] = [yearOf(date), monthOf(date)];
  const place = Math.min(2, Math.floor((dayOf(date) - 1) / 10));
  return {
    year,
    ordinal: (month - 1) * 3 + place + 1,
    first: dateOf(year, month, place * 10 + 1),
    last: place === 2 ? endOfMonth(date) : dateOf(year, month, place * 10 + 10),
  };
}

/**
 * The week of a day, from Monday, in the year of its Thursday; the last week of the calendar ends with the calendar.
 */
function weekAt(date: PlainDate): PlacedPeriod {
  const day = toUtc(date);
  const first = fromUtc(startOfISOWeek(day));
  return { year: getISOWeekYear(day), ordinal: getISOWeek(day), first, last: addDaysWithin(first, 6) };
}

/** The key of a period behind its year: `-Q3`, `-07`, `-W07`; empty for the year. It never changes. */
export function keySuffix(unit: PeriodUnit, ordinal: number): string {
  const { letter, digits } = PERIODS[unit];
  return letter === null ? "" : `-${letter}${String(ordinal).padStart(digits, "0")}`;
}
