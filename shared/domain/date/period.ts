import { getISOWeek, getISOWeekYear, startOfISOWeek } from "date-fns";
import { FIRST_YEAR, LAST_YEAR } from "./day-number.ts";
import {
  type PlainDate,
  addDays,
  addDaysWithin,
  dateOf,
  endOfMonth,
  fromUtc,
  monthOf,
  toUtc,
  yearOf,
} from "./plain-date.ts";

/** Calendar periods that cadences and quotas run on (compliance.md, Periods). */
export const PERIOD_UNITS = ["year", "half-year", "quarter", "two-months", "month", "week"] as const;
export type PeriodUnit = (typeof PERIOD_UNITS)[number];

/** One calendar period. `key` is the recurrence id of what falls due in it and never changes. */
export interface Period {
  readonly unit: PeriodUnit;
  /** `2026`, `2026-H1`, `2026-Q3`, `2026-B2`, `2026-07` or `2026-W07`. */
  readonly key: string;
  readonly first: PlainDate;
  /** Last day, included. */
  readonly last: PlainDate;
}

const MONTHS: Readonly<Record<Exclude<PeriodUnit, "week">, number>> = {
  year: 12,
  "half-year": 6,
  quarter: 3,
  "two-months": 2,
  month: 1,
};

/**
 * The period of `unit` that `date` lies in. A week is Monday first and belongs to the year of its Thursday; the last one of the
 * calendar ends with it.
 */
export function periodOf(unit: PeriodUnit, date: PlainDate): Period {
  if (unit === "week") return weekOf(date);
  const months = MONTHS[unit];
  const index = Math.floor((monthOf(date) - 1) / months);
  const first = dateOf(yearOf(date), index * months + 1, 1);
  const last = endOfMonth(dateOf(yearOf(date), (index + 1) * months, 1));
  return { unit, key: keyOf(unit, yearOf(date), index + 1), first, last };
}

/** All periods of `unit` that share a day with [from, to], ascending; empty when `to` is before `from`. */
export function periodsBetween(unit: PeriodUnit, from: PlainDate, to: PlainDate): Period[] {
  const periods: Period[] = [];
  for (let at = from; at <= to; ) {
    const period = periodOf(unit, at);
    periods.push(period);
    if (period.last >= to) break;
    at = addDays(period.last, 1);
  }
  return periods;
}

/** The period that `key` names, or null when it names none (a nominal date is not a period key). */
export function periodFromKey(key: string): Period | null {
  const match = /^(\d{4})(?:-(?:(H|Q|B|W)(\d{1,2})|(\d{2})))?$/.exec(key);
  if (!match) return null;
  const [, year, letter, ordinal, month] = match;
  if (Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR) return null;
  const period = candidateOf(Number(year), letter, Number(ordinal ?? month ?? 1), month !== undefined);
  return period?.key === key ? period : null;
}

function candidateOf(year: number, letter: string | undefined, ordinal: number, isMonth: boolean): Period | null {
  if (letter === "W")
    return ordinal >= 1 && ordinal <= 53
      ? periodOf("week", addDaysWithin(dateOf(year, 1, 4), (ordinal - 1) * 7))
      : null;
  const unit =
    letter === "H"
      ? "half-year"
      : letter === "Q"
        ? "quarter"
        : letter === "B"
          ? "two-months"
          : isMonth
            ? "month"
            : "year";
  const month = (ordinal - 1) * MONTHS[unit] + 1;
  return month >= 1 && month <= 12 ? periodOf(unit, dateOf(year, month, 1)) : null;
}

function weekOf(date: PlainDate): Period {
  const day = toUtc(date);
  const first = fromUtc(startOfISOWeek(day));
  const week = String(getISOWeek(day)).padStart(2, "0");
  return { unit: "week", key: `${getISOWeekYear(day)}-W${week}`, first, last: addDaysWithin(first, 6) };
}

function keyOf(unit: Exclude<PeriodUnit, "week">, year: number, ordinal: number): string {
  switch (unit) {
    case "year":
      return String(year);
    case "half-year":
      return `${year}-H${ordinal}`;
    case "quarter":
      return `${year}-Q${ordinal}`;
    case "two-months":
      return `${year}-B${ordinal}`;
    case "month":
      return `${year}-${String(ordinal).padStart(2, "0")}`;
  }
}
