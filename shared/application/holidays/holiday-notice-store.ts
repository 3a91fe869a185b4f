import type { Instant } from "../../domain/date/clock.ts";
import type { HolidayNotice } from "../../domain/workday/holiday-notice.ts";

export interface HolidayNoticeRepository {
  /** Pasted notices; the bundled ones are part of the program. */
  list(): Promise<HolidayNotice[]>;
  /** @param text The notice as it was pasted. */
  put(notice: HolidayNotice, at: Instant, text: string): Promise<void>;
  /** Pasted texts by year. */
  texts(): Promise<ReadonlyMap<number, string>>;
}
