import { expect, test } from "vitest";
import { plainDate } from "../../../shared/domain/date/plain-date.ts";
import { isAfterPeriod, isBeforePeriod } from "../../../renderer/recording/period-fit.ts";
import { suggestionOfRow } from "../../../renderer/recording/suggestion-of-row.ts";
import { dueRow, quotaRows } from "../fixture/due-rows.ts";

const quarter = dueRow({ title: "抽查", subject: "组织人事部", due: "2026-12-31", recurrenceId: "2026-Q4" });
const dated = dueRow({ title: "开放", subject: "办公室", due: "2026-09-18", recurrenceId: "2026-09-18" });

test.each([
  [quarter, "2026-09-30", true],
  [quarter, "2026-10-01", false],
  [dated, "2026-01-01", false],
])("%#: an activity before the period of %o is early", (row, day, early) => {
  expect(isBeforePeriod(suggestionOfRow(row), row, plainDate(day))).toBe(early);
});

test("a quota's own period counts, and after it nothing fills it", () => {
  const [quota] = quotaRows;
  if (!quota) throw new Error("the fixture has no quota");
  expect(isBeforePeriod(suggestionOfRow(quota), quota, plainDate("2025-12-31"))).toBe(true);
  expect([plainDate("2026-12-31"), plainDate("2027-01-01")].map((day) => isAfterPeriod(quota, day))).toEqual([
    false,
    true,
  ]);
  expect(isAfterPeriod(dated, plainDate("2027-01-01"))).toBe(false);
});
