import { type DayNumber, dayNumberOf, fromDayNumber, toDayNumber, weekdayOfNumber } from "../date/day-number.ts";
import { yearOf } from "../date/plain-date.ts";
import { DAY_KINDS, type DayClass } from "./day-class.ts";
import type { HolidayNotice, NoticeDay } from "./notice-days.ts";
import { statutoryHolidays } from "./statutory-holidays.ts";

/** Indexes into `DAY_KINDS`. */
const WORKING = 0;
const WEEKEND = 1;
const REST = 2;
const MAKEUP = 3;

/** One calendar year day by day, with running totals of working days, so that a count takes two look-ups. */
export class YearDays {
  readonly isPublished: boolean;
  readonly #first: DayNumber;
  readonly #kinds: Uint8Array;
  /** Working days up to and including the day of that index, after a leading 0. */
  readonly #worked: Uint16Array;
  readonly #names = new Map<DayNumber, string>();
  /** Days of a year without a notice that another year's notice names. */
  readonly #settled = new Set<DayNumber>();

  constructor(year: number, notices: readonly HolidayNotice[]) {
    // A RangeError for a year outside the calendar comes from here.
    this.#first = toDayNumber(fromDayNumber(dayNumberOf(year, 1, 1)));
    this.#kinds = new Uint8Array(dayNumberOf(year + 1, 1, 1) - this.#first);
    this.isPublished = notices.some((notice) => notice.year === year);
    this.#layWeekends();
    if (!this.isPublished) this.#lay(statutoryHolidays(year), REST, false);
    for (const notice of notices) {
      this.#lay(withinYear(notice.restDays, year), REST, true);
      this.#lay(withinYear(notice.makeupDays, year), MAKEUP, true);
    }
    this.#worked = runningTotals(this.#kinds);
  }

  /** Working days of the year. */
  get total(): number {
    return this.#worked.at(-1) ?? 0;
  }

  isWorking(day: DayNumber): boolean {
    return isWorkedKind(this.#kinds[day - this.#first]);
  }

  classOf(day: DayNumber): DayClass {
    const kind = this.#kinds[day - this.#first] ?? WORKING;
    return {
      kind: DAY_KINDS[kind] ?? "working",
      name: this.#names.get(day) ?? null,
      basis: this.isPublished || this.#settled.has(day) ? "published" : "provisional",
    };
  }

  /** Working days from the first of the year to `day`, included; 0 for the day before the year. */
  workedUpTo(day: DayNumber): number {
    return this.#worked[day - this.#first + 1] ?? 0;
  }

  /** The `rank`-th working day of the year; 1 to `total`. */
  dayOfRank(rank: number): DayNumber {
    let low = 1;
    let high = this.#kinds.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#worked[middle] ?? 0) >= rank) high = middle;
      else low = middle + 1;
    }
    return this.#first + low - 1;
  }

  longestRestRun(): number {
    let longest = 0;
    let run = 0;
    for (const kind of this.#kinds) {
      run = isWorkedKind(kind) ? 0 : run + 1;
      longest = Math.max(longest, run);
    }
    return longest;
  }

  #layWeekends(): void {
    for (let index = 0; index < this.#kinds.length; index++)
      if (weekdayOfNumber(this.#first + index) >= 6) this.#kinds[index] = WEEKEND;
  }

  #lay(days: readonly NoticeDay[], kind: number, isPublished: boolean): void {
    for (const { date, name } of days) {
      const day = toDayNumber(date);
      this.#kinds[day - this.#first] = kind;
      this.#names.set(day, name);
      if (isPublished) this.#settled.add(day);
    }
  }
}

const isWorkedKind = (kind: number | undefined): boolean => kind === WORKING || kind === MAKEUP;

const withinYear = (days: readonly NoticeDay[], year: number): NoticeDay[] =>
  days.filter((day) => yearOf(day.date) === year);

function runningTotals(kinds: Uint8Array): Uint16Array {
  const totals = new Uint16Array(kinds.length + 1);
  kinds.forEach((kind, index) => {
    totals[index + 1] = (totals[index] ?? 0) + (isWorkedKind(kind) ? 1 : 0);
  });
  return totals;
}
