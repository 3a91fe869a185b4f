import { type PlainDate, weekdayOf } from "../date/plain-date.ts";
import { CHINESE_WEEKDAYS, WEEK } from "./weekday-suffix.ts";

const DAYS_AWAY: Readonly<Record<string, number>> = {
  大前天: -3,
  前天: -2,
  前日: -2,
  昨天: -1,
  昨日: -1,
  yesterday: -1,
  今天: 0,
  今日: 0,
  当天: 0,
  today: 0,
  明天: 1,
  明日: 1,
  tomorrow: 1,
  后天: 2,
  后日: 2,
  大后天: 3,
};

const WEEKS_AWAY: Readonly<Record<string, number>> = { 上上: -2, 上: -1, 本: 0, 这: 0, 下: 1, 下下: 2 };
const IN_WEEK = new RegExp(`^(上上|上|本|这|下下|下)个?(?:${WEEK})([${CHINESE_WEEKDAYS}])$`);

/**
 * The number of days from today that words mean: 昨天, 后天, tomorrow; 上周五, 下星期三 of weeks that begin on Monday. Null for
 * other words. The resulting day may lie outside the calendar.
 */
export function relativeDay(text: string, today: PlainDate): number | null {
  const days = DAYS_AWAY[text.toLowerCase()];
  if (days !== undefined) return days;
  const [, week = "", weekday = ""] = IN_WEEK.exec(text.replaceAll(" ", "")) ?? [];
  const weeks = WEEKS_AWAY[week];
  if (weeks === undefined) return null;
  return 1 - weekdayOf(today) + weeks * 7 + Math.min(CHINESE_WEEKDAYS.indexOf(weekday), 6);
}
