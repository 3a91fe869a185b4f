/** RFC 5545 3.3.10 `weekday`. */
export const WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** A BYDAY member: `-1FR` is `{ordinal: -1, weekday: 5}`. */
export interface WeekdayNum {
  /** The number of the weekday within the month or year, negative from its end; null for each. */
  readonly ordinal: number | null;
  /** 1 = Monday … 7 = Sunday. */
  readonly weekday: number;
}

/** Whether these are three or more weekdays in a row without numbers, so that a sentence can say from … to. */
export const isWeekdayRun = (days: readonly WeekdayNum[]): boolean =>
  days.length >= 3 &&
  days.every((day, index) => day.ordinal === null && day.weekday === (days[0]?.weekday ?? 0) + index);
