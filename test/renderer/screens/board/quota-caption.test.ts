import { expect, test } from "vitest";
import type { DueRow, QuotaFigures } from "../../../../shared/contract/schemas/due-row.ts";
import { plainDate } from "../../../../shared/domain/date/plain-date.ts";
import { quotaCaption } from "../../../../renderer/screens/board/quota-caption.ts";
import { boardText } from "../../../../renderer/text/board.ts";
import { dateWords } from "../../../../renderer/text/dates.ts";
import { quotaRows } from "../../fixture/due-rows.ts";

const row = quotaRows.find(({ title }) => title === "中心组学习") as DueRow;
const say = (part: Partial<QuotaFigures>, more: Partial<DueRow> = {}) =>
  quotaCaption(
    { ...row, quota: { ...(row.quota as QuotaFigures), ...part }, ...more },
    boardText["zh-CN"],
    dateWords["zh-CN"],
  );

test.each<[Partial<QuotaFigures>, string[]]>([
  [{}, ["应达8", "第10次宜在10月16日前"]],
  [{ done: 6, behindBy: 2, perMonthFromHere: 1.8 }, ["应达8", "此后每月1.8次"]],
  [{ done: 12 }, ["应达8", "已完成"]],
  [{ done: 14, over: 2 }, ["应达8", "超出2次"]],
  [{ done: 1, behindBy: 7, cannotBeMet: true, perMonthFromHere: null }, ["应达8", "余下工作日已不够"]],
  [{ unit: "%", done: 0, needed: 20, behindBy: 8, perMonthFromHere: 5 }, ["应达8", "还没有名单"]],
  [{ unit: "%", done: 13.3, needed: 20, behindBy: 1.7, perMonthFromHere: 2 }, ["应达8", "还差6.7个百分点"]],
  [{ comparator: "<=", nextPaceDate: null }, []],
  [{ nextPaceDate: plainDate("2026-12-01") }, ["应达8", "第10次宜在12月1日前"]],
])("%j reads %j", (part, words) => {
  expect(say(part)).toEqual(words);
});

test("what of it has no proof is told before what to do next", () => {
  expect(say({ unproven: 3 })).toEqual(["应达8", "其中3次缺佐证", "第10次宜在10月16日前"]);
});

test("what waits for its opening asks for that and nothing else", () => {
  const awaitsOpening = { until: plainDate("2026-09-30") };
  expect(say({ done: 0, cannotBeMet: true }, { awaitsOpening })).toEqual(["应达8", "9月30日前填期初"]);
});

test("what is overdue says what it lacks, not what could still be done before its day", () => {
  expect(say({ done: 1, needed: 3, cannotBeMet: true, unit: "个" }, { timeState: "overdue" })).toEqual([
    "应达8",
    "到期还差2个",
  ]);
});
