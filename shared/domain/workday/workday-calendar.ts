import { type PlainDate, yearOf } from "../date/plain-date.ts";
import {
  FIRST_DAY_NUMBER,
  FIRST_YEAR,
  LAST_DAY_NUMBER,
  LAST_YEAR,
  fromDayNumber,
  toDayNumber,
} from "../date/day-number.ts";
import type { HolidayNotice } from "./notice-days.ts";
import type { DayClass } from "./day-class.ts";
import type { Basis } from "./shift-direction.ts";
import { YearDays } from "./year-days.ts";

const FIRST = fromDayNumber(FIRST_DAY_NUMBER);
const LAST = fromDayNumber(LAST_DAY_NUMBER);

/** No published run was longer than ten days; a year that is not published has at most this many in a row. */
const SHORTEST_ASSUMED_REST_RUN = 9;

/**
 * Which days are worked, by the yearly holiday notices. A year without one knows its weekends and statutory holidays
 * only and answers `provisional`. Days are looked up in every notice, because one may change days of the year before.
 * Immutable; each year is laid out once, when first asked for.
 */
export class WorkdayCalendar {
  readonly notices: readonly HolidayNotice[];
  readonly #years = new Map<number, YearDays>();
  #longestRestRun: number | null = null;

  /** @param notices One a year counts: a later one for the same year replaces the earlier. */
  constructor(notices: readonly HolidayNotice[]) {
    this.notices = [...new Map(notices.map((notice) => [notice.year, notice])).values()].toSorted(
      (a, b) => a.year - b.year,
    );
  }

  isWorkingDay(date: PlainDate): boolean {
    return this.#yearOf(date).isWorking(toDayNumber(date));
  }

  classOf(date: PlainDate): DayClass {
    return this.#yearOf(date).classOf(toDayNumber(date));
  }

  /** Whether the year's notice is known. */
  isPublished(year: number): boolean {
    return this.#year(year).isPublished;
  }

  /**
   * The notice that decides about a day: the one that names the day, else the notice of its year; null when there is
   * neither.
   */
  noticeFor(date: PlainDate): HolidayNotice | null {
    const names = (notice: HolidayNotice) =>
      [...notice.restDays, ...notice.makeupDays].some((day) => day.date === date);
    return this.notices.find(names) ?? this.notices.find((notice) => notice.year === yearOf(date)) ?? null;
  }

  /** `published` when every year from `from` to `to` is. */
  basisBetween(from: PlainDate, to: PlainDate): Basis {
    for (let year = yearOf(from); year <= yearOf(to); year++) if (!this.isPublished(year)) return "provisional";
    return "published";
  }

  /** Working days from `from` to `to`, both included; 0 when `to` comes first. */
  countWorkingDays(from: PlainDate, to: PlainDate): number {
    if (to < from) return 0;
    let count = this.#yearOf(to).workedUpTo(toDayNumber(to)) - this.#yearOf(from).workedUpTo(toDayNumber(from) - 1);
    for (let year = yearOf(from); year < yearOf(to); year++) count += this.#year(year).total;
    return count;
  }

  /**
   * The n-th working day after `date`, or before it when `n` is negative; `date` itself for 0, worked or not.
   * @throws {RangeError} when it lies outside the years 1900 to 2199.
   */
  addWorkingDays(date: PlainDate, n: number): PlainDate {
    const found = this.#workingDaysOn(date, n);
    if (found === null) throw new RangeError(`no working day of the calendar: ${n} from ${date}`);
    return found;
  }

  /** Adds working days as `addWorkingDays` does, but stops at the first or last day of the calendar. */
  addWorkingDaysWithin(date: PlainDate, n: number): PlainDate {
    return this.#workingDaysOn(date, n) ?? (n < 0 ? FIRST : LAST);
  }

  /** The n-th working day from `date` on, itself counted, or the calendar's last day; `n` is 1 or more. */
  workingDayFrom(date: PlainDate, n: number): PlainDate {
    return this.#findRank(yearOf(date), this.#yearOf(date).workedUpTo(toDayNumber(date) - 1) + n) ?? LAST;
  }

  /** The n-th working day back from `date`, itself counted, or the calendar's first day; `n` is 1 or more. */
  workingDayUpTo(date: PlainDate, n: number): PlainDate {
    return this.#findRank(yearOf(date), this.#yearOf(date).workedUpTo(toDayNumber(date)) - n + 1) ?? FIRST;
  }

  /** Working days after `from` up to `to`, which is counted; 0 when `to` does not come later. */
  workingDaysAfter(from: PlainDate, to: PlainDate): number {
    return to <= from ? 0 : this.countWorkingDays(from, to) - (this.isWorkingDay(from) ? 1 : 0);
  }

  /** Working days before `to` back to `from`, which is counted; 0 when `from` does not come earlier. */
  workingDaysBefore(to: PlainDate, from: PlainDate): number {
    return to <= from ? 0 : this.countWorkingDays(from, to) - (this.isWorkingDay(to) ? 1 : 0);
  }

  /** The first working day after `date`; the calendar's last day where there is none. */
  nextWorkingDay(date: PlainDate): PlainDate {
    return this.addWorkingDaysWithin(date, 1);
  }

  /** The last working day before `date`; the calendar's first day where there is none. */
  previousWorkingDay(date: PlainDate): PlainDate {
    return this.addWorkingDaysWithin(date, -1);
  }

  /** Length in days of the longest run of days off in the published years: how far a shift can carry a date. */
  longestRestRun(): number {
    return (this.#longestRestRun ??= Math.max(
      SHORTEST_ASSUMED_REST_RUN,
      ...this.notices.map((notice) => this.#year(notice.year).longestRestRun()),
    ));
  }

  #workingDaysOn(date: PlainDate, n: number): PlainDate | null {
    if (n === 0) return date;
    const year = this.#yearOf(date);
    return n > 0
      ? this.#findRank(yearOf(date), year.workedUpTo(toDayNumber(date)) + n)
      : this.#findRank(yearOf(date), year.workedUpTo(toDayNumber(date) - 1) + n + 1);
  }

  /** The `rank`-th working day counted from the first of `year`; ranks below 1 reach into the years before. Null beyond the calendar. */
  #findRank(year: number, rank: number): PlainDate | null {
    if (rank < 1) return year === FIRST_YEAR ? null : this.#findRank(year - 1, rank + this.#year(year - 1).total);
    const { total } = this.#year(year);
    if (rank > total) return year === LAST_YEAR ? null : this.#findRank(year + 1, rank - total);
    return fromDayNumber(this.#year(year).dayOfRank(rank));
  }

  #yearOf(date: PlainDate): YearDays {
    return this.#year(yearOf(date));
  }

  #year(year: number): YearDays {
    const known = this.#years.get(year);
    if (known) return known;
    const laidOut = new YearDays(year, this.notices);
    this.#years.set(year, laidOut);
    return laidOut;
  }
}
