import { NUMBER, parseNumber } from "../numerals.ts";
import { COUNTERS } from "../lexicon/counters.ts";
import { allMatches } from "../text/all-matches.ts";
import type { Span } from "../text/span.ts";

/** Numbers that 分别 gives to as many things before them: 一、二季度发展会员分别为50、60名. */
export interface Distributed extends Span {
  readonly values: readonly (Span & { readonly count: number })[];
  readonly unit: string;
  readonly floored: boolean;
}

const UNIT = COUNTERS.toSorted((a, b) => b.length - a.length).join("|");
const VALUE = `${NUMBER}(?:${UNIT}|%)?`;
const PATTERN = new RegExp(
  `(?:分别|各)(?:[^，。；、\\d一二两三四五六七八九十]{0,12}?)(不少于|不低于|至少)?((?:${VALUE}(?:以上)?[、和及])+${NUMBER}(${UNIT}|%))(以上)?`,
  "g",
);
const NUMBERS = new RegExp(NUMBER, "g");

/** The distributed lists of a masked text, in order. */
export function parseDistributed(text: string): Distributed[] {
  if (!/分别|各/.test(text)) return [];
  return allMatches(text, PATTERN).map((match) => {
    const [whole, floor, listed = "", unit = "", suffix] = match;
    const from = match.index + whole.indexOf(listed);
    return {
      start: match.index,
      end: match.index + whole.length,
      unit,
      floored: floor !== undefined || suffix !== undefined,
      values: allMatches(listed, NUMBERS).flatMap(({ index, 0: number }) => {
        const count = parseNumber(number);
        return count === null ? [] : [{ count, start: from + index, end: from + index + number.length }];
      }),
    };
  });
}
