import { describe, expect, it } from "vitest";
import { plainDate } from "../../../../shared/domain/date/plain-date.ts";
import { momentOf } from "../../../../shared/domain/date/local-moment.ts";
import { type Reminded, planReminders } from "../../../../shared/domain/reminder/plan-reminders.ts";
import {
  DEFAULT_REMINDER_RULES,
  type ReminderRules,
  exceptionFor,
} from "../../../../shared/domain/reminder/reminder-rules.ts";
import { bundledNotices } from "../../../../shared/domain/workday/published-notices.ts";
import { WorkdayCalendar } from "../../../../shared/domain/workday/workday-calendar.ts";

const calendar = new WorkdayCalendar(bundledNotices());

const item = (deadline: string, more: Partial<Reminded> & { recurrenceId?: string } = {}): Reminded => {
  const { recurrenceId = deadline, ...rest } = more;
  return {
    key: { obligationId: "duty", subjectId: "unit", recurrenceId },
    deadline: plainDate(deadline),
    limit: plainDate(deadline),
    isLong: false,
    isUpperBound: false,
    behindFrom: null,
    canBeOverdue: true,
    exception: null,
    planned: [],
    ...rest,
  };
};

interface Asked {
  rules?: Partial<ReminderRules>;
  from?: string;
  to?: string;
}

const told = (items: Reminded | Reminded[], { rules, from = "2026-01-01", to = "2026-12-31" }: Asked = {}): string[] =>
  planReminders([items].flat(), { ...DEFAULT_REMINDER_RULES, ...rules }, calendar, {
    from: momentOf(plainDate(from), "00:00"),
    to: momentOf(plainDate(to), "23:59"),
  }).map(({ at, reason }) => {
    if (reason.kind === "lead") return `${at} ${reason.lead.count} ${reason.lead.unit}`;
    return reason.kind === "overdue" ? `${at} overdue ${reason.workingDays}` : `${at} ${reason.kind}`;
  });

const untilDue = { rules: { overdueEvery: null } };

describe("before a deadline", () => {
  it("counts working days over weekends, holidays and make-up days", () => {
    // 25 to 27 September are the Mid-Autumn holiday.
    expect(told(item("2026-09-28"), untilDue)).toEqual([
      "2026-09-22T08:30 3 working-days",
      "2026-09-24T08:30 1 working-days",
      "2026-09-28T08:30 due",
    ]);
    // Sunday 20 September is worked, Saturday 19 is not.
    expect(told(item("2026-09-20"), untilDue)).toEqual([
      "2026-09-16T08:30 3 working-days",
      "2026-09-18T08:30 1 working-days",
      "2026-09-20T08:30 due",
    ]);
  });

  it("tells a deadline on a day off on the working day before, once", () => {
    // Saturday 14 November: the day itself and one working day before fall together.
    expect(told(item("2026-11-14"), untilDue)).toEqual(["2026-11-11T08:30 3 working-days", "2026-11-13T08:30 due"]);
  });

  it("tells on days off where that is asked for", () => {
    expect(told(item("2026-11-14"), { rules: { overdueEvery: null, onRestDays: true } })).toEqual([
      "2026-11-11T08:30 3 working-days",
      "2026-11-13T08:30 1 working-days",
      "2026-11-14T08:30 due",
    ]);
  });

  it("moves a lead in days to the next working day, and back where that comes after the deadline", () => {
    const leads = (count: number) => ({ rules: { overdueEvery: null, leads: [{ count, unit: "days" as const }] } });
    expect(told(item("2026-11-20"), leads(5))).toEqual(["2026-11-16T08:30 5 days", "2026-11-20T08:30 due"]);
    expect(told(item("2026-11-15"), leads(1))).toEqual(["2026-11-13T08:30 due"]);
  });

  it("has months for what was known long before, the last day of a shorter month among them", () => {
    expect(told(item("2026-08-31", { isLong: true }), untilDue)).toEqual([
      "2026-02-28T08:30 6 months",
      "2026-06-30T08:30 2 months",
      "2026-08-03T08:30 30 days",
      "2026-08-26T08:30 3 working-days",
      "2026-08-28T08:30 1 working-days",
      "2026-08-31T08:30 due",
    ]);
  });

  it("tells nothing of a period before it begins", () => {
    expect(told(item("2026-11-18", { recurrenceId: "2026-W47" }), untilDue)).toEqual([
      "2026-11-17T08:30 1 working-days",
      "2026-11-18T08:30 due",
    ]);
  });

  it("keeps silent about what an exception names, or uses its leads", () => {
    const exception = (leads: ReminderRules["leads"] | null) => ({
      exception: { scope: "obligation" as const, target: "duty", leads },
    });
    expect(told(item("2026-03-31", exception(null)))).toEqual([]);
    expect(told(item("2026-03-31", exception([{ count: 2, unit: "months" }])), untilDue)).toEqual([
      "2026-02-02T08:30 2 months",
      "2026-03-31T08:30 due",
    ]);
  });
});

describe("before a planned hour", () => {
  const planned = (date: string, time: string | null) =>
    told(item("2026-12-31", { planned: [{ date: plainDate(date), time }] }), { to: "2026-12-20" });

  it.each([
    ["2026-09-18", "15:00", "2026-09-18T14:30"],
    ["2026-09-18", "09:00", "2026-09-18T08:30"],
    // The quiet hour at noon.
    ["2026-09-18", "14:00", "2026-09-18T11:59"],
    ["2026-09-18", "14:30", "2026-09-18T14:00"],
    ["2026-09-18", "19:00", "2026-09-18T17:59"],
    // Before the digest of its day: in that of the working day before.
    ["2026-09-21", "08:10", "2026-09-20T08:30"],
    ["2026-09-28", "00:10", "2026-09-24T08:30"],
    // A Saturday.
    ["2026-09-19", "15:00", "2026-09-18T08:30"],
    ["2026-09-18", null, "2026-09-18T08:30"],
  ])("%s %s is told at %s", (date, time, at) => {
    expect(planned(date, time)).toEqual([`${at} planned`]);
  });
});

describe("after the limit", () => {
  it("tells it again and again in working days", () => {
    expect(told(item("2026-09-18"), { from: "2026-09-21", to: "2026-10-16" })).toEqual([
      "2026-09-24T08:30 overdue 5",
      "2026-10-09T08:30 overdue 10",
      "2026-10-15T08:30 overdue 15",
    ]);
  });

  it("starts anywhere in a long delay at the same days", () => {
    const all = told(item("2026-01-05"), { from: "2026-02-01" });
    for (const from of ["2026-03-02", "2026-05-11", "2026-11-30"])
      expect(told(item("2026-01-05"), { from })).toEqual(all.filter((line) => line.slice(0, 10) >= from));
  });

  it("counts from the nominal date where a shift brought it forward", () => {
    expect(
      told(item("2026-11-13", { limit: plainDate("2026-11-15") }), { from: "2026-11-14", to: "2026-11-20" }),
    ).toEqual(["2026-11-20T08:30 overdue 5"]);
  });

  it("tells nothing of what cannot be overdue", () => {
    expect(told(item("2026-01-05", { canBeOverdue: false }), { from: "2026-01-06" })).toEqual([]);
  });

  it("ends with the calendar", () => {
    expect(told(item("2199-12-20"), { from: "2199-12-21", to: "2199-12-31" }).length).toBeLessThan(3);
    expect(told(item("1900-01-01", { isLong: true }), { from: "1900-01-01", to: "1900-01-03" })).toHaveLength(1);
  });
});

it("tells quotas behind their pace on a day of each month, brought forward from a day off", () => {
  const behind = item("2026-12-31", { behindFrom: plainDate("2026-01-05") });
  expect(
    told(behind, { rules: { behindOn: 31, overdueEvery: null, leads: [], onTheDay: false }, from: "2026-08-15" }),
  ).toEqual([
    "2026-08-31T08:30 behind",
    "2026-09-30T08:30 behind",
    "2026-10-30T08:30 behind",
    "2026-11-30T08:30 behind",
    "2026-12-31T08:30 behind",
  ]);
  expect(told(item("2026-12-31"), { rules: { behindOn: 25 }, from: "2026-08-15", to: "2026-11-30" })).toEqual([]);
  // It falls behind on 16 October: not told of the months before, and foretold of those after.
  const later = item("2026-12-31", { behindFrom: plainDate("2026-10-16") });
  const on = (behindOn: number) =>
    told(later, { rules: { behindOn, overdueEvery: null, leads: [], onTheDay: false }, from: "2026-08-15" });
  expect(on(15)).toEqual(["2026-11-13T08:30 behind", "2026-12-15T08:30 behind"]);
  expect(on(16)).toEqual(["2026-10-16T08:30 behind", "2026-11-16T08:30 behind", "2026-12-16T08:30 behind"]);
});

it("tells nothing when it is off", () => {
  expect(told(item("2026-03-31"), { rules: { isOn: false } })).toEqual([]);
});

it("gives the reminders of a span whatever the span", () => {
  const items = ["2026-09-18", "2026-09-28", "2026-10-10"].map((day) => item(day));
  const whole = told(items, { from: "2026-09-01", to: "2026-10-31" });
  const parts = [
    ["2026-09-01", "2026-09-17"],
    ["2026-09-18", "2026-09-18"],
    ["2026-09-19", "2026-10-08"],
    ["2026-10-09", "2026-10-31"],
  ].flatMap(([from = "", to = ""]) => told(items, { from, to }));
  expect(parts).toEqual(whole);
});

it("prefers the exception for a duty to that for its unit, and that to one for its kind", () => {
  const rules = {
    ...DEFAULT_REMINDER_RULES,
    exceptions: [
      { scope: "kind", target: "count", leads: [{ count: 9, unit: "days" }] },
      { scope: "unit", target: "办公室", leads: null },
      { scope: "obligation", target: "a", leads: [] },
    ],
  } satisfies ReminderRules;
  const of = (obligation: string, unit: string) => exceptionFor(rules, { obligation, units: [unit], kind: "count" });
  expect([of("a", "办公室"), of("b", "办公室"), of("b", "人事处")].map((found) => found?.scope)).toEqual([
    "obligation",
    "unit",
    "kind",
  ]);
});

it("goes back over quiet spans that lie one before the other", () => {
  const quiet = [
    { from: "10:00", to: "12:00" },
    { from: "12:00", to: "14:00" },
  ];
  const planned = [{ date: plainDate("2026-09-16"), time: "13:30" }];
  const rules = { quiet, leads: [], onTheDay: false, overdueEvery: null };
  expect(told(item("2026-09-18", { planned }), { rules })).toEqual(["2026-09-16T09:59 planned"]);
  expect(told(item("2026-09-18", { planned }), { rules: { ...rules, quiet: quiet.toReversed() } })).toEqual([
    "2026-09-16T09:59 planned",
  ]);
});

it("tells of an upper bound its planned days alone", () => {
  const planned = [{ date: plainDate("2026-09-16"), time: null }];
  expect(told(item("2026-12-31", { isUpperBound: true, planned }), { to: "2027-03-01" })).toEqual([
    "2026-09-16T08:30 planned",
  ]);
});
