import { festivalDate, lunarDateName, lunarDateOf } from "../../date/lunar.ts";
import { type PlainDate, weekdayOf, yearOf } from "../../date/plain-date.ts";
import { NoticeRefusal } from "./notice-fault.ts";
import type { NoticeToken } from "./notice-tokens.ts";
import { holidayNamed } from "./notice-words.ts";
import { type Days, isOneDay } from "./statement.ts";
import type { TokenCursor } from "./token-cursor.ts";

type Weekday = Extract<NoticeToken, { kind: "weekday" }>;
type Lunar = Extract<NoticeToken, { kind: "lunar" }>;
type Named = Extract<NoticeToken, { kind: "name" }>;

/** The statements about a date directly behind it, with or without brackets: （农历正月初七、周一）. */
export interface Annotations {
  readonly weekdays: readonly Weekday[];
  readonly lunar: readonly Lunar[];
  readonly names: readonly Named[];
  /** Whether 至 stands in the bracket, so that the annotation concerns the first and the last day of a span. */
  readonly isSpan: boolean;
}

const WITHIN_BRACKETS: ReadonlySet<NoticeToken["kind"]> = new Set(["filler", "name", "weekday", "lunar"]);

/** Reads on behind a date as long as only that date is spoken of. One of the brackets may be lost. */
export function readAnnotations(cursor: TokenCursor): Annotations {
  const found: NoticeToken[] = [];
  let isInside = false;
  for (let token = cursor.peek(); token; token = cursor.peek()) {
    const isStated = token.kind === "weekday" || token.kind === "lunar";
    if (token.kind === "open") {
      if (isInside || !startsAnnotation(cursor.peek(1))) break;
      isInside = true;
    } else if (token.kind === "close") {
      if (found.length === 0) break;
      isInside = false;
    } else if (joins(token)) {
      if (found.length === 0 || !(isInside ? startsAnnotation(cursor.peek(1)) : isStatement(cursor.peek(1)))) break;
    } else if (token.kind === "to") {
      // A bracket that was never closed: 2月15日（周日至23日.
      if (!isInside || !isStatement(cursor.peek(1))) break;
    } else if (!(isInside ? WITHIN_BRACKETS.has(token.kind) : isStated)) break;
    found.push(token);
    cursor.next();
  }
  return {
    weekdays: found.filter((token): token is Weekday => token.kind === "weekday"),
    lunar: found.filter((token): token is Lunar => token.kind === "lunar"),
    names: found.filter((token): token is Named => token.kind === "name"),
    isSpan: found.some(({ kind }) => kind === "to"),
  };
}

const joins = ({ kind }: NoticeToken): boolean => kind === "and" || kind === "comma";

const isStatement = (token: NoticeToken | undefined): boolean => token?.kind === "weekday" || token?.kind === "lunar";

const startsAnnotation = (token: NoticeToken | undefined): boolean =>
  isStatement(token) || token?.kind === "name" || token?.kind === "filler";

/**
 * @param days  The days directly before the annotation.
 * @param listed  Earlier days of the same list, whose weekdays may stand in the same bracket.
 * @throws {NoticeRefusal} `weekday`, `lunar`
 */
export function checkAnnotations(stated: Annotations, days: Days, listed: readonly Days[], text: string): void {
  for (const [index, { weekday, ...place }] of stated.weekdays.entries()) {
    const date = annotatedDay(index, stated.weekdays.length, stated.isSpan, days, listed);
    const actual = weekdayOf(date);
    if (weekday !== actual) throw new NoticeRefusal({ kind: "weekday", date, stated: weekday, actual }, place);
  }
  for (const [index, token] of stated.lunar.entries()) {
    const date = annotatedDay(index, stated.lunar.length, stated.isSpan, days, listed);
    if (!isLunar(date, token)) refuseLunar(date, token, text);
  }
  for (const token of isOneDay(days) ? stated.names : [])
    if (isOtherFestival(days.first, token.name)) refuseLunar(days.first, token, text);
}

/** The day that the `index`-th of `count` statements is about. */
function annotatedDay(index: number, count: number, isSpan: boolean, days: Days, listed: readonly Days[]): PlainDate {
  if (isSpan && index === 0) return isOneDay(days) ? (listed[0]?.first ?? days.first) : days.first;
  return index === count - 1 ? days.last : (listed.at(index - count + 1)?.last ?? days.last);
}

function isLunar(date: PlainDate, { month, day }: Lunar): boolean {
  if (day === 0) return festivalDate("除夕", yearOf(date)) === date;
  const lunar = lunarDateOf(date);
  return lunar?.day === day && (month === null || lunar.month === month);
}

/** 清明, 端午 and 中秋 are one day each; the other names may also mean the days around. */
function isOtherFestival(date: PlainDate, name: string): boolean {
  const holiday = holidayNamed(name);
  if (holiday !== "清明" && holiday !== "端午" && holiday !== "中秋") return false;
  return festivalDate(`${holiday}节`, yearOf(date)) !== date;
}

function refuseLunar(date: PlainDate, { start, end }: NoticeToken, text: string): never {
  const stated = text.slice(start, end);
  throw new NoticeRefusal({ kind: "lunar", date, stated, actual: lunarDateName(date) }, { start, end });
}
