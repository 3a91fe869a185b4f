import { expect, test } from "vitest";
import { groupRows } from "../../../../shared/contract/board-lines/row-groups.ts";
import { dueRow } from "../../../renderer/fixture/due-rows.ts";

const row = (subject: string, due: string, facts = {}) => dueRow({ title: "主题党日", subject, due, ...facts });

test("subjects of one duty that fall due together are one line, in the order of their first row", () => {
  const rows = [
    row("一支", "2026-09-28"),
    dueRow({ title: "党费", subject: "一支", due: "2026-09-20" }),
    row("二支", "2026-09-28"),
    row("三支", "2026-10-30"),
  ];
  expect(groupRows(rows).map(({ rows: members }) => members.map(({ subject }) => subject))).toEqual([
    ["一支", "二支"],
    ["一支"],
    ["三支"],
  ]);
});

test("a subject in another state stands apart", () => {
  expect(groupRows([row("一支", "2026-09-28"), row("二支", "2026-09-28", { timeState: "near" })])).toHaveLength(2);
});

test("no rows, no groups", () => {
  expect(groupRows([])).toEqual([]);
});
