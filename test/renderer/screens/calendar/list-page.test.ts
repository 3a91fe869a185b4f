import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ENTRIES_OF_PAGE, listPage } from "../../../../renderer/screens/calendar/list-page.ts";
import type { CalendarEntry } from "../../../../shared/contract/calendar-entries.ts";
import { type PlainDate, addDays, plainDate } from "../../../../shared/domain/date/plain-date.ts";

const YEAR = { from: plainDate("2026-01-01"), to: plainDate("2026-12-31") };

/** So many entries a day on the days of a year, in their order. */
const entriesOn = (days: readonly number[], perDay: number): CalendarEntry[] =>
  days.flatMap((day) =>
    Array.from({ length: perDay }, (_, n) => ({ id: `${day} ${n}`, date: addDays(YEAR.from, day) }) as CalendarEntry),
  );
const everyDay = Array.from({ length: 365 }, (_, day) => day);
const idsOf = (entries: readonly CalendarEntry[]) => entries.map(({ id }) => id);

test.each([0, 1, ENTRIES_OF_PAGE])("%i entries are one page, whatever day is looked at", (count) => {
  const entries = entriesOn([10], count);
  for (const date of ["2026-01-01", "2026-01-11", "2026-12-31"].map(plainDate))
    expect(listPage(entries, YEAR, date, 0)).toEqual({ start: 0, entries, total: count });
});

test("entries of other years are on no page", () => {
  const next = [{ id: "next", date: plainDate("2027-01-01") } as CalendarEntry];
  expect(listPage([...entriesOn([1], 2), ...next], YEAR, YEAR.from, 0).total).toBe(2);
});

describe("a page of a long list", () => {
  const entries = entriesOn(everyDay, 7);
  const day = (n: number): PlainDate => addDays(YEAR.from, n);

  test("has the day that is looked at on it, however late in the year", () => {
    fc.assert(
      fc.property(fc.nat(364), (n) => {
        const page = listPage(entries, YEAR, day(n), 0);
        expect(page.entries.length).toBe(ENTRIES_OF_PAGE);
        expect(page.entries.some(({ date }) => date === day(n))).toBe(true);
      }),
    );
  });

  test("is followed by the next one, and the pages of a year have each entry", () => {
    const pages = Array.from({ length: Math.ceil(entries.length / ENTRIES_OF_PAGE) + 1 }, (_, moved) =>
      listPage(entries, YEAR, YEAR.from, moved),
    );
    expect(new Set(pages.flatMap((page) => idsOf(page.entries)))).toEqual(new Set(idsOf(entries)));
    expect(pages[0]?.start).toBe(0);
    expect(pages.at(-1)?.entries.at(-1)).toBe(entries.at(-1));
  });

  test("never begins before the year nor ends after it", () => {
    for (const moved of [-20, -1, 0, 1, 20]) {
      const { start, entries: shown, total } = listPage(entries, YEAR, day(180), moved);
      expect(start).toBeGreaterThanOrEqual(0);
      expect(start + shown.length).toBeLessThanOrEqual(total);
      expect(shown.length).toBe(ENTRIES_OF_PAGE);
    }
  });
});
