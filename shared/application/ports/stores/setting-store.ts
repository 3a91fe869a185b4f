import type { PlainDate } from "../../../domain/date/plain-date.ts";
import type { LocalMoment } from "../../../domain/date/local-moment.ts";
import type { HolidayNotice } from "../../../domain/workday/notice-days.ts";
import type { Settings } from "../../../contract/schemas/settings.ts";

export interface SettingRepository {
  all(): Promise<Partial<Settings>>;
  set(values: Partial<Settings>): Promise<void>;
  /** The last day on which the overdue rows were shown; null before the first. */
  lastSeenOn(): Promise<PlainDate | null>;
  setLastSeenOn(day: PlainDate): Promise<void>;
  /** From when on reminders are told: what was to be told earlier never is; null before the first asking. */
  remindersSince(): Promise<LocalMoment | null>;
  setRemindersSince(moment: LocalMoment): Promise<void>;
  /** The notices that the program brought when it was last started; null before the first start. */
  noticesSeen(): Promise<HolidayNotice[] | null>;
  setNoticesSeen(notices: readonly HolidayNotice[]): Promise<void>;
}
