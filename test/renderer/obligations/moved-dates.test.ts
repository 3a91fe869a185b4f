import * as fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  type DateChange,
  type OldRow,
  beforeItsStart,
  dateChanges,
  lastDayShown,
  scopeOf,
} from "../../../renderer/screens/obligations/moved-dates.ts";
import type { RulePreview } from "../../../shared/contract/schemas/obligation.ts";
import { addDays } from "../../../shared/domain/date/plain-date.ts";
import type { Requirement } from "../../../shared/domain/obligation/requirement.ts";
import { day, rules } from "./sample-duties.ts";

const monthly: Requirement = { ...rules.cadence, period: "month" };
const yearly: Requirement = { kind: "deadline", hedge: null, shift: null, due: "06-30" as never };

const row = (date: string, more: Partial<OldRow> = {}): OldRow => ({
  recurrenceId: date,
  periodLabel: `${Number(date.slice(5, 7))}月`,
  nominalDate: day(date),
  effectiveDate: day(date),
  timeState: "scheduled",
  ...more,
});
const fresh = (date: string): RulePreview["dates"][number] => ({
  recurrenceId: date,
  periodLabel: `${Number(date.slice(5, 7))}月`,
  nominalDate: day(date),
  effectiveDate: day(date),
  basis: "published",
  makeupWorkday: false,
});
const words = (changes: readonly DateChange[]) => changes.map(({ kind, from, to }) => [kind, from, to]);
const from = day("2026-09-16");

describe("where two versions answer for the same thing", () => {
  test.each([
    [monthly, "2026-09-20", "2026-09", "2026-09-30"],
    [rules.cadence, "2026-09-20", "2026-Q3", "2026-09-30"],
    [yearly, "2026-06-30", "2026", "2026-12-31"],
    [
      { ...rules.quota, span: { first: day("2026-03-01"), last: day("2026-07-15") } },
      "2026-07-15",
      "2026-07-15",
      "2026-07-15",
    ],
  ])("%o on %s: %s until %s", (rule, date, key, last) => {
    expect(scopeOf(rule, day(date))).toMatchObject({ key, last });
  });

  test.each([
    ["2026-01-01", "2026-12-31"],
    ["2026-09-30", "2026-12-31"],
    ["2026-10-01", "2027-12-31"],
  ])("a rule from %s is shown until %s", (start, last) => expect(lastDayShown(day(start))).toBe(last));
});

describe("what an amendment from 2026-09-16 moves", () => {
  test("a period in progress belongs to the new rule, the one before it does not", () => {
    const changes = dateChanges(
      { before: monthly, after: monthly, effectiveFrom: from },
      [row("2026-08-28"), row("2026-09-28"), row("2026-10-30")],
      [fresh("2026-08-20"), fresh("2026-09-20"), fresh("2026-10-30")],
    );
    expect(words(changes)).toEqual([
      ["moved", "2026-09-28", "2026-09-20"],
      ["same", "2026-10-30", "2026-10-30"],
    ]);
  });

  test("what was closed or overdue keeps its rule and takes the place of the new date", () => {
    const rows = [row("2026-09-10"), row("2026-10-10", { timeState: "done" }), row("2026-11-10")];
    const dates = [fresh("2026-09-20"), fresh("2026-10-20"), fresh("2026-11-20")];
    expect(words(dateChanges({ before: monthly, after: monthly, effectiveFrom: from }, rows, dates))).toEqual([
      ["kept", "2026-09-10", null],
      ["kept", "2026-10-10", null],
      ["moved", "2026-11-10", "2026-11-20"],
    ]);
  });

  test("of several subjects one that is open moves the date", () => {
    const rows = [row("2026-09-28", { timeState: "done" }), row("2026-09-28")];
    const changes = dateChanges({ before: monthly, after: monthly, effectiveFrom: from }, rows, [fresh("2026-09-20")]);
    expect(words(changes)).toEqual([["moved", "2026-09-28", "2026-09-20"]]);
  });

  test("rules of different periods have no pairs", () => {
    const changes = dateChanges(
      { before: monthly, after: rules.cadence, effectiveFrom: from },
      [row("2026-09-28"), row("2026-10-30")],
      [fresh("2026-09-30"), fresh("2026-12-31")],
    );
    expect(words(changes)).toEqual([
      ["dropped", "2026-09-28", null],
      ["added", null, "2026-09-30"],
      ["dropped", "2026-10-30", null],
      ["added", null, "2026-12-31"],
    ]);
  });

  test("a rule where there was none only adds, and none where there was one only drops", () => {
    expect(
      words(dateChanges({ before: rules.standing, after: monthly, effectiveFrom: from }, [], [fresh("2026-09-20")])),
    ).toEqual([["added", null, "2026-09-20"]]);
    expect(
      words(dateChanges({ before: monthly, after: rules.standing, effectiveFrom: from }, [row("2026-09-20")], [])),
    ).toEqual([["dropped", "2026-09-20", null]]);
  });

  it("tells of every date on either side once", () => {
    const dates = fc.uniqueArray(fc.nat({ max: 300 }), { maxLength: 20 });
    fc.assert(
      fc.property(dates, dates, (old, next) => {
        const at = (offset: number) => addDays(day("2026-09-01"), offset);
        const changes = dateChanges(
          { before: monthly, after: monthly, effectiveFrom: day("2026-09-01") },
          old.map((n) => row(at(n))),
          next.map((n) => fresh(at(n))),
        );
        expect(changes.flatMap((change) => change.from ?? []).toSorted()).toEqual(old.map(at).toSorted());
        expect(changes.flatMap((change) => change.to ?? []).toSorted()).toEqual(next.map(at).toSorted());
      }),
    );
  });
});

describe("days of the new rule that lie before its start", () => {
  const fifth = (dates: readonly string[], start: string) =>
    beforeItsStart(
      dateChanges(
        { before: monthly, after: monthly, effectiveFrom: day(start) },
        [row("2026-09-28")],
        dates.map(fresh),
      ),
      day(start),
    );
  test.each([
    ["2026-09-16", ["2026-09-05", "2026-10-05"], ["2026-09-05"]],
    ["2026-09-05", ["2026-09-05", "2026-10-05"], []],
    ["2026-10-01", ["2026-10-05"], []],
  ])("from %s on, of %j: %j", (start, dates, early) => expect(fifth(dates, start)).toEqual(early));

  test("what was missed keeps its rule, however far back the new one starts", () => {
    const missed = row("2026-08-28", { timeState: "overdue" });
    expect(
      words(dateChanges({ before: monthly, after: monthly, effectiveFrom: day("2026-01-01") }, [missed], [])),
    ).toEqual([["kept", "2026-08-28", null]]);
  });
});
