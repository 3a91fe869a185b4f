import { expect, test } from "vitest";
import { countdownOf, followingRows } from "../../../shared/application/board/countdown.ts";
import { plainDate } from "../../../shared/domain/date/plain-date.ts";
import { dueRow } from "../../renderer/fixture/due-rows.ts";

const TODAY = plainDate("2026-09-16");
const visit = (subject: string, due: string, event: string) =>
  dueRow({ title: "回访", subject, due, recurrenceId: event, periodLabel: "" });
const names = (rows: readonly { subject: string; recurrenceId: string }[]) =>
  rows.map(({ subject, recurrenceId }) => `${subject} ${recurrenceId}`);

test("events of three people are three rows, however far ahead, and only a second event of one of them follows", () => {
  const ahead = [
    visit("甲", "2026-09-20", "event-1"),
    visit("甲", "2026-10-02", "event-4"),
    visit("乙", "2026-11-22", "event-2"),
    visit("丙", "2026-12-05", "event-3"),
    visit("乙", "2027-01-05", "event-5"),
  ];
  // Enough of other duties that the first eight places are taken.
  const others = Array.from({ length: 8 }, (_, index) =>
    dueRow({ title: `事项${index}`, subject: "党组", due: "2026-09-17", recurrenceId: "once" }),
  );
  const { upcoming, following } = countdownOf([...ahead.slice(0, 1), ...others.slice(1), ...ahead.slice(1)], TODAY);
  expect(names(upcoming.filter(({ title }) => title === "回访"))).toEqual(["甲 event-1", "乙 event-2", "丙 event-3"]);
  expect(following).toEqual([{ obligationId: "duty-回访", recurrenceId: "event-1", periods: 1 }]);
  expect(names(followingRows(ahead, "event-1"))).toEqual(["甲 event-4"]);
  expect(names(followingRows(ahead, "event-2"))).toEqual([]);
  expect(names(followingRows(ahead, null))).toEqual(["甲 event-4"]);
});

test("members who share their next period are told of once", () => {
  const week = (subject: string, number: number, due: string) =>
    dueRow({ title: "周例会", subject, due, recurrenceId: `2026-W${number}` });
  const ahead = [
    week("一支", 38, "2026-09-18"),
    week("二支", 38, "2026-09-18"),
    week("一支", 39, "2026-09-25"),
    week("二支", 39, "2026-09-25"),
    week("三支", 39, "2026-09-25"),
  ];
  expect(countdownOf(ahead, TODAY).following).toEqual([
    { obligationId: "duty-周例会", recurrenceId: "2026-W38", periods: 1 },
  ]);
  expect(names(followingRows(ahead, "2026-W38"))).toEqual(["一支 2026-W39", "二支 2026-W39"]);
});
