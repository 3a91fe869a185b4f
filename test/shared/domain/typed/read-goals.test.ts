import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainDate } from "../../../../shared/domain/date/plain-date.ts";
import { readGoals } from "../../../../shared/domain/typed/read-goals.ts";

const context = { year: 2026, today: plainDate("2026-03-01") };
const read = (text: string) => readGoals(text, context).map(({ text: words, due }) => [words, due]);
const only = (text: string) => readGoals(text, context)[0] ?? expect.unreachable("nothing was read");

test.each([
  ["1季度建清单；2季度做复核；3季度评议；4季度总结", ["03-31", "06-30", "09-30", "12-31"]],
  ["一季度：建清单\n二季度：做复核\n第三季度末：评议\n第四季度总结", ["03-31", "06-30", "09-30", "12-31"]],
  ["上半年完成自查；下半年完成整改", ["06-30", "12-31"]],
  ["4月上旬印发；4月中旬动员；4月下旬自查", ["04-10", "04-20", "04-30"]],
  ["9月：复核\n十月底前公示\n11月15日前评议\n年底前归档", ["09-30", "10-31", "11-15", "12-31"]],
  ["1. 3月底前建清单\n2、6月底前复核\n（3）9月底前公示\n④年底前归档", ["03-31", "06-30", "09-30", "12-31"]],
  ["2026-04-15 印发；2026/5/20 动员", ["04-15", "05-20"]],
  ["印发方案（4月15日前）；动员部署，5月底前", ["04-15", "05-31"]],
])("%j", (text, days) => {
  expect(read(text).map(([, due]) => due)).toEqual(days.map((day) => `2026-${day}`));
  expect(read(text).every(([words]) => words !== "" && !/[月旬]|季度|\d/.test(words ?? ""))).toBe(true);
});

test("rows of a table: the cell that is a time, the words, the units", () => {
  const rows = readGoals(
    "展厅复核\t9月30日\t办公室、科普部\n三季度亮岗公示 | 9月22日 | 机关党委\n办理清单 | 2027-01-10",
    context,
  );
  expect(rows).toMatchObject([
    { text: "展厅复核", due: "2026-09-30", lead: "办公室", supporting: ["科普部"], trouble: null },
    { text: "三季度亮岗公示", due: "2026-09-22", lead: "机关党委", supporting: [], trouble: null },
    { text: "办理清单", due: "2027-01-10", lead: null, trouble: null },
  ]);
});

test.each([
  ["9月底前完成复核（责任单位：办公室、科普部）", "完成复核", "办公室", ["科普部"]],
  ["9月底前完成复核（办公室）", "完成复核", "办公室", []],
  ["9月底前完成复核，责任单位：办公室", "完成复核", "办公室", []],
  ["9月底前完成复核（含网站）", "完成复核（含网站）", null, []],
  ["9月底前完成复核（其中科普部）", "完成复核（其中科普部）", null, []],
  ["9月底前完成复核（2次）", "完成复核（2次）", null, []],
])("the units of %s", (text, words, lead, supporting) => {
  expect(only(text)).toMatchObject({ text: words, due: "2026-09-30", lead, supporting });
});

test.each([
  ["完成复核", "no-date"],
  ["适时完成复核", "no-date"],
  ["2月30日前完成复核", "no-such-day"],
  ["13月完成复核", "no-such-day"],
  ["2300年3月完成复核", "no-such-day"],
  ["9月底前", "no-words"],
  ["1月底前完成复核", "past"],
  ["2月28日前完成复核", "past"],
  ["3月1日前完成复核", null],
])("%s: %s", (text, trouble) => {
  expect(only(text).trouble).toBe(trouble);
});

test("what is written of another year is of that year", () => {
  expect(read("2027年2月底前报总结")).toEqual([["报总结", "2027-02-28"]]);
  expect(readGoals("2月底前报总结", { ...context, year: 2028 })[0]?.due).toBe("2028-02-29");
});

describe("whatever is pasted", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      "1季度",
      "9月",
      "底前",
      "（办公室）",
      "；",
      "\n",
      "\t",
      "|",
      "2026-13-40",
      "完成复核",
      "13月",
      "上半年",
    ),
    fc.string({ maxLength: 12 }),
  );
  test("each line that says anything is there, and one without trouble has words and a day that is not over", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join("");
        const lines = text.split(/[\r\n；;]+/).filter((line) => line.trim() !== "");
        const goals = readGoals(text, context);
        expect(goals.map(({ source }) => source)).toEqual(lines.map((line) => line.trim()));
        for (const goal of goals)
          if (goal.trouble === null) {
            expect(goal.text.trim()).not.toBe("");
            expect(goal.due !== null && goal.due >= context.today).toBe(true);
          }
      }),
    );
  });
});
