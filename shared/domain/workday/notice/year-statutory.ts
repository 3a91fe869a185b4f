import { statutoryHolidays } from "../statutory-holidays.ts";
import type { ItemDays } from "./item-days.ts";
import { NoticeRefusal } from "./notice-fault.ts";
import { eachDay } from "./statement.ts";

/**
 * Every statutory day of the year's law is off, and nothing else is called statutory.
 *
 * @throws {NoticeRefusal} `missing` with the holidays of which the notice says nothing, `missing-day`, `not-statutory`.
 */
export function checkStatutory(read: readonly ItemDays[], year: number): void {
  const law = Map.groupBy(statutoryHolidays(year), ({ name }) => name);
  const off = new Set(read.flatMap((days) => days.off));
  const lacking = [...law].map(([name, days]) => ({
    name,
    dates: days.map(({ date }) => date).filter((date) => !off.has(date)),
  }));
  const isSpokenOf = (name: string) => read.some(({ item }) => item.holidays.some((holiday) => holiday === name));
  const missing = lacking.filter(({ name, dates }) => dates.length > 0 && !isSpokenOf(name));
  if (missing.length > 0) throw new NoticeRefusal({ kind: "missing", year, names: missing.map(({ name }) => name) });
  const partly = lacking.find(({ dates }) => dates.length > 0);
  if (partly)
    throw new NoticeRefusal(
      { kind: "missing-day", ...partly },
      read.find(({ item }) => isOf(item.holidays, partly.name))?.item,
    );
  checkCalledStatutory(read, year);
}

const isOf = (holidays: readonly string[], name: string): boolean => holidays.includes(name);

function checkCalledStatutory(read: readonly ItemDays[], year: number): void {
  const lawful = new Set(statutoryHolidays(year).map(({ date }) => date));
  for (const days of read.filter(({ item }) => item.holidays.length > 0).flatMap(({ statutory }) => statutory)) {
    const date = eachDay([days]).find((day) => !lawful.has(day));
    if (date) throw new NoticeRefusal({ kind: "not-statutory", date }, days);
  }
}
