/** Names of the calendar; weekdays Monday first. */
export const CALENDAR = {
  /** 1 to 12. */
  month: (month: number): string => `${month}月`,
  /** 周一 … 周日 */
  weekdays: Array.from("一二三四五六日", (day) => `周${day}`) as readonly string[],
  /** 星期一 … 星期日 */
  longWeekdays: Array.from("一二三四五六日", (day) => `星期${day}`) as readonly string[],
  /** The last part of both: 一 … 日. */
  weekdayMarks: Array.from("一二三四五六日") as readonly string[],
};
