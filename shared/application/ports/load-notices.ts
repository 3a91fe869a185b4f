import type { HolidayNotice } from "../../domain/workday/notice-days.ts";
import { withChangedDays } from "../../domain/workday/notice/apply-change.ts";
import { bundledNotices } from "../../domain/workday/published-notices.ts";
import type { HolidayNoticeRepository } from "./stores/holiday-notice-store.ts";

/**
 * The notices in effect, one a year, ascending: a pasted notice replaces the bundled one, and notices of change are
 * applied to either.
 *
 * @param bundled  The notices of another release of the program.
 */
export async function loadNotices(
  notices: Pick<HolidayNoticeRepository, "list" | "changes">,
  bundled: readonly HolidayNotice[] = bundledNotices(),
): Promise<HolidayNotice[]> {
  const years = new Map([...bundled, ...(await notices.list())].map((notice) => [notice.year, notice]));
  for (const { year, days } of await notices.changes()) {
    const base = years.get(year);
    if (base) years.set(year, withChangedDays(base, days));
  }
  return [...years.values()].toSorted((a, b) => a.year - b.year);
}
