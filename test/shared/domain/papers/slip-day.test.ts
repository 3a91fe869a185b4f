import { expect, test } from "vitest";
import { slipCause } from "../../../../shared/domain/papers/slip-cause.ts";
import { d } from "../builders.ts";

test.each([
  ["2026-03-16", 10, "near"],
  ["2026-03-26", 10, "near"],
  ["2026-03-27", 10, null],
  ["2026-03-16", 0, "near"],
  ["2026-03-17", 0, null],
])("a reminder of 16 March names what is in effect on %s within %i days: %j", (effectiveDate, within, cause) => {
  const row = { effectiveDate: d(effectiveDate), timeState: "scheduled", handling: null, quota: null };
  expect(slipCause("reminder", row, { today: d("2026-03-16"), within })).toBe(cause);
});

test.each([
  ["<=", null],
  ["=", "near"],
  [">=", "near"],
] as const)("a number with %s: %j", (comparator, cause) => {
  const row = { effectiveDate: d("2026-03-16"), timeState: "near", handling: null, quota: { comparator } };
  expect(slipCause("reminder", row, { today: d("2026-03-16"), within: 10 })).toBe(cause);
});

test.each([
  ["overdue", null, null, "overdue"],
  ["scheduled", "refused", null, "refused"],
  ["overdue", "refused", null, "overdue"],
  ["done", "refused", null, null],
  ["behind-pace", null, "behind-pace", null],
  ["open", null, "open", null],
])("%s, %j: reminder %j, supervision %j", (timeState, handling, reminder, supervision) => {
  const row = { effectiveDate: null, timeState, handling, quota: null };
  const given = { today: d("2026-03-16"), within: 10 };
  expect([slipCause("reminder", row, given), slipCause("supervision", row, given)]).toEqual([reminder, supervision]);
});
