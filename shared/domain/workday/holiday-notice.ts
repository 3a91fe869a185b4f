/** The yearly holiday notice: its value, and how it is read from pasted text. */
export type { HolidayNotice, NoticeDay } from "./notice-days.ts";
export { parseHolidayNotice } from "./parse-holiday-notice.ts";
