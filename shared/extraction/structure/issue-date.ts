import { type PlainDate, isPlainDate } from "../../domain/date/plain-date.ts";
import { parseNumber } from "../numerals.ts";

/** The date of issue that a document states. */
export interface IssueDate {
  /** Null where the document names a month only. */
  readonly on: PlainDate | null;
  readonly year: number;
  /** The index of the line with the date. */
  readonly at: number;
}

/** 2026年3月1日 · 东湖市科协 2026年3月1日 · （2022年1月修订） · 二〇二六年三月一日, alone on a line. */
const DATE_LINE =
  /^(?:\D{0,30}[ 　])?[（(]?(?:印发|发布|修订)?(?:日期|时间)?[:：]?(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?(?:[^\d，。；]{0,10}(?:印发|发布|修订|通过))?[）)]?$/;
const CHINESE_YEAR = /[一二三四五六七八九〇零○Ｏ]{4}(?=年)/g;
const CHINESE_PART = /[一二三四五六七八九十]{1,3}(?=[月日])/g;

/** The longest line that may be a date with the name that signs. */
const LONGEST = 60;
/** How many lines count as the head: a document has its date above its first sentence, or below its last one. */
const HEAD_LINES = 24;
const FOOT_LINES = 8;
const SENTENCE = /[。；]/;

/**
 * Finds the date of a document: in its head, below the name that signs it, or in its last lines. A date elsewhere
 * belongs to the contents and is never taken.
 *
 * @param lines  Lines of the repaired text, trimmed, none of them empty.
 * @param isSigner  Whether a line is the name of a body that may sign.
 */
export function findIssueDate(lines: readonly string[], isSigner: (line: string) => boolean): IssueDate | null {
  const sentence = lines.findIndex((line) => SENTENCE.test(line));
  const head = Math.min(sentence < 0 ? HEAD_LINES : sentence, HEAD_LINES);
  const isPlace = (at: number) =>
    at < head || at >= lines.length - FOOT_LINES || (at > 0 && isSigner(lines[at - 1] ?? ""));
  const found = lines.flatMap((line, at) => (isPlace(at) ? issueDateIn(line, at) : []));
  return found.find(({ on }) => on !== null) ?? found[0] ?? null;
}

/** Whether a line is a date and nothing else. */
export const isDateLine = (line: string): boolean => issueDateIn(line, 0).length > 0;

function issueDateIn(line: string, at: number): IssueDate[] {
  if (line.length > LONGEST) return [];
  const [, year = "", month = "", day] = DATE_LINE.exec(withDigits(line)) ?? [];
  if (day === undefined) return isYear(year) && Number(month) <= 12 ? [{ on: null, year: Number(year), at }] : [];
  const on = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isPlainDate(on) ? [{ on, year: Number(year), at }] : [];
}

const isYear = (text: string): boolean => /^(?:19|20)\d{2}$/.test(text);

/** 二〇二六年三月三十日 → 2026年3月30日 */
export const withDigits = (line: string): string =>
  line
    .replace(CHINESE_YEAR, (year) => Array.from(year, digitOf).join(""))
    .replace(CHINESE_PART, (part) => String(parseNumber(part) ?? part));

const digitOf = (character: string): number =>
  parseNumber(character === "○" || character === "Ｏ" ? "〇" : character) ?? 0;
