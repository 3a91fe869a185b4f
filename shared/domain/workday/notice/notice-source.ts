import { type PlainDate, isPlainDate } from "../../date/plain-date.ts";
import type { HolidayNotice } from "../notice-days.ts";
import { smallNumber, yearNumber } from "./chinese-number.ts";
import type { FoldedText } from "./folded-text.ts";
import { NOTICE_NUMBER, YEAR } from "./notice-words.ts";

type Source = HolidayNotice["source"];

const YEAR_IN_TITLE = new RegExp(`关于[^。]{0,12}?(${YEAR})年`, "gu");
const YEAR_OF_HOLIDAYS = new RegExp(`(${YEAR})年(?=[^。]{0,24}?(?:节假日|放假|假期|元旦|春节))`, "gu");
const ANY_YEAR = new RegExp(`(${YEAR})年`, "gu");
/** 2026年、2027年部分节假日, 2026—2027年放假: two years named together. */
const YEARS_TOGETHER = new RegExp(
  `(${YEAR})年?度?(?:、|，|,|和|及|与|以及|至|到|—+|-|~)(${YEAR})年(?=[^。]{0,16}?(?:节假日|放假|假期))`,
  "u",
);
const FIRST_YEAR = 1950;
const LAST_YEAR = 2198;

/**
 * The years that the text names as those of its holidays: two that are named together, or by its title (关于2026年部分节假日安排), else by its opening words, else the
 * first year that stands in it.
 *
 * @param text Folded and without blanks.
 */
export function yearsNamed(text: string): number[] {
  const together = YEARS_TOGETHER.exec(text)?.slice(1).map(yearNumber);
  if (together) return together;
  for (const pattern of [YEAR_IN_TITLE, YEAR_OF_HOLIDAYS]) {
    const years = yearsBy(pattern, text);
    if (years.length > 0) return pattern === YEAR_IN_TITLE ? years : years.slice(0, 1);
  }
  return yearsBy(ANY_YEAR, text).slice(0, 1);
}

const yearsBy = (pattern: RegExp, text: string): number[] => [
  ...new Set(
    [...text.matchAll(pattern)]
      .map(([, year = ""]) => yearNumber(year))
      .filter((year) => year >= FIRST_YEAR && year <= LAST_YEAR),
  ),
];

const TITLE = /(?:国务院(?:办公厅)?)?关于[^。:]{4,60}?的通知/u;
const PAPER_NUMBER = /国办?发(?:明电)?\((\d{4})\)第?(\d{1,4})号/u;
const DAY = `(${YEAR})年(${NOTICE_NUMBER})月(${NOTICE_NUMBER})日`;
/**
 * The patterns for the day of publication, the surest first: the index of the page, the signature, the page's own
 * date.
 */
const PUBLISHED = [
  new RegExp(`成文日期:${DAY}`, "u"),
  new RegExp(`国务院(?:办公厅)?${DAY}`, "u"),
  new RegExp(`[。;]${DAY}(?:\\(此件公开发布\\))?$`, "u"),
  new RegExp(`(?:发布日期|发文日期|印发日期):${DAY}`, "u"),
];

/** Title, number and date of the paper, as far as the text has them; the title of any notice of its year otherwise. */
export function sourceIn(folded: FoldedText, plainTitle: string): Source {
  const text = folded.text.replaceAll(/\s/gu, "");
  const number = PAPER_NUMBER.exec(text)?.[0] ?? null;
  return {
    title: TITLE.exec(text)?.[0] ?? plainTitle,
    publishedOn: publishedOn(text),
    number: number === null ? null : number.replace("(", "〔").replace(")", "〕").replace("第", ""),
    origin: "pasted",
  };
}

export const titleOfYear = (year: number): string => `国务院办公厅关于${year}年部分节假日安排的通知`;

function publishedOn(text: string): PlainDate | null {
  for (const pattern of PUBLISHED) {
    const [, year, month, day] = pattern.exec(text) ?? [];
    if (year === undefined || month === undefined || day === undefined) continue;
    const padded = (part: string) => String(smallNumber(part)).padStart(2, "0");
    const date = `${yearNumber(year)}-${padded(month)}-${padded(day)}`;
    if (isPlainDate(date)) return date;
  }
  return null;
}
