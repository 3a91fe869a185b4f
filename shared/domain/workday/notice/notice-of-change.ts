import { type PlainDate, weekdayOf } from "../../date/plain-date.ts";
import { statutoryHolidays } from "../statutory-holidays.ts";
import { type ItemDays, itemDays } from "./item-days.ts";
import { type NoticeDoubt, NoticeRefusal } from "./notice-fault.ts";
import type { NoticeItem } from "./notice-items.ts";
import type { Place } from "./notice-tokens.ts";
import { HOLIDAY, type HolidayName, holidayNamed } from "./notice-words.ts";
import { readStatements } from "./read-statements.ts";
import { checkDisjoint } from "./rest-and-work.ts";
import { type Days, eachDay } from "./statement.ts";

/** The statements of a notice of change about one holiday, or about several that share their days. */
export interface HolidayChange {
  /** The holidays; the name of a day that the law does not know. */
  readonly names: readonly string[];
  readonly off: readonly PlainDate[];
  readonly worked: readonly PlainDate[];
  /** The day until which the holiday lasts now. */
  readonly extendedTo: PlainDate | null;
  /** Make-up days that are no longer worked. */
  readonly unworked: readonly PlainDate[];
  readonly resumed: readonly Days[];
  readonly place: Place;
}

export interface ChangeContent {
  readonly changes: readonly HolidayChange[];
  readonly doubts: readonly NoticeDoubt[];
}

const TITLE = /关于(?<about>[^。:]{2,80}?)的通知/u;
const CHANGES = /调整|延长|变更|更改|修改|推迟|缩短|增加|提前|取消|顺延/u;
const CHANGES_A_HOLIDAY =
  /(?:调整|延长|变更|缩短)[^。,:]{0,16}(?:假期|放假|节)|(?:假期|放假)[^。,:]{0,8}(?:调整|延长|变更|缩短)/u;
/** A holiday that the law does not know, given by its name or by its date. */
const EXTRA_DAY = /纪念日|\d月\d{1,2}日[^节]{0,8}(?:放假|调休|休息)/u;
/**
 * The greatest number of holidays in a notice of change: none named more than one so far; a year's notice names at
 * least four.
 */
const MOST_HOLIDAYS = 3;

/** Whether a text changes a year's notice instead of being one. */
export function isNoticeOfChange(text: string, items: readonly NoticeItem[]): boolean {
  if (items.filter(({ holidays }) => holidays.length > 0).length > MOST_HOLIDAYS) return false;
  const about = TITLE.exec(text)?.groups?.["about"];
  return about === undefined ? CHANGES_A_HOLIDAY.test(text) : CHANGES.test(about) || EXTRA_DAY.test(about);
}

/**
 * Reads a notice of change: 2015 gave a day of remembrance, 2019 gave a holiday other days, 2020 lengthened one.
 *
 * @param text Folded and without blanks.
 * @throws {NoticeRefusal}
 */
export function changeContent(items: readonly NoticeItem[], year: number, text: string): ChangeContent {
  const subject = subjectOf(text);
  const read = items
    .map((item) => (item.holidays.length > 0 || item.heading !== "" ? item : { ...item, ...subject }))
    .map((item) => itemDays(item, readStatements(item, { noticeYear: year, holidays: item.holidays, text })))
    .filter(saysSomething);
  if (read.length === 0) throw new NoticeRefusal({ kind: "changes-nothing" });
  checkDisjoint(read);
  return { changes: read.map(changeBy), doubts: read.flatMap((days) => doubtsOf(days, year)) };
}

const saysSomething = ({ off, worked, unworked, extendedTo }: ItemDays): boolean =>
  off.length + worked.length + unworked.length > 0 || extendedTo !== null;

/** The holidays that the title names, or the words of the title where they are none of the law. */
function subjectOf(text: string): { holidays: readonly HolidayName[]; heading: string } {
  const about = TITLE.exec(text)?.groups?.["about"] ?? CHANGES_A_HOLIDAY.exec(text)?.[0] ?? "";
  const holidays = [...about.matchAll(new RegExp(HOLIDAY, "gu"))].map(([word]) => holidayNamed(word));
  return {
    holidays,
    heading: about.replace(/(?:调休|放假|安排|假期|休息)+$/u, "").replace(/^(?:20\d\d年)(?=\d+月)/u, ""),
  };
}

const namesOf = ({ holidays, heading }: NoticeItem): readonly string[] => (holidays.length > 0 ? holidays : [heading]);

function changeBy(days: ItemDays): HolidayChange {
  const { item, off, worked, unworked, extendedTo, resumed } = days;
  if (item.holidays.length === 0 && item.heading === "") throw new NoticeRefusal({ kind: "no-holiday" }, item);
  // A make-up day may be taken away for nothing; more may not be worked than before without a day off.
  const taken = eachDay(unworked).length;
  if (off.length === 0 && extendedTo === null && worked.length > taken)
    throw new NoticeRefusal(
      { kind: "too-few-off", names: namesOf(item), off: taken, worked: worked.length, granted: 0 },
      item,
    );
  return {
    names: namesOf(item),
    off,
    worked,
    extendedTo: extendedTo?.last ?? null,
    unworked: eachDay(unworked),
    resumed,
    place: item,
  };
}

/** Days off given anew agree with what the law grants, as in a year's notice; a holiday that is lengthened has more. */
function doubtsOf({ item, off, worked, extendedTo, grantedDays }: ItemDays, year: number): NoticeDoubt[] {
  if (off.length === 0 || extendedTo !== null) return [];
  const lawful = statutoryHolidays(year).filter(({ name }) => item.holidays.some((holiday) => holiday === name)).length;
  const granted = item.holidays.length > 0 ? lawful : Math.max(1, grantedDays);
  const weekdays = off.filter((date) => weekdayOf(date) < 6).length;
  const isRestOnly = weekdays === 0 && worked.length === 0;
  if (isRestOnly || weekdays - worked.length === granted) return [];
  const kind = weekdays - worked.length > granted ? "too-many-off" : "too-few-off";
  return [{ fault: { kind, names: namesOf(item), off: weekdays, worked: worked.length, granted }, place: item }];
}
