import * as fc from "fast-check";
import { PERIOD_UNITS } from "../../../shared/domain/date/period.ts";
import { addDays, dateOf } from "../../../shared/domain/date/plain-date.ts";
import { COMPARATORS, type MonthDay, type Requirement } from "../../../shared/domain/obligation/requirement.ts";
import { SHIFT_DIRECTIONS } from "../../../shared/domain/workday/shift-direction.ts";

const day = fc.nat({ max: 3650 }).map((n) => addDays(dateOf(2024, 1, 1), n));
const due = fc.oneof(
  day,
  day.map((date) => date.slice(5) as MonthDay),
);
const common = {
  hedge: fc.option(fc.constantFrom("一般", "原则上")),
  shift: fc.option(fc.constantFrom(...SHIFT_DIRECTIONS)),
};
const counted = {
  ...common,
  count: fc.oneof(fc.integer({ min: 1, max: 1_000_000 }), fc.constantFrom(0.5, 7.5, 32.5)),
  comparator: fc.constantFrom(...COMPARATORS),
  unit: fc.constantFrom("次", "场", "篇", "个专题"),
};
const period = fc.constantFrom(...PERIOD_UNITS);
const span = fc.tuple(day, fc.nat({ max: 200 })).map(([first, long]) => ({ first, last: addDays(first, long) }));
const within = fc.record({
  amount: fc.integer({ min: -400, max: 400 }),
  unit: fc.constantFrom("working-day", "day", "week", "month", "year"),
});

/** Any requirement that the contract accepts, of every kind. */
export const arbitraryRequirement: fc.Arbitrary<Requirement> = fc.oneof(
  fc.record({
    kind: fc.constant("cadence" as const),
    ...counted,
    period,
    pattern: fc.option(fc.constantFrom("FREQ=MONTHLY;BYDAY=-1FR", "FREQ=WEEKLY;BYDAY=MO")),
  }),
  fc.record({ kind: fc.constant("quota" as const), ...counted, period, span: fc.option(span) }),
  fc.record({ kind: fc.constant("quantity" as const), ...counted, due: fc.option(due) }),
  fc.record({ kind: fc.constant("hours" as const), ...counted, period }),
  fc.record({
    kind: fc.constant("percent" as const),
    ...counted,
    base: fc.option(fc.constant("在册党员")),
    due: fc.option(due),
  }),
  fc.record({ kind: fc.constant("deadline" as const), ...common, due }),
  fc.record({
    kind: fc.constant("trigger" as const),
    ...common,
    event: fc.constant("换届"),
    within: fc.option(within),
  }),
  fc.record({ kind: fc.constant("standing" as const), ...common }),
);
