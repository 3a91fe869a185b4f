import type { HolidayYear } from "../../../../shared/contract/schemas/holiday.ts";
import type { PastedNotice } from "./withdraw-notice.tsx";

/** The notices of a year that were pasted: its own, and the changes, in the order of storing. */
export function pastedNotices(year: HolidayYear): PastedNotice[] {
  const own: PastedNotice[] =
    year.origin === "pasted"
      ? [
          {
            year: year.year,
            changeId: null,
            title: year.title ?? String(year.year),
            leaves: year.isBundled ? "bundled" : "provisional",
          },
        ]
      : [];
  const leaves = year.origin === "pasted" ? "pasted" : "bundled";
  return [...own, ...year.changes.map(({ id, title }) => ({ year: year.year, changeId: id, title, leaves }) as const)];
}

/** The last `count` years, and every year with a pasted notice. Newest first. */
export const shownYears = (years: readonly HolidayYear[], count: number): HolidayYear[] =>
  years.toSorted((a, b) => b.year - a.year).filter((year, index) => index < count || pastedNotices(year).length > 0);
