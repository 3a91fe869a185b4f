import { expect, test } from "vitest";
import { periodLabel } from "../../../shared/words/periods.ts";
import { periodFromKey } from "../../../shared/domain/date/period.ts";
import { plainDate } from "../../../shared/domain/date/plain-date.ts";

test.each([
  ["2026", "2026年", "2026"],
  ["2026-H1", "上半年", "H1"],
  ["2026-H2", "下半年", "H2"],
  ["2026-Q3", "三季度", "Q3"],
  ["2026-B4", "7–8月", "Jul–Aug"],
  ["2026-09", "9月", "Sep"],
  ["2026-W07", "第7周", "week 7"],
])("%s is %s, %s", (key, chinese, english) => {
  const period = periodFromKey(key);
  const occurrence = { recurrenceId: key, period, nominalDate: period?.last ?? plainDate("2026-01-01") };
  expect(periodLabel(occurrence, "zh-CN")).toBe(chinese);
  expect(periodLabel(occurrence, "en")).toBe(english);
});

test.each([
  ["month", "2026-09", "9月"],
  ["week", "2026-W39", "9月25日"],
  ["year", "2026", "9月25日"],
] as const)("a day of a %s rule", (_unit, key, label) => {
  const date = plainDate("2026-09-25");
  expect(periodLabel({ recurrenceId: date, nominalDate: date, period: periodFromKey(key) }, "zh-CN")).toBe(label);
});

test.each([
  ["2025", "2025年", "2025"],
  ["2025-H2", "2025年下半年", "H2 2025"],
  ["2025-Q3", "2025年三季度", "Q3 2025"],
  ["2025-12", "2025年12月", "Dec 2025"],
  ["2026-W53", "第53周", "week 53"],
  ["2020-W53", "2020年第53周", "week 53 2020"],
  ["2026-Q3", "三季度", "Q3"],
])("on a day of 2026 %s is %s, %s", (key, chinese, english) => {
  const period = periodFromKey(key);
  const occurrence = { recurrenceId: key, period, nominalDate: period?.last ?? plainDate("2026-01-01") };
  const today = plainDate("2026-09-16");
  expect(periodLabel(occurrence, "zh-CN", today)).toBe(chinese);
  expect(periodLabel(occurrence, "en", today)).toBe(english);
});

test("a day of another year names it", () => {
  const date = plainDate("2025-12-31");
  const one = { recurrenceId: date, nominalDate: date, period: periodFromKey("2025") };
  expect(periodLabel(one, "zh-CN", plainDate("2026-01-01"))).toBe("2025年12月31日");
  expect(periodLabel(one, "zh-CN", plainDate("2025-12-31"))).toBe("12月31日");
});

test("a single date and a span that the plan names", () => {
  const date = plainDate("2026-07-15");
  const span = { unit: null, key: date, first: plainDate("2026-02-20"), last: date };
  expect(periodLabel({ recurrenceId: date, nominalDate: date, period: null }, "zh-CN")).toBe("7月15日");
  expect(periodLabel({ recurrenceId: date, nominalDate: date, period: span }, "zh-CN")).toBe("2月20日–7月15日");
});
