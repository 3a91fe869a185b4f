import { festivalDate, lunarDateName } from "../../../../../shared/domain/date/lunar.ts";
import { type PlainDate, dayOf, monthOf, weekdayOf, yearOf } from "../../../../../shared/domain/date/plain-date.ts";
import { statutoryHolidays } from "../../../../../shared/domain/workday/statutory-holidays.ts";
import { type HolidayFacts, factsOf } from "./official-years.ts";

/** How the notices of some years are worded; the sentences are the test's own. */
interface Manner {
  readonly to: string;
  /** 星期六 or 周六; null: no weekday is stated. */
  readonly weekday: "星期" | "周" | null;
  /** 公休日调至 (until 2009), or the plain 放假调休 of later years. */
  readonly isMoved: boolean;
  /** 放假公休 where no weekend day is worked. */
  readonly sayRest: string;
}

function mannerOf(year: number): Manner {
  if (year <= 2004) return { to: "———", weekday: "星期", isMoved: true, sayRest: "放假" };
  if (year <= 2005) return { to: "～", weekday: "星期", isMoved: true, sayRest: "放假" };
  if (year <= 2008) return { to: "—", weekday: "星期", isMoved: true, sayRest: "放假" };
  if (year <= 2009) return { to: "至", weekday: "星期", isMoved: true, sayRest: "放假" };
  if (year <= 2012) return { to: "至", weekday: "星期", isMoved: false, sayRest: "放假公休" };
  return { to: "至", weekday: year >= 2025 ? "周" : "星期", isMoved: false, sayRest: "放假" };
}

const NAMES: Readonly<Record<string, string>> = { 清明: "清明节", 端午: "端午节", 中秋: "中秋节" };
const OLD_NAMES: Readonly<Record<string, string>> = { 劳动节: "“五一”", 国庆节: "“十一”" };
const NUMERALS = "一二三四五六七八";

/** A year's notice in the manner of that year, with its facts and words of our own around them. */
export function wordingOf(year: number): string {
  return [
    `国务院办公厅关于${year}年部分节假日安排的通知`,
    `国办发明电〔${year - 1}〕3号`,
    "各单位：",
    `现把${year}年各节日怎样放假、怎样调休告知如下。`,
    ...itemsOf(year),
    "放假期间请安排好值班。",
    "",
    "国务院办公厅",
    `${year - 1}年11月20日`,
  ].join("\n");
}

export const itemsOf = (year: number): string[] =>
  factsOf(year).map(
    (facts, index) => `${NUMERALS.charAt(index)}、${headingOf(facts, year)}：${sentencesOf(facts, year)}`,
  );

function headingOf({ name }: HolidayFacts, year: number): string {
  const names = year < 2008 ? OLD_NAMES : NAMES;
  return name
    .split("、")
    .map((one) => names[one] ?? one)
    .join("、");
}

function sentencesOf(facts: HolidayFacts, year: number): string {
  const manner = mannerOf(year);
  if (facts.name === "国庆节、中秋" && manner.isMoved) return nationalDayOf2009(facts, manner);
  if (manner.isMoved && facts.off.length > 1) return moved(facts, year, manner);
  return plain(facts, year, manner);
}

/** 1月1日至3日放假调休，共3天。1月4日（周日）上班。 */
function plain({ off, worked }: HolidayFacts, year: number, manner: Manner): string {
  const [first, ...others] = off;
  if (first === undefined) throw new RangeError("a holiday without days");
  const work = worked.length > 0 ? `${worked.map((date) => day(date, manner, true)).join("、")}上班。` : "";
  if (others.length === 0)
    return year === 2025
      ? `${day(first, manner, true)}放假1天，不调休。`
      : `${day(first, manner)}放假${year % 2 ? "，共1天" : "1天"}。`;
  const second = others[0];
  const isInLieu = others.length === 1 && second !== undefined;
  if (isInLieu) return `${day(first, manner)}放假，${day(second, manner, true)}补休。`;
  if (joinsWeekend(off, year) && worked.length === 0 && year >= 2014 && year <= 2024) return joined(off, manner);
  const says = worked.length > 0 ? "放假调休" : manner.sayRest;
  return `${span(off, manner, year)}${says}，共${off.length}天。${work}`;
}

/** The years that said 与周末连休 and not from when to when. */
const joinsWeekend = (off: readonly PlainDate[], year: number): boolean =>
  off.length === 3 &&
  ![2020, 2021, 2022, 2023].includes(year) &&
  off.filter((date) => weekdayOf(date) >= 6).length === 2;

function joined(off: readonly PlainDate[], manner: Manner): string {
  const only = off.find((date) => weekdayOf(date) < 6);
  if (only === undefined) throw new RangeError("a weekend alone");
  return `${day(only, manner)}放假，与周末连休。`;
}

/** 1月1日—3日放假，共3天。其中，…为法定假日，将…两个公休日调至…，…照常公休，…上班。 */
function moved({ off, worked }: HolidayFacts, year: number, manner: Manner): string {
  const law = new Set(statutoryHolidays(year).map(({ date }) => date));
  const statutory = off.filter((date) => law.has(date));
  const sources = [...worked, ...statutory.filter((date) => weekdayOf(date) >= 6)].toSorted();
  const targets = off.filter((date) => !law.has(date) && weekdayOf(date) < 6);
  const usual = off.filter((date) => !law.has(date) && weekdayOf(date) >= 6);
  const list = (dates: readonly PlainDate[], isFull = true) =>
    dates.map((date) => day(date, manner, isFull)).join("、");
  const count = sources.length > 1 ? `${NUMERALS.charAt(sources.length - 1).replace("二", "两")}个` : "";
  return [
    `${span(off, manner, year)}放假，共${off.length}天。其中，${list(statutory, false)}为法定${year >= 2008 ? "节" : ""}假日`,
    sources.length > 0
      ? `，将${list(sources)}${count}公休日${sources.length > 1 ? "分别" : ""}调至${list(targets)}`
      : "",
    usual.length > 0 ? `，${list(usual)}照常公休` : "",
    worked.length > 0 ? `，${list(worked, false)}上班` : "",
    "。",
  ].join("");
}

/** 中秋 on a Saturday of 国庆 is made up for beside that Saturday. */
function nationalDayOf2009({ off, worked }: HolidayFacts, manner: Manner): string {
  const on = (monthDay: string) => day(`2009-${monthDay}` as PlainDate, manner, true);
  return `${span(off, manner, 2009)}放假，共8天。其中，${on("10-01")}、${on("10-02")}、${on("10-03")}为国庆节法定节假日，${on("10-04")}照常公休；${on("10-03")}公休日及中秋节分别调至${on("10-05")}、${on("10-06")}，${on("09-27")}、${on("10-10")}公休日调至${on("10-07")}、${on("10-08")}。${worked.map((date) => day(date, manner, true)).join("、")}上班。`;
}

function span(off: readonly PlainDate[], manner: Manner, year: number): string {
  const [first, last] = [off[0], off.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError("a holiday without days");
  const isStated = year >= 2025;
  const note = (date: PlainDate) =>
    isStated && date === festivalDate("除夕", year)
      ? "农历除夕、"
      : isStated && monthOf(date) === 2 && weekdayOf(date) < 6
        ? `农历${lunarDateName(date)}、`
        : "";
  const crossesYear = yearOf(first) !== yearOf(last);
  const end = monthOf(first) === monthOf(last) ? `${dayOf(last)}日` : day(last, manner);
  const stated = (date: PlainDate) =>
    isStated ? `（${note(date)}周${"一二三四五六日".charAt(weekdayOf(date) - 1)}）` : "";
  return `${crossesYear ? `${yearOf(first)}年` : ""}${day(first, manner)}${stated(first)}${manner.to}${crossesYear ? `${yearOf(last)}年` : ""}${end}${stated(last)}`;
}

function day(date: PlainDate, { weekday }: Manner, isFull = false): string {
  const stated = isFull && weekday ? `（${weekday}${"一二三四五六日".charAt(weekdayOf(date) - 1)}）` : "";
  return `${monthOf(date)}月${dayOf(date)}日${stated}`;
}

/** The three notices of change, in words of our own. */
export const CHANGE_WORDINGS: Readonly<Record<2015 | 2019 | 2020, string>> = {
  2015: `国务院关于中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日调休放假的通知
各单位：
2015年9月3日全国放假1天。为便于安排，这样调休：9月3日至5日调休放假，共3天。其中9月3日（星期四）放假，9月4日（星期五）调休，9月6日（星期日）上班。
国务院
2015年5月13日`,
  2019: `国务院办公厅关于调整2019年劳动节假期安排的通知
经批准，劳动节这样安排。
2019年5月1日至4日放假调休，共4天。4月28日（星期日）、5月5日（星期日）上班。
国务院办公厅
2019年3月22日`,
  2020: `国务院办公厅关于延长2020年春节假期的通知
一、延长2020年春节假期至2月2日（农历正月初九，星期日），2月3日（星期一）起正常上班。
二、学校何时开学另行通知。
国务院办公厅
2020年1月26日`,
};
