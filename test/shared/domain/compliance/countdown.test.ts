import { expect, test } from "vitest";
import { countdownTo } from "../../../../shared/domain/compliance/countdown.ts";
import { calendar, d } from "../builders.ts";

test.each([
  ["2026-05-29", "2026-05-25", 4, 4],
  ["2026-05-29", "2026-05-29", 0, 0],
  ["2026-05-29", "2026-05-30", -1, 0],
  ["2026-05-31", "2026-06-01", -1, -1],
  ["2026-05-31", "2026-06-02", -2, -2],
  ["2026-10-08", "2026-09-29", 9, 2],
  ["2026-10-08", "2026-10-10", -2, -2],
  ["2026-12-31", "2026-11-22", 39, 29],
  ["2199-12-31", "2199-12-31", 0, 0],
])("to %s on %s: %i days, %i working days", (date, today, days, workingDays) => {
  expect(countdownTo(d(date), d(today), calendar)).toEqual({ days, workingDays });
});
