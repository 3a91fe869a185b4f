import { type PlainDate, addDays, weekdayOf } from "../../date/plain-date.ts";
import { type NoticeFault, NoticeRefusal } from "./notice-fault.ts";
import type { NoticeItem } from "./notice-items.ts";
import { type Days, type Statement, eachDay, isOneDay, lengthOf } from "./statement.ts";

/** What an item makes of the days: each once, ascending. */
export interface ItemDays {
  readonly item: NoticeItem;
  readonly off: readonly PlainDate[];
  readonly worked: readonly PlainDate[];
  /** Several days off that are named from the first to the last. */
  readonly spans: readonly Days[];
  /** Days that are called statutory. */
  readonly statutory: readonly Days[];
  /** Weekdays on which work begins again. */
  readonly resumed: readonly Days[];
  /** Make-up days that are taken away; in notices of change only. */
  readonly unworked: readonly Days[];
  /** The day until which the holiday is lengthened; in notices of change only. */
  readonly extendedTo: Days | null;
  /** The days given off one by one, without exchanged days: the grant of a holiday that the law does not know. */
  readonly grantedDays: number;
}

/**
 * Adds up an item's statements.
 *
 * @throws {NoticeRefusal} where they contradict each other: `count`, `no-change`, `off-and-worked`.
 */
export function itemDays(item: NoticeItem, statements: readonly Statement[]): ItemDays {
  const saying = (says: Statement["says"]) => statements.filter((statement) => statement.says === says);
  const off = new Set(statements.flatMap(daysOff));
  const moved = [...saying("moved"), ...saying("swapped")].flatMap(({ days }) => days);
  // A rest day inside the holiday that is also moved stays off; the moved rest is taken on the other day.
  const workedInstead = moved.flatMap((days) => eachDay([days]).filter((date) => !off.has(date)));
  for (const days of saying("work").flatMap((statement) => statement.days)) checkWorked(days, off);
  for (const statement of statements) checkOrder(statement);
  for (const { days, inLieu } of statements) for (const day of inLieu ? days : []) checkInLieu(day, off);
  for (const days of moved) if (isWorkday(days)) refuse({ kind: "no-change", date: days.first }, days);
  for (const statement of statements) if (statement.count !== null) checkCount(statement, statement.count, off);
  return {
    item,
    off: ascending(off),
    worked: ascending([...saying("work").flatMap(({ days }) => eachDay(days)), ...workedInstead]),
    spans: saying("off").flatMap(({ days }) => days.filter((day) => !isOneDay(day))),
    statutory: saying("statutory").flatMap(({ days }) => days),
    resumed: saying("resumed").flatMap(({ days }) => days),
    unworked: saying("no-work").flatMap(({ days }) => days),
    extendedTo: saying("extended")[0]?.days[0] ?? null,
    grantedDays: new Set(
      saying("off")
        .filter(({ days, inLieu }) => !inLieu && lengthOf(days) === 1)
        .flatMap(({ days }) => eachDay(days)),
    ).size,
  };
}

function daysOff(statement: Statement): PlainDate[] {
  switch (statement.says) {
    case "off":
      return offBy(statement);
    case "statutory":
      return eachDay(statement.days);
    case "moved":
    case "swapped":
      for (const days of statement.target) if (!isWorkday(days)) refuse({ kind: "no-change", date: days.first }, days);
      return eachDay(statement.target);
    case "work":
    case "resumed":
    case "no-work":
    case "extended":
      return [];
  }
}

const offBy = ({ days, withWeekend }: Statement): PlainDate[] => [
  ...eachDay(days),
  ...(withWeekend ? days.flatMap(weekendBeside) : []),
];

/** Checks that a list names its days in ascending order. */
function checkOrder({ days, target }: Statement): void {
  for (const list of [days, target])
    for (const [index, span] of list.entries()) {
      const before = list[index - 1];
      if (before && span.first <= before.last) refuse({ kind: "backwards" }, { start: before.start, end: span.end });
    }
}

/** A day given for another is a weekday that only rest days part from the others. */
function checkInLieu(days: Days, off: ReadonlySet<PlainDate>): void {
  const isRest = (date: PlainDate) => off.has(date) || weekdayOf(date) >= 6;
  const meets = (step: 1 | -1) => {
    let date = addDays(step === 1 ? days.last : days.first, step);
    while (!off.has(date) && isRest(date)) date = addDays(date, step);
    return off.has(date);
  };
  if (!isWorkday(days) || !(meets(-1) || meets(1))) refuse({ kind: "no-change", date: days.first }, days);
}

/** 与周末连休: the weekend before a Monday or after a Friday; empty where the days contain a weekend already. */
function weekendBeside(days: Days): PlainDate[] {
  if (!isOneDay(days) && eachDay([days]).some((date) => weekdayOf(date) >= 6)) return [];
  if (weekdayOf(days.last) === 5) return [addDays(days.last, 1), addDays(days.last, 2)];
  if (weekdayOf(days.first) === 1) return [addDays(days.first, -2), addDays(days.first, -1)];
  return refuse({ kind: "no-change", date: days.first }, days);
}

function checkWorked(days: Days, off: ReadonlySet<PlainDate>): void {
  for (const date of eachDay([days])) {
    if (off.has(date)) refuse({ kind: "off-and-worked", date }, days);
    if (weekdayOf(date) < 6) refuse({ kind: "no-change", date }, days);
  }
}

/** 共N天 counts the phrase before it, all of the holiday, or the days in a row that two single days and a weekend make. */
function checkCount(statement: Statement, stated: number, off: ReadonlySet<PlainDate>): void {
  const own = lengthOf(statement.days) + (statement.withWeekend ? statement.days.flatMap(weekendBeside).length : 0);
  const isSeveralSingle = statement.days.every(isOneDay) && off.size > 1;
  const possible = [own, off.size, ...(isSeveralSingle ? [runAround(statement.days[0], off)] : [])];
  if (!possible.includes(stated)) refuse({ kind: "count", stated, counted: own }, statement);
}

function runAround(days: Days | undefined, off: ReadonlySet<PlainDate>): number {
  if (days === undefined) return 0;
  const isRest = (date: PlainDate) => off.has(date) || weekdayOf(date) >= 6;
  let length = 1;
  for (let date = addDays(days.first, 1); isRest(date); date = addDays(date, 1)) length++;
  for (let date = addDays(days.first, -1); isRest(date); date = addDays(date, -1)) length++;
  return length;
}

const isWorkday = (days: Days): boolean => eachDay([days]).every((date) => weekdayOf(date) < 6);

const ascending = (dates: Iterable<PlainDate>): PlainDate[] => [...new Set(dates)].toSorted();

function refuse(fault: NoticeFault, place: { readonly start: number; readonly end: number }): never {
  throw new NoticeRefusal(fault, place);
}
