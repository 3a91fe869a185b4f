import { describe, expect, test } from "vitest";
import { unwrap } from "../../../../../shared/domain/result.ts";
import type { HolidayNotice } from "../../../../../shared/domain/workday/notice-days.ts";
import { readHolidayNotice } from "../../../../../shared/domain/workday/read-holiday-notice.ts";
import { factsOf } from "./official-years.ts";
import { wordingOf } from "./year-wording.ts";

const days = (list: HolidayNotice["restDays"]) => list.map(({ date }) => date).join();

function expectWhole(text: string, year: number): void {
  const { notice, doubts } = unwrap(readHolidayNotice(text, { known: [], isConfirmed: false }));
  const facts = factsOf(year);
  expect(notice.year).toBe(year);
  expect(days(notice.restDays)).toBe(
    facts
      .flatMap(({ off }) => off)
      .toSorted()
      .join(),
  );
  expect(days(notice.makeupDays)).toBe(
    facts
      .flatMap(({ worked }) => worked)
      .toSorted()
      .join(),
  );
  expect(doubts).toEqual([]);
}

const figures = (text: string, to: (digit: string) => string) => text.replaceAll(/\d/gu, to);
const fullWidth = (digit: string) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0);
const UNITS = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
const inWords = (number: number): string =>
  number < 10
    ? (UNITS[number] ?? "")
    : `${number < 20 ? "" : UNITS[Math.floor(number / 10)]}十${UNITS[number % 10] ?? ""}`;
/** Days, months and counts in words; years stay. */
const words = (text: string) => text.replaceAll(/(?<!\d)\d{1,2}(?=[月日天])/gu, (number) => inWords(Number(number)));
const yearInWords = (text: string) =>
  text.replaceAll(/\d{4}(?=年)/gu, (year) => figures(year, (digit) => "〇一二三四五六七八九".charAt(Number(digit))));
/** Cut after every `width` characters of an item, as a page or a mail does. */
const wrapped = (text: string, width: number) =>
  text
    .split("\n")
    .map((line) => (line.includes("放假") ? (line.match(new RegExp(`.{1,${width}}`, "gu")) ?? []).join("\n") : line))
    .join("\n");
const inItems = (text: string, change: (line: string) => string) =>
  text
    .split("\n")
    .map((line) => (/^[一二三四五六七]、/u.test(line) ? change(line) : line))
    .join("\n");

/** Each variant of a text says the same as the text. */
const VARIANTS: readonly (readonly [string, (text: string) => string])[] = [
  ["full-width figures", (text) => figures(text, fullWidth)],
  ["full-width colons and commas as half-width ones", (text) => text.replaceAll("：", ":").replaceAll("，", ",")],
  ["half-width stops", (text) => text.replaceAll("。", ".")],
  ["half-width brackets", (text) => text.replaceAll("（", "(").replaceAll("）", ")")],
  ["square brackets", (text) => inItems(text, (line) => line.replaceAll("（", "[").replaceAll("）", "]"))],
  ["lenticular brackets", (text) => inItems(text, (line) => line.replaceAll("（", "【").replaceAll("）", "】"))],
  ["no brackets around weekdays", (text) => inItems(text, (line) => line.replaceAll(/[（）]/gu, ""))],
  ["the closing bracket missing", (text) => inItems(text, (line) => line.replaceAll("）", ""))],
  ["the opening bracket missing", (text) => inItems(text, (line) => line.replaceAll("（", ""))],
  ["no weekdays at all", (text) => inItems(text, (line) => line.replaceAll(/（[^（）]*）/gu, ""))],
  ["星期 for 周", (text) => text.replaceAll(/周(?=[一二三四五六日])/gu, "星期")],
  ["周 for 星期", (text) => text.replaceAll("星期", "周")],
  ["礼拜", (text) => text.replaceAll(/(?:周|星期)(?=[一二三四五六日])/gu, "礼拜")],
  ["周天", (text) => text.replaceAll(/(?:周|星期)日/gu, "周天")],
  ["周6", (text) => text.replaceAll(/(?:周|星期)六/gu, "周6")],
  [
    "the weekday as one character",
    (text) => inItems(text, (line) => line.replaceAll(/（(?:周|星期)(?=[一二三四五六日]）)/gu, "（")),
  ],
  ["a hyphen", (text) => text.replaceAll(/———|—|～|(?<!调)至/gu, "-")],
  ["an en dash", (text) => text.replaceAll(/———|—|～|(?<!调)至/gu, "–")],
  ["an em dash", (text) => text.replaceAll(/———|—|～|(?<!调)至/gu, "—")],
  ["two em dashes", (text) => text.replaceAll(/———|—|～|(?<!调)至/gu, "——")],
  ["a horizontal bar", (text) => text.replaceAll(/———|—|～|(?<!调)至/gu, "―")],
  ["a box-drawing line", (text) => text.replaceAll(/———|—|～|(?<!调)至/gu, "─")],
  ["a full-width hyphen", (text) => text.replaceAll(/———|—|～|(?<!调)至/gu, "－")],
  ["a minus sign", (text) => text.replaceAll(/———|—|～|(?<!调)至/gu, "−")],
  ["a wave", (text) => text.replaceAll(/———|—|～|(?<!调)至/gu, "~")],
  ["a full-width wave", (text) => text.replaceAll(/———|—|～|(?<!调)至/gu, "～")],
  [
    "the character 一 as a dash",
    (text) => inItems(text, (line) => line.replaceAll(/(?<=[日）])(?:———|—|～|(?<!调)至)(?=\d)/gu, "一")),
  ],
  ["到", (text) => inItems(text, (line) => line.replaceAll(/———|—|～|(?<!调)至/gu, "到"))],
  [
    "从…起至…止",
    (text) =>
      inItems(text, (line) => line.replaceAll(/：(\d+月\d+日)(?:———|—|～|至)((?:\d+月)?\d+日)/gu, "：从$1起至$2止")),
  ],
  [
    "the first 日 left out",
    (text) => inItems(text, (line) => line.replaceAll(/(\d+月\d+)日(?=(?:———|—|～|至)\d+日)/gu, "$1")),
  ],
  ["days and months in words", words],
  ["the year in words", yearInWords],
  ["号 for 日", (text) => inItems(text, (line) => line.replaceAll(/(?<=\d)日/gu, "号"))],
  ["月份", (text) => inItems(text, (line) => line.replaceAll(/(?<=\d)月/gu, "月份"))],
  ["blanks around figures", (text) => inItems(text, (line) => line.replaceAll(/(\d+)/gu, " $1 "))],
  ["ideographic blanks", (text) => text.replaceAll("\n", "\n　　")],
  ["zero-width characters", (text) => text.replaceAll("月", "\u200b月").replaceAll("日", "日\ufeff")],
  ["lines cut every 7 characters", (text) => wrapped(text, 7)],
  ["lines cut every 11 characters", (text) => wrapped(text, 11)],
  ["lines cut every 23 characters with blank lines between", (text) => wrapped(text, 23).replaceAll("\n", "\n\n")],
  ["line ends of Windows", (text) => text.replaceAll("\n", "\r\n")],
  ["all in one line", (text) => text.replaceAll("\n", " ")],
  ["every sentence on its own line", (text) => text.replaceAll("。", "。\n")],
  [
    "items numbered in figures",
    (text) => text.replaceAll(/^([一二三四五六七])、/gmu, (_, n: string) => `${UNITS.indexOf(n)}. `),
  ],
  ["items numbered in brackets", (text) => text.replaceAll(/^([一二三四五六七])、/gmu, "（$1）")],
  [
    "items numbered in circles",
    (text) => text.replaceAll(/^([一二三四五六七])、/gmu, (_, n: string) => "①②③④⑤⑥⑦".charAt(UNITS.indexOf(n) - 1)),
  ],
  ["items without numbers", (text) => text.replaceAll(/^[一二三四五六七]、/gmu, "")],
  ["items without a stop at their end", (text) => text.replaceAll(/。$/gmu, "")],
  ["headings without a colon", (text) => inItems(text, (line) => line.replace("：", ""))],
  ["headings on their own line", (text) => inItems(text, (line) => line.replace("：", "：\n"))],
  ["headings with 放假安排", (text) => inItems(text, (line) => line.replace("：", "放假安排："))],
  ["quotation marks around names", (text) => inItems(text, (line) => line.replace(/、([^：]+)：/u, "、「$1」："))],
  ["bullets", (text) => text.replaceAll(/^([一二三四五六七])、/gmu, "● $1、")],
  ["补班 for 上班", (text) => text.replaceAll("上班", "补班")],
  ["正常上班", (text) => text.replaceAll("上班", "正常上班")],
  ["照常上班", (text) => text.replaceAll("上班", "照常上班")],
  ["调休上班", (text) => text.replaceAll("上班", "调休上班")],
  ["为工作日", (text) => text.replaceAll("上班", "为工作日")],
  ["和 in lists", (text) => inItems(text, (line) => line.replaceAll(/(?<=[日）])、(?=\d)/gu, "和"))],
  ["counts in words", (text) => text.replaceAll(/共(\d)天/gu, (_, n: string) => `共${inWords(Number(n))}天`)],
  ["放假N天 for 放假，共N天", (text) => text.replaceAll("放假，共", "放假")],
  ["a page number between the lines", (text) => wrapped(text, 19).replaceAll("\n二、", "\n— 1 —\n二、")],
  ["a page number within a sentence", (text) => wrapped(text, 19).replace(/(?<=二、[^\n]*\n)/u, "- 2 -\n")],
  ["第2页 within a sentence", (text) => wrapped(text, 19).replace(/(?<=二、[^\n]*\n)/u, "第 2 页 共 3 页\n")],
  [
    "the head of a printed web page",
    (text) =>
      wrapped(text, 19).replace(
        /(?<=二、[^\n]*\n)/u,
        "2026/11/4 10:30  放假安排_中国政府网\nhttps://www.example.cn/zhengce/content_7047090.htm 1/2\n",
      ),
  ],
  [
    "the frame of a web page",
    (text) =>
      `首页 > 政策 > 文件\n索 引 号：000014349/2025-00073　主题分类：综合政务\n成文日期：2003年11月20日　发布日期：2003年11月21日\n【字体：大 中 小】打印\n2025-11-04 10:20 来源：新华社\n${text}\n责任编辑：某某\n扫一扫在手机打开当前页`,
  ],
  ["the dateline of an agency", (text) => `新华社北京11月4日电  ${text}`],
  ["the number of the paper in square brackets", (text) => text.replace("〔", "[").replace("〕", "]")],
  ["the signature in words", (text) => text.replace(/\d{4}年11月20日$/u, "二〇〇三年十一月二十日")],
  ["the signature beside the signer", (text) => text.replace("国务院办公厅\n", "国务院办公厅  ")],
  ["此件公开发布", (text) => `${text}\n（此件公开发布）`],
  [
    "what is recommended is no day off",
    (text) => text.replace(/(?<=\n二、[^\n]*。)/u, "鼓励各单位结合年休假，安排职工在除夕（2月9日）休息。"),
  ],
  ["pasted twice", (text) => `${text}\n${text}`],
];

test("there are more than forty variants", () => expect(VARIANTS.length).toBeGreaterThan(60));

describe.each([2004, 2006, 2008, 2009, 2012, 2017, 2024, 2025, 2026])("the notice for %i", (year) => {
  test.each(VARIANTS)("%s", (_, vary) => expectWhole(vary(wordingOf(year)), year));
});

/** One year said in other ways, holiday by holiday; the rest of the year as it is. */
describe("other words", () => {
  const withItem = (year: number, number: string, item: string) =>
    wordingOf(year).replace(new RegExp(`^${number}、.*$`, "mu"), `${number}、${item}`);

  test.each([
    ["对调", 2026, "一", "元旦：1月1日至3日放假，1月2日（周五）与1月4日（周日）对调。"],
    [
      "公休日对调上班",
      2026,
      "一",
      "元旦：1月1日至3日放假，共3天。将1月4日（周日）公休日与1月2日（周五）工作日对调，1月4日上班。",
    ],
    ["互换", 2026, "四", "劳动节：5月1日至5日放假，5月5日（周二）和5月9日（周六）互换。"],
    ["公休日调至", 2026, "一", "元旦：1月1日为法定节假日，1月3日照常公休，1月4日（周日）公休日调至1月2日（周五）。"],
    ["起放假N天", 2026, "三", "清明节：4月4日起放假3天。"],
    ["起放假，共N天", 2026, "七", "国庆节：10月1日起放假调休，共7天。9月20日、10月10日上班。"],
    ["a list of days", 2026, "三", "清明节：4月4日、5日、6日放假。"],
    ["a list of bare days", 2026, "三", "清明节：4月4、5、6日放假。"],
    ["each day by itself", 2026, "三", "清明节：4月4日（周六）放假，4月5日（周日）放假，4月6日（周一）放假，共3天。"],
    ["weekdays of both ends in one bracket", 2026, "三", "清明节：4月4日至6日（周六至周一）放假，共3天。"],
    [
      "weekdays of a list in one bracket",
      2026,
      "二",
      "春节：2月15日至23日放假，共9天。2月14日、28日（周六、周六）上班。",
    ],
    ["放假时间为", 2026, "四", "劳动节：放假时间为5月1日至5日，共5天。5月9日上班。"],
    ["放假时间, 上班日期", 2026, "四", "劳动节：放假时间：5月1日至5日；调休上班日期：5月9日（周六）。"],
    [
      "work begins again",
      2026,
      "四",
      "劳动节：5月1日至5日放假调休，共5天，5月6日（周三）起正常上班。5月9日（周六）上班。",
    ],
    [
      "the whole lunar span",
      2026,
      "二",
      "春节：2月15日至23日（农历腊月二十八至正月初七）放假调休，共9天。2月14日、2月28日上班。",
    ],
    [
      "lunar days without the month",
      2026,
      "二",
      "春节：2月16日（除夕）放假，2月15日、2月17日（大年初一）至23日（初七）放假，2月14日、2月28日上班。",
    ],
    ["the festival's name in brackets", 2026, "六", "中秋节：9月25日（周五，中秋节）放假，与周末连休，共3天。"],
    ["与双休日连休", 2026, "五", "端午节：6月19日（星期五）放假，与双休日连休。"],
    ["dates with their year", 2026, "三", "清明节：2026年4月4日至2026年4月6日放假，共3天。"],
    ["dates in figures", 2026, "三", "清明节：2026-04-04至2026-04-06放假，共3天。"],
    ["dates with strokes", 2026, "三", "清明节：2026/4/4—2026/4/6放假，共3天。"],
    [
      "the old words of 2003",
      2005,
      "一",
      "元旦：1月1日为法定假日，1月1日（星期六）的公休日调至1月3日（星期一）休息，1月2日（星期日）照常公休。",
    ],
    ["补假", 2017, "一", "元旦：1月1日（星期日）放假，1月2日（星期一）补假一天。"],
    ["法定假日顺延至", 2017, "一", "元旦：1月1日（星期日）为法定假日，顺延至1月2日（星期一）。"],
    ["公休日 as a verb", 2008, "三", "清明节：4月4日放假，4月5日（星期六）、6日（星期日）为公休日。"],
    ["December by its year", 2024, "一", "元旦：2023年12月30日至2024年1月1日放假，共3天。"],
    ["December without its year", 2024, "一", "元旦：12月30日至1月1日放假，共3天。"],
  ] as const)("%s", (_, year, number, item) => expectWhole(withItem(year, number, item), year));

  test("中秋 within 国庆 needs no heading of its own", () =>
    expectWhole(wordingOf(2025).replace("国庆节、中秋节：", "国庆节："), 2025));
});
