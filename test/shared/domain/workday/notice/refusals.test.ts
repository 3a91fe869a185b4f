import { describe, expect, test } from "vitest";
import type { DutyError } from "../../../../../shared/domain/errors.ts";
import type { NoticeFault } from "../../../../../shared/domain/workday/notice/notice-fault.ts";
import { readHolidayNotice } from "../../../../../shared/domain/workday/read-holiday-notice.ts";
import { bundledNotices } from "../../../../../shared/domain/workday/published-notices.ts";
import { CHANGE_WORDINGS, wordingOf } from "./year-wording.ts";

interface Refusal {
  readonly line: string;
  readonly fault: NoticeFault;
}

function refusalOf(text: string, isConfirmed = false): Refusal | null {
  const read = readHolidayNotice(text, { known: bundledNotices(), isConfirmed });
  if (read.ok) return null;
  const { code, details } = read.error as DutyError<"holiday-notice-unreadable">;
  expect(code).toBe("holiday-notice-unreadable");
  return details;
}

/** 2026 with one item replaced. */
const withItem = (number: string, item: string) =>
  wordingOf(2026).replace(new RegExp(`^${number}、.*$`, "mu"), item === "" ? "" : `${number}、${item}`);
const year = wordingOf(2026);

const REFUSALS: readonly (readonly [string, string, NoticeFault["kind"], string])[] = [
  ["nothing", "", "not-a-notice", ""],
  ["another text", "今天天气很好，明天开会。", "no-year", "今天天气很好"],
  ["a title alone", "国务院办公厅关于2026年部分节假日安排的通知", "not-a-notice", "2026年部分节假日"],
  ["no year at all", year.replaceAll(/2026年/gu, "").replaceAll(/2025年|2025/gu, ""), "no-year", "部分节假日"],
  [
    "a wrong weekday",
    withItem("一", "元旦：1月1日（周五）至3日（周六）放假调休，共3天。1月4日上班。"),
    "weekday",
    "1月1日（周五）",
  ],
  [
    "a wrong weekday of the last day",
    withItem("一", "元旦：1月1日至3日（周日）放假调休，共3天。1月4日上班。"),
    "weekday",
    "3日（周日）",
  ],
  [
    "a wrong weekday of a make-up day",
    year.replace("2月28日（周六）", "2月28日（周日）"),
    "weekday",
    "2月28日（周日）",
  ],
  [
    "weekdays of another year",
    wordingOf(2025).replaceAll("2025", "2026").replaceAll("2024", "2025"),
    "weekday",
    "1月1日（周三）",
  ],
  ["a wrong lunar date", year.replace("农历正月初七", "农历正月初八"), "lunar", "正月初八"],
  ["a wrong 除夕", withItem("二", "春节：2月15日（除夕）至23日放假调休，共9天。2月14日、28日上班。"), "lunar", "除夕"],
  ["a wrong 中秋", withItem("六", "中秋节：9月26日（中秋节）放假。"), "lunar", "中秋节"],
  ["a wrong count", year.replace("共9天", "共8天"), "count", "二、春节"],
  ["a wrong count of a single day", withItem("三", "清明节：4月5日放假2天。"), "count", "放假2天"],
  [
    "a wrong count of rest days",
    withItem("一", "元旦：1月1日至3日放假，将1月4日三个公休日调至1月2日。"),
    "count",
    "三个公休日",
  ],
  [
    "fewer days than rest days moved",
    withItem("二", "春节：2月15日至23日放假，将2月14日、28日两个公休日调至2月20日。"),
    "count",
    "两个公休日",
  ],
  ["a span that runs back", withItem("三", "清明节：4月6日至4日放假，共3天。"), "backwards", "4月6日至4日"],
  ["a span of one day", withItem("三", "清明节：4月6日至6日放假。"), "backwards", "6日至6日"],
  ["a span of months", withItem("七", "国庆节：1月1日至10月7日放假。"), "backwards", "1月1日至10月7日"],
  [
    "a list that is out of order",
    withItem("二", "春节：2月15日至23日放假，共9天。2月28日、14日上班。"),
    "backwards",
    "2月28日、14日",
  ],
  ["a day that is none", withItem("三", "清明节：2月30日放假。"), "no-such-day", "2月30日"],
  ["a month that is none", withItem("三", "清明节：14月4日至6日放假，共3天。"), "no-such-day", "14月4日"],
  ["a first day without its month", withItem("三", "清明节：4日至6日放假，共3天。"), "no-such-day", "4日至6日"],
  [
    "a make-up day in the week",
    withItem("一", "元旦：1月1日（周四）放假。1月5日（周一）上班。"),
    "no-change",
    "1月5日（周一）",
  ],
  ["补休 on a weekend", withItem("三", "清明节：4月5日放假，4月11日补休。"), "no-change", "4月11日补休"],
  ["补休 away from the holiday", withItem("三", "清明节：4月5日放假，4月15日补休。"), "no-change", "4月15日补休"],
  [
    "work that begins again too late",
    withItem("四", "劳动节：5月1日至5日放假调休，共5天，5月7日起正常上班。5月9日上班。"),
    "no-change",
    "5月7日起正常上班",
  ],
  [
    "a weekday's rest that is moved",
    withItem("一", "元旦：1月1日至3日放假，1月5日公休日调至1月2日。"),
    "no-change",
    "1月5日公休日",
  ],
  [
    "a rest day moved to a weekend",
    withItem("一", "元旦：1月1日至3日放假，1月4日公休日调至1月10日。"),
    "no-change",
    "调至1月10日",
  ],
  ["与周末连休 in the middle of a week", withItem("三", "清明节：4月8日放假，与周末连休。"), "no-change", "4月8日放假"],
  [
    "off and worked in one item",
    withItem("一", "元旦：1月1日至3日放假，共3天。1月3日上班。"),
    "off-and-worked",
    "1月3日上班",
  ],
  [
    "off in one item and worked in another",
    withItem("三", "清明节：4月4日至6日放假，共3天。2月15日上班。"),
    "off-and-worked",
    "2月15日上班",
  ],
  [
    "not statutory",
    withItem("一", "元旦：1月1日至3日放假，其中1月2日为法定节假日。1月4日上班。"),
    "not-statutory",
    "1月2日为法定节假日",
  ],
  [
    "statutory by another year's law",
    wordingOf(2024).replace("2月10日至17日放假调休，共8天", "2月9日（除夕）为法定节假日，2月10日至17日放假调休"),
    "not-statutory",
    "2月9日（除夕）",
  ],
  ["端午 missing", withItem("五", ""), "missing", "2026年"],
  ["a statutory day missing", withItem("四", "劳动节：5月1日放假1天。"), "missing-day", "劳动节：5月1日"],
  ["除夕 missing", withItem("二", "春节：2月17日至23日放假调休，共7天。2月14日上班。"), "missing-day", "春节：2月17日"],
  ["a holiday without days", withItem("六", "中秋节：另行通知。"), "missing-day", "中秋节：另行通知"],
  ["a holiday twice with different days", `${year}\n八、清明节：4月5日放假1天。`, "twice", "八、清明节"],
  ["words nobody reads", withItem("三", "清明节：4月4日至6日原地待命。"), "wording", "原地待命"],
  [
    "a date in the closing words",
    year.replace("放假期间请安排好值班。", "值班表请于12月20日前报送。"),
    "wording",
    "值班表请于12月20日前报送",
  ],
  ["a damaged month", year.replace("2月28日（周六）上班", "2x28日（周六）上班"), "wording", "2x28日"],
  ["a damaged day", year.replace("2月28日（周六）上班", "2月2?日（周六）上班"), "wording", "2月2?日"],
  ["a day with nothing said", withItem("三", "清明节：4月4日至6日。"), "nothing-said", "4月4日至6日"],
  ["上班 without a day", withItem("四", "劳动节：5月1日至5日放假调休，共5天。上班。"), "nothing-said", "上班"],
  [
    "a weekday without a day",
    withItem("四", "劳动节：5月1日至5日放假调休，共5天。（周六）上班。"),
    "nothing-said",
    "（周六）上班",
  ],
  ["a span without its end", withItem("三", "清明节：4月4日至放假，共3天。"), "nothing-said", "4月4日至放假"],
  ["a lost dash", withItem("三", "清明节：4月4日6日放假。"), "nothing-said", "4月4日6日"],
  ["a lengthened holiday in a year's notice", withItem("三", "清明节：延长至4月7日。"), "nothing-said", "延长至4月7日"],
  ["days outside every holiday", year.replace(/^一、.*$/mu, "8月3日放假1天。\n$&"), "no-holiday", "8月3日放假"],
  ["a day of the year before", withItem("三", "清明节：2025年4月4日至6日放假，共3天。"), "other-year", "2025年4月4日"],
  ["two years in one text", `${year}\n${wordingOf(2025)}`, "other-year", "2026年"],
  ...["2026年、2027年", "2026年和2027年", "2026、2027年", "2026—2027年", "二〇二六年及二〇二七年"].map(
    (years): (typeof REFUSALS)[number] => [
      `a title that names two years: ${years}`,
      year.replace("2026年部分", `${years}部分`),
      "other-year",
      "部分节假日",
    ],
  ),
  ["a make-up day lost", year.replace("2月14日（周六）、", ""), "too-many-off", "二、春节"],
  ["a make-up day of another month", year.replace("5月9日（周六）上班", "6月6日（周六）上班"), "far-away", "6月6日"],
  ["a change of a year without a notice", CHANGE_WORDINGS[2020].replaceAll("2020", "2029"), "no-year-notice", "2029年"],
  [
    "a lengthening that lengthens nothing",
    CHANGE_WORDINGS[2020].replace(/至2月2日.*上班/u, "至1月28日"),
    "not-later",
    "1月28日",
  ],
  [
    "a lengthening without its day",
    CHANGE_WORDINGS[2020].replace("至2月2日（农历正月初九，星期日）", ""),
    "nothing-said",
    "延长2020年春节假期",
  ],
  [
    "work that begins again on a day off",
    CHANGE_WORDINGS[2020].replace("2月3日（星期一）起", "2月4日（星期二）起"),
    "no-change",
    "2月4日（星期二）起",
  ],
  [
    "a make-up day of a change lost",
    CHANGE_WORDINGS[2019].replace("4月28日（星期日）、", ""),
    "too-many-off",
    "2019年5月1日至4日",
  ],
  [
    "a statutory day that a change takes away",
    CHANGE_WORDINGS[2019].replace("5月1日至4日放假调休，共4天", "5月2日至4日放假调休，共3天"),
    "missing-day",
    "5月2日至4日",
  ],
  [
    "a change that works another holiday",
    CHANGE_WORDINGS[2019].replace("4月28日（星期日）", "4月7日（星期日）"),
    "off-and-worked",
    "4月7日",
  ],
  [
    "a change that names no days",
    "国务院办公厅关于调整2019年劳动节假期安排的通知\n另行通知。",
    "not-a-notice",
    "调整2019年劳动节",
  ],
  [
    "a make-up day taken away that is none",
    "国务院办公厅关于调整2026年国庆节调休安排的通知\n取消9月13日（周日）上班，9月27日改为上班。",
    "not-worked",
    "取消9月13日",
  ],
  [
    "a make-up day moved that is none",
    "国务院办公厅关于调整2026年国庆节调休安排的通知\n将9月13日（周日）上班调整为10月11日（周日）上班。",
    "not-worked",
    "9月13日",
  ],
];

test("there are more than thirty refusals", () => expect(REFUSALS.length).toBeGreaterThan(55));

describe("what is refused, and with which line", () => {
  test.each(REFUSALS)("%s", (_, text, kind, line) => {
    const refusal = refusalOf(text);
    expect(refusal?.fault.kind).toBe(kind);
    expect(refusal?.line).toContain(line);
  });
});

test("the missing holidays are named", () => {
  const two = wordingOf(2026).replaceAll(/^[三四五六七]、.*$/gmu, "");
  expect(refusalOf(two)?.fault).toEqual({
    kind: "missing",
    year: 2026,
    names: ["清明", "劳动节", "端午", "中秋", "国庆节"],
  });
  expect(refusalOf(wordingOf(2007).replace(/^三、.*$/mu, ""))?.fault).toMatchObject({ names: ["劳动节"] });
});

describe("what a person may confirm", () => {
  test.each(["too-many-off", "far-away"])("%s", (kind) => {
    const [, text = ""] = REFUSALS.find((row) => row[2] === kind) ?? [];
    expect(refusalOf(text)).not.toBeNull();
    expect(refusalOf(text, true)).toBeNull();
    const read = readHolidayNotice(text, { known: [], isConfirmed: true });
    expect(read.ok && read.value.doubts.map((doubt) => doubt.kind)).toContain(kind);
  });

  test("no contradiction", () => {
    const confirmed = REFUSALS.filter(([, text]) => refusalOf(text, true) === null).map(([, , kind]) => kind);
    expect(new Set(confirmed)).toEqual(new Set(["too-many-off", "far-away"]));
  });
});

describe("what is read with a doubt", () => {
  const doubtsOf = (text: string) => {
    const read = readHolidayNotice(text, { known: [], isConfirmed: false });
    return read.ok ? read.value.doubts : read.error.details;
  };

  test("fewer days off than the law grants", () =>
    expect(doubtsOf(withItem("一", "元旦：1月1日放假1天。1月4日上班。"))).toEqual([
      { kind: "too-few-off", names: ["元旦"], off: 18, worked: 6, granted: 13 },
    ]));

  test("half a weekend", () =>
    expect(doubtsOf(withItem("三", "清明节：4月5日至6日放假。"))).toEqual([
      { kind: "half-weekend", date: "2026-04-04" },
    ]));

  test("a holiday that the law does not know", () =>
    expect(doubtsOf(`${year}\n八、抗战胜利纪念日：9月3日放假1天。`)).toEqual([
      { kind: "other-holiday", name: "抗战胜利纪念日" },
    ]));
});
