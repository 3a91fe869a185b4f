import { expect, test } from "vitest";
import { foldMembers } from "../../../../shared/domain/papers/checklist-lines.ts";
import { row } from "../../paper/sample-checklist.ts";

const folded = (rows: Parameters<typeof row>[0][]) =>
  foldMembers(rows.map(row), (each) => each).map(({ members }) => members.map(({ subject }) => subject).join(""));

test("rows that differ only in the subject are one line", () => {
  expect(folded([{ subject: "甲" }, { subject: "乙" }])).toEqual(["甲乙"]);
});

test.each([
  ["another duty", { obligationId: "other" }],
  ["another period", { recurrenceId: "2026-Q3" }],
  ["another day", { date: "2026-09-29", recurrenceId: "2026-09-30" }],
  ["another rule of the duty", { requirementText: "全年不少于10次" }],
])("%s is another line", (_, part) => {
  expect(folded([{ subject: "甲" }, { subject: "乙", ...part }])).toEqual(["甲", "乙"]);
});

test("lines keep the order in which they first came", () => {
  const rows = ["a", "b", "a"].map((obligationId, index) => ({ obligationId, subject: String(index) }));
  expect(folded(rows)).toEqual(["02", "1"]);
});

test("no rows, no lines", () => {
  expect(folded([])).toEqual([]);
});
