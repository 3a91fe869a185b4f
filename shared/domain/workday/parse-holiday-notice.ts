import { type PlainDate, addDays, dateOf, daysBetween, isPlainDate, weekdayOf, yearOf } from "../date/plain-date.ts";
import { DutyError } from "../errors.ts";
import { type Result, fail, ok } from "../result.ts";
import type { HolidayNotice, NoticeDay } from "./notice-days.ts";

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

/** Full-width digits and brackets, spaces inside phrases and 星期 all mean the same to the rest of this file. */
const normalise = (text: string): string =>
  text
    .replaceAll(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replaceAll("(", "（")
    .replaceAll(")", "）")
    .replaceAll(/[ \t\u00a0\u3000]/g, "")
    .replaceAll(/星期|礼拜/g, "周")
    .replaceAll("周天", "周日")
    .replaceAll(/[:]/g, "：")
    .replaceAll(/[-–—~～]|到(?=\d+(?:月|日))/g, "至");

/** The year in the title (关于2026年部分节假日安排), else the first year that stands in the text. */
function yearIn(text: string): number | null {
  const match = /关于(\d{4})年/.exec(text) ?? /(\d{4})年(?!\d{1,2}月\d{1,2}日至?\s*$)/.exec(text);
  const year = Number(match?.[1]);
  return year >= 1950 && year <= 2198 ? year : null;
}

interface Item {
  readonly name: string;
  readonly text: string;
}

/** The numbered lines: `一、元旦：…`. Each runs to the next number or the end of its paragraph. */
function itemsIn(text: string): Item[] {
  const pattern =
    /(?:^|\n)[一二三四五六七八九十]+、([^：\n]{2,12})：([\s\S]*?)(?=\n\s*[一二三四五六七八九十]+、|\n\s*\n|$)/g;
  return [...text.matchAll(pattern)].map(([, name = "", body = ""]) => ({ name, text: body.replaceAll("\n", "") }));
}

const DAY = String.raw`(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:（(?:周([一二三四五六日])|[^）]*周([一二三四五六日])[^）]*)）)?`;

/** Spans off: `1月1日（周四）至3日（周六）放假调休，共3天`, `4月5日（周日）放假`, `9月25日（周五）放假，与周末连休`. */
function restDaysOf(item: Item, year: number): NoticeDay[] {
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
function makeupDaysOf(item: Item, year: number): NoticeDay[] {
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

function checkDisjoint(restDays: readonly NoticeDay[], makeupDays: readonly NoticeDay[]): void {
  const rest = new Set(restDays.map((day) => day.date));
  const both = makeupDays.find((day) => rest.has(day.date));
  if (both) throw new Unreadable(`${both.name} ${both.date}`);
}

const TITLE = /国务院办公厅关于\d{4}年[^\n]{0,12}节假日安排的通知/;
const NUMBER = /国办发明电〔\d{4}〕\d+号|国办发[^\n〔]{0,6}〔\d{4}〕\d+号/;

function sourceIn(text: string, year: number): HolidayNotice["source"] {
  return {
    title: TITLE.exec(text)?.[0] ?? `国务院办公厅关于${year}年部分节假日安排的通知`,
    publishedOn: signedOn(text),
    number: NUMBER.exec(text.replaceAll("[", "〔").replaceAll("]", "〕"))?.[0] ?? null,
    origin: "pasted",
  };
}

/** The date that stands alone on a line under the notice. */
function signedOn(text: string): PlainDate | null {
  const match = /(?:^|\n)(\d{4})年(\d{1,2})月(\d{1,2})日(?=\n|$)/.exec(text);
  if (!match) return null;
  const date = `${match[1]}-${match[2]?.padStart(2, "0")}-${match[3]?.padStart(2, "0")}`;
  return isPlainDate(date) ? dateOf(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** Ascending by date, each day once. */
const ascending = (days: readonly NoticeDay[]): NoticeDay[] =>
  [...new Map(days.map((day) => [day.date, day])).values()].toSorted((a, b) => (a.date < b.date ? -1 : 1));

/** Ends the reading; never leaves this file. */
class Unreadable extends Error {
  readonly line: string;

  constructor(line: string) {
    super(line);
    this.line = line;
  }
}
