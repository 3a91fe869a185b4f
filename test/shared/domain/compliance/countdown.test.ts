import { expect, test } from "vitest";
import { countdownTo } from "../../../../shared/domain/compliance/countdown.ts";
import { calendar, d } from "../builders.ts";

test.each([
  ["2026-05-29", "2026-05-31", "2026-05-25", 4, 4],
  ["2026-05-29", "2026-05-31", "2026-05-29", 0, 0],
  ["2026-05-29", "2026-05-31", "2026-05-30", 0, 0],
  ["2026-05-29", "2026-05-31", "2026-06-02", -2, -2],
  ["2026-10-08", "2026-10-01", "2026-09-29", 9, 2],
  ["2026-10-08", "2026-10-01", "2026-10-10", -2, -2],
  ["2026-12-31", "2026-12-31", "2026-11-22", 39, 29],
])("effective %s, nominal %s, on %s: %i days, %i working days", (effective, nominal, today, days, workingDays) => {
  const occurrence = { effectiveDate: d(effective), nominalDate: d(nominal) };
  expect(countdownTo(occurrence, d(today), calendar)).toEqual({ days, workingDays });
});
