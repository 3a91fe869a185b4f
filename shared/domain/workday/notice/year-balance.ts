import { type PlainDate, addDays, daysBetween, weekdayOf } from "../../date/plain-date.ts";
import { statutoryHolidays } from "../statutory-holidays.ts";
import type { ItemDays } from "./item-days.ts";
import { mainHoliday } from "./named-days.ts";
import type { NoticeDoubt } from "./notice-fault.ts";

/** In the notices of 2004 to 2026 no make-up day is more than twelve days from its holiday. */
const FARTHEST_MAKEUP = 21;

/**
 * What is strange about a year although nothing in it contradicts itself.
 *
 * Over a year, the weekdays off less the weekend days worked for them are the days that the law grants (a holiday on a weekend is
 * made up for): so it was in each notice from 2004 to 2026, not always holiday by holiday. A day that was lost breaks it.
 */
export function balanceDoubts(read: readonly ItemDays[], year: number): NoticeDoubt[] {
  return [
    ...balanceOf(
      read.filter(({ item }) => item.holidays.length > 0),
      year,
    ),
    ...read.flatMap(farAway),
    ...read.flatMap((days) => halfWeekends(days, read)),
    ...read
      .filter(({ item }) => item.holidays.length === 0)
      .map(({ item }): NoticeDoubt => ({ fault: { kind: "other-holiday", name: item.heading }, place: item })),
  ];
}

function balanceOf(read: readonly ItemDays[], year: number): NoticeDoubt[] {
  const law = statutoryHolidays(year);
  const off = [...new Set(read.flatMap((days) => days.off))].filter(isWeekday).length;
  const worked = read.flatMap((days) => days.worked).length;
  const granted = law.length;
  if (off - worked === granted) return [];
  const grantedTo = (days: ItemDays) => law.filter(({ name }) => isOf(days, name)).length;
  const suspects = read.filter(
    (days) => Math.sign(balance(days) - grantedTo(days)) === Math.sign(off - worked - granted),
  );
  const names = suspects.map(({ item }) => mainHoliday(item));
  const kind = off - worked > granted ? "too-many-off" : "too-few-off";
  return [{ fault: { kind, names, off, worked, granted }, place: suspects[0]?.item ?? null }];
}

const balance = ({ off, worked }: ItemDays): number => off.filter(isWeekday).length - worked.length;

const isOf = ({ item }: ItemDays, name: string): boolean => item.holidays.some((holiday) => holiday === name);

const isWeekday = (date: PlainDate): boolean => weekdayOf(date) < 6;

function farAway({ item, off, worked }: ItemDays): NoticeDoubt[] {
  return worked
    .filter((date) => off.every((day) => Math.abs(daysBetween(day, date)) > FARTHEST_MAKEUP))
    .map((date) => ({ fault: { kind: "far-away", date, name: mainHoliday(item) }, place: item }));
}

/** A span that begins on a Sunday or ends on a Saturday although the other day of the weekend is not worked. */
function halfWeekends({ item, spans }: ItemDays, all: readonly ItemDays[]): NoticeDoubt[] {
  const settled = new Set(all.flatMap(({ off, worked }) => [...off, ...worked]));
  const others = spans.flatMap(({ first, last }) => [
    ...(weekdayOf(first) === 7 ? [addDays(first, -1)] : []),
    ...(weekdayOf(last) === 6 ? [addDays(last, 1)] : []),
  ]);
  return others
    .filter((date) => !settled.has(date))
    .map((date) => ({ fault: { kind: "half-weekend", date }, place: item }));
}
