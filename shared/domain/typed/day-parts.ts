import { type PlainDate, addMonths, dateOf, monthOf, yearOf } from "../date/plain-date.ts";
import { CHINESE_NUMERALS, chineseDigits, chineseNumber } from "../chinese-number.ts";

/** The parts of a typed day; month and day may be impossible ones. */
export interface DayParts {
  /** Null where no year was typed. A year of two digits leaves the century open. */
  readonly year: { readonly value: number; readonly digits: number } | null;
  readonly month: number;
  readonly day: number;
}

/** Reads a text written in one form; null where the text has another form. */
type Way = (text: string, today: PlainDate) => DayParts | "month-or-day" | null;

/**
 * The parts of a typed day in any form. `month-or-day`: six digits that could be either.
 *
 * @param text  The text from `typedText`, without a weekday.
 */
export function dayParts(text: string, today: PlainDate): DayParts | "month-or-day" | null {
  for (const way of WAYS) {
    const parts = way(text, today);
    if (parts !== null) return parts;
  }
  return null;
}

const yearTyped = (digits: string | undefined): DayParts["year"] =>
  digits === undefined ? null : { value: Number(digits), digits: digits.length };

const COMPACT = /^(\d{4}|\d{2})?(\d{2})(\d{2})$/;

/** A year from 1900 to 2199 followed by one of its months. */
const YEAR_AND_MONTH = /^(?:19|2[01])\d\d(?:0[1-9]|1[0-2])$/;

/** 20260805, 260805, 0805. 201108 is not guessed: 8 November 2020, or August 2011 without its day. */
const compact: Way = (text) => {
  const match = COMPACT.exec(text);
  if (!match) return null;
  if (YEAR_AND_MONTH.test(text)) return "month-or-day";
  const [, year, month, day] = match;
  return { year: yearTyped(year), month: Number(month), day: Number(day) };
};

const SEPARATOR = "[-/.、· ]";
const SEPARATED = new RegExp(
  String.raw`^(?:(?<year>\d{4}|\d{2})(?<first>${SEPARATOR}|年))?(?<month>\d{1,2})(?<second>${SEPARATOR})(?<day>\d{1,2})$`,
);

/** 2026-8-5, 2026/08/05, 2026. 8. 5, 26-8-5, 8-5, 8/5, 8.5, 8、5, 2026 8 5, 2026年8-5. Of three parts both separators are alike. */
const separated: Way = (text) => {
  const tight = text.replaceAll("。", ".").replaceAll(/ ?([-/.、·年]) ?/g, "$1");
  const groups = SEPARATED.exec(tight)?.groups;
  if (!groups) return null;
  const { year, first = "年", month, second, day } = groups;
  if (first !== "年" && first !== second) return null;
  return { year: yearTyped(year), month: Number(month), day: Number(day) };
};

const ARABIC = String.raw`\d{1,2}`;
const CHINESE = `[${CHINESE_NUMERALS}]{1,3}`;
const WRITTEN = new RegExp(
  String.raw`^(?:(?<year>\d{4}|\d{2}|[零〇○一二三四五六七八九]{4}|今|本|去|前|明|后)年)?` +
    `(?:(?<month>${ARABIC}|${CHINESE}|元)月|(?<near>上个?|本|这个?|当|下个?)月)` +
    `(?<day>${ARABIC}|${CHINESE})[日号號]?$`,
);

const YEARS_AWAY: Readonly<Record<string, number>> = { 前: -2, 去: -1, 今: 0, 本: 0, 明: 1, 后: 2 };
const MONTHS_AWAY: Readonly<Record<string, number>> = { 上: -1, 本: 0, 这: 0, 当: 0, 下: 1 };

/** 8月5日, 8月5, 2026年8月5日, 26年8月5号, 八月五日, 二〇二六年八月五日, 元月5日, 去年12月5日, 上月5日; but not 八月廿五. */
const written: Way = (text, today) => {
  const tight = text.replaceAll(" ", "");
  const groups = WRITTEN.exec(tight)?.groups;
  if (!groups || isLunar(tight, groups)) return null;
  const day = numberOf(groups["day"] ?? "");
  if (day === null) return null;
  const { near } = groups;
  if (near !== undefined) return groups["year"] === undefined ? inNearMonth(near, day, today) : null;
  const month = groups["month"] === "元" ? 1 : numberOf(groups["month"] ?? "");
  return month === null ? null : { year: writtenYear(groups["year"], today), month, day };
};

/** 八月廿五, 八月十五: without 日 a day in Chinese numerals is one of the lunar calendar, which is not read. */
const isLunar = (text: string, { near, day = "" }: Readonly<Record<string, string | undefined>>): boolean =>
  near === undefined && !/^\d/.test(day) && !/[日号號]$/.test(text);

function inNearMonth(near: string, day: number, today: PlainDate): DayParts {
  const first = addMonths(dateOf(yearOf(today), monthOf(today), 1), MONTHS_AWAY[near.charAt(0)] ?? 0);
  return { year: { value: yearOf(first), digits: 4 }, month: monthOf(first), day };
}

function writtenYear(text: string | undefined, today: PlainDate): DayParts["year"] {
  if (text === undefined || /^\d/.test(text)) return yearTyped(text);
  const away = YEARS_AWAY[text];
  return { value: away === undefined ? (chineseDigits(text) ?? 0) : yearOf(today) + away, digits: 4 };
}

const numberOf = (text: string): number | null => (/^\d/.test(text) ? Number(text) : chineseNumber(text));

const MONTH_NAMES = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH_NAME =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
const DAY_FIRST = new RegExp(String.raw`^(\d{1,2})(?:st|nd|rd|th)?[ -]?(${MONTH_NAME})\.?(?:,?[ -](\d{4}))?$`, "i");
const MONTH_FIRST = new RegExp(String.raw`^(${MONTH_NAME})\.? ?(\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?$`, "i");

/** 5 Aug 2026, 5 August, Aug 5, August 5th, 2026. */
const english: Way = (text) => {
  const dayFirst = DAY_FIRST.exec(text);
  const [day, name, year] = dayFirst ? dayFirst.slice(1) : monthFirst(text);
  if (day === undefined || name === undefined) return null;
  return { year: yearTyped(year), month: MONTH_NAMES.indexOf(name.slice(0, 3).toLowerCase()) + 1, day: Number(day) };
};

function monthFirst(text: string): (string | undefined)[] {
  const [, name, day, year] = MONTH_FIRST.exec(text) ?? [];
  return [day, name, year];
}

const WAYS: readonly Way[] = [compact, separated, written, english];
