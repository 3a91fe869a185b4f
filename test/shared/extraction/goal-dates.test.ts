import { describe, expect, it } from "vitest";
import { extractPlan } from "../../support/extract.ts";
import { measuredIn, readText } from "./read-text.ts";

describe("what a point is to have reached by a day", () =>
  it.each<readonly [string, ...string[]]>([
    [
      "——到2026年6月底，全面完成网点摸底；建成示范站6个，示范点9个；培育骨干20名。",
      "deadline 2026-06-30",
      "quantity =6个 2026-06-30",
      "quantity =9个 2026-06-30",
      "quantity =20名 2026-06-30",
    ],
    ["——到2027年12月，累计建成示范站11个、示范点30个。", "quantity =11个 2027-12-31", "quantity =30个 2027-12-31"],
    ["到2026年底，会员入库率达到95%；新建服务站4家。", "percent >=95%/year 2026-12-31", "quantity =4家 2026-12-31"],
    // A number with a day of its own keeps it, and a sentence behind a full stop is another goal.
    ["到2026年9月底，建成展区3个；8月底前培训讲解员12名。", "quantity =3个 2026-09-30", "quantity =12名 2026-08-31"],
    ["到2026年9月底，建成展区3个。培训讲解员12名。", "quantity =3个 2026-09-30", "quantity =12名"],
  ])("%s", (sentence, ...duties) => expect(readText(sentence)).toEqual(duties)));

describe("figures that ask for nothing, and figures beside them that do", () =>
  it.each<readonly [string, ...string[]]>([
    ["每月举行一次读书会，每次确定一个主题，确立一名主讲人。", "cadence =1次/month"],
    [
      "示范社区覆盖率达100%，其中示范社区6个、示范小区33个。",
      "percent >=100%/year 2026-12-31",
      "quantity =6个",
      "quantity =33个",
    ],
    ["如遇节假日或者特殊情况，时间可顺延至下一周。"],
    ["如遇特殊情况，值班人员应当立即报告。", "trigger"],
    ["每季度召开1次，分别在每季度首月的第一周周五下午举行。", "cadence =1次/quarter"],
  ])("%s", (sentence, ...duties) => expect(readText(sentence)).toEqual(duties)));

describe("titles", () =>
  it.each([
    ["实现科普触达10万人次以上。", "科普触达"],
    ["学生分会依托“青年课堂”“云上学习”平台实现学习覆盖率100%。", "学习覆盖率"],
    ["活动后收集20份优秀实验报告汇编成《假期科学笔记》。", "收集优秀实验报告"],
  ])("%s", (sentence, title) => expect(measuredIn(sentence)[0]?.title).toContain(title)));

it("does not take what is held for a part of who holds it", () => {
  const [duty] = extractPlan("分层分类开展党员轮训，全年覆盖党员500人次以上。", { year: 2026 }).obligations;
  expect(duty?.subject ?? null).not.toBe("分层分类开展党员");
});
