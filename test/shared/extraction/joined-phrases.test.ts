import { assert, constantFrom, property, uniqueArray } from "fast-check";
import { describe, expect, it } from "vitest";
import { extractPlan } from "../../support/extract.ts";
import { inOneLine } from "./read-text.ts";

/** What a phrase gives alone in a numbered item. */
interface Phrase {
  readonly words: string;
  readonly duties: readonly string[];
}

const phrase = (words: string, ...duties: string[]): Phrase => ({ words, duties });

const PHRASES: readonly Phrase[] = [
  phrase("每月召开一次支委会", "cadence =1次/month"),
  phrase("原则上每季度召开1次分析会", "cadence =1次/quarter"),
  phrase("每季度至少讲1次党课", "cadence >=1次/quarter"),
  phrase("每半年向上级报告1次", "cadence =1次/half-year"),
  phrase("每年开展2次专题研讨", "quota =2次/year"),
  phrase("全年集中学习不少于12次", "quota >=12次/year"),
  phrase("每月25日前报送工作信息", "cadence =1次/month FREQ=MONTHLY;BYMONTHDAY=25"),
  phrase("每周五下午组织政治学习", "cadence =1次/week FREQ=WEEKLY;BYDAY=FR"),
  phrase("每月通报考勤情况", "cadence =1次/month"),
  phrase("按季度报送工作小结", "cadence =1次/quarter"),
  phrase("每季度末月20日前上报报表", "cadence =1次/quarter FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=20"),
  phrase("每两个月更换一次宣传栏", "cadence =1次/two-months"),
  phrase("坚持一周双学", "quota =2次/week"),
  phrase("支委会每月1次", "cadence =1次/month"),
  phrase("6月底前完成支部换届", "deadline 2026-06-30"),
  phrase("3月15日前报送学习计划", "deadline 2026-03-15"),
  phrase("9月份组织参观展览", "deadline 2026-09-30"),
  phrase("四季度开展述职评议", "deadline 2026-12-31"),
  phrase("上半年完成档案整理", "deadline 2026-06-30"),
  phrase("年底前完成总结", "deadline 2026-12-31"),
  phrase("8月上旬召开推进会", "deadline 2026-08-10"),
  phrase("3月至5月开展集中整治", "deadline 2026-05-31"),
  phrase("“七一”前走访慰问老党员", "deadline 2026-06-30"),
  phrase("春节、中秋前开展廉洁提醒", "deadline 2026-02-16", "deadline 2026-09-24"),
  phrase("10月上旬和12月上旬各开展一次督查", "deadline 2026-10-10", "deadline 2026-12-10"),
  phrase("开展安全生产月活动", "deadline 2026-06-30"),
  phrase("每年12月底前开展考核", "deadline 12-31"),
  phrase("举办培训班3期", "quantity =3期"),
  phrase("撰写调研报告不少于2篇", "quantity >=2篇"),
  phrase("编印宣传手册500份", "quantity =500份"),
  phrase("培养入党积极分子5名", "quantity =5名"),
  phrase("走访慰问困难职工20户", "quantity =20户"),
  phrase("5月底前举办讲座2场", "quantity =2场 2026-05-31"),
  phrase("党员参学率达到95%以上", "percent >=95%/year 2026-12-31"),
  phrase("党员每年集中学习不少于32学时", "hours >=32学时/year"),
  phrase("岗位变动必谈", "trigger"),
  phrase("换届时，要开展审计", "trigger"),
  phrase("收到申请书后的一个月内，派人谈话", "trigger 1 month"),
  phrase("重大活动提前2周报备", "trigger -2 week"),
  phrase("对家庭困难的及时走访慰问", "trigger"),
  phrase("完善谈心谈话制度", "standing"),
  phrase("开展志愿服务活动", "standing"),
  phrase("推进支部标准化建设", "standing"),
];

/** A way in which plans put two duties together. */
interface Joiner {
  readonly name: string;
  readonly join: (first: string, second: string) => string;
  /** Both stand in one sentence. */
  readonly oneSentence?: boolean;
  /** The end of the period that both stand under. */
  readonly due?: string;
  /** A duty of the frame itself. */
  readonly own?: string;
}

const JOINERS: readonly Joiner[] = [
  { name: "，", join: (a, b) => `1.${a}，${b}。`, oneSentence: true },
  { name: "，并", join: (a, b) => `1.${a}，并${b}。`, oneSentence: true },
  { name: "，其中", join: (a, b) => `1.${a}，其中${b}。`, oneSentence: true },
  { name: "half width", join: (a, b) => `1.${a},${b}.`, oneSentence: true },
  { name: "one bracket of units", join: (a, b) => `1.${a}，${b}。（责任单位：办公室）`, oneSentence: true },
  { name: "；", join: (a, b) => `1.${a}；${b}。` },
  { name: "half width ;", join: (a, b) => `1.${a};${b};` },
  { name: "；同时，", join: (a, b) => `1.${a}；同时，${b}。` },
  { name: "。", join: (a, b) => `1.${a}。${b}。` },
  { name: "一是", join: (a, b) => `1.一是${a}；二是${b}。` },
  { name: "①", join: (a, b) => `1.主要任务：①${a}；②${b}。` },
  { name: "items", join: (a, b) => `1.${a}。\n2.${b}。` },
  { name: "items in a line", join: (a, b) => `1.${a}。2.${b}。` },
  { name: "（一）", join: (a, b) => `一、任务\n（一）${a}；\n（二）${b}。` },
  { name: "brackets of units", join: (a, b) => `1.${a}（责任单位：办公室）；${b}（责任单位：组织部）。` },
  { name: "table", join: (a, b) => `|序号|任务|责任单位|\n|1|${a}|办公室|\n|2|${b}|组织部|` },
  {
    name: "phase",
    join: (a, b) => `（二）实施阶段（3月1日至10月31日）\n1.${a}。\n2.${b}。`,
    own: "deadline 2026-10-31",
  },
  { name: "month", join: (a, b) => `五月份\n1.${a}。\n2.${b}。`, due: "2026-05-31" },
  { name: "month，", join: (a, b) => `五月份\n1.${a}，${b}。`, oneSentence: true, due: "2026-05-31" },
  { name: "quarter", join: (a, b) => `二季度\n1.${a}。\n2.${b}。`, due: "2026-06-30" },
  { name: "quarter：；", join: (a, b) => `二季度：${a}；${b}。`, due: "2026-06-30" },
  { name: "quarter：，", join: (a, b) => `二季度：${a}，${b}。`, oneSentence: true, due: "2026-06-30" },
];

/** What is read together need not be the two readings, and why. */
interface Exception {
  readonly reason: string;
  readonly holds: (joiner: Joiner, first: Phrase, second: Phrase) => boolean;
}

const gives = ({ duties }: Phrase, kinds: RegExp): boolean => duties.some((duty) => kinds.test(duty));
const UNDATED_QUANTITY = /^quantity \S+$/;

const EXCEPTIONS: readonly Exception[] = [
  {
    reason: "每年 and 全年 frame the numbers behind them in their sentence",
    holds: ({ oneSentence }, { words }, second) =>
      oneSentence === true && /[每全]年/.test(words) && gives(second, /^quantity/),
  },
  {
    reason: "每年12月底前 makes the dates behind it yearly too",
    holds: ({ oneSentence }, first, second) =>
      oneSentence === true && gives(first, /^deadline \d\d-/) && gives(second, /^deadline 2026/),
  },
  {
    reason: "a number behind 其中 says how the one before it is divided",
    holds: ({ name }, _first, second) => name === "，其中" && gives(second, UNDATED_QUANTITY),
  },
  {
    reason: "the first sentence of an item may be its name, which the others spell out",
    holds: ({ name }, first) => name === "。" && gives(first, /^standing/) && !first.words.endsWith("活动"),
  },
  {
    reason: "two attitudes in one sentence are one entry",
    holds: ({ oneSentence }, first, second) =>
      oneSentence === true && gives(first, /^standing/) && gives(second, /^standing/),
  },
  {
    reason: "a count right behind a period's name and a colon is to be reached by its end",
    holds: ({ name }, first) => name.startsWith("quarter：") && gives(first, /^(?:cadence|quota|hours|percent)/),
  },
  {
    reason:
      "an event or a day of the calendar right behind a period's name and a colon leaves the period a date of its own",
    holds: ({ name }, first) =>
      name.startsWith("quarter：") && (gives(first, /^trigger/) || first.words.includes("安全生产月")),
  },
];

const isExcepted = (joiner: Joiner, first: Phrase, second: Phrase): boolean =>
  first === second || EXCEPTIONS.some(({ holds }) => holds(joiner, first, second));

/** Under a period's name what has no date is due at its end. */
const under = (due: string | undefined, duty: string): string => {
  if (due === undefined) return duty;
  return duty === "standing" ? `deadline ${due}` : UNDATED_QUANTITY.test(duty) ? `${duty} ${due}` : duty;
};

const read = (text: string): string[] => extractPlan(text, { year: 2026 }).obligations.map(inOneLine).toSorted();

const expected = ({ due, own }: Pick<Joiner, "due" | "own">, phrases: readonly Phrase[]): string[] =>
  [...phrases.flatMap(({ duties }) => duties).map((duty) => under(due, duty)), ...(own ? [own] : [])].toSorted();

const isUnion = (joiner: Joiner, first: Phrase, second: Phrase): boolean =>
  read(joiner.join(first.words, second.words)).join("\n") === expected(joiner, [first, second]).join("\n");

const anyPhrase = constantFrom(...PHRASES);

describe("phrases together give what each gives alone", () => {
  it.each(PHRASES)("$words alone", ({ words, duties }) => {
    expect(read(`1.${words}。`)).toEqual(duties);
  });

  it.each(JOINERS)("two, joined by $name", (joiner) => {
    assert(
      property(anyPhrase, anyPhrase, (first, second) => {
        if (isExcepted(joiner, first, second)) return;
        const text = joiner.join(first.words, second.words);
        expect({ text, duties: read(text) }).toEqual({ text, duties: expected(joiner, [first, second]) });
      }),
      { numRuns: 300 },
    );
  });

  it("any number of them, as items and as sentences of one item", () => {
    const phrases = uniqueArray(anyPhrase, { minLength: 2, maxLength: 8 });
    assert(
      property(phrases, constantFrom("。\n1.", "；"), (some, between) => {
        const text = `1.${some.map(({ words }) => words).join(between)}。`;
        expect({ text, duties: read(text) }).toEqual({ text, duties: expected({}, some) });
      }),
    );
  });

  it.each(EXCEPTIONS)("but $reason", ({ holds }) => {
    const pairs = JOINERS.flatMap((joiner) =>
      PHRASES.flatMap((first) => PHRASES.map((second) => ({ joiner, first, second }))),
    ).filter(({ joiner, first, second }) => first !== second && holds(joiner, first, second));
    expect(pairs.some(({ joiner, first, second }) => !isUnion(joiner, first, second))).toBe(true);
  });
});
