import { FIRST_YEAR, LAST_YEAR } from "./day-number.ts";
import { PERIODS, PERIOD_UNITS, type PeriodUnit, keySuffix } from "./period-units.ts";
import { type PlainDate, addDays } from "./plain-date.ts";

export { PERIOD_UNITS, type PeriodUnit } from "./period-units.ts";

/** One calendar period. `key` is the recurrence id of the occurrence in it and never changes. */
export interface Period {
  readonly unit: PeriodUnit;
  /** `2026`, `2026-H1`, `2026-Q3`, `2026-B2`, `2026-07`, `2026-T19` or `2026-W07`. */
  readonly key: string;
  readonly first: PlainDate;
  /** Last day, included. */
  readonly last: PlainDate;
}

/** The period of `unit` that `date` lies in. */
export function periodOf(unit: PeriodUnit, date: PlainDate): Period {
  const { year, ordinal, first, last } = PERIODS[unit].at(date);
  return { unit, key: `${year}${keySuffix(unit, ordinal)}`, first, last };
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
  const match = /^(\d{4})(?:-([A-Z]?)(\d{1,2}))?$/.exec(key);
  if (!match) return null;
  const [, year, letter = null, place = "1"] = match;
  const unit = PERIOD_UNITS.find((other) => PERIODS[other].letter === letter);
  return unit === undefined ? null : checked(key, periodAt(unit, Number(year), Number(place)));
}

/** The period of `unit` at a place of its year, from 1; null where the year has none there or lies outside the calendar. */
export function periodAt(unit: PeriodUnit, year: number, ordinal: number): Period | null {
  const { mostInYear, dayIn } = PERIODS[unit];
  if (year < FIRST_YEAR || year > LAST_YEAR || ordinal < 1 || ordinal > mostInYear) return null;
  const period = periodOf(unit, dayIn(year, ordinal));
  return checked(`${year}${keySuffix(unit, ordinal)}`, period);
}

/** Week 53 of a year of 52 is the next year's first one. */
const checked = (key: string, period: Period | null): Period | null => (period?.key === key ? period : null);
