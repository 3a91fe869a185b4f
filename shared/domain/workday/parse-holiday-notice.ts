import { DutyError } from "../errors.ts";
import { type Result, fail, ok } from "../result.ts";
import type { HolidayNotice, NoticeDay } from "./notice-days.ts";
import { makeupDaysOf, restDaysOf } from "./notice-phrases.ts";
import { itemsIn, normalise, sourceIn, yearIn } from "./notice-text.ts";
import { Unreadable } from "./unreadable-notice.ts";

/**
 * Reads the text of a State Council holiday notice as pasted, e.g.
 * `一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。`
 *
 * Every weekday in brackets must be that of its date and every `共N天` the length of its span, so that a slip of the
 * hand, or the text of another year, is refused rather than stored.
 *
 * @returns `holiday-notice-unreadable` with the line or phrase that made no sense; the whole text, cut short, when it
 * is no notice at all.
 */
export function parseHolidayNotice(text: string): Result<HolidayNotice> {
  const plain = normalise(text);
  try {
    const year = yearIn(plain);
    const items = itemsIn(plain);
    if (year === null || items.length === 0) throw new Unreadable(plain.trim().slice(0, 80));
    const restDays = items.flatMap((item) => restDaysOf(item, year));
    const makeupDays = items.flatMap((item) => makeupDaysOf(item, year));
    if (restDays.length === 0) throw new Unreadable(plain.trim().slice(0, 80));
    checkDisjoint(restDays, makeupDays);
    return ok({
      year,
      source: sourceIn(plain, year),
      restDays: ascending(restDays),
      makeupDays: ascending(makeupDays),
    });
  } catch (error) {
    if (error instanceof Unreadable) return fail(new DutyError("holiday-notice-unreadable", { line: error.line }));
    throw error;
  }
}

function checkDisjoint(restDays: readonly NoticeDay[], makeupDays: readonly NoticeDay[]): void {
  const rest = new Set(restDays.map((day) => day.date));
  const both = makeupDays.find((day) => rest.has(day.date));
  if (both) throw new Unreadable(`${both.name} ${both.date}`);
}

/** Ascending by date, each day once. */
const ascending = (days: readonly NoticeDay[]): NoticeDay[] =>
  [...new Map(days.map((day) => [day.date, day])).values()].toSorted((a, b) => (a.date < b.date ? -1 : 1));
