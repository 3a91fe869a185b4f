import { describe, expect, test } from "vitest";
import { clockDate, clockStart } from "../../../../shared/domain/obligation/event-clock.ts";
import { holdsInYear } from "../../../../shared/domain/obligation/holds-in-year.ts";
import {
  holdsOn,
  subjectsOn,
  versionInForce,
  versionsHolding,
} from "../../../../shared/domain/obligation/obligation.ts";
import { deriveDue, deriveOccurrences } from "../../../../shared/domain/obligation/occurrences.ts";
import { deriveOpen } from "../../../../shared/domain/obligation/open-occurrences.ts";
import { placeVersion } from "../../../../shared/domain/obligation/place-version.ts";
import { type Requirement, isCountedBack } from "../../../../shared/domain/obligation/requirement.ts";
import { assigneesOn, membersDuring, termsEndedWithin } from "../../../../shared/domain/obligation/subject.ts";
import { withVersionsOnRecord } from "../../../../shared/domain/obligation/versions-in-force.ts";
import { YEAR_2026, cadence, calendar, d, deadline, duty, quota, trigger, version } from "../builders.ts";

describe("a version holds on its first day and on its last", () => {
  const old = version(cadence("month"), { version: 1, effectiveUntil: d("2026-06-30") });
  const fresh = version(cadence("month"), { version: 2, effectiveFrom: d("2026-07-01") });
  const obligation = duty([old, fresh]);

  test.each([
    ["2025-12-31", null],
    ["2026-01-01", 1],
    ["2026-06-30", 1],
    ["2026-07-01", 2],
  ])("on %s version %j", (date, number) => {
    expect(versionInForce(obligation, "main", d(date))?.version ?? null).toBe(number);
    expect(versionsHolding(obligation, "main", d(date)).map((one) => one.version)).toEqual(number ? [number] : []);
    expect([old, fresh].filter((one) => holdsOn(one, d(date))).map((one) => one.version)).toEqual(
      number ? [number] : [],
    );
  });

  test("of another slot it says nothing, and of two layers the nearer one holds", () => {
    expect(versionInForce(obligation, "floor", d("2026-03-01"))).toBeNull();
    const layered = duty([
      version(quota(1), { layer: "unit", id: "unit" }),
      version(quota(2), { layer: "central", id: "central" }),
      version(quota(3), { layer: "province", id: "province" }),
    ]);
    expect(versionInForce(layered, "main", d("2026-03-01"))?.id).toBe("unit");
    expect(versionsHolding(layered, "main", d("2026-03-01")).map(({ id }) => id)).toEqual([
      "unit",
      "province",
      "central",
    ]);
  });

  test("the later one of two that overlap, and of two of one day the higher number", () => {
    const given = [
      version(quota(1), { id: "a", version: 1 }),
      version(quota(2), { id: "b", version: 2, effectiveFrom: d("2026-02-01") }),
      version(quota(3), { id: "c", version: 3, effectiveFrom: d("2026-02-01") }),
    ];
    const at = (date: string) => versionInForce(duty(given), "main", d(date))?.id;
    expect([at("2026-01-31"), at("2026-02-01")]).toEqual(["a", "c"]);
  });
});

describe("a period belongs to the version in force on its last day", () => {
  const made = (effectiveFrom: string, first: Requirement = cadence("month"), next: Requirement = cadence("month")) =>
    deriveOccurrences(
      [
        withVersionsOnRecord(duty([]), [
          version(first, { version: 1, obligationId: "ob" }),
          version(next, { version: 2, effectiveFrom: d(effectiveFrom), obligationId: "ob" }),
        ]),
      ],
      calendar,
      YEAR_2026,
    );
  const versionOf = (rows: ReturnType<typeof made>, id: string) =>
    rows.filter(({ recurrenceId }) => recurrenceId === id).map(({ ruleVersion }) => ruleVersion);

  test.each([
    // June is over, and overdue under its own version, on 1 July; a version of 30 June has its last day.
    ["2026-06-30", [2]],
    ["2026-07-01", [1]],
  ])("from %s: June has version %j", (from, numbers) => {
    expect(versionOf(made(from), "2026-06")).toEqual(numbers);
  });

  test.each([
    ["2026-06-19", ["2026-06-20"], 2],
    ["2026-06-20", ["2026-06-20"], 2],
    // The 20th is a Saturday and moves to Monday the 22nd: only on the 23rd is it overdue under its own version.
    ["2026-06-22", ["2026-06-20"], 2],
    ["2026-06-23", ["2026-06-20"], 1],
  ])("a day in the month, from %s", (from, ids, number) => {
    const twentieth = cadence("month", "FREQ=MONTHLY;BYMONTHDAY=20");
    const june = made(from, twentieth, twentieth).filter(({ recurrenceId }) => recurrenceId.startsWith("2026-06"));
    expect(june.map(({ recurrenceId }) => recurrenceId)).toEqual(ids);
    expect(june.map(({ ruleVersion }) => ruleVersion)).toEqual([number]);
  });

  test.each([
    ["2026-06-30", 1],
    ["2026-07-01", 0],
  ])("a rule that begins on %s makes %i of its days up to then", (effectiveFrom, count) => {
    const only = duty([version(cadence("month"), { effectiveFrom: d(effectiveFrom) })]);
    const due = deriveOccurrences([only], calendar, { from: d("2026-06-01"), to: d("2026-06-30") });
    expect(due).toHaveLength(count);
  });

  test.each([
    ["2026-06-29", 0],
    ["2026-06-30", 1],
  ])("a rule that ends on %s makes %i of June", (effectiveUntil, count) => {
    const rule = cadence("month", null, { shift: "none" });
    const only = duty([version(rule, { effectiveUntil: d(effectiveUntil) })]);
    const due = deriveOccurrences([only], calendar, { from: d("2026-06-01"), to: d("2026-06-30") });
    expect(due.map(({ recurrenceId }) => recurrenceId)).toEqual(count === 1 ? ["2026-06"] : []);
  });
});

describe("a version ends on the eve of the next", () => {
  const held = (own: string | null, next: string) => {
    const all = [
      version(quota(1), { id: "a", version: 1, effectiveUntil: own === null ? null : d(own) }),
      version(quota(2), { id: "b", version: 2, effectiveFrom: d(next) }),
    ];
    return withVersionsOnRecord(duty([]), all).versions.map(({ effectiveUntil }) => effectiveUntil);
  };

  test.each([
    [null, "2026-07-01", "2026-06-30"],
    ["2026-06-29", "2026-07-01", "2026-06-29"],
    ["2026-06-30", "2026-07-01", "2026-06-30"],
    ["2026-07-01", "2026-07-01", "2026-06-30"],
  ])("its own last day %j, the next from %s: until %s", (own, next, until) => {
    expect(held(own, next)).toEqual([until, null]);
  });

  test("one that would end before it begins holds on no day, one of a single day holds on it", () => {
    const single = (until: string) =>
      withVersionsOnRecord(duty([]), [version(quota(1), { effectiveUntil: d(until) })]).versions.length;
    expect([single("2025-12-31"), single("2026-01-01")]).toEqual([0, 1]);
  });

  test.each([
    ["2026-06-30", { inherits: "a", effectiveUntil: "2026-06-30" }],
    ["2026-07-01", { inherits: null, effectiveUntil: null }],
  ])("a version from %s takes over what still runs on that day", (from, { inherits, effectiveUntil }) => {
    const place = placeVersion([version(quota(1), { id: "a", effectiveUntil: d("2026-06-30") })], {
      slot: "main",
      layer: "unit",
      effectiveFrom: d(from),
    });
    expect({ inherits: place.inherits?.id ?? null, effectiveUntil: place.effectiveUntil }).toEqual({
      inherits,
      effectiveUntil,
    });
  });

  test.each([
    [2025, false],
    [2026, true],
    [2027, true],
    [2028, false],
  ])("from the last day of 2026 to the first of 2027 it holds in %i: %j", (year, holds) => {
    const edge = [{ effectiveFrom: d("2026-12-31"), effectiveUntil: d("2027-01-01") }];
    expect(holdsInYear(edge, year)).toBe(holds);
  });
});

describe("who has it on the day", () => {
  const subject = (id: string) => ({ id, name: id });
  const terms = [
    { subject: subject("old"), from: null, until: d("2026-06-30"), reason: null },
    { subject: subject("new"), from: d("2026-07-01"), until: null, reason: null },
  ];

  test.each([
    ["2026-06-30", ["old"]],
    ["2026-07-01", ["new"]],
  ])("assigned on %s: %j", (date, ids) => {
    expect(assigneesOn(terms, d(date)).map(({ id }) => id)).toEqual(ids);
    expect(subjectsOn({ subjects: [subject("last")], terms }, d(date)).map(({ id }) => id)).toEqual(ids);
  });

  test.each([
    ["2026-06-30", "2026-07-01", ["old"]],
    ["2026-06-29", "2026-06-30", []],
    ["2026-07-01", "2026-07-31", []],
  ])("passed on between %s and %s: %j", (first, last, ids) => {
    expect(termsEndedWithin(terms, d(first), d(last)).map((term) => term.subject.id)).toEqual(ids);
  });

  test.each([
    // Joined on the last day, left on the first: members; a day outside: none.
    ["2026-03-31", null, { joinedWithin: "2026-03-31", leftWithin: null }],
    ["2026-04-01", null, null],
    ["2025-01-01", "2026-01-01", { joinedWithin: null, leftWithin: "2026-01-01" }],
    ["2025-01-01", "2025-12-31", null],
    ["2026-01-01", "2026-03-31", { joinedWithin: null, leftWithin: null }],
    ["2026-01-02", "2026-03-30", { joinedWithin: "2026-01-02", leftWithin: "2026-03-30" }],
  ])("in a group from %s to %j, the first quarter sees %j", (joinedOn, leftOn, seen) => {
    const group = {
      id: "g",
      name: "各支部",
      memberships: [{ subject: subject("a"), joinedOn: d(joinedOn), leftOn: leftOn === null ? null : d(leftOn) }],
    };
    const members = membersDuring(group, d("2026-01-01"), d("2026-03-31"));
    expect(members).toEqual(seen === null ? [] : [{ subject: subject("a"), ...seen }]);
  });
});

describe("a window has its first and its last day", () => {
  test.each([
    ["2026-05-01", "2026-05-29", 1],
    ["2026-05-01", "2026-05-28", 0],
    ["2026-05-29", "2026-06-10", 1],
    ["2026-05-30", "2026-06-10", 0],
    ["2026-05-29", "2026-05-29", 1],
    ["2026-05-29", "2026-05-28", 0],
  ])("what is in effect on 29 May, from %s to %s: %i", (from, to, count) => {
    // Nominal on Sunday the 31st.
    expect(deriveOccurrences([duty(deadline("2026-05-31"))], calendar, { from: d(from), to: d(to) })).toHaveLength(
      count,
    );
  });

  test.each([
    ["2025-12-01", "2025-12-31", 0],
    ["2025-12-01", "2026-01-01", 1],
    ["2026-12-31", "2027-01-31", 1],
  ])("a number of 2026 runs from %s to %s: %i", (from, to, count) => {
    const due = deriveDue([duty(quota(12))], calendar, { from: d(from), to: d(to) });
    expect(due.filter(({ recurrenceId }) => recurrenceId === "2026")).toHaveLength(count);
  });

  test.each([
    ["2026-09-10", "2026-09-10", 1],
    ["2026-09-11", "2026-09-30", 0],
    ["2026-09-01", "2026-09-09", 0],
  ])("what an event of 10 September opened, from %s to %s: %i", (from, to, count) => {
    const events = [{ id: "e", event: "岗位变动", happenedOn: d("2026-09-10"), obligationIds: ["ob"], subject: null }];
    const opened = deriveOpen([duty(trigger("岗位变动", null))], { from: d(from), to: d(to) }, { events });
    expect(opened).toHaveLength(count);
  });
});

test.each([
  [trigger("换届", { amount: -1, unit: "day" }), true],
  [trigger("换届", { amount: 0, unit: "day" }), false],
  [trigger("换届", { amount: 1, unit: "day" }), false],
  [trigger("换届", null), false],
  [deadline("06-30"), false],
])("counted back from its event: %j %j", (requirement, expected) => {
  expect(isCountedBack(requirement)).toBe(expected);
});

test("the rules of a second part do not govern the first", () => {
  const later = { slot: "floor", effectiveFrom: d("2026-07-01") };
  const both = duty([version(cadence("quarter")), version(cadence("half-year"), later)]);
  const found = deriveDue([both], calendar, YEAR_2026).map(({ slot, recurrenceId }) => `${slot} ${recurrenceId}`);
  expect(found).toEqual(["main 2026-Q1", "main 2026-Q2", "main 2026-Q3", "main 2026-Q4", "floor 2026-H2"]);
});

describe("an event's clock starts the day after it", () => {
  test.each([
    ["2026-02-12", 5, "working-day", "2026-02-26"],
    ["2026-09-29", 3, "working-day", "2026-10-09"],
    ["2026-04-28", 10, "working-day", "2026-05-14"],
    ["2026-04-28", 1, "day", "2026-04-29"],
    ["2026-04-28", 2, "week", "2026-05-12"],
    ["2026-04-28", -2, "week", "2026-04-14"],
    ["2026-08-31", 6, "month", "2027-02-28"],
    ["2028-02-29", 1, "year", "2029-02-28"],
    ["2199-12-30", 1, "day", "2199-12-31"],
    ["2199-12-31", 1, "day", null],
    ["1900-01-02", -1, "day", "1900-01-01"],
    ["1900-01-01", -1, "day", null],
    ["2199-11-30", 1, "month", "2199-12-30"],
    ["2199-12-01", 1, "month", null],
    ["1900-02-28", -1, "month", "1900-01-28"],
    ["1900-01-31", -1, "month", null],
    ["2199-12-24", 40, "working-day", null],
    ["1900-01-08", -40, "working-day", null],
    ["2026-04-28", 0, "working-day", "2026-04-28"],
  ] as const)("%s and %i %s: %j", (event, amount, unit, date) => {
    expect(clockDate(d(event), { amount, unit }, calendar)).toBe(date);
  });

  test("counted back from the day on which it ends", () => {
    expect(clockStart(d("2026-02-26"), { amount: 5, unit: "working-day" }, calendar)).toBe("2026-02-12");
    expect(clockStart(d("2026-05-12"), { amount: 2, unit: "week" }, calendar)).toBe("2026-04-28");
  });
});
