import { type PlainDate, dateOf, dayOf, endOfMonth, monthOf, yearOf } from "../date/plain-date.ts";

/** 政治生日: the day of joining the Party in another year. */
export interface PoliticalBirthday {
  readonly date: PlainDate;
  /** Full years in the Party on that day. */
  readonly years: number;
}

/** The political birthday in a year; the month's last day where the month lacks the day. Null before the first one. */
export function politicalBirthday(joinedOn: PlainDate | null, year: number): PoliticalBirthday | null {
  if (joinedOn === null || year <= yearOf(joinedOn)) return null;
  const last = endOfMonth(dateOf(year, monthOf(joinedOn), 1));
  const day = Math.min(dayOf(joinedOn), dayOf(last));
  return { date: dateOf(year, monthOf(joinedOn), day), years: year - yearOf(joinedOn) };
}
