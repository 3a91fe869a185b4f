import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, compareDates } from "../../../../shared/domain/date/plain-date.ts";
import type { LoggedEvent } from "../../../../shared/domain/obligation/anchor.ts";
import {
  type DatedOccurrence,
  idOfKey,
  keyOfId,
  occurrenceKey,
} from "../../../../shared/domain/obligation/occurrence.ts";
import {
  type DerivationContext,
  deriveDue,
  deriveOccurrences,
} from "../../../../shared/domain/obligation/occurrences.ts";
import type { Obligation } from "../../../../shared/domain/obligation/obligation.ts";
import type { EventClock, Requirement } from "../../../../shared/domain/obligation/requirement.ts";
import type { SubjectGroup } from "../../../../shared/domain/obligation/subject.ts";
import { bundledNotices } from "../../../../shared/domain/workday/published-notices.ts";
import { WorkdayCalendar } from "../../../../shared/domain/workday/workday-calendar.ts";
import {
  YEAR_2026,
  cadence,
  calendar,
  d,
  deadline,
  duty,
  hours,
  percent,
  quantity,
  quota,
  standing,
  trigger,
  version,
} from "../builders.ts";

const of = (obligation: Obligation, window = YEAR_2026, context: DerivationContext = {}) =>
  deriveOccurrences([obligation], calendar, window, context);

const inYear = (requirement: Requirement) => of(duty(requirement));

/** `recurrence id: nominal → effective` for tables. */
const line = ({ recurrenceId, nominalDate, effectiveDate }: DatedOccurrence) =>
  `${recurrenceId}: ${nominalDate.slice(5)} → ${effectiveDate.slice(5)}`;

describe("what each kind makes due in 2026", () => {
  test.each<[string, Requirement, string[]]>([
    [
      "once a quarter",
      cadence("quarter"),
      ["2026-Q1: 03-31 → 03-31", "2026-Q2: 06-30 → 06-30", "2026-Q3: 09-30 → 09-30", "2026-Q4: 12-31 → 12-31"],
    ],
    [
      "every two months",
      cadence("two-months"),
      [
        "2026-B1: 02-28 → 02-28",
        "2026-B2: 04-30 → 04-30",
        "2026-B3: 06-30 → 06-30",
        "2026-B4: 08-31 → 08-31",
        "2026-B5: 10-31 → 10-30",
        "2026-B6: 12-31 → 12-31",
      ],
    ],
    ["twice a year", cadence("half-year"), ["2026-H1: 06-30 → 06-30", "2026-H2: 12-31 → 12-31"]],
    [
      "the last Friday of each quarter's last month",
      cadence("quarter", "FREQ=MONTHLY;BYMONTH=3,6,9,12;BYDAY=-1FR"),
      [
        "2026-03-27: 03-27 → 03-27",
        "2026-06-26: 06-26 → 06-26",
        "2026-09-25: 09-25 → 09-28",
        "2026-12-25: 12-25 → 12-25",
      ],
    ],
    [
      "day 1 of the odd months",
      cadence("month", "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=1"),
      [
        "2026-01-01: 01-01 → 01-04",
        "2026-03-01: 03-01 → 03-02",
        "2026-05-01: 05-01 → 05-06",
        "2026-07-01: 07-01 → 07-01",
        "2026-09-01: 09-01 → 09-01",
        "2026-11-01: 11-01 → 11-02",
      ],
    ],
    ["a yearly quota", quota(30), ["2026: 12-31 → 12-31"]],
    ["a quantity", quantity(2), ["2026: 12-31 → 12-31"]],
    ["a quantity by a date", quantity(2, d("2026-09-30")), ["2026: 09-30 → 09-30"]],
    ["hours", hours(32), ["2026: 12-31 → 12-31"]],
    ["a percent by the end of May", percent(80, "学会", d("2026-05-31")), ["2026: 05-31 → 05-29"]],
    ["a deadline", deadline("2026-05-31"), ["2026-05-31: 05-31 → 05-29"]],
    ["a yearly deadline", deadline("05-31"), ["2026-05-31: 05-31 → 05-29"]],
    ["29 February in a common year", deadline("02-29"), ["2026-02-28: 02-28 → 02-28"]],
    [
      "a quota over a span",
      quota(3, "year", { span: { first: d("2026-03-01"), last: d("2026-07-12") } }),
      ["2026-07-12: 07-12 → 07-10"],
    ],
    ["a standing duty", standing, []],
    ["an event that was not logged", trigger("换届", { amount: 5, unit: "working-day" }), []],
  ])("%s", (_, requirement, expected) => {
    expect(inYear(requirement).map(line)).toEqual(expected);
  });

  test("the weeks of 2026 end on a Sunday and are due on the working day before; the one without a working day pauses", () => {
    const weeks = inYear(cadence("week"));
    expect(weeks).toHaveLength(52);
    expect(line(weeks[0] as DatedOccurrence)).toBe("2026-W01: 01-04 → 01-04");
    expect(weeks.at(-1)).toMatchObject({ recurrenceId: "2026-W53", effectiveDate: "2026-12-31", basis: "provisional" });
    // All of 16 to 22 February is holiday.
    expect(weeks.map(({ recurrenceId }) => recurrenceId)).not.toContain("2026-W08");
  });

  test("a quantity is asked for in the plan's year alone, a yearly deadline each year", () => {
    const next = { from: d("2027-01-01"), to: d("2027-12-31") };
    expect(of(duty(quantity(2)), next)).toEqual([]);
    expect(of(duty(deadline("05-31")), next).map(line)).toEqual(["2027-05-31: 05-31 → 05-31"]);
    expect(of(duty(deadline("05-31")), next)[0]?.basis).toBe("provisional");
  });

  test("an occurrence carries what it was made from", () => {
    const requirement = cadence("quarter");
    expect(inYear(requirement)[2]).toEqual({
      obligationId: "ob",
      subject: { id: "dz", name: "党组" },
      recurrenceId: "2026-Q3",
      slot: "main",
      ruleVersion: 1,
      kind: "cadence",
      nominalDate: "2026-09-30",
      effectiveDate: "2026-09-30",
      basis: "published",
      shift: "preceding",
      period: { unit: "quarter", key: "2026-Q3", first: "2026-07-01", last: "2026-09-30" },
      requirement,
      eventId: null,
    });
  });
});

describe("the window is asked by effective dates", () => {
  test("a shift carries an occurrence in and out", () => {
    const monthly = duty(cadence("month"));
    const october = { from: d("2026-10-30"), to: d("2026-10-30") };
    expect(of(monthly, october).map(line)).toEqual(["2026-10: 10-31 → 10-30"]);
    expect(of(monthly, { from: d("2026-10-31"), to: d("2026-11-29") })).toEqual([]);
  });

  test("nothing when the window is the wrong way round", () => {
    expect(of(duty(cadence("month")), { from: d("2026-12-31"), to: d("2026-01-01") })).toEqual([]);
  });

  test("deriveDue adds the numbers whose period runs through the window", () => {
    const duties = [duty(quota(30), { id: "a" }), duty(cadence("quarter"), { id: "b" }), duty(hours(32), { id: "c" })];
    const march = { from: d("2026-03-01"), to: d("2026-03-31") };
    expect(deriveOccurrences(duties, calendar, march).map((row) => row.obligationId)).toEqual(["b"]);
    expect(deriveDue(duties, calendar, march).map((row) => row.obligationId)).toEqual(["b", "a", "c"]);
  });

  test("ascending by effective date, the order of the duties within a day; set aside ones left out", () => {
    const duties = [
      duty(cadence("month"), { id: "month" }),
      duty(cadence("quarter"), { id: "quarter" }),
      duty(cadence("quarter"), { id: "gone", status: "set-aside" }),
      duty(deadline("2026-03-05"), { id: "early" }),
    ];
    const found = deriveOccurrences(duties, calendar, { from: d("2026-03-01"), to: d("2026-03-31") });
    expect(found.map((row) => row.obligationId)).toEqual(["early", "month", "quarter"]);
  });
});

describe("a new notice", () => {
  const notice = {
    year: 2027,
    source: { title: "试", publishedOn: null, number: null, origin: "pasted" as const },
    restDays: [{ date: d("2026-12-31"), name: "元旦" }],
    makeupDays: [],
  };
  const later = new WorkdayCalendar([...bundledNotices(), notice]);

  test("moves the effective date and leaves the identity alone", () => {
    const [before] = of(duty(cadence("year")));
    const [after] = deriveOccurrences([duty(cadence("year"))], later, YEAR_2026);
    expect(before?.effectiveDate).toBe("2026-12-31");
    expect(after?.effectiveDate).toBe("2026-12-30");
    expect(before && after && occurrenceKey(before) === occurrenceKey(after)).toBe(true);
  });

  test("makes provisional dates of its year published ones", () => {
    const june = { from: d("2027-06-01"), to: d("2027-06-30") };
    expect(of(duty(cadence("quarter")), june)[0]?.basis).toBe("provisional");
    expect(deriveOccurrences([duty(cadence("quarter"))], later, june)[0]?.basis).toBe("published");
  });
});

describe("rule versions", () => {
  const amended = (from: string, before: Requirement, after: Requirement): Obligation => {
    const until = new Date(`${from}T00:00:00Z`);
    until.setUTCDate(until.getUTCDate() - 1);
    return duty([
      version(before, { effectiveUntil: d(until.toISOString().slice(0, 10)) }),
      version(after, { version: 2, effectiveFrom: d(from) }),
    ]);
  };
  const rows = (obligation: Obligation, context: DerivationContext = {}) =>
    of(obligation, YEAR_2026, context).map((row) => `${row.recurrenceId} v${row.ruleVersion}`);

  test("change one interval with an effective date: every derived row moves and names the version", () => {
    const changed = amended("2026-07-01", cadence("two-months"), cadence("quarter"));
    expect(rows(changed)).toEqual(["2026-B1 v1", "2026-B2 v1", "2026-B3 v1", "2026-Q3 v2", "2026-Q4 v2"]);
  });

  test("a period in progress belongs to the version in force on its last day", () => {
    const changed = amended("2026-05-15", cadence("quarter"), cadence("month"));
    expect(rows(changed)).toEqual([
      "2026-Q1 v1",
      "2026-05 v2",
      "2026-06 v2",
      "2026-07 v2",
      "2026-08 v2",
      "2026-09 v2",
      "2026-10 v2",
      "2026-11 v2",
      "2026-12 v2",
    ]);
    expect(rows(amended("2026-05-15", quota(20), quota(30)))).toEqual(["2026 v2"]);
  });

  test("what was overdue before the new version started keeps its own", () => {
    const changed = amended(
      "2026-06-15",
      cadence("month", "FREQ=MONTHLY;BYMONTHDAY=10"),
      cadence("month", "FREQ=MONTHLY;BYMONTHDAY=20"),
    );
    expect(rows(changed).slice(4, 8)).toEqual(["2026-05-10 v1", "2026-06-10 v1", "2026-07-20 v2", "2026-08-20 v2"]);
  });

  test("what was still open goes over to the new one", () => {
    const changed = amended(
      "2026-06-15",
      cadence("month", "FREQ=MONTHLY;BYMONTHDAY=20"),
      cadence("month", "FREQ=MONTHLY;BYMONTHDAY=25"),
    );
    expect(rows(changed).slice(4, 7)).toEqual(["2026-05-20 v1", "2026-06-25 v2", "2026-07-25 v2"]);
  });

  test("what was closed before the new version started keeps its own", () => {
    const changed = amended("2026-05-15", cadence("quarter"), cadence("quarter", null, { count: 2 }));
    const key = keyOfId({ obligationId: "ob", subjectId: "dz", recurrenceId: "2026-Q2" });
    expect(rows(changed)).toEqual(["2026-Q1 v1", "2026-Q2 v2", "2026-Q3 v2", "2026-Q4 v2"]);
    expect(rows(changed, { closedOn: new Map([[key, d("2026-04-20")]]) })[1]).toBe("2026-Q2 v1");
    expect(rows(changed, { closedOn: new Map([[key, d("2026-05-20")]]) })[1]).toBe("2026-Q2 v2");
  });

  test("what was closed before its own version began is still there", () => {
    const put = duty([
      version(cadence("quarter"), { effectiveUntil: d("2026-09-30") }),
      version(deadline("2026-11-20"), { version: 2, effectiveFrom: d("2026-10-01"), effectiveUntil: d("2026-11-20") }),
      version(deadline("06-30"), { version: 3, effectiveFrom: d("2026-11-21") }),
    ]);
    const key = keyOfId({ obligationId: "ob", subjectId: "dz", recurrenceId: "2026-11-20" });
    for (const closed of ["2026-07-08", "2026-09-30", "2026-10-01", "2026-11-20", "2026-11-21"])
      expect(rows(put, { closedOn: new Map([[key, d(closed)]]) }), closed).toContain("2026-11-20 v2");
  });

  test("a date before its own version began, which nobody closed, is none", () => {
    const put = duty([
      version(cadence("quarter"), { effectiveUntil: d("2026-09-30") }),
      version(deadline("06-30"), { version: 2, effectiveFrom: d("2026-10-01"), effectiveUntil: d("2026-11-20") }),
      version(cadence("quarter"), { version: 3, effectiveFrom: d("2026-11-21") }),
    ]);
    expect(rows(put)).toEqual(["2026-Q1 v1", "2026-Q2 v1", "2026-Q3 v1", "2026-Q4 v3"]);
  });

  test("what was closed ahead stays with the version in force on its period's last day, where that makes it too", () => {
    const fridays = cadence("month", "FREQ=MONTHLY;BYDAY=-1FR");
    const put = duty([
      version(cadence("month"), { effectiveUntil: d("2026-07-08") }),
      version(fridays, { version: 3, effectiveFrom: d("2026-07-09"), effectiveUntil: d("2026-07-09") }),
      version(fridays, { version: 2, effectiveFrom: d("2026-07-10") }),
    ]);
    const key = keyOfId({ obligationId: "ob", subjectId: "dz", recurrenceId: "2026-07-31" });
    for (const closed of ["2026-07-08", "2026-07-09", "2026-07-10"])
      expect(rows(put, { closedOn: new Map([[key, d(closed)]]) }), closed).toContain(
        closed === "2026-07-09" ? "2026-07-31 v3" : "2026-07-31 v2",
      );
  });

  test("whatever the versions are, an occurrence that is closed on any day stays", () => {
    const rule = fc.constantFrom(
      cadence("quarter"),
      cadence("month"),
      cadence("ten-days"),
      cadence("month", "FREQ=MONTHLY;BYMONTHDAY=10"),
      cadence("month", "FREQ=MONTHLY;BYMONTHDAY=20"),
      deadline("06-30"),
      deadline("2026-11-20"),
      quota(12),
    );
    const day = fc.integer({ min: 0, max: 364 }).map((offset) => addDays(d("2026-01-01"), offset));
    // Two versions never begin on one day: the second would take the place of the first.
    const laterDay = fc.integer({ min: 1, max: 364 }).map((offset) => addDays(d("2026-01-01"), offset));
    const laterVersions = fc.uniqueArray(fc.tuple(laterDay, rule), {
      minLength: 1,
      maxLength: 3,
      selector: ([from]) => from,
    });
    fc.assert(
      fc.property(rule, laterVersions, fc.nat(), day, (first, later, chosen, closed) => {
        const starts = later.toSorted(([a], [b]) => compareDates(a, b));
        const changed = duty(
          [[d("2026-01-01"), first] as const, ...starts].map(([effectiveFrom, requirement], at) => {
            const next = starts[at]?.[0];
            const effectiveUntil = next === undefined ? null : addDays(next, -1);
            return version(requirement, { version: at + 1, effectiveFrom, effectiveUntil });
          }),
        );
        const derived = of(changed);
        const one = derived[chosen % Math.max(1, derived.length)];
        if (!one) return;
        const closedOn = new Map([[occurrenceKey(one), closed]]);
        expect(of(changed, YEAR_2026, { closedOn }).map(occurrenceKey)).toContain(occurrenceKey(one));
      }),
      { numRuns: 600 },
    );
  });

  test("each subject keeps what it closed itself", () => {
    const changed = {
      ...amended("2026-05-15", cadence("quarter"), cadence("quarter", null, { count: 2 })),
      subjects: [
        { id: "one", name: "一支部" },
        { id: "two", name: "二支部" },
      ],
    };
    const closedOn = new Map([
      [keyOfId({ obligationId: "ob", subjectId: "one", recurrenceId: "2026-Q2" }), d("2026-04-20")],
    ]);
    const second = of(changed, YEAR_2026, { closedOn }).filter((row) => row.recurrenceId === "2026-Q2");
    expect(second.map((row) => `${row.subject.id} v${row.ruleVersion}`)).toEqual(["one v1", "two v2"]);
  });

  test("a rule that ended makes nothing after its end, and keeps what lay before it in the same year", () => {
    const ended = duty([version(deadline("06-30"), { effectiveUntil: d("2026-08-31") })]);
    expect(of(ended, { from: d("2026-01-01"), to: d("2028-12-31") }).map(line)).toEqual(["2026-06-30: 06-30 → 06-30"]);
    const monthly = duty([version(cadence("month"), { effectiveUntil: d("2026-03-31") })]);
    expect(rows(monthly)).toEqual(["2026-01 v1", "2026-02 v1", "2026-03 v1"]);
  });

  test("a plan that starts in spring owes its quarter, and no day before it began", () => {
    const spring = { effectiveFrom: d("2026-03-30") };
    expect(rows(duty([version(cadence("quarter"), spring)]))[0]).toBe("2026-Q1 v1");
    expect(rows(duty([version(cadence("month"), spring)]))[0]).toBe("2026-03 v1");
    expect(rows(duty([version(quota(30), spring)]))).toEqual(["2026 v1"]);
    expect(rows(duty([version(cadence("month", "FREQ=MONTHLY;BYMONTHDAY=20"), spring)]))[0]).toBe("2026-04-20 v1");
  });

  test("the nearest layer is in force: the unit's rule before the centre's", () => {
    const layered = duty([
      version(cadence("quarter"), { id: "c", layer: "central" }),
      version(cadence("month"), { id: "u", layer: "unit", version: 2, effectiveFrom: d("2026-07-01") }),
    ]);
    expect(rows(layered)).toEqual([
      "2026-Q1 v1",
      "2026-Q2 v1",
      "2026-07 v2",
      "2026-08 v2",
      "2026-09 v2",
      "2026-10 v2",
      "2026-11 v2",
      "2026-12 v2",
    ]);
  });

  test("a floor beside a cadence is a second slot of one duty", () => {
    const both = duty([
      version(cadence("month", "FREQ=MONTHLY;BYMONTHDAY=20")),
      version(quota(10), { slot: "floor", id: "floor" }),
    ]);
    expect(
      of(both)
        .filter((row) => row.slot === "floor")
        .map(line),
    ).toEqual(["2026: 12-31 → 12-31"]);
    expect(of(both).filter((row) => row.slot === "main")).toHaveLength(12);
  });
});

describe("events", () => {
  const logged = (on: string | null, more: Partial<LoggedEvent> = {}): LoggedEvent => ({
    id: "ev1",
    event: "岗位变动",
    happenedOn: on === null ? null : d(on),
    obligationIds: ["ob"],
    subject: null,
    ...more,
  });
  const startedBy = (clock: EventClock, on: string) =>
    of(
      duty([version(trigger("岗位变动", clock), { effectiveFrom: d("2020-01-01") })]),
      {
        from: d("2024-01-01"),
        to: d("2028-12-31"),
      },
      { events: [logged(on)] },
    )[0];

  test.each<[string, number, EventClock["unit"], string, string]>([
    ["2026-02-12", 5, "working-day", "2026-02-26", "2026-02-26"],
    ["2026-09-29", 3, "working-day", "2026-10-09", "2026-10-09"],
    ["2026-04-28", 10, "working-day", "2026-05-14", "2026-05-14"],
    ["2026-03-02", 10, "day", "2026-03-12", "2026-03-12"],
    ["2026-09-26", 5, "day", "2026-10-01", "2026-10-08"],
    ["2026-03-02", 2, "week", "2026-03-16", "2026-03-16"],
    ["2025-08-31", 6, "month", "2026-02-28", "2026-02-28"],
    ["2024-02-29", 1, "year", "2025-02-28", "2025-02-28"],
    ["2026-06-15", -2, "week", "2026-06-01", "2026-06-01"],
    ["2026-06-15", -1, "day", "2026-06-14", "2026-06-12"],
    ["2026-06-15", -3, "working-day", "2026-06-10", "2026-06-10"],
  ])("%s, %i %s: %s, in effect %s", (on, amount, unit, nominal, effective) => {
    expect(startedBy({ amount, unit }, on)).toMatchObject({
      recurrenceId: "ev1",
      eventId: "ev1",
      period: null,
      nominalDate: nominal,
      effectiveDate: effective,
      basis: "published",
    });
  });

  test("a clock after its event tells when it started; one counted back has no start", () => {
    expect(startedBy({ amount: 1, unit: "day" }, "2026-03-02")).toMatchObject({ startedOn: "2026-03-02" });
    expect(startedBy({ amount: 0, unit: "day" }, "2026-03-02")).toMatchObject({ startedOn: "2026-03-02" });
    expect(startedBy({ amount: -1, unit: "day" }, "2026-03-03")).not.toHaveProperty("startedOn");
  });

  test("nothing from an event before the rule holds, of a rule that no event starts, or beyond the calendar", () => {
    const events = [logged("2026-03-02")];
    const soon = trigger("岗位变动", { amount: 5, unit: "day" });
    const late = version(soon, { effectiveFrom: d("2026-03-03") });
    expect(of(duty([late]), YEAR_2026, { events })).toEqual([]);
    expect(of(duty([{ ...late, effectiveFrom: d("2026-03-02") }]), YEAR_2026, { events })).toHaveLength(1);
    expect(of(duty(deadline("2026-06-30")), YEAR_2026, { events }).map((row) => row.eventId)).toEqual([null]);
    const far = { from: d("2199-01-01"), to: d("2199-12-31") };
    expect(of(duty(soon), far, { events: [logged("2199-12-30")] })).toEqual([]);
  });

  test("a count of days rests on the year that it ends in, one of working days on each year that it runs through", () => {
    const inJanuary = { from: d("2004-01-01"), to: d("2004-01-31") };
    const counted = (amount: number, unit: EventClock["unit"]) => {
      const rule = version(trigger("岗位变动", { amount, unit }), { effectiveFrom: d("2000-01-01") });
      return of(duty([rule]), inJanuary, { events: [logged("2003-12-30")] });
    };
    expect(counted(10, "day")).toMatchObject([{ nominalDate: "2004-01-09", basis: "published" }]);
    expect(counted(5, "working-day")).toMatchObject([{ basis: "provisional" }]);
  });

  test("a count of working days into an unpublished year is provisional", () => {
    expect(startedBy({ amount: 5, unit: "working-day" }, "2026-12-30")).toMatchObject({
      nominalDate: "2027-01-07",
      basis: "provisional",
    });
  });

  test("one occurrence per event, for the event's subject; none for other duties' events or unknown dates", () => {
    const rule = duty(trigger("岗位变动", { amount: 5, unit: "working-day" }));
    const events = [
      logged("2026-03-02", { id: "a" }),
      logged("2026-04-01", { id: "b", subject: { id: "zhang", name: "张某" } }),
      logged("2026-04-01", { id: "c", obligationIds: ["other"] }),
      logged(null, { id: "d" }),
    ];
    const found = of(rule, YEAR_2026, { events });
    expect(found.map((row) => [row.recurrenceId, row.subject.id])).toEqual([
      ["a", "dz"],
      ["b", "zhang"],
    ]);
  });
});

describe("groups", () => {
  const branches: SubjectGroup = {
    id: "branches",
    name: "全体支部",
    memberships: [
      { subject: { id: "one", name: "一支部" }, joinedOn: d("2020-01-01"), leftOn: null },
      { subject: { id: "two", name: "二支部" }, joinedOn: d("2020-01-01"), leftOn: d("2026-05-10") },
      { subject: { id: "three", name: "三支部" }, joinedOn: d("2026-06-30"), leftOn: null },
    ],
  };
  const fanOut = duty(cadence("quarter"), { subjects: [{ id: "branches", name: "全体支部" }] });

  test("one occurrence per member who belongs to the group on any day of the period", () => {
    const found = of(fanOut, YEAR_2026, { groups: [branches] });
    const byQuarter = Object.groupBy(found, (row) => row.recurrenceId);
    expect(byQuarter["2026-Q1"]?.map((row) => row.subject.id)).toEqual(["one", "two"]);
    expect(byQuarter["2026-Q2"]?.map((row) => row.subject.id)).toEqual(["one", "two", "three"]);
    expect(byQuarter["2026-Q3"]?.map((row) => row.subject.id)).toEqual(["one", "three"]);
  });

  test("a group that is not known stands for itself", () => {
    expect(of(fanOut)[0]?.subject.id).toBe("branches");
  });
});

test("a pattern that slipped past the check is an error, not an empty calendar", () => {
  expect(() => inYear(cadence("month", "FREQ=MONTHLY;COUNT=1;UNTIL=20261231"))).toThrow("rule-forbidden");
});

test("identities that hold the separator stay apart", () => {
  const id = { obligationId: "a", subjectId: "b", recurrenceId: "c" };
  expect(keyOfId(id)).toBe("a|b|c");
  for (const odd of ["a|b", "\\", "|", "\\|", "a\\\\b\n", ""]) {
    const ids = [
      { ...id, obligationId: odd },
      { ...id, subjectId: odd },
      { ...id, recurrenceId: odd },
    ];
    for (const one of ids) expect(idOfKey(keyOfId(one))).toEqual(one);
  }
  expect(keyOfId({ ...id, obligationId: "a|b", subjectId: "" })).not.toBe(
    keyOfId({ ...id, obligationId: "a", subjectId: "b|" }),
  );
});
