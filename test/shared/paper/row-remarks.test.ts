import { expect, test } from "vitest";
import { plainDate } from "../../../shared/domain/date/plain-date.ts";
import { checklistWords } from "../../../shared/words/checklist.ts";
import { type RemarkFrame, rowRemarks } from "../../../shared/paper/row-remarks.ts";
import { row } from "./sample-checklist.ts";

const frame: RemarkFrame = {
  issuedOn: plainDate("2026-09-01"),
  makeupDays: [plainDate("2026-09-20")],
  words: checklistWords("zh-CN"),
  lead: null,
  locale: "zh-CN",
};
/** Shows its limit. */
const overdue = (date: string, nominal: string) =>
  row({ date, nominal, timeState: "overdue", shownDate: plainDate(nominal) });

test.each([
  ["nothing to say", row(), []],
  ["the plan's item", row({ item: "4.4" }), ["第4.4条"]],
  ["an item with words of its own", row({ item: "（二）3" }), ["（二）3"]],
  ["the period", row({ periodLabel: "三季度" }), ["三季度"]],
  ["a period that the title names", row({ title: "三季度小结", periodLabel: "三季度" }), []],
  ["moved on", row({ date: "2026-09-28", nominal: "2026-09-25" }), ["由9月25日顺延"]],
  ["moved up", row({ date: "2026-05-29", nominal: "2026-05-31" }), ["由5月31日提前"]],
  ["moved up and overdue", overdue("2026-04-30", "2026-05-03"), ["因假期提前到4月30日办"]],
  [
    "moved up, past and in time",
    row({ date: "2026-08-28", nominal: "2026-09-05" }),
    ["由9月5日提前，9月5日前办仍按时"],
  ],
  ["moved from another year", row({ date: "2026-01-04", nominal: "2025-12-31" }), ["由2025年12月31日顺延"]],
  ["on a make-up day", row({ date: "2026-09-20" }), ["当日上班，不顺延"]],
  ["planned for another day", row({ plannedDate: plainDate("2026-09-22") }), ["拟于9月22日办"]],
  ["planned for the day itself", row({ plannedDate: plainDate("2026-09-30") }), []],
  ["provisional", row({ basis: "provisional" }), ["预计"]],
  ["waived", row({ timeState: "waived" }), ["免办"]],
])("%s", (_, given, remarks) => {
  expect(rowRemarks(given, frame)).toEqual(remarks);
});

test("brackets inside brackets are of another kind", () => {
  const words = checklistWords("zh-CN");
  expect(words.bracket(["第8条", "9月"])).toBe("（第8条，9月）");
  expect(words.bracket(["（二）3", "9月"])).toBe("〔（二）3，9月〕");
});
