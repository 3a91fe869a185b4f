import type { HolidayYear } from "../../contract/schemas/holiday.ts";
import { LAST_YEAR } from "../../domain/date/day-number.ts";
import { yearOf } from "../../domain/date/plain-date.ts";
import type { HolidayNotice } from "../../domain/workday/notice-days.ts";
import { bundledNotices } from "../../domain/workday/published-notices.ts";
import type { Core } from "../core/core.ts";
import { loadNotices } from "../ports/load-notices.ts";
import type { StoredChange } from "../ports/stores/holiday-notice-store.ts";

/** The facts of the years' notices besides their days. */
interface Papers {
  readonly texts: ReadonlyMap<number, string>;
  readonly changes: readonly StoredChange[];
}

/** Every year with a notice, and each unpublished one up to next year, so that the gap is visible. */
export async function listYears({ ports }: Core): Promise<HolidayYear[]> {
  const { notices } = ports.store;
  const papers: Papers = { texts: await notices.texts(), changes: await notices.changes() };
  const published = (await loadNotices(notices)).map((notice) => publishedYear(notice, papers));
  const year = yearOf(ports.clock.today());
  const missing = [year, year + 1].filter(
    (needed) => needed <= LAST_YEAR && published.every((known) => known.year !== needed),
  );
  return [...published, ...missing.map(unpublishedYear)].toSorted((a, b) => a.year - b.year);
}

/** The view of a year after all notices. */
export async function holidayYear(core: Core, year: number): Promise<HolidayYear> {
  return (await listYears(core)).find((known) => known.year === year) ?? unpublishedYear(year);
}

export const publishedYear = (notice: HolidayNotice, { texts, changes }: Papers): HolidayYear => ({
  year: notice.year,
  published: true,
  title: notice.source.title,
  publishedOn: notice.source.publishedOn,
  origin: notice.source.origin,
  text: texts.get(notice.year) ?? null,
  isBundled: isBundled(notice.year),
  restDays: [...notice.restDays],
  makeupDays: [...notice.makeupDays],
  changes: changes
    .filter(({ year }) => year === notice.year)
    .map(({ id, source, text, days }) => ({
      id,
      title: source.title,
      publishedOn: source.publishedOn,
      text,
      days: [...days],
    })),
});

const unpublishedYear = (year: number): HolidayYear => ({
  year,
  published: false,
  title: null,
  publishedOn: null,
  origin: null,
  text: null,
  isBundled: isBundled(year),
  restDays: [],
  makeupDays: [],
  changes: [],
});

const isBundled = (year: number): boolean => bundledNotices().some((notice) => notice.year === year);
