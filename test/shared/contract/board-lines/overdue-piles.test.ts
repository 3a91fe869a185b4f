import { expect, test } from "vitest";
import { groupRows } from "../../../../shared/contract/board-lines/row-groups.ts";
import { overduePiles } from "../../../../shared/contract/board-lines/overdue-piles.ts";
import { distinctSubjects } from "../../../../renderer/screens/board/row-detail.ts";
import { boardText } from "../../../../renderer/text/board.ts";
import { dueRow } from "../../../renderer/fixture/due-rows.ts";

const week = (key: string, due: string, subject = "办公室") =>
  dueRow({ title: "周例会", subject, due, recurrenceId: key, timeState: "overdue" });
const report = dueRow({ title: "半年报告", subject: "党组", due: "2026-01-14", timeState: "overdue" });

test("three periods of a duty are one line at the place of the oldest; two stay two, and nothing is lost", () => {
  const weeks = [week("2026-W01", "2026-01-04"), week("2026-W02", "2026-01-09"), week("2026-W03", "2026-01-16")];
  const rows = [weeks[0]!, weeks[1]!, report, weeks[2]!];
  const piles = overduePiles(groupRows(rows));
  expect(piles.map(({ groups }) => groups.map(({ first }) => first.recurrenceId))).toEqual([
    ["2026-W01", "2026-W02", "2026-W03"],
    [report.recurrenceId],
  ]);
  expect(overduePiles(groupRows([weeks[0]!, weeks[1]!, report]))).toHaveLength(3);
});

test("subjects of a pile are told once each, and counted where they are many", () => {
  const t = boardText["zh-CN"];
  const groups = groupRows(
    ["一支", "一支", "二支"].map((subject, at) => week(`2026-W0${at + 1}`, `2026-01-0${at + 1}`, subject)),
  );
  expect(distinctSubjects(groups, t)).toBe("一支、二支");
  expect(
    distinctSubjects(groupRows(["一支", "二支", "三支"].map((name) => week("2026-W01", "2026-01-04", name))), t),
  ).toBe("3个主体未办");
});
