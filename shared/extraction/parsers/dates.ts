import { parseNumber } from "../numerals.ts";
import { type Signs, hasSign, signOf, signsIn } from "../text/signs.ts";
import { type Span, withoutOverlaps } from "../text/span.ts";
import { FESTIVAL_NAMES, type DayOfYear, festivalDay } from "./festivals.ts";
import { allMatches } from "../text/all-matches.ts";

/** A day that a plan names, or the last day of the stretch it names. */
export interface DatePhrase extends Span {
  /** The year as written; null for the plan's year, or for each year. */
  readonly year: number | null;
  /** 次年, 下一年度: how many years behind the plan's; 0 elsewhere. */
  readonly yearsAhead?: number;
  /** The last day that is in time. A festival's needs the year, because some are lunar. */
  readonly dayIn: (year: number | null) => DayOfYear | null;
  /** 前, 底, 旬, 内 … make a date a deadline by themselves; a bare month or festival needs a duty beside it. */
  readonly firm: boolean;
  readonly sort: "day" | "month" | "season" | "year-end" | "festival";
}

/** A form leaves the year open: 20××年. */
const YEAR = String.raw`(?:(\d{4}|次|翌|明|下一?)年度?(?:的)?|今年|本年|当年|(?:20)?[xX×*_]{2}年)?`;
const MONTH = "(\\d{1,2}|十[一二]?|[一二三四五六七八九])";
const DAY_NUMBER = "(\\d{1,2}|[一二三四五六七八九十]{1,3})";
const BEFORE = "(?:以|之)?前(?!后)";
const HOUR = "(?:（[^（）\\d]{1,6}）)?(?:上午|下午|中午|晚上?)?(?:\\d{1,2}[:：点时]\\d{0,2})?(?:下班)?";
const DAY = new RegExp(
  `${YEAR}${MONTH}月${DAY_NUMBER}(?:[日号]?(?:[至到—–―～-]{1,2}|、)${DAY_NUMBER})?[日号]${HOUR}(?:(前夕|${BEFORE})|前后|左右|当天)?`,
  "g",
);
/** 2026-3-5 · 2026.3.5 · 2026/3/5 */
const DASHED = new RegExp(`(?<![\\d.-])((?:19|20)\\d{2})[-./](\\d{1,2})[-./](\\d{1,2})(?![\\d.])日?(${BEFORE})?`, "g");
const MONTH_PART = new RegExp(
  `${YEAR}(?:(?:\\d{1,2}|[一二三四五六七八九十]{1,2})(?:月?[-—–～~至到]{1,3}|、))?${MONTH}月(底|末|初|上中旬|中上旬|中下旬|上旬|中旬|下旬|份)?(?:(${BEFORE})|前后|左右|内|中)?`,
  "g",
);
/** 9月第二周 · 10月第三个周五 · 6月最后一个星期三 · 9月（第2周）. */
const MONTH_WEEK = new RegExp(
  `${YEAR}${MONTH}月份?的?（?(?:第([一二三四五1-5])|(最后一))个?(?:周(?!末)|星期|礼拜)(?:的?(?:周|星期|礼拜)?([一二三四五六日天])(?!次))?`,
  "g",
);
const SEASON = new RegExp(`${YEAR}(上半年|下半年|第?([一二三四1-4])季度)(?:(末|底|内|${BEFORE}))?`, "g");
const YEAR_END = new RegExp(
  `(?:(\\d{4}|次|翌|明|下一?)年?的?|今年|本年|当年)?(年底|年终|年末|岁末|年内|年初)(前后|${BEFORE})?`,
  "g",
);
/** 年中、年底各一次 · 年中考核: by the end of June; 年中 of 一年中, 2026年中央… says something else. */
const MID_YEAR =
  /(?<![\d每去半一全今当本近几多两三整年])年中(?=[、和及与，]|[前各末]|分别|(?:组织|开展|进行|召开|考核|评估|检查|督查|总结|述职|盘点|调度|推进))前?/g;
/** 上下半年各一次 names the first half by its first character alone. */
const FIRST_HALF = /上(?=[、和]?下半年)/g;
/** 到2028年，覆盖率达到65%: due by the end of that year. */
const BY_YEAR =
  /(?:(?<=[到至在])|(?=\d{4}年应))(\d{4})年(?=，|[^\d月底末初前内度以来至到、。；（）秋春夏冬上下第\s]{2})/g;
/** 5年内累计培养100名: the plan's year is the first of these years. */
const YEARS_AHEAD = /(?<![第每近过后起日\d届]|去的)([2-9二两三四五六七八九十]|10)年内/g;
const FESTIVAL = new RegExp(
  `${YEAR}[“"]?((?:七·一|五·一|十·一|八·一)|${FESTIVAL_NAMES.map((name) => name.replace("·", "[·.．・]")).join("|")})[”"]?(?:建党节|国庆节|劳动节|青年节|建军节|妇女节|护士节|医师节|儿童节|国庆|节(?!约|[假点]))?(?:(?:放假|休假)?前(\\d{1,2})[日天]|(前夕|来临之际|来临前|前后|${BEFORE}|期间|当天|后))?`,
  "g",
);

/** Behind a festival: the rest of a list, with the word that applies to all of it: 春节、中秋前. */
const LISTED_EVE = new RegExp(
  `^[”"]?(?:[、和及与][“"]?(?:${FESTIVAL_NAMES.join("|")})[”"]?节?){1,6}(?:前夕|来临之际|来临前|${BEFORE})`,
);

const DIGITS = "0123456789";
const DAY_SIGN = signOf("月", `${DIGITS}一二三四五六七八九十`);
const DASHED_SIGN = signOf(DIGITS, "-./");
const MONTH_SIGN = signOf(`${DIGITS}一二三四五六七八九十`, "月");
const SEASON_SIGN = signOf("半季", "年度");
const YEAR_END_SIGN = signOf(`年岁${DIGITS}`, "底终末内初年中");
/** The last two characters of the festivals' names. */
const FESTIVAL_SIGN = signOf(
  FESTIVAL_NAMES.map((name) => name.charAt(name.length - 2)).join("") + ".．・",
  FESTIVAL_NAMES.map((name) => name.charAt(name.length - 1)).join(""),
);

/** Dates of a masked sentence, in order; where two overlap the longer one stays. */
export function parseDates(text: string, signs: Signs = signsIn(text)): DatePhrase[] {
  const found: DatePhrase[] = [];
  if (hasSign(signs, DAY_SIGN)) collect(found, text, DAY, readDay);
  if (hasSign(signs, DASHED_SIGN)) collect(found, text, DASHED, readDashed);
  if (hasSign(signs, MONTH_SIGN)) {
    collect(found, text, MONTH_PART, readMonth);
    collect(found, text, MONTH_WEEK, readMonthWeek);
  }
  if (hasSign(signs, SEASON_SIGN)) {
    collect(found, text, SEASON, readSeason);
    collect(found, text, FIRST_HALF, () => JUNE);
  }
  if (hasSign(signs, YEAR_END_SIGN)) {
    collect(found, text, YEAR_END, readYearEnd);
    collect(found, text, MID_YEAR, () => ({ ...JUNE, sort: "year-end", firm: true }));
    collect(found, text, BY_YEAR, ([, year]) => ({ ...DECEMBER, ...yearOf(year) }));
    collect(found, text, YEARS_AHEAD, readYearsAhead);
  }
  if (hasSign(signs, FESTIVAL_SIGN)) collect(found, text, FESTIVAL, readFestival);
  if (found.length < 2) return found;
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return withoutOverlaps(found);
}

type DateParts = Omit<DatePhrase, keyof Span>;

function collect(
  found: DatePhrase[],
  text: string,
  pattern: RegExp,
  read: (match: RegExpExecArray, text: string) => DateParts | null,
): void {
  for (const match of allMatches(text, pattern)) {
    const reading = read(match, text);
    if (reading) found.push({ ...reading, start: match.index, end: match.index + match[0].length });
  }
}

/** 0007年 is a damaged number and no year of the calendar. */
const yearOf = (text: string | undefined): Pick<DatePhrase, "year" | "yearsAhead"> => ({
  year: yearIn(text),
  yearsAhead: text === undefined || /\d/.test(text) ? 0 : 1,
});

const yearIn = (text: string | undefined): number | null =>
  text === undefined || !/^(?:19|20|21)/.test(text) ? null : Number(text);

function readDay([whole, year, monthText = "", dayText = "", lastText, edge]: RegExpExecArray): DateParts | null {
  const month = monthNumber(monthText);
  const day = parseNumber(lastText ?? dayText);
  if (month === null || day === null || day < 1 || day > 31) return null;
  // 8月1日前 includes the day named; only 前夕, and a festival's name (八一前), mean the day before.
  const isEve = edge === "前夕" || (edge !== undefined && namesFestival(whole));
  return {
    ...yearOf(year),
    sort: "day",
    firm: edge !== undefined || lastText !== undefined,
    dayIn: () => (isEve ? dayBefore({ month, day }) : { month, day }),
  };
}

/** 7月1日（建党节）前 */
const namesFestival = (whole: string): boolean => {
  const bracket = /（([^（）]+)）/.exec(whole)?.[1] ?? "";
  return FESTIVAL_NAMES.some((name) => bracket.includes(name));
};

function readDashed([, year, monthText = "", dayText = "", edge]: RegExpExecArray): DateParts | null {
  const month = monthNumber(monthText);
  const day = Number(dayText);
  return month === null || day < 1 || day > lastDayOf(month, yearIn(year))
    ? null
    : { year: yearIn(year), sort: "day", firm: edge !== undefined, dayIn: () => ({ month, day }) };
}

const LAST_DAY_OF: Readonly<Record<string, number>> = { 初: 10, 上旬: 10, 上中旬: 20, 中上旬: 20, 中旬: 20 };

function readMonth(match: RegExpExecArray, text: string): DateParts | null {
  const [whole, year, monthText = "", part, before] = match;
  const month = monthNumber(monthText);
  const end = match.index + whole.length;
  const ahead = text.slice(0, match.index);
  if (month === null || /[\d每第个]$/.test(ahead)) return null;
  // 10月1至10月28日: the 1 is a day.
  if (ahead.endsWith("月") && /^\d{1,2}[至到—–―～-]/.test(whole)) return null;
  if (part === "初" && /^[评审步赛]/.test(text.slice(end))) return null;
  const bareBefore = before !== undefined && (part === undefined || part === "份");
  const day = part === undefined ? undefined : LAST_DAY_OF[part];
  return {
    ...yearOf(year),
    sort: "month",
    firm: before !== undefined || (part !== undefined && part !== "份"),
    dayIn: (inYear) => (bareBefore ? dayBefore({ month, day: 1 }) : { month, day: day ?? lastDayOf(month, inYear) }),
  };
}

/**
 * Reads a week of a month. The week ends on its Sunday and belongs to the month that has most of its days; without a
 * year its days are unknown.
 */
function readMonthWeek([, year, monthText = "", nth, last, weekday]: RegExpExecArray): DateParts | null {
  const month = monthNumber(monthText);
  if (month === null) return null;
  const count = last === undefined ? (parseNumber(nth ?? "") ?? 1) : null;
  return {
    ...yearOf(year),
    sort: "month",
    firm: true,
    dayIn: (inYear) => {
      if (inYear === null) return null;
      const day = weekday === undefined ? sundayOf(inYear, month, count) : weekdayOf(inYear, month, count, weekday);
      return day > lastDayOf(month, inYear) ? null : { month, day };
    },
  };
}

const WEEK = "一二三四五六日";
/** 1 for Monday to 7 for Sunday. */
const weekdayAt = (year: number, month: number, day: number): number =>
  new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7;

/** The n-th of these weekdays of a month; null for its last one. */
function weekdayOf(year: number, month: number, count: number | null, weekday: string): number {
  const wanted = WEEK.indexOf(weekday === "天" ? "日" : weekday) + 1;
  const first = 1 + ((wanted - weekdayAt(year, month, 1) + 7) % 7);
  return first + 7 * ((count ?? Math.floor((lastDayOf(month, year) - first) / 7) + 1) - 1);
}

const MOST_OF_A_WEEK = 4;

function sundayOf(year: number, month: number, count: number | null): number {
  const last = lastDayOf(month, year);
  if (count === null) return last;
  const sunday = 8 - weekdayAt(year, month, 1);
  return Math.min((sunday >= MOST_OF_A_WEEK ? sunday : sunday + 7) + 7 * (count - 1), last);
}

function readSeason([, year, half = "", quarterText, edge]: RegExpExecArray): DateParts | null {
  const quarter = quarterText === undefined ? (half === "上半年" ? 2 : 4) : (monthNumber(quarterText) ?? 0);
  const month = quarter * 3;
  return {
    ...yearOf(year),
    sort: "season",
    firm: edge !== undefined,
    dayIn: () => ({ month, day: month === 3 || month === 12 ? 31 : 30 }),
  };
}

function readYearEnd(match: RegExpExecArray, text: string): DateParts | null {
  if (match[2] === "年初")
    return match[3] === undefined ? null : { ...DECEMBER, ...yearOf(match[1]), dayIn: () => ({ month: 12, day: 31 }) };
  if (match[2] === "年内" && /^[科部容外涵控审]/.test(text.slice(match.index + match[0].length))) return null;
  return /(?:[\d每去半一二两三四五几]|(?<!原则)上)$/.test(text.slice(0, match.index)) && match[1] === undefined
    ? null
    : { ...DECEMBER, ...yearOf(match[1]) };
}

function readYearsAhead([, count = ""]: RegExpExecArray): DateParts | null {
  const years = parseNumber(count);
  return years === null ? null : { ...DECEMBER, yearsAhead: years - 1 };
}

const DECEMBER = {
  year: null,
  sort: "year-end",
  firm: true,
  dayIn: () => ({ month: 12, day: 31 }),
} as const satisfies DateParts;

const JUNE = {
  year: null,
  sort: "season",
  firm: false,
  dayIn: () => ({ month: 6, day: 30 }),
} as const satisfies DateParts;

const LONGEST_LIST = 40;

/** 7.1前 is the first of July as 5.8前 is the eighth of May; “7.1”前 and 7·1前 name the festival. */
const isBareDate = (whole: string): boolean => /^\d{1,2}[.．]\d/.test(whole);

function readFestival(match: RegExpExecArray, text: string): DateParts | null {
  const [whole, year, name = "", ahead, edge] = match;
  const end = match.index + whole.length;
  if (
    /[\d第二三四五六七八九]$/.test(text.slice(0, match.index)) ||
    /^[\d届条章月五大三%]|^(?:红旗|奖章|奖状|劳动奖|精神|运动(?!会)|礼[包品金]|广场|中学|小学)/.test(text.slice(end)) ||
    (name === "十一" && text[end] === "、") ||
    edge === "后"
  )
    return null;
  const eve =
    !(isBareDate(whole) && edge !== "前夕") &&
    ((edge === undefined
      ? LISTED_EVE.test(text.slice(end, end + LONGEST_LIST))
      : !["期间", "当天", "前后"].includes(edge)) ||
      /迎接?$/.test(text.slice(0, match.index)));
  return {
    ...yearOf(year),
    sort: "festival",
    firm: edge !== undefined || ahead !== undefined,
    dayIn: (inYear) => {
      const day = festivalDay(name, inYear);
      return day && daysBefore(day, ahead === undefined ? Number(eve) : Number(ahead));
    },
  };
}

/** 1 to 12, or null. */
export function monthNumber(text: string): number | null {
  if (text === "") return null;
  const month = /^\d+$/.test(text)
    ? Number(text)
    : "一二三四五六七八九十".indexOf(text.at(-1) ?? "") + 1 + (text.length === 2 ? 10 : 0);
  return month >= 1 && month <= 12 ? month : null;
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The last day of a month. Without a year February has 28 days, because a yearly date has to exist each year. */
export function lastDayOf(month: number, year: number | null): number {
  const leap = month === 2 && year !== null && ((year % 4 === 0 && year % 100 !== 0) || year % 400 === 0);
  return (DAYS[month - 1] ?? 30) + (leap ? 1 : 0);
}

/** 春节前6日 is the sixth day before the festival. */
const daysBefore = (day: DayOfYear, days: number): DayOfYear =>
  Array.from({ length: days }).reduce<DayOfYear>((earlier) => dayBefore(earlier), day);

export function dayBefore({ month, day }: DayOfYear): DayOfYear {
  if (day > 1) return { month, day: day - 1 };
  return month === 1 ? { month: 12, day: 31 } : { month: month - 1, day: lastDayOf(month - 1, null) };
}
