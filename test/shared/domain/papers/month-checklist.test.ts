import { expect, expectTypeOf, test } from "vitest";
import type { z } from "zod";
import type {
  MonthChecklist as ContractChecklist,
  monthChecklist,
} from "../../../../shared/contract/schemas/checklist.ts";
import type { DatedRow, OpenRow } from "../../../../shared/contract/schemas/due-row.ts";
import { plainDate } from "../../../../shared/domain/date/plain-date.ts";
import type { MonthChecklist } from "../../../../shared/domain/papers/month-checklist.ts";
import { type ChecklistHead, checklistHead } from "../../../../shared/words/checklist.ts";
import { checklist, daysOf, row, usualMonth } from "../../paper/sample-checklist.ts";

test("the document built of due rows is the contract's", () => {
  expectTypeOf<MonthChecklist<DatedRow, OpenRow> & ChecklistHead>().toExtend<z.input<typeof monthChecklist>>();
  expectTypeOf<ContractChecklist>().toExtend<MonthChecklist<DatedRow, OpenRow>>();
});

test("the head names unit, month, number and day of issue", () => {
  expect(checklist()).toMatchObject({
    unitName: "青河市科学技术协会",
    number: "2026—09",
    lead: null,
    issuedOn: "2026-09-01",
  });
  expect(checklistHead(checklist(), "zh-CN")).toMatchObject({ title: "2026年9月工作提示单", sentTo: "各责任单位" });
  expect(checklistHead(checklist(), "en")).toMatchObject({
    title: expect.stringContaining("2026"),
    sentTo: "all responsible units",
  });
});

test("the month's calendar facts come from its days", () => {
  expect(checklist()).toMatchObject({
    workingDays: 22,
    restRuns: [
      { kind: "makeup", first: "2026-09-20", last: "2026-09-20" },
      { kind: "rest", first: "2026-09-25", last: "2026-09-27" },
    ],
    makeupDays: ["2026-09-20"],
    provisional: false,
  });
});

test("one day on an unpublished year makes the paper provisional", () => {
  const days = daysOf("2027-02").map((day) => ({ ...day, basis: "provisional" as const }));
  expect(checklist({ month: "2027-02", days }).provisional).toBe(true);
});

test("due rows are grouped by lead unit in the order of the first due date, by date within", () => {
  const due = [
    row({ title: "c", lead: "办公室", date: "2026-09-25" }),
    row({ title: "d", lead: null, date: "2026-09-30" }),
    row({ title: "b", lead: "人事部", date: "2026-09-20" }),
    row({ title: "a", lead: "办公室", date: "2026-09-10" }),
  ];
  const groups = checklist({ due }).due.map(({ lead, rows }) => [lead, rows.map(({ title }) => title).join("")]);
  expect(groups).toEqual([
    ["办公室", "ac"],
    ["人事部", "b"],
    ["", "d"],
  ]);
});

test.each([
  [12, 14, ">=", 2],
  [14, 14, ">=", 0],
  [20, 14, ">=", 0],
  [3.5, 8, ">=", 4.5],
  [0, 3, "<=", 0],
] as const)("done %d, expected %d at the month's end, %s: at least %d this month", (done, end, comparator, atLeast) => {
  const quota = row({ quota: { comparator, needed: 30, done, unit: "次" } });
  const { quotas } = checklist({ quotas: [{ row: quota, expectedAtStart: 1, expectedAtEnd: end }] });
  expect(quotas[0]).toMatchObject({ done, expectedAtStart: 1, expectedAtEnd: end, atLeastThisMonth: atLeast });
});

test("a slip holds only its unit's lines and is sent to it", () => {
  const whole = usualMonth();
  const slip = checklist({
    lead: "机关纪委",
    carriedOver: whole.carriedOver,
    due: whole.due.flatMap(({ rows }) => rows),
    quotas: whole.quotas,
    datesPending: [
      { title: "甲", missing: "日期", lead: "机关纪委" },
      { title: "乙", missing: "日期", lead: "办公室" },
    ],
  });
  expect(checklistHead(slip, "en").sentTo).toBe("机关纪委");
  expect(slip.carriedOver.map(({ title }) => title)).toEqual(["谈心谈话情况汇总"]);
  expect(slip.due.map(({ lead, rows }) => [lead, rows.length])).toEqual([["机关纪委", 2]]);
  expect(slip.datesPending).toEqual([{ title: "甲", missing: "日期" }]);
});

test("the rows given are left as they were", () => {
  const due = [row({ date: "2026-09-30" }), row({ date: "2026-09-01" })];
  checklist({ due, today: plainDate("2026-09-02") });
  expect(due.map(({ effectiveDate }) => effectiveDate)).toEqual(["2026-09-30", "2026-09-01"]);
});
