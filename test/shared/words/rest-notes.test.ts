import { expect, test } from "vitest";
import { restRunsOf } from "../../../shared/domain/papers/rest-runs.ts";
import { restNotes } from "../../../shared/words/rest-notes.ts";
import { daysOf } from "../paper/sample-checklist.ts";

const february = daysOf(
  "2026-02",
  ["15", "16", "17", "18", "19", "20", "21", "22", "23"].map((day) => `2026-02-${day}`),
  ["2026-02-14", "2026-02-28"],
);

test.each([
  ["a plain month", daysOf("2026-03"), []],
  ["Spring Festival", february, ["2月14日上班", "15日至23日放假", "28日上班"]],
  ["one day off", daysOf("2026-01", ["2026-01-01"]), ["1月1日放假"]],
  [
    "over the turn of a month",
    [...daysOf("2026-04", ["2026-04-30"]), ...daysOf("2026-05", ["2026-05-01"], ["2026-05-09"])],
    ["4月30日至5月1日放假", "9日上班"],
  ],
])("%s", (_, days, notes) => {
  expect(restNotes(restRunsOf(days), "zh-CN")).toEqual(notes);
});

test("two runs of one kind with a day between stay two", () => {
  expect(restNotes(restRunsOf(daysOf("2026-06", ["2026-06-01", "2026-06-03"])), "zh-CN")).toEqual([
    "6月1日放假",
    "3日放假",
  ]);
});

test("in English", () => {
  expect(restNotes(restRunsOf(february), "en")).toEqual(["14 Feb worked", "15 Feb to 23 Feb off", "28 Feb worked"]);
});
