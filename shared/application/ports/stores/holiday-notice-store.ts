import type { Instant } from "../../../domain/date/clock.ts";
import type { ChangedDay } from "../../../domain/workday/notice/apply-change.ts";
import type { HolidayNotice } from "../../../domain/workday/notice-days.ts";

/** A notice of change as it was pasted, with the days that it set in the year of that time. */
export interface StoredChange {
  readonly id: string;
  readonly year: number;
  readonly source: HolidayNotice["source"];
  readonly text: string;
  readonly days: readonly ChangedDay[];
  readonly storedAt: Instant;
}

export interface HolidayNoticeRepository {
  /** Pasted notices of whole years; the bundled ones are part of the program. */
  list(): Promise<HolidayNotice[]>;
  /**
   * Takes the place of the year's pasted notice and of the changes laid upon it.
   *
   * @param text  The notice as it was pasted.
   */
  put(notice: HolidayNotice, at: Instant, text: string): Promise<void>;
  /** Removes the year's pasted notice and the changes laid upon it. */
  remove(year: number): Promise<void>;
  /** Pasted texts of whole years, by year. */
  texts(): Promise<ReadonlyMap<number, string>>;
  /** The notices of change in the order in which they were stored. */
  changes(): Promise<StoredChange[]>;
  addChange(change: StoredChange): Promise<void>;
  removeChange(id: string): Promise<void>;
}
