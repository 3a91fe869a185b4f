import { eachMonthOn } from "../../domain/recurrence/short-months.ts";
import type { CandidatePeriod } from "../extracted-plan.ts";
import { parseNumber } from "../numerals.ts";

/** The part behind 每月 or 每周 that names the day. `length` is that of the phrase. */
export interface DayRule {
  readonly pattern: string;
  readonly length: number;
}

const WEEKDAYS: Readonly<Record<string, string>> = {
  一: "MO",
  二: "TU",
  三: "WE",
  四: "TH",
  五: "FR",
  六: "SA",
  日: "SU",
  天: "SU",
  末: "SA",
};
/** 双月 and 单月. */
export const EVEN_MONTHS = "FREQ=MONTHLY;BYMONTH=2,4,6,8,10,12";
export const ODD_MONTHS = "FREQ=MONTHLY;BYMONTH=1,3,5,7,9,11";

const WEEKDAY = String.raw`(?:周|星期|礼拜)([一二三四五六日天])`;
const OF_WEEK =
  /^(?:的?(?:周|星期|礼拜))?([一二三四五六日天](?:[、和及](?:周|星期)?[一二三四五六日天])*)(?![次学课讲会场篇主期题测考评个人名小节歌练诗文曲画星操思语舞]|[评查谈议研读问](?:[，。；、]|$)|更(?![新换改正]))/;
const BEFORE = "(?:以?之?前)?";
/** 5日、20日 · 10日、月底前 · 15日到岗值班: days of each month, each of which may be a day to be done by. */
const DAY = new RegExp(
  `^的?(\\d{1,2}[日号]?(?:${BEFORE}[、和及](?:\\d{1,2}[日号]?|月[底末]))*)(?<=[日号底末])${BEFORE}(?![日号]?(?:[至—–―～~-]|到[当次下翌]?月?[\\d底末]))`,
);
/** 25日至月底前 · 20日到次月5日: done by the end of the stretch. */
const STRETCH = new RegExp(
  `^的?\\d{1,2}[日号]?${BEFORE}[至到—–―～~-]{1,2}(?:当?月?(?:底|末)|(?:次|下|翌)?月?(\\d{1,2})[日号])${BEFORE}`,
);
/** 上旬 · 中旬 · 下旬: due by its last day. */
const TEN_DAYS = new RegExp(`^的?([上中下])旬(?:末)?${BEFORE}`);
const FROM_END = /^的?倒数第?([一二三四五1-5])[日天](?:以?之?前)?/;
const NTH = new RegExp(`^的?(?:(最后)一?个?|第([一二三四1-4])个?)(?:周的?|星期的?)?${WEEKDAY}`);
const EDGE = /^的?(?:月?底|末|最后一[天日])(?:以?之?前)?/;

/**
 * The day within a month, two months or a week, as an RRULE value: 28日前 · 最后一个周五 · 第一周星期五 · 五下午.
 * 每周一晚上 is Monday; 每周一次 and 每周一学 are once a week and give null. 每月30日前 is the last day of February: words
 * ask for each month, where an RRULE that names the day alone would leave the month out.
 *
 * @param alternate Which months a day of two months is in: 双月 where nothing else is said.
 */
export function parseDayRule(period: CandidatePeriod, rest: string, alternate = EVEN_MONTHS): DayRule | null {
  if (period === "week")
    return rule(OF_WEEK.exec(rest), ([, days = ""]) => `FREQ=WEEKLY;BYDAY=${weekdaysIn(days).join(",")}`);
  if (period === "quarter") return rule(OF_QUARTER.exec(rest), quarterDay);
  if (period !== "month" && period !== "two-months") return null;
  const months = period === "month" ? "FREQ=MONTHLY" : alternate;
  return (
    rule(STRETCH.exec(rest), ([, last]) =>
      last === undefined ? `${months};BYMONTHDAY=-1` : onDays(months, [Number(last)]),
    ) ??
    rule(DAY.exec(rest), ([, written = ""]) =>
      onDays(
        months,
        Array.from(written.matchAll(/\d+|[底末]/g), ([day]) => (/\d/.test(day) ? Number(day) : LAST_DAY)),
      ),
    ) ??
    rule(TEN_DAYS.exec(rest), ([, part]) =>
      part === "下" ? `${months};BYMONTHDAY=-1` : onDays(months, [part === "上" ? 10 : 20]),
    ) ??
    rule(FROM_END.exec(rest), ([, nth = ""]) => `${months};BYMONTHDAY=-${parseNumber(nth)}`) ??
    rule(
      NTH.exec(rest),
      ([, last, nth = "1", day = ""]) => `${months};BYDAY=${last ? -1 : parseNumber(nth)}${WEEKDAYS[day]}`,
    ) ??
    rule(EDGE.exec(rest), () => `${months};BYMONTHDAY=-1`)
  );
}

/** The last day of the longest month; a shorter month has its own last day in its place. */
const LAST_DAY = 31;

const onDays = (months: string, days: readonly number[]): string | null =>
  days.every(isDayOfMonth) ? `${months};${eachMonthOn(days)}` : null;

/** 一、三、五 and 一、周三 alike. */
const weekdaysIn = (days: string): string[] =>
  Array.from(days.matchAll(/[一二三四五六日天]/g), ([day]) => WEEKDAYS[day] ?? "");

/** 末月25日前 · 首月10日前 · 末25日前 · 末: which month of the quarter, and which day of it. */
const OF_QUARTER =
  /^的?(?:(首|第[一1]个?|末|最后一?个?|第[二三23]个?)(?:个)?月的?(?:份)?(?:(?:\d{1,2}[日号]?前?[至到—–―～~-]{1,2})?(?:(\d{1,2})[日号](?:以?之?前)?|月?[底末]前?))|末的?(\d{1,2})[日号](?:以?之?前)?|末(?!月)(?:以?之?前)?)/;

function quarterDay([, which, dayOfMonth, atEnd]: RegExpExecArray): string | null {
  const day = dayOfMonth ?? atEnd;
  const month = which === undefined || /[末后三3]/.test(which) ? 3 : /[二2]/.test(which) ? 2 : 1;
  const months = [0, 3, 6, 9].map((first) => first + month);
  if (day !== undefined && !isDayOfMonth(Number(day))) return null;
  return `FREQ=MONTHLY;BYMONTH=${months.join(",")};${day === undefined ? "BYMONTHDAY=-1" : eachMonthOn([Number(day)])}`;
}

function rule(match: RegExpExecArray | null, toPattern: (match: RegExpExecArray) => string | null): DayRule | null {
  const pattern = match && toPattern(match);
  return match && pattern ? { pattern, length: match[0].length } : null;
}

const isDayOfMonth = (day: number): boolean => day >= 1 && day <= 31;
