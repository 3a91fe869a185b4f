import { namedPeriods } from "../../domain/date/period-names.ts";
import { parseNumber } from "../numerals.ts";
import type { CandidatePeriod } from "../extracted-plan.ts";
import { type Signs, hasSign, signOf, signsIn } from "../text/signs.ts";
import type { Span } from "../text/span.ts";
import { allMatches } from "../text/all-matches.ts";

/** A name with a cadence inside: 一周双学 · 支部周学 · 每月一课 · 一季一讲. */
export interface CompressedCadence extends Span {
  readonly period: CandidatePeriod;
  readonly count: number;
  readonly name: string;
}

const MARKS = namedPeriods.flatMap(([unit, { mark }]) => (mark === null ? [] : [[mark, unit] as const]));
const PERIODS: Readonly<Record<string, CandidatePeriod>> = { 日: "other", 天: "other", ...Object.fromEntries(MARKS) };
const OF_A_YEAR = MARKS.filter(([, unit]) => unit !== "year").map(([mark]) => mark);
/** 年会, 年检 are names; 周会, 月检 come each week and month. */
const SHORTER = OF_A_YEAR.join("|");
/** 双月 is in front of 月, the year behind all. */
const ANY = `${SHORTER}|年`;
const DOING = "主题|活动|学习|通报|调度|研判|碰头|例会|研讨|测试|学|课|讲|会|训|考|评|查|报|访|谈|星|品|题|测|检";
const PAIR = new RegExp(`[一每](日|天|${ANY})度?([一双两二三四])(${DOING}|[大小](?:扫|汇总|查|评|结))(?!次)`, "g");
/** 一周小汇总: one such event, known by its name. */
const ROUND = new RegExp(`[一每](${ANY})([大小])(?:汇总|扫除|检查|评比|总结|结(?!构))`, "g");
const NAMED = new RegExp(`(?<=[支部组党小])(${SHORTER})(学|讲|评|查|会|考)(?=制|、|，|重要|$|等|活动)`, "g");

const SYSTEMS =
  "例会|报告|报表|汇报|报(?=制|机|、)|调度|通报|研判|学习|座谈|报告|讲评|点评|分析|督查|检查|考核|评比|小结";
/** 双月学习制度 · 月调度、季通报 · 旬报制度: months with a name (四月学习) are none. */
const SYSTEM = new RegExp(
  `(?<![\\d一二三四五六七八九十每上下本当个两正腊同第作假生])(${SHORTER}|日)度?(?:${SYSTEMS})(?=会?(?:制|机制)|、(?:月|季|半年|年)度?(?:${SYSTEMS}))`,
  "g",
);
const COMPRESSED_SIGN = signOf(
  `日天${MARKS.map(([mark]) => mark).join("")}度支部组党小`,
  "大小一双两二三四周月季例调通研学座报讲点分督检考评小度",
);

/** Compressed names of a masked sentence. */
export function parseCompressedCadences(text: string, signs: Signs = signsIn(text)): CompressedCadence[] {
  if (!hasSign(signs, COMPRESSED_SIGN)) return [];
  return [
    ...allMatches(text, PAIR).map((match) => cadence(match, match[1], parseNumber(match[2] ?? "") ?? 1)),
    ...allMatches(text, ROUND).map((match) => cadence(match, match[1], 1)),
    ...allMatches(text, SYSTEM).map((match) => cadence(match, match[1], 1)),
    ...allMatches(text, NAMED).map((match) => cadence(match, match[1], 1)),
  ].filter((found) => found !== null);
}

function cadence(match: RegExpExecArray, period: string | undefined, count: number): CompressedCadence | null {
  const unit = PERIODS[period ?? ""];
  return unit ? { period: unit, count, name: match[0], start: match.index, end: match.index + match[0].length } : null;
}
