import type { HolidayYear } from "../contract/schemas/settings.ts";
import { yearOf } from "../domain/date/plain-date.ts";
import { unwrap } from "../domain/result.ts";
import type { HolidayNotice } from "../domain/workday/holiday-notice.ts";
import { parseHolidayNotice } from "../domain/workday/parse-holiday-notice.ts";
import type { Core } from "./core.ts";
import { movedBy } from "./holidays/moved-by.ts";
import { loadNotices } from "./load-notices.ts";
import { os } from "./procedure-builder.ts";

/** Holiday notices: bundled years, and those pasted when they are published. */
export const holidays = os.holidays.router({
  list: os.holidays.list.handler(({ context }) => listYears(context.core)),
  preview: os.holidays.preview.handler(({ input }) => holidayYear(unwrap(parseHolidayNotice(input.text)), input.text)),
  effects: os.holidays.effects.handler(async ({ context, input }) =>
    movedBy(unwrap(parseHolidayNotice(input.text)), await context.core.derived.snapshot()),
  ),
  store: os.holidays.store.handler(async ({ context, input }) => {
    const { store, clock } = context.core.ports;
    const notice = unwrap(parseHolidayNotice(input.text));
    await store.transaction(({ notices }) => notices.put(notice, clock.now(), input.text));
    return holidayYear(notice, input.text);
  }),
});

/** Every year with a notice, and each unpublished one up to the year after today's, so that its gap is seen. */
async function listYears({ ports }: Core): Promise<HolidayYear[]> {
  const texts = await ports.store.notices.texts();
  const published = (await loadNotices(ports.store.notices)).map((notice) =>
    holidayYear(notice, texts.get(notice.year) ?? null),
  );
  const next = yearOf(ports.clock.today()) + 1;
  const missing = [next - 1, next].filter((year) => published.every((known) => known.year !== year));
  return [...published, ...missing.map(unpublishedYear)].toSorted((a, b) => a.year - b.year);
}

const holidayYear = ({ year, source, restDays, makeupDays }: HolidayNotice, text: string | null): HolidayYear => ({
  year,
  published: true,
  title: source.title,
  publishedOn: source.publishedOn,
  origin: source.origin,
  text,
  restDays: [...restDays],
  makeupDays: [...makeupDays],
});

const unpublishedYear = (year: number): HolidayYear => ({
  year,
  published: false,
  title: null,
  publishedOn: null,
  origin: null,
  text: null,
  restDays: [],
  makeupDays: [],
});
