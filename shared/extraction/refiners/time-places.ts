import type { DatePhrase } from "../parsers/dates.ts";
import type { Span } from "../text/span.ts";
import type { SentenceView } from "./sentence-view.ts";

/** Times that tell by their place, without a verb, that something takes place or ends then. */

/** 3月至5月, 3-5月, 3月1日—8日. */
export const isStretch = (words: string): boolean => /[至到—–―～-]/.test(words.replace(WHOLE_DATE, ""));

const WHOLE_DATE = /\d{4}-\d{1,2}-\d{1,2}/g;

/** 集中整治（3月1日至4月30日）; a term of office or a period of account is none. */
const TERM = /(?:任期|届期|考核期|考核周期|评价期|有效期|统计期|期限|年度)$/;
export const isBracketed = ({ original, sentence }: SentenceView, { start }: Span): boolean =>
  original[start - 1] === "（" && !TERM.test(original.slice(sentence.start, start - 1));

/**
 * 演讲比赛（7月1日） · （二）集中整改（8月底前）。: the day of what stands before the bracket; laws and speeches have days too, behind a
 * name. By when something is to be done is said of whatever a numbered point names.
 */
export const isNamedFor = (view: SentenceView, { start, end }: Span, { sort, year, firm }: DatePhrase): boolean => {
  const named = view.slice({ start: view.sentence.start, end: start - 1 });
  const opensPoint = view.block.level !== null && view.sentence.start === view.block.start;
  return (
    (sort === "day" || (firm && sort !== "festival") || (opensPoint && (sort === "month" || sort === "season"))) &&
    (year === null || year >= (view.planYear ?? year)) &&
    /^）?$/.test(view.slice({ start: end, end: view.sentence.end })) &&
    (opensPoint || view.does({ start: view.sentence.start, end: start - 1 })) &&
    !/[》”]$/.test(named)
  );
};

/** 第一季度：… · （3月）…: whether a time is the head of its line. */
export function isScheduleLine(view: SentenceView, date: DatePhrase, before: string, after: string): boolean {
  if (date.sort !== "month" && date.sort !== "season") return false;
  return (
    after === "" &&
    /^(?:第[一二三四五六七八九十]+期)?$/.test(before) &&
    /^[）】]?[：:]/.test(view.original.slice(date.end, date.end + 2))
  );
}

/** 完成时限：6月30日 */
export const isTimeLimit = (view: SentenceView, at: number): boolean => {
  const above = view.clauses[at - 1];
  return above !== undefined && /(?<!责任|有效)(?:时限|期限|时间)$/.test(view.slice(above));
};

const TIME_HEADING = /(?:时间|时限|期限|日期)(?:安排)?[：:。]?\s*$/;

/**
 * 二、活动时间⏎6月1日至30日。: whether a stretch alone on its line, or any date alone under such a heading, is the time of the
 * activity.
 */
export const isTimeLine = (view: SentenceView, date: DatePhrase): boolean =>
  view.sentence.text.trim().length === date.end - date.start &&
  (isStretch(view.slice(date)) ||
    TIME_HEADING.test(view.original.slice(Math.max(0, view.block.start - 12), view.block.start)));
