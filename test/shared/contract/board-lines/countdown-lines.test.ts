import { expect, test } from "vitest";
import { countdownLines } from "../../../../shared/contract/board-lines/countdown-lines.ts";
import { dueRow } from "../../../renderer/fixture/due-rows.ts";

const week = (number: number, due: string, subject = "办公室", more = {}) =>
  dueRow({ title: "周例会", subject, due, recurrenceId: `2026-W${number}`, ...more });
const report = dueRow({ title: "季度报告", subject: "党组", due: "2026-09-30" });
const shapes = (lines: ReturnType<typeof countdownLines>) =>
  lines.map(({ group, following }) => [group.first.title, group.first.recurrenceId, group.rows.length, following]);

test("a duty that comes back is one line at its next date, with how many follow", () => {
  const upcoming = [week(38, "2026-09-18"), week(39, "2026-09-25"), report, week(40, "2026-10-02")];
  const following = [{ obligationId: "duty-周例会", recurrenceId: "2026-W38", periods: 15 }];
  expect(shapes(countdownLines({ upcoming, following }))).toEqual([
    ["周例会", "2026-W38", 1, 15],
    ["季度报告", "2026-09", 1, 0],
  ]);
});

test("its subjects stand on the line together; by their states on two, and what follows is told once", () => {
  const upcoming = [
    week(38, "2026-09-18", "一支"),
    week(38, "2026-09-18", "二支"),
    week(38, "2026-09-18", "三支", { timeState: "near" }),
  ];
  const following = [{ obligationId: "duty-周例会", recurrenceId: "2026-W38", periods: 15 }];
  expect(shapes(countdownLines({ upcoming, following }))).toEqual([
    ["周例会", "2026-W38", 2, 15],
    ["周例会", "2026-W38", 1, 0],
  ]);
});

test("nothing ahead has no line", () => {
  expect(countdownLines({ upcoming: [], following: [] })).toEqual([]);
});

test("an event of one subject hides nothing of another, and a second of the same subject is folded", () => {
  const visit = (subject: string, due: string, event: string) =>
    dueRow({ title: "回访", subject, due, recurrenceId: event, periodLabel: "" });
  const upcoming = [
    visit("甲", "2026-09-20", "event-1"),
    visit("乙", "2026-09-22", "event-2"),
    visit("甲", "2026-09-25", "event-3"),
  ];
  const following = [{ obligationId: "duty-回访", recurrenceId: "event-1", periods: 1 }];
  const lines = countdownLines({ upcoming, following });
  expect(lines.map(({ group, following: more }) => [group.first.subject, group.rows.length, more])).toEqual([
    ["甲", 1, 1],
    ["乙", 1, 0],
  ]);
});

test("a member who is a period further stands at its own date", () => {
  const upcoming = [week(38, "2026-09-18", "一支"), week(39, "2026-09-25", "一支"), week(39, "2026-09-25", "二支")];
  const following = [
    { obligationId: "duty-周例会", recurrenceId: "2026-W38", periods: 15 },
    { obligationId: "duty-周例会", recurrenceId: "2026-W39", periods: 14 },
  ];
  expect(shapes(countdownLines({ upcoming, following }))).toEqual([
    ["周例会", "2026-W38", 1, 15],
    ["周例会", "2026-W39", 1, 14],
  ]);
});
