/** The yearly holiday notice: its value, and how it is read from pasted text. */
export type { HolidayNotice, NoticeDay } from "./notice-days.ts";
export { type ChangedDay, withChangedDays } from "./notice/apply-change.ts";
export { type NoticeFault, isConfirmable } from "./notice/notice-fault.ts";
export { type ReadNotice, readHolidayNotice } from "./read-holiday-notice.ts";
