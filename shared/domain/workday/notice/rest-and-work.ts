import { type PlainDate, addDays, weekdayOf } from "../../date/plain-date.ts";
import type { ItemDays } from "./item-days.ts";
import { NoticeRefusal } from "./notice-fault.ts";

/** @throws {NoticeRefusal} `off-and-worked` where one item works a day that another has off. */
export function checkDisjoint(read: readonly ItemDays[]): void {
  const off = new Set(read.flatMap((days) => days.off));
  for (const { item, worked } of read) {
    const both = worked.find((date) => off.has(date));
    if (both) throw new NoticeRefusal({ kind: "off-and-worked", date: both }, item);
  }
}

/**
 * 10月8日起正常上班 has to be the first working day after the days off.
 *
 * @throws {NoticeRefusal} `no-change`
 */
export function checkResumed(read: readonly ItemDays[]): void {
  const off = new Set(read.flatMap((days) => days.off));
  const worked = new Set(read.flatMap((days) => days.worked));
  for (const { first, start, end } of read.flatMap(({ resumed }) => resumed))
    if (!isFirstWorkingDayAfter(off, worked, first))
      throw new NoticeRefusal({ kind: "no-change", date: first }, { start, end });
}

/** Whether `date` is the first working day after the last day off before it. */
export function isFirstWorkingDayAfter(
  off: ReadonlySet<PlainDate>,
  worked: ReadonlySet<PlainDate>,
  date: PlainDate,
): boolean {
  const last = [...off]
    .filter((day) => day < date)
    .toSorted()
    .at(-1);
  if (last === undefined || off.has(date)) return false;
  let next = addDays(last, 1);
  while (off.has(next) || (weekdayOf(next) >= 6 && !worked.has(next))) next = addDays(next, 1);
  return next === date;
}
