import { expect, test } from "vitest";
import { actionsFor, needsWords } from "../../../../renderer/details/occurrence/handling-actions.ts";
import { doneRows, dueRow, overdueRows, quotaRows } from "../../fixture/due-rows.ts";

const base = dueRow({ title: "主题党日", subject: "一支", due: "2026-09-28" });

test.each([
  ["a late row may be closed with a reason", overdueRows[0], true],
  ["a quota is filled by activities alone", quotaRows[0], false],
  ["what has no date yet cannot be closed", { ...base, timeState: "anchor-unknown" as const }, false],
])("%s", (_, row, mayClose) => {
  expect(actionsFor(row ?? base).includes("closed")).toBe(mayClose);
});

test("what is done offers nothing here, what was waived can be taken up again", () => {
  expect(actionsFor(doneRows[0] ?? base)).toEqual([]);
  expect(actionsFor({ ...base, timeState: "waived" })).toEqual(["reopened"]);
});

test("only being prepared and being taken up again speak for themselves", () => {
  expect([...actionsFor(base), "reopened" as const].filter((action) => !needsWords(action))).toEqual([
    "prepared",
    "reopened",
  ]);
});
