import { type PlainDate, daysBetween, isPlainDate, monthOf, yearOf } from "../../date/plain-date.ts";
import { NoticeRefusal } from "./notice-fault.ts";
import type { NoticeToken } from "./notice-tokens.ts";
import type { HolidayName } from "./notice-words.ts";
import type { Days } from "./statement.ts";
import { type Annotations, checkAnnotations, readAnnotations } from "./stated-annotations.ts";
import type { TokenCursor } from "./token-cursor.ts";

/** Days that were read before. */
type Span = Pick<Days, "first" | "last">;

/** What the days of a notice are read against. */
export interface DayContext {
  readonly noticeYear: number;
  readonly holidays: readonly HolidayName[];
  /** The text without blanks, from which refusals quote. */
  readonly text: string;
}

type DateToken = Extract<NoticeToken, { kind: "date" }>;

/** No holiday was longer than ten days; what is longer comes from a damaged date. */
const LONGEST_SPAN = 31;

/**
 * Reads days at the cursor, which stands on a date: one, or from one to another, with the weekdays and lunar dates that are stated
 * of them. A month or year that is left out is that of the days before.
 *
 * @param before The days read last in the item.
 * @param listed Days of the same list that stand before.
 * @throws {NoticeRefusal} `no-such-day`, `other-year`, `weekday`, `lunar`, `backwards`, `nothing-said`
 */
export function readDays(cursor: TokenCursor, before: Span | null, listed: readonly Days[], context: DayContext): Days {
  const start = cursor.peek()?.start ?? 0;
  const first = readDate(cursor, before, context);
  const ofFirst = readAnnotations(cursor);
  const isSpan = skipTo(cursor, context.text);
  const last = isSpan ? readDate(cursor, { first, last: first }, context) : first;
  const ofLast = isSpan ? readAnnotations(cursor) : null;
  const isOpen = cursor.peek()?.kind === "from";
  if (isOpen) cursor.next();
  const days = { start, end: cursor.previous?.end ?? start, first, last, isOpen };
  if (isSpan && (last <= first || daysBetween(first, last) >= LONGEST_SPAN))
    throw new NoticeRefusal({ kind: "backwards" }, days);
  check(ofFirst, ofLast, days, listed, context.text);
  return days;
}

function check(
  ofFirst: Annotations,
  ofLast: Annotations | null,
  days: Days,
  listed: readonly Days[],
  text: string,
): void {
  checkAnnotations(ofFirst, { ...days, last: days.first }, listed, text);
  if (ofLast === null) return;
  const isOfBoth = ofLast.isSpan;
  checkAnnotations({ ...ofLast, names: [] }, isOfBoth ? days : { ...days, first: days.last }, listed, text);
}

/** 至, also in 1月1日起至3日. A date has to follow. */
function skipTo(cursor: TokenCursor, text: string): boolean {
  const from = cursor.peek()?.kind === "from" ? 1 : 0;
  const to = cursor.peek(from);
  if (to?.kind !== "to") return false;
  if (cursor.peek(from + 1)?.kind !== "date")
    throw new NoticeRefusal({ kind: "nothing-said", words: text.slice(to.start, to.end) }, to);
  for (let skipped = 0; skipped <= from; skipped++) cursor.next();
  return true;
}

function readDate(cursor: TokenCursor, before: Span | null, context: DayContext): PlainDate {
  const token = cursor.next();
  if (token?.kind !== "date") throw new TypeError("the cursor does not stand on a date");
  const date = token.month === null ? withinSpan(token.day, before) : writtenDate(token, token.month, context);
  if (!isPlainDate(date)) {
    const words = context.text.slice(token.start, token.end);
    throw new NoticeRefusal({ kind: "no-such-day", words }, token);
  }
  const year = yearOf(date);
  if (year !== context.noticeYear && !(year === context.noticeYear - 1 && monthOf(date) === 12))
    throw new NoticeRefusal({ kind: "other-year", expected: context.noticeYear, found: year }, token);
  return date;
}

/** 1月29日—2月4日…其中，29日、30日: a bare day is in the span before it, else in the month named last. */
function withinSpan(day: number, before: Span | null): string {
  if (before === null) return "";
  const [last, first] = [before.last, before.first].map((date) => `${date.slice(0, 8)}${padded(day)}`);
  const isWithin = (date: string | undefined) => date !== undefined && date >= before.first && date <= before.last;
  return (isWithin(first) && !isWithin(last) ? first : last) ?? "";
}

/**
 * A date without a year is in the year of the notice; but a December date that is stated for 元旦 is in the year before.
 */
function writtenDate(token: DateToken, month: number, { noticeYear, holidays }: DayContext): string {
  const implied = month === 12 && holidays.includes("元旦") ? noticeYear - 1 : noticeYear;
  return `${token.year ?? implied}-${padded(month)}-${padded(token.day)}`;
}

const padded = (number: number): string => String(number).padStart(2, "0");
