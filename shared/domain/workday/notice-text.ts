import { type PlainDate, isPlainDate } from "../date/plain-date.ts";
import type { HolidayNotice } from "./notice-days.ts";

/** Full-width digits and brackets, spaces inside phrases and 星期 all mean the same to the rest of this file. */
export const normalise = (text: string): string =>
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
export function yearIn(text: string): number | null {
  const match = /关于(\d{4})年/.exec(text) ?? /(\d{4})年(?!\d{1,2}月\d{1,2}日至?\s*$)/.exec(text);
  const year = Number(match?.[1]);
  return year >= 1950 && year <= 2198 ? year : null;
}

/** One numbered line of a notice. */
export interface Item {
  readonly name: string;
  readonly text: string;
}

/** The numbered lines: `一、元旦：…`. Each runs to the next number or the end of its paragraph. */
export function itemsIn(text: string): Item[] {
  const pattern =
    /(?:^|\n)[一二三四五六七八九十]+、([^：\n]{2,12})：([\s\S]*?)(?=\n\s*[一二三四五六七八九十]+、|\n\s*\n|$)/g;
  return [...text.matchAll(pattern)].map(([, name = "", body = ""]) => ({ name, text: body.replaceAll("\n", "") }));
}

const TITLE = /国务院办公厅关于\d{4}年[^\n]{0,12}节假日安排的通知/;
const NUMBER = /国办发明电〔\d{4}〕\d+号|国办发[^\n〔]{0,6}〔\d{4}〕\d+号/;

/** Title, number and date of the paper, as far as the text has them. */
export function sourceIn(text: string, year: number): HolidayNotice["source"] {
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
  return isPlainDate(date) ? date : null;
}
