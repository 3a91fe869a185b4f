import type { HolidayNotice } from "../../domain/workday/notice-days.ts";
import { withChangedDays } from "../../domain/workday/notice/apply-change.ts";
import { bundledNotices } from "../../domain/workday/published-notices.ts";
import type { HolidayNoticeRepository } from "./stores/holiday-notice-store.ts";

/**
 * The notices that hold, one a year: a pasted one takes the place of the bundled one, and notices of change are laid upon either.
 * Ascending by year.
 * @param bundled Those of another release of the program.
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
