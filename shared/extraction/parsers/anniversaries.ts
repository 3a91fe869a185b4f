import { type PlainDate, dateOf } from "../../domain/date/plain-date.ts";
import { parseNumber } from "../numerals.ts";

interface Founding {
  readonly named: string;
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const FOUNDINGS: readonly Founding[] = [
  { named: "建党|(?:中国共产党|党)成立", year: 1921, month: 7, day: 1 },
  { named: "建国|新中国成立|中华人民共和国成立|国庆", year: 1949, month: 10, day: 1 },
  { named: "建军|(?:人民)?解放军(?:建军|成立)", year: 1927, month: 8, day: 1 },
  { named: "建团|共青团成立|中国共产主义青年团成立", year: 1922, month: 5, day: 5 },
  { named: "五四运动", year: 1919, month: 5, day: 4 },
];
const ORDINAL = "(\\d{2,3}|[一二三四五六七八九十百]{2,5})周年";

/** The day of an anniversary that the words name; its ordinal gives the year: 建党105周年 is 1 July 2026. Null where none is named. */
export function anniversaryIn(words: string): PlainDate | null {
  for (const { named, year, month, day } of FOUNDINGS) {
    const ordinal = new RegExp(`(?:${named})${ORDINAL}`).exec(words)?.[1];
    const years = ordinal === undefined ? null : parseNumber(ordinal);
    if (years !== null && Number.isInteger(years)) return dateOf(year + years, month, day);
  }
  return null;
}
