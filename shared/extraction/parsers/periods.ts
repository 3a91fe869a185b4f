import { namedPeriods } from "../../domain/date/period-names.ts";
import { eachMonthOn } from "../../domain/recurrence/short-months.ts";
import type { CandidatePeriod } from "../extracted-plan.ts";
import { NUMBER, parseNumber } from "../numerals.ts";
import { type Signs, hasSign, signOf, signsIn } from "../text/signs.ts";
import { type Span, withoutOverlaps } from "../text/span.ts";
import { EVEN_MONTHS, ODD_MONTHS, parseDayRule } from "./day-rules.ts";
import { allMatches } from "../text/all-matches.ts";

/** A frequency or a frame: 每季度 · 全年 · 每月28日前 · 每周五下午 · 半年. */
export interface PeriodPhrase extends Span {
  readonly period: CandidatePeriod;
  /** RRULE value where the phrase names the day. */
  readonly pattern: string | null;
  /** 全年 only frames a number; 每月 alone asks for something each month. */
  readonly repeats: boolean;
  /** The number of characters right before the phrase that name its months: 1月至11月每月. */
  readonly ahead?: number;
}

/** Period words with the period of a candidate, also those for which the calendar of duties has no period. */
const NAMES: readonly (readonly [string, CandidatePeriod])[] = [
  ["半个?月", "other"],
  ["[两二三四五2345]年", "other"],
  ["(?:学期|学年|单元|天|日|晨|双周|两周|2周|工作日)", "other"],
  ...namedPeriods.map(([unit, { each }]) => [each, unit] as const),
];
/** One group for each name; the first that fits is taken. */
const NAME = new RegExp(`^(?:${NAMES.map(([name]) => `(${name})`).join("|")})`);

const EACH = new RegExp(
  `每一?个?(?=${NAMES.map(([name]) => name).join("|")})|按(?=半年|季|月(?!薪)|周)|逐(?=季|月|旬|周|日)(?![季月旬周日]度?(?:递|提|增|上|下|减|降|好|改|推|扩|加))`,
  "g",
);
/** 每4个月 · 每隔一个月 · 每两个星期 · 每10天. */
const EACH_N = new RegExp(`每(隔)?(${NUMBER})个?(月|周|星期|天|日|年)(?![前以])`, "g");
/** 完成全年考核: of what stretch something is, and not how often. */
const FRAMES = /全年(?!(?:工作)?(?:考核|总结|述职|目标|任务|计划|报告))|年度内|一年内|全年度|[年月季周]均|本年度/g;
/** 月均不少于2次: the period of an average. Every other frame means the year. */
const MEANS: Readonly<Record<string, CandidatePeriod>> = { 月均: "month", 季均: "quarter", 周均: "week" };
const BARE =
  /(?<![上下前后近每按以第过一])半年(?=[^，。；]{0,8}[一二两三四\d]次|[^，。；、]{0,2}(?:通报|召开|开展|组织|进行|听取))|(?:(?<!每|逢)每?逢|(?<![每逢单\u4e00-\u9fff]))(?:双|单)月(?=\d|的|第|最|至少|不少于|[一两二三\d]次|\d{1,2}[日号]|[月底末]|初|[上中下]旬|[一-龥]{0,4}(?:召开|开展|组织|举办|举行|进行|安排|报送|检查|集中|通报|调度))|(?<![每\d一二三四五六七八九十\u4e00-\u9fff])隔月(?=[^，。；]{0,6}(?:[一1]次|召开|开展|组织|举办|举行|进行|报送|检查|通报|调度))/g;
/** 隔周召开, 每隔一周, 双周召开, 两周一次, 半月一次. */
const FORTNIGHT =
  /(?<![每单])双周(?=[一1两二]次|召开|开展|组织|举办|举行|进行|安排|集中|报送|通报|调度|碰头|例会)|每?隔(?:一)?周(?!的?(?:周|星期)?[一二三四五六日天](?:[上下晚]|$))|(?<![每\d一二三四五六七八九十上下前后])(?:[两二2]周|半个?月)(?=[一1]次|召开[一1]次|开展[一1]次)/g;
/** 单周周四下午, 隔周五: every other week, by the office's own count. */
const ALTERNATE = /(?:单周|双周|隔周)的?(?:周|星期|礼拜)[一二三四五六日天](?:上午|下午|晚上)?/g;
/** 一年两次, 一月一次: each, without the word. */
const ONE =
  /(?<![第每近满同某前后下去十另任这那隔\d]|(?<!原则)上)一(?:(?:年|季度?|个?月|周|学期)(?=(?:至少|不少于|召开|开展|进行|组织|安排|举行|举办|集中|汇报|检查|写|听|上|[要应须]){0,3}(?:[一两二三四五六七八九十1-9]次|\d{1,5}[篇节字份本]))|学期(?=[^，。；\d]{1,8}(?:不少于|不低于|至少)))/g;

/** 次月5日前, 月后18日前: each month, on a day of the next one. */
const NEXT_MONTH =
  /(?:(?:每个?)?月度?(?:终了?|结束)之?后|月后|次月|下月|翌月)的?(\d{1,2})(?:(?<=后\d{1,2})[日天]之?内|[日号](?:以?之?前)?)/g;
const NEXT_QUARTER =
  /(?:(?:每个?)?季度?(?:终了?|结束)之?后|季后)的?(\d{1,2})(?:(?<=后\d{1,2})[日天]之?内|[日号](?:以?之?前)?)/g;

/** 月底统一汇总, 季末通报: 每 is left out; what follows is done then. */
const AT_END =
  /(?<![\d一二三四五六七八九十两本上下当每个年次半正腊月季度])(月|季)度?[底末](?:[之以]?前)?(?=[^，。；、年]{2})/g;

const NEXT_SIGN = signOf("月季次下翌终了束之", "后月");
const EACH_SIGN = signOf(null, "每按逐");
const ALTERNATE_SIGN = signOf("单双隔两二2半个一", "周月");
const ONE_SIGN = signOf("一", "年季个月周学");
const FRAME_SIGN = signOf("全本度年月季周", "年内均");
const BARE_SIGN = signOf("半双单隔月季度", "年月底末");

/** Period phrases of a masked sentence, in order. */
export function parsePeriods(text: string, signs: Signs = signsIn(text)): PeriodPhrase[] {
  const periods: PeriodPhrase[] = [];
  if (hasSign(signs, EACH_SIGN))
    for (const match of allMatches(text, EACH)) {
      const period = readEach(text, match.index, match[0].length);
      if (period) periods.push(period);
    }
  if (hasSign(signs, EACH_SIGN)) for (const match of allMatches(text, EACH_N)) periods.push(readSeveral(match));
  if (hasSign(signs, ONE_SIGN))
    for (const match of allMatches(text, ONE)) {
      const period = readEach(text, match.index, 1);
      if (period) periods.push(period);
    }
  if (hasSign(signs, ALTERNATE_SIGN))
    for (const match of allMatches(text, ALTERNATE))
      periods.push(phrase("other", match.index, match[0].length, null, true));
  if (hasSign(signs, ALTERNATE_SIGN))
    for (const match of allMatches(text, FORTNIGHT))
      periods.push(phrase("other", match.index, match[0].length, null, true));
  if (hasSign(signs, NEXT_SIGN)) {
    for (const match of allMatches(text, NEXT_MONTH)) periods.push(...readNext(match, "month", "FREQ=MONTHLY"));
    for (const match of allMatches(text, NEXT_QUARTER))
      periods.push(...readNext(match, "quarter", "FREQ=MONTHLY;BYMONTH=1,4,7,10"));
  }
  if (hasSign(signs, FRAME_SIGN))
    for (const match of allMatches(text, FRAMES))
      periods.push(phrase(MEANS[match[0]] ?? "year", match.index, match[0].length, null, false));
  if (hasSign(signs, BARE_SIGN)) {
    for (const match of allMatches(text, BARE)) periods.push(readBare(text, match));
    for (const match of allMatches(text, AT_END)) periods.push(readEnd(match));
  }
  if (periods.length > 1) periods.sort((a, b) => a.start - b.start || b.end - a.end);
  return (periods.length < 2 ? periods : withoutOverlaps(periods)).map((period) => inSomeMonths(text, period));
}

const MONTHS_AHEAD =
  /(?:除了?((?:\d{1,2}月?[、和及]){0,5}\d{1,2}月份?)(?:之|以)?外|(?:自|从)?(\d{1,2})月份?(?:起|开始)|(?:自|从)?(\d{1,2})月?份?[至到—–～~-]{1,2}(\d{1,2})月份?(?:底|期间)?)[，：]?$/;
const LONGEST_AHEAD = 24;

/** 1月至11月每月 · 自7月起每月 · 除2月外每月: the months of a rhythm, each with its own occurrence; their words are no dates. */
function inSomeMonths(text: string, period: PeriodPhrase): PeriodPhrase {
  if (period.period !== "month" || !period.repeats) return period;
  const match = MONTHS_AHEAD.exec(text.slice(Math.max(0, period.start - LONGEST_AHEAD), period.start));
  const months = match && monthsOf(match);
  if (!match || !months) return period;
  const day = period.pattern === null ? "FREQ=MONTHLY;BYMONTHDAY=-1" : period.pattern;
  return {
    ...period,
    ahead: match[0].length,
    pattern: day.replace("FREQ=MONTHLY", `FREQ=MONTHLY;BYMONTH=${months.join(",")}`),
  };
}

/** Ascending, 1 to 12; null where the words name no months, or all or none are left. */
function monthsOf([, except, since, first, last]: RegExpExecArray): readonly number[] | null {
  const left = new Set((except?.match(/\d+/g) ?? []).map(Number));
  const [from, to] = [Number(since ?? first ?? 1), Number(last ?? YEAR.length)];
  const months = YEAR.filter((month) => month >= from && month <= to && !left.has(month));
  return months.length > 0 && months.length < YEAR.length ? months : null;
}

const YEAR: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

function readEach(text: string, start: number, length: number): PeriodPhrase | null {
  const rest = text.slice(start + length, start + length + 24);
  const match = NAME.exec(rest);
  const period = match && NAMES[match.indexOf(match[0], 1) - 1]?.[1];
  if (!match || !period) return null;
  const day = parseDayRule(period, rest.slice(match[0].length));
  return phrase(period, start, length + match[0].length + (day?.length ?? 0), day?.pattern ?? null, true);
}

const MONTHS: Readonly<Record<number, CandidatePeriod>> = {
  1: "month",
  2: "two-months",
  3: "quarter",
  6: "half-year",
  12: "year",
};

/** 每隔一个月 is every second month; 每隔两个月 may be every second or every third, and no calendar period fits it. */
function readSeveral({ 0: words, 1: apart, 2: written = "", 3: unit = "", index }: RegExpExecArray): PeriodPhrase {
  const count = parseNumber(written) ?? 0;
  return phrase(severalOf(unit, count, apart !== undefined), index, words.length, null, true);
}

function severalOf(unit: string, count: number, isApart: boolean): CandidatePeriod {
  if (unit === "月") return isApart ? (count === 1 ? "two-months" : "other") : (MONTHS[count] ?? "other");
  if (isApart || count !== 1) return "other";
  return unit === "年" ? "year" : unit === "周" || unit === "星期" ? "week" : "other";
}

/** 半年 · 双月30日前 · 单月的第一个周一 · 隔月, which names no month to count from. */
function readBare(text: string, match: RegExpExecArray): PeriodPhrase {
  const [words] = match;
  if (words === "半年") return phrase("half-year", match.index, words.length, null, true);
  if (words === "隔月") return phrase("two-months", match.index, words.length, null, true);
  const end = match.index + words.length;
  const months = words.endsWith("单月") ? ODD_MONTHS : EVEN_MONTHS;
  const day = parseDayRule("two-months", text.slice(end, end + 24), months);
  // The period of two months ends with the even one: an odd month without a day is due by its own end.
  const pattern = day?.pattern ?? (months === ODD_MONTHS ? `${months};BYMONTHDAY=-1` : null);
  return phrase("two-months", match.index, words.length + (day?.length ?? 0), pattern, true);
}

const readEnd = (match: RegExpExecArray): PeriodPhrase =>
  match[1] === "月"
    ? phrase("month", match.index, match[0].length, "FREQ=MONTHLY;BYMONTHDAY=-1", true)
    : phrase("quarter", match.index, match[0].length, "FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1", true);

/** Reads nothing for a day that no month has. */
function readNext(match: RegExpExecArray, period: CandidatePeriod, months: string): PeriodPhrase[] {
  const day = Number(match[1]);
  if (day < 1 || day > 31) return [];
  return [phrase(period, match.index, match[0].length, `${months};${eachMonthOn([day])}`, true)];
}

const phrase = (
  period: CandidatePeriod,
  start: number,
  length: number,
  pattern: string | null,
  repeats: boolean,
): PeriodPhrase => ({
  period,
  pattern,
  repeats,
  start,
  end: start + length,
});
