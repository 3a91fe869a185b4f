import type { HolidayNotice } from "../domain/workday/holiday-notice.ts";
import { bundledNotices } from "../domain/workday/published-notices.ts";
import type { HolidayNoticeRepository } from "./holidays/holiday-notice-store.ts";

/**
 * The notices that hold, one a year: a pasted one takes the place of the bundled one. Ascending by year.
 * @param bundled Those of another release of the program.
 */
export async function loadNotices(
  notices: HolidayNoticeRepository,
  bundled: readonly HolidayNotice[] = bundledNotices(),
): Promise<HolidayNotice[]> {
  const all = [...bundled, ...(await notices.list())];
  return [...new Map(all.map((notice) => [notice.year, notice])).values()].toSorted((a, b) => a.year - b.year);
}
