import type { HolidayNotice } from "../domain/workday/holiday-notice.ts";
import { bundledNotices } from "../domain/workday/published-notices.ts";
import type { HolidayNoticeRepository } from "./ports.ts";

/** The notices that hold, one a year: a pasted one takes the place of the bundled one. Ascending by year. */
export async function loadNotices(notices: HolidayNoticeRepository): Promise<HolidayNotice[]> {
  const all = [...bundledNotices(), ...(await notices.list())];
  return [...new Map(all.map((notice) => [notice.year, notice])).values()].toSorted((a, b) => a.year - b.year);
}
