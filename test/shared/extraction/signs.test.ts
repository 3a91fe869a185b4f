import { array, assert, constantFrom, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { parseAmounts } from "../../../shared/extraction/parsers/amounts.ts";
import { parseCompressedCadences } from "../../../shared/extraction/parsers/compressed-cadences.ts";
import { parseDates } from "../../../shared/extraction/parsers/dates.ts";
import { FESTIVAL_NAMES } from "../../../shared/extraction/parsers/festivals.ts";
import { parseObservances } from "../../../shared/extraction/parsers/observances.ts";
import { parsePeriods } from "../../../shared/extraction/parsers/periods.ts";
import { parseTriggers } from "../../../shared/extraction/parsers/triggers.ts";
import { ALL_SIGNS, hasSign, signOf, signsIn } from "../../../shared/extraction/text/signs.ts";

const PAIR = signOf("春秋", "节分");
const ALONE = signOf(null, "腊");

describe("signs", () => {
  it.each([
    ["春节", true],
    ["中秋分", true],
    ["节春", false],
    ["春过节", false],
    ["春", false],
    ["", false],
  ])("of a pair in %j: %j", (text, expected) => {
    expect(hasSign(signsIn(text), PAIR)).toBe(expected);
  });

  it("of a character stand without any before it", () => {
    expect(hasSign(signsIn("腊"), ALONE)).toBe(true);
    expect(hasSign(signsIn("月"), ALONE)).toBe(false);
  });
});

/** Every phrase that a rule may look for, and what stands around it. */
const PIECES = [
  ["每", "按", "月", "季", "年", "周", "半年", "双月", "每两个月", "全年", "本年度", "年度内", "一年内", "年均"],
  ["1", "12", "三", "两", "1万", "5次", "三篇", "80%", "10余人次", "3多场", "2个小时", "三天", "不少于", "以上"],
  ["5月", "十二月", "6日", "底", "上旬", "前", "上半年", "第三季度", "季度末", "岁末", "年底", "年初", "年内"],
  ["七·一", "12.4", "5.1", "10·1", ...FESTIVAL_NAMES],
  [
    "一周双学",
    "支部周学",
    "每月一课",
    "党组月讲制",
    "度",
    "必谈",
    "必慰问",
    "之日起",
    "后",
    "时",
    "的时候",
    "，",
    "要",
  ],
  ["学雷锋日", "植树节", "保密宣传", "教育", "日", "周", "月", "安全生产", "科技活动周", "科普", "消防宣传", "档案日"],
  ["如遇", "凡遇", "一旦发现", "凡是发生", "发生", "提前2周", "一个月内", "5个工作日之内", "半年内", "一年以内"],
  [
    "一年",
    "一月",
    "一季度",
    "两次",
    "至少",
    "单周",
    "隔周",
    "周三",
    "发现",
    "出现",
    "遇到",
    "凡",
    "因",
    "的，",
    "前三天",
    "通知",
    "每次",
    "审批时间",
    "不超过4个工作日",
    "届满",
    "一个月前",
    "报",
    "双月座谈制度",
    "月调度、",
    "季通报",
    "决策前",
    "时进行谈话",
  ],
  ["换届", "成立", "检查结果", "应", "在", "通报", "开展", "、", "（", "）", "的", "学", "召开", "会议"],
  ["住院", "上门", "派人", "必须", "及时", "给予", "四日", "十二日", "20××年", "一学期", "写3000字"],
  ["次月5日前", "月后8日", "季后9日", "末月6日", "每周一、三", "收到", "来信", "5天内", "≥", "一旦发现"],
  ["新任职的", "及时谈", "上门走访", "节前夕"],
  ["2026-3-", "2026.5.", "16—18日", "迎", "封", "各", "一日二小扫", "一周小汇总"],
].flat();

describe("no sign hides a phrase from its rule", () => {
  const parsers = {
    parseAmounts: (text: string, signs?: number) => parseAmounts(text, () => [], signs),
    parseCompressedCadences,
    parseDates,
    parseObservances,
    parsePeriods,
    parseTriggers,
  };
  it.each(Object.entries(parsers))("%s", (_name, parse) => {
    const text = array(constantFrom(...PIECES), { maxLength: 8 }).map((pieces) => pieces.join(""));
    const plain = (found: unknown) => JSON.stringify(found);
    assert(
      property(text, (words) => {
        expect(plain(parse(words))).toBe(plain(parse(words, ALL_SIGNS)));
      }),
      { numRuns: 2_000 },
    );
  });
});
