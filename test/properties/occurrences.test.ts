import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PERIOD_UNITS } from "../../shared/domain/date/period.ts";
import { type PlainDate, addDays, plainDate } from "../../shared/domain/date/plain-date.ts";
import type { Obligation, RuleVersion } from "../../shared/domain/obligation/obligation.ts";
import { type DatedOccurrence, occurrenceKey } from "../../shared/domain/obligation/occurrence.ts";
import { deriveDue, deriveOccurrences } from "../../shared/domain/obligation/occurrences.ts";
import type { Requirement } from "../../shared/domain/obligation/requirement.ts";
import { everOccurs } from "../../shared/domain/recurrence/ever-occurs.ts";
import { printRule } from "../../shared/domain/recurrence/print-rule.ts";
import { SHIFT_DIRECTIONS } from "../../shared/domain/workday/shift-direction.ts";
import { bundledNotices } from "../../shared/domain/workday/published-notices.ts";
import { WorkdayCalendar } from "../../shared/domain/workday/workday-calendar.ts";
import { cadence, deadline, duty, hours, percent, quantity, quota, version } from "../shared/domain/builders.ts";
import { arbitraryRule } from "./arbitrary-rule.ts";

const notices = bundledNotices();
const calendar = new WorkdayCalendar(notices);

const anyDay: fc.Arbitrary<PlainDate> = fc
  .integer({ min: 0, max: 2500 })
  .map((offset) => addDays(plainDate("2022-01-01"), offset));
const unit = fc.constantFrom(...PERIOD_UNITS);
const pattern = arbitraryRule.filter(everOccurs).map(printRule);
const monthDay = anyDay.map((day) => day.slice(5));

const requirement: fc.Arbitrary<Requirement> = fc
  .oneof(
    unit.map((period): Requirement => cadence(period)),
    fc.tuple(unit, pattern).map(([period, rule]): Requirement => cadence(period, rule)),
    unit.map((period): Requirement => quota(6, period)),
    anyDay.map((due): Requirement => quantity(2, due)),
    fc.constant<Requirement>(hours(32)),
    fc.constant<Requirement>(percent(80)),
    fc.oneof(anyDay, monthDay).map((due): Requirement => deadline(due)),
  )
  .chain((made) => fc.option(fc.constantFrom(...SHIFT_DIRECTIONS)).map((shift): Requirement => ({ ...made, shift })));

/** One to three versions in a row without gaps. */
const obligation: fc.Arbitrary<Obligation> = fc
  .record({
    id: fc.stringMatching(/^[a-z]{1,4}$/),
    rules: fc.array(requirement, { minLength: 1, maxLength: 3 }),
    starts: fc.array(anyDay, { minLength: 3, maxLength: 3 }).map((days) => days.toSorted()),
  })
  .map(({ id, rules, starts }) => duty(versionsOf(rules, starts), { id }));

const versionsOf = (rules: readonly Requirement[], starts: readonly PlainDate[]): RuleVersion[] =>
  rules.map((rule, index) => {
    const next = index + 1 < rules.length ? starts[index + 1] : undefined;
    return version(rule, {
      id: `v${index + 1}`,
      version: index + 1,
      effectiveFrom: starts[index] ?? plainDate("2026-01-01"),
      effectiveUntil: next === undefined ? null : addDays(next, -1),
    });
  });

const duties = fc.uniqueArray(obligation, { minLength: 1, maxLength: 4, selector: ({ id }) => id });

describe("deriving occurrences", () => {
  test("[a, c] is [a, b) and [b, c], whatever the rules, versions and shifts", () => {
    fc.assert(
      fc.property(duties, anyDay, fc.nat(700), fc.nat(700), (obligations, from, length, cut) => {
        const to = addDays(from, length);
        const middle = addDays(from, Math.min(cut, length));
        const derive = (first: PlainDate, last: PlainDate) =>
          deriveOccurrences(obligations, calendar, { from: first, to: last });
        expect([...derive(from, addDays(middle, -1)), ...derive(middle, to)]).toEqual(derive(from, to));
      }),
      { numRuns: 400 },
    );
  });

  test("effective dates lie in the window and ascend; every working shift ends on a working day", () => {
    fc.assert(
      fc.property(duties, anyDay, fc.nat(700), (obligations, from, length) => {
        const to = addDays(from, length);
        const found = deriveOccurrences(obligations, calendar, { from, to });
        found.forEach((occurrence, index) => {
          const { effectiveDate, shift } = occurrence;
          expect(effectiveDate >= from && effectiveDate <= to).toBe(true);
          expect(effectiveDate >= (found[index - 1]?.effectiveDate ?? from)).toBe(true);
          if (shift !== "none") expect(calendar.isWorkingDay(effectiveDate)).toBe(true);
        });
      }),
      { numRuns: 300 },
    );
  });

  test("no identity comes twice", () => {
    fc.assert(
      fc.property(duties, anyDay, fc.nat(700), (obligations, from, length) => {
        const found = deriveDue(obligations, calendar, { from, to: addDays(from, length) });
        expect(new Set(found.map(occurrenceKey)).size).toBe(found.length);
      }),
      { numRuns: 300 },
    );
  });

  test("identity, nominal date and period survive another notice and another shift, weeks that pause aside", () => {
    const withoutLast = new WorkdayCalendar(notices.filter((notice) => notice.year < 2025));
    const wide = { from: plainDate("2024-01-01"), to: plainDate("2027-12-31") };
    const inside = ({ nominalDate }: DatedOccurrence) => nominalDate >= "2024-02-01" && nominalDate <= "2027-11-30";
    const identity = (occurrence: DatedOccurrence) => `${occurrenceKey(occurrence)} ${occurrence.nominalDate}`;
    fc.assert(
      fc.property(requirement, fc.constantFrom(...SHIFT_DIRECTIONS), (made, shift) => {
        const identities = (rule: Requirement, by: WorkdayCalendar) =>
          deriveOccurrences([duty(rule)], by, wide, { pauses: "included" })
            .filter(inside)
            .map(identity)
            .toSorted();
        const before = identities(made, calendar);
        expect(identities(made, withoutLast)).toEqual(before);
        expect(identities({ ...made, shift }, calendar)).toEqual(before);
      }),
      { numRuns: 200 },
    );
  });
});
