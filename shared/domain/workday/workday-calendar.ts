import { type PlainDate, yearOf } from "../date/plain-date.ts";
import { fromDayNumber, toDayNumber } from "../date/day-number.ts";
import type { HolidayNotice } from "./notice-days.ts";
import type { DayClass } from "./day-class.ts";
import type { Basis } from "./shift-direction.ts";
import { YearDays } from "./year-days.ts";

export type { DayClass, DayKind } from "./day-class.ts";

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

  /** @param notices At most one a year counts: a later one for the same year replaces the earlier. */
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

  /** The notice that decides about a day: the one naming it, else its year's own; null when neither is there. */
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
    if (n === 0) return date;
    const year = this.#yearOf(date);
    return n > 0
      ? this.#findRank(yearOf(date), year.workedUpTo(toDayNumber(date)) + n)
      : this.#findRank(yearOf(date), year.workedUpTo(toDayNumber(date) - 1) + n + 1);
  }

  /** The first working day after `date`. */
  nextWorkingDay(date: PlainDate): PlainDate {
    return this.addWorkingDays(date, 1);
  }

  /** The last working day before `date`. */
  previousWorkingDay(date: PlainDate): PlainDate {
    return this.addWorkingDays(date, -1);
  }

  /** Length in days of the longest run of days off in the published years: how far a shift can carry a date. */
  longestRestRun(): number {
    return (this.#longestRestRun ??= Math.max(
      SHORTEST_ASSUMED_REST_RUN,
      ...this.notices.map((notice) => this.#year(notice.year).longestRestRun()),
    ));
  }

  /** The `rank`-th working day counted from the first of `year`; ranks below 1 reach into the years before. */
  #findRank(year: number, rank: number): PlainDate {
    if (rank < 1) return this.#findRank(year - 1, rank + this.#year(year - 1).total);
    const { total } = this.#year(year);
    if (rank > total) return this.#findRank(year + 1, rank - total);
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
