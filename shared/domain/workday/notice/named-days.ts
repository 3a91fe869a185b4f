import type { PlainDate } from "../../date/plain-date.ts";
import type { NoticeDay } from "../notice-days.ts";
import { statutoryHolidays } from "../statutory-holidays.ts";
import type { ItemDays } from "./item-days.ts";
import type { NoticeItem } from "./notice-items.ts";

/** The days of all items under the names of their holidays, ascending. */
export function namedDays(
  read: readonly ItemDays[],
  year: number,
): { readonly restDays: readonly NoticeDay[]; readonly makeupDays: readonly NoticeDay[] } {
  const law = new Map(statutoryHolidays(year).map(({ date, name }) => [date, name]));
  const named = ({ item }: ItemDays, dates: readonly PlainDate[]) =>
    dates.map((date) => ({ date, name: nameOf(date, item, law) }));
  return {
    restDays: ascending(read.flatMap((days) => named(days, days.off))),
    makeupDays: ascending(
      read.flatMap(({ item, worked }) => worked.map((date) => ({ date, name: mainHoliday(item) }))),
    ),
  };
}

/**
 * The holiday to which shared days are attributed. The longer of several holidays (国庆节) takes the days that are
 * statutory for none.
 */
export const mainHoliday = ({ holidays, heading }: NoticeItem): string =>
  holidays.find((holiday) => holiday === "国庆节") ?? holidays[0] ?? heading;

function nameOf(date: PlainDate, item: NoticeItem, law: ReadonlyMap<PlainDate, string>): string {
  const statutory = law.get(date);
  return statutory !== undefined && item.holidays.length > 0 ? statutory : mainHoliday(item);
}

/** Each day once. */
const ascending = (days: readonly NoticeDay[]): NoticeDay[] =>
  [...new Map(days.map((day) => [day.date, day])).values()].toSorted((a, b) => (a.date < b.date ? -1 : 1));
