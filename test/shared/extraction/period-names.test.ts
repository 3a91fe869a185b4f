import { expect, test } from "vitest";
import { PERIOD_UNITS, type PeriodUnit } from "../../../shared/domain/date/period-units.ts";
import { readText } from "./read-text.ts";

/** How a plan asks for something once in each: a period that is added needs its sentence here, or this does not compile. */
const ASKED: Readonly<Record<PeriodUnit, string>> = {
  year: "每年召开一次调度会。",
  "half-year": "每半年召开一次调度会。",
  quarter: "每季度召开一次调度会。",
  "two-months": "每两个月召开一次调度会。",
  month: "每月召开一次调度会。",
  "ten-days": "每旬召开一次调度会。",
  week: "每周召开一次调度会。",
};

test.each(PERIOD_UNITS)("the reader knows a %s", (unit) => {
  expect(readText(ASKED[unit])[0]).toMatch(new RegExp(`/${unit}\\b`));
});

test.each([
  ["各科室每旬至少开展1次安全检查。", /1次\/ten-days/],
  ["每旬一报，及时汇总。", /ten-days/],
  ["每旬报送信息不少于2篇。", />=2篇\/ten-days/],
])("%s", (sentence, duty) => {
  expect(readText(sentence).join(" ")).toMatch(duty);
});

test.each(["7月上旬召开一次调度会。", "2026年9月中旬完成换届。", "5月下旬报送总结。"])(
  "%s names no rhythm",
  (sentence) => {
    expect(readText(sentence).join(" ")).not.toContain("ten-days");
  },
);
