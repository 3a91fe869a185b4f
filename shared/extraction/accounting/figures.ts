import { EVENTS, LENGTHS } from "../lexicon/counters.ts";
import { type Amount, parseAmounts } from "../parsers/amounts.ts";
import { parseDates } from "../parsers/dates.ts";
import { parsePeriods } from "../parsers/periods.ts";
import { parseTriggers } from "../parsers/triggers.ts";
import { allMatches } from "../text/all-matches.ts";
import { signsIn } from "../text/signs.ts";
import { MISSING_VALUE } from "../text/missing-value.ts";
import type { Span } from "../text/span.ts";
import type { Word } from "../words/segmenter.ts";

/** A phrase of the text that may ask for something: a count, a length of time or money, a date, a rhythm, or a number by itself. */
export interface Figure extends Span {
  readonly sort: "count" | "length" | "date" | "period" | "number" | "event" | "formula";
  /** The year in a date. */
  readonly year?: number | null;
  readonly amount?: Amount;
}

const BARE = /\d+(?:[.．]\d+)?(?:[年月日天号元分岁级条款章届%]|周年|小时|分钟|个月|周岁|年级)?/g;
const LENGTH = new RegExp(`^(?:${[...LENGTHS, "元", "分", "岁", "周岁", "万元"].join("|")})`);
const FORMULA = new RegExp(MISSING_VALUE, "g");
const SHORTEST_COUNT = 2;

/**
 * The figures of one line, in order, none within another. Offsets are those of the line.
 *
 * @param line  With names masked: phrases inside them ask for nothing.
 * @param whole  The same with nothing masked, where every number counts.
 * @param words  Those of `line`, asked for once where there are amounts.
 */
export function figuresIn(line: string, whole: string, words: () => readonly Word[]): Figure[] {
  const signs = signsIn(line);
  const found: Figure[] = [];
  const taken = new Uint8Array(Math.max(line.length, whole.length));
  const add = (figure: Figure) => {
    if (taken.subarray(figure.start, figure.end).includes(1)) return;
    taken.fill(1, figure.start, figure.end);
    found.push(figure);
  };
  for (const { index, 0: mark } of whole.includes("〔") ? allMatches(whole, FORMULA) : [])
    add({ sort: "formula", start: index, end: index + mark.length });
  for (const { start, end } of parsePeriods(line, signs)) add({ sort: "period", start, end });
  for (const { start, end, year } of parseDates(line, signs)) add({ sort: "date", start, end, year });
  for (const amount of parseAmounts(line, words, signs))
    if (isFigure(amount)) add({ sort: "count", start: amount.start, end: amount.end, amount });
  for (const { start, end } of parseTriggers(line, signs)) add({ sort: "event", start, end });
  for (const { index, 0: number } of allMatches(whole, BARE)) {
    const end = index + number.length;
    add({ sort: LENGTH.test(number.replace(/^[\d.．]+/, "")) ? "length" : "number", start: index, end });
  }
  return found.toSorted((a, b) => a.start - b.start);
}

/** 一个, 一批: no more than an article. */
const isFigure = ({ digits, count, unit, compared }: Amount): boolean =>
  digits || compared || count >= SHORTEST_COUNT || EVENTS.has(unit);
