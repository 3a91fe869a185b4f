import { expect, test } from "vitest";
import type { ActivityView } from "../../../../shared/contract/schemas/activity.ts";
import { plainDate } from "../../../../shared/domain/date/plain-date.ts";
import { keyOf } from "../../../../renderer/data/occurrence-key.ts";
import { creditedActivities } from "../../../../renderer/details/occurrence/records/credited-activities.ts";
import { dueRow } from "../../fixture/due-rows.ts";

const row = dueRow({ title: "主题党日", subject: "一支", due: "2026-09-28" });
const other = dueRow({ title: "主题党日", subject: "二支", due: "2026-09-28" });
const activity = (id: string, day: string, of = row, part: { withdrawn?: boolean; creditGone?: boolean } = {}) =>
  ({
    id,
    happenedOn: plainDate(day),
    withdrawn: part.withdrawn ?? false,
    credits: [{ id: `c${id}`, ...keyOf(of), withdrawn: part.creditGone ?? false }],
  }) as unknown as ActivityView;

test("what counts and what once counted, the latest day first; other subjects' records are none of it", () => {
  const all = [
    activity("1", "2026-09-02"),
    activity("2", "2026-09-10", row, { creditGone: true }),
    activity("3", "2026-09-05", other),
    activity("4", "2026-09-12", row, { withdrawn: true }),
  ];
  expect(creditedActivities(all, row).map(({ activity: one, isLive }) => [one.id, isLive])).toEqual([
    ["4", false],
    ["2", false],
    ["1", true],
  ]);
});
