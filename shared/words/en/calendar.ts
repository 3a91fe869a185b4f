const MONTHS = "January February March April May June July August September October November December".split(" ");
const WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ");
const short = (name: string): string => name.slice(0, 3);

/** Names of the calendar; weekdays Monday first, months 1 to 12. */
export const CALENDAR = {
  month: (month: number): string => short(MONTHS[month - 1] ?? ""),
  longMonth: (month: number): string => MONTHS[month - 1] ?? "",
  weekdays: WEEKDAYS.map(short) as readonly string[],
  longWeekdays: WEEKDAYS as readonly string[],
};
