import { type PlainDate, addDays, daysBetween, isPlainDate, weekdayOf, yearOf } from "../date/plain-date.ts";
import type { NoticeDay } from "./notice-days.ts";
import type { Item } from "./notice-text.ts";
import { Unreadable } from "./unreadable-notice.ts";

/** A date of the text: year and month may be missing, the weekday stands in brackets, words around it or not. */
const DAY = String.raw`(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:（(?:周([一二三四五六日])|[^）]*周([一二三四五六日])[^）]*)）)?`;

/** Spans off: `1月1日（周四）至3日（周六）放假调休，共3天`, `4月5日（周日）放假`, `9月25日（周五）放假，与周末连休`. */
export function restDaysOf(item: Item, year: number): NoticeDay[] {
  const pattern = new RegExp(`${DAY}(?:至${DAY})?(?:放假|休息|补休)([^。；]*)`, "g");
  return [...item.text.matchAll(pattern)].flatMap((match) => {
    const first = readDay(match.slice(1, 6), null, year, item.name, match[0]);
    const last = match[8] === undefined ? first : readDay(match.slice(6, 11), first, year, item.name, match[0]);
    const tail = match[11] ?? "";
    const length = daysBetween(first, last) + 1;
    const stated = /共(\d+)天/.exec(tail)?.[1];
    if (length < 1 || length > 31 || (stated !== undefined && Number(stated) !== length))
      throw new Unreadable(match[0]);
    const joined = /连休/.test(tail) && length === 1 ? weekendBeside(first) : [];
    const days = Array.from({ length }, (_, index) => addDays(first, index));
    return [...days, ...joined].map((date) => ({ date, name: item.name }));
  });
}

/** 与周末连休: a Friday or Monday off and the weekend beside it. */
function weekendBeside(date: PlainDate): PlainDate[] {
  if (weekdayOf(date) === 5) return [addDays(date, 1), addDays(date, 2)];
  return weekdayOf(date) === 1 ? [addDays(date, -2), addDays(date, -1)] : [];
}

/** Weekend days worked: `2月14日（周六）、2月28日（周六）上班`. */
export function makeupDaysOf(item: Item, year: number): NoticeDay[] {
  const list = new RegExp(`(${DAY}(?:[、和及，]${DAY})*)(?:上班|补班|正常上班)`, "g");
  return [...item.text.matchAll(list)].flatMap((match) => {
    let before: PlainDate | null = null;
    return [...(match[1] ?? "").matchAll(new RegExp(DAY, "g"))].map((day) => {
      const date: PlainDate = readDay(day.slice(1, 6), before, year, item.name, match[0]);
      if (weekdayOf(date) < 6) throw new Unreadable(match[0]);
      before = date;
      return { date, name: item.name };
    });
  });
}

/**
 * One date of the text. A month that is left out is that of the date before. A year that is left out is the notice's,
 * save that December belongs to the year before when its holiday is the first of the notice, 元旦.
 */
function readDay(
  [yearText, monthText, dayText, plainWeekday, wordyWeekday]: (string | undefined)[],
  before: PlainDate | null,
  noticeYear: number,
  holiday: string,
  phrase: string,
): PlainDate {
  const month = monthText ?? before?.slice(5, 7);
  if (month === undefined || dayText === undefined) throw new Unreadable(phrase);
  const year = Number(yearText ?? impliedYear(Number(month), before, noticeYear, holiday));
  const text = `${year}-${month.padStart(2, "0")}-${dayText.padStart(2, "0")}`;
  if (!isPlainDate(text)) throw new Unreadable(phrase);
  const weekday = plainWeekday ?? wordyWeekday;
  if (weekday !== undefined && "一二三四五六日".indexOf(weekday) + 1 !== weekdayOf(text)) throw new Unreadable(phrase);
  return text;
}

function impliedYear(month: number, before: PlainDate | null, noticeYear: number, holiday: string): number {
  if (before !== null && month >= Number(before.slice(5, 7))) return yearOf(before);
  return month === 12 && holiday.includes("元旦") ? noticeYear - 1 : noticeYear;
}
