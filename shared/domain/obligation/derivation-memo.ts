import type { DateWindow } from "../date/date-window.ts";
import { type Period, type PeriodUnit, periodOf, periodsBetween } from "../date/period.ts";
import { type PlainDate, addDaysWithin, dateOf, yearOf } from "../date/plain-date.ts";
import { expandRule } from "../recurrence/expand-rule.ts";
import { parseRule } from "../recurrence/parse-rule.ts";
import { unwrap } from "../result.ts";
import { type EffectiveDate, shiftDate } from "../workday/shift.ts";
import type { ShiftDirection } from "../workday/shift-direction.ts";
import { AnnouncedDays } from "../observance/announced-days.ts";
import type { WorkdayCalendar } from "../workday/workday-calendar.ts";

/** Days: an ISO week may lie in two years. */
const WEEK = 7;

/**
 * Answers that one derivation asks for again and again: thousands of duties share a few hundred days, periods and
 * rules. Lives as long as the derivation; holds nothing that could grow old.
 */
export class DerivationMemo {
  readonly calendar: WorkdayCalendar;
  readonly announced: AnnouncedDays;
  /** The nominal window: wide enough for a shift to carry a date across either edge of what was asked for. */
  readonly window: DateWindow;
  readonly #periods = new Map<PeriodUnit, Period[]>();
  readonly #periodAt = new Map<PeriodUnit, Map<PlainDate, Period>>();
  readonly #shifts = new Map<ShiftDirection, Map<PlainDate, EffectiveDate>>();
  readonly #dates = new Map<string, PlainDate[]>();
  readonly #rest = new Map<string, boolean>();
  readonly #asked: DateWindow;
  #wholeYears: DerivationMemo | null = null;

  constructor(calendar: WorkdayCalendar, asked: DateWindow, announced = AnnouncedDays.NONE) {
    const reach = calendar.longestRestRun();
    this.calendar = calendar;
    this.announced = announced;
    this.#asked = asked;
    this.window = { from: addDaysWithin(asked.from, -reach), to: addDaysWithin(asked.to, reach) };
  }

  /**
   * The same memo over whole calendar years. Where versions compete for a period, the governing one can be told only
   * from all dates of that period, however narrow the window is.
   */
  wholeYears(): DerivationMemo {
    const { from, to } = this.#asked;
    const years = {
      from: dateOf(yearOf(addDaysWithin(from, -WEEK)), 1, 1),
      to: dateOf(yearOf(addDaysWithin(to, WEEK)), 12, 31),
    };
    this.#wholeYears ??= new DerivationMemo(this.calendar, years, this.announced);
    return this.#wholeYears;
  }

  /** The periods of a unit that share a day with the nominal window. */
  periods(unit: PeriodUnit): readonly Period[] {
    return obtain(this.#periods, unit, () => periodsBetween(unit, this.window.from, this.window.to));
  }

  periodAt(unit: PeriodUnit, date: PlainDate): Period {
    const known = obtain(this.#periodAt, unit, () => new Map<PlainDate, Period>());
    return obtain(known, date, () => periodOf(unit, date));
  }

  /** Whether no day of a period is worked. */
  isRestPeriod({ key, first, last }: Pick<Period, "key" | "first" | "last">): boolean {
    return obtain(this.#rest, key, () => this.calendar.countWorkingDays(first, last) === 0);
  }

  shift(date: PlainDate, direction: ShiftDirection): EffectiveDate {
    const known = obtain(this.#shifts, direction, () => new Map<PlainDate, EffectiveDate>());
    return obtain(known, date, () => shiftDate(date, direction, this.calendar));
  }

  /**
   * Dates of a pattern in the nominal window.
   *
   * @throws {DutyError} for a pattern that no check let in.
   */
  dates(pattern: string, start: PlainDate): readonly PlainDate[] {
    return obtain(this.#dates, `${start} ${pattern}`, () => expandRule(unwrap(parseRule(pattern)), start, this.window));
  }
}

function obtain<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}
