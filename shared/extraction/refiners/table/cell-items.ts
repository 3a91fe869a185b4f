import { numberingOf } from "../../structure/numbering.ts";
import type { Span } from "../../text/span.ts";

const LONGEST_MARK = 6;
/** ①, ⑴ and ⒈: three runs of twenty, one behind the other. */
const CIRCLED_ONE = 0x2460;
const OF_A_RUN = 20;
const OPENS = /^$|[：。；，\s）]$/;

/** The points that a cell lists as 1, 2, 3 …: `1.修订规定；2.开展抽查`, without their numbers; empty where it lists none. */
export function itemsIn(text: string, { start, end }: Span): Span[] {
  const items: { start: number; end: number }[] = [];
  for (let at = start; at < end; at++) {
    const last = items.at(-1);
    const isFree = last === undefined ? OPENS.test(text.slice(Math.max(start, at - 1), at)) : !isDigit(text[at - 1]);
    const mark = isFree ? numberingOf(text.slice(at, Math.min(end, at + LONGEST_MARK))) : null;
    if (mark === null || mark.level < 3 || numberOf(mark.label) !== items.length + 1) continue;
    if (last !== undefined) last.end = at;
    items.push({ start: at + mark.length, end });
    at += mark.length - 1;
  }
  return items.length < 2 ? [] : items.map((item) => trimmed(text, item));
}

/** 2、开展抽查: the words of a cell's only point without the number, where each row has one. */
export function withoutNumber(text: string, { start, end }: Span): Span {
  const mark = numberingOf(text.slice(start, Math.min(end, start + LONGEST_MARK)));
  return mark === null || mark.level < 3 || start + mark.length >= end
    ? { start, end }
    : { start: start + mark.length, end };
}

const isDigit = (character: string | undefined): boolean => character !== undefined && /\d/.test(character);

const numberOf = (label: string): number =>
  /^\d+$/.test(label) ? Number(label) : 1 + (((label.codePointAt(0) ?? 0) - CIRCLED_ONE) % OF_A_RUN);

function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  return { start: end - words.trimStart().length, end: start + words.replace(/[；。，、\s]+$/, "").length };
}
