import { describe, expect, test } from "vitest";
import { awaitedOpening } from "../../../../shared/domain/compliance/awaited-opening.ts";
import { openFor } from "../../../../shared/domain/compliance/countdown.ts";
import { countedCredits, isInTimeOn, timingOf, totalOf } from "../../../../shared/domain/compliance/counted-credits.ts";
import { EMPTY_STATE, foldHistory } from "../../../../shared/domain/compliance/fold-history.ts";
import type { HistoryEvent } from "../../../../shared/domain/compliance/history-event.ts";
import {
  type Target,
  cannotBeMet,
  expectedBy,
  latestDateOf,
  paceDateOf,
  quotaFigures,
  workingDaysLeft,
} from "../../../../shared/domain/compliance/quota.ts";
import { suggestDates } from "../../../../shared/domain/compliance/suggest-dates.ts";
import { type OccurrenceFacts, timeStateOf } from "../../../../shared/domain/compliance/time-state.ts";
import type { Occurrence } from "../../../../shared/domain/obligation/occurrence.ts";
import { deriveDue } from "../../../../shared/domain/obligation/occurrences.ts";
import type { Requirement } from "../../../../shared/domain/obligation/requirement.ts";
import {
  YEAR_2026,
  activity,
  cadence,
  calendar,
  credit,
  d,
  deadline,
  duty,
  event,
  percent,
  quota,
  version,
} from "../builders.ts";

const named = (rule: Requirement, recurrenceId: string): Occurrence => {
  const found = deriveDue([duty(rule)], calendar, YEAR_2026).find((row) => row.recurrenceId === recurrenceId);
  if (!found) throw new Error(`no occurrence ${recurrenceId}`);
  return found;
};
const facts = (more: Partial<OccurrenceFacts> = {}): OccurrenceFacts => ({
  counted: [],
  evidenced: new Set(),
  state: EMPTY_STATE,
  openingBalance: 0,
  ...more,
});
const stateOn = (occurrence: Occurrence, today: string, more: Partial<OccurrenceFacts> = {}) =>
  timeStateOf(occurrence, facts(more), d(today), calendar).state;
const after = (...history: HistoryEvent[]): Partial<OccurrenceFacts> => ({ state: foldHistory(history) });

describe("near from the day on which the lead begins", () => {
  test.each([
    // Three working days before the effective date for a month and all that is shorter, five for all else.
    [cadence("week"), "2026-W12", "2026-03-16", "2026-03-17"],
    [cadence("ten-days"), "2026-T08", "2026-03-16", "2026-03-17"],
    [cadence("month"), "2026-03", "2026-03-25", "2026-03-26"],
    [cadence("two-months"), "2026-B2", "2026-04-22", "2026-04-23"],
    [cadence("quarter"), "2026-Q2", "2026-06-22", "2026-06-23"],
    [cadence("half-year"), "2026-H1", "2026-06-22", "2026-06-23"],
    [cadence("year"), "2026", "2026-12-23", "2026-12-24"],
    [deadline("2026-11-20"), "2026-11-20", "2026-11-12", "2026-11-13"],
    [quota(1, "week"), "2026-W12", "2026-03-16", "2026-03-17"],
  ])("%j: %s is scheduled on %s, near on %s", (rule, recurrenceId, before, from) => {
    // The number is done in part, so that it is not behind.
    const occurrence = named(rule, recurrenceId);
    const given = { openingBalance: rule.kind === "quota" ? 0.9 : 0 };
    expect(stateOn(occurrence, before, given)).toBe("scheduled");
    expect(stateOn(occurrence, from, given)).toBe("near");
  });

  test("a lead that the settings name counts for its own periods alone", () => {
    const leadDays = { standard: 1, short: 4 };
    expect(stateOn(named(cadence("week"), "2026-W12"), "2026-03-16", { leadDays })).toBe("near");
    expect(stateOn(named(cadence("quarter"), "2026-Q2"), "2026-06-26", { leadDays })).toBe("scheduled");
    expect(stateOn(named(cadence("quarter"), "2026-Q2"), "2026-06-29", { leadDays })).toBe("near");
  });
});

describe("the limit is the later of the two dates, and a day in time", () => {
  // 15 February 2026 lies in the Spring Festival: the meeting moves to the 24th. 31 May is a Sunday: it is done by the 29th.
  const shiftedOn = named(deadline("2026-02-15", { shift: "following" }), "2026-02-15");
  const shiftedBack = named(deadline("2026-05-31"), "2026-05-31");

  test.each([
    [shiftedOn, "2026-02-24", "2026-02-25"],
    [shiftedBack, "2026-05-31", "2026-06-01"],
  ])("$nominalDate, in effect $effectiveDate", (occurrence, limit, next) => {
    expect([stateOn(occurrence, limit), stateOn(occurrence, next)]).toEqual(["near", "overdue"]);
    expect([timingOf(occurrence, d(limit)), timingOf(occurrence, d(next))]).toEqual(["in-time", "late"]);
    const closed = (on: string) => stateOn(occurrence, "2026-08-01", after(event("closed", { reason: "已并入" }, on)));
    expect([closed(limit), closed(next)]).toEqual(["done", "made-up-late"]);
  });
});

describe("a period takes what happened on its first and its last day", () => {
  const second = named(quota(3, "quarter"), "2026-Q2");

  test.each([
    ["2026-03-31", "early", false],
    ["2026-04-01", "in-time", true],
    ["2026-06-30", "in-time", true],
    ["2026-07-01", "late", false],
  ])("%s: %s", (day, timing, isInTime) => {
    expect(timingOf(second, d(day))).toBe(timing);
    expect(isInTimeOn(second, credit("a", "2026-Q2"), d(day))).toBe(isInTime);
  });

  test("early with a reason counts, late with a reason does not", () => {
    const reasoned = credit("a", "2026-Q2", { reason: "提前召开" });
    expect(isInTimeOn(second, reasoned, d("2026-03-31"))).toBe(true);
    expect(isInTimeOn(second, reasoned, d("2026-07-01"))).toBe(false);
  });

  test.each([
    ["2025-12-31", 0],
    ["2026-01-01", 1],
    ["2026-12-31", 1],
    ["2027-01-01", 0],
  ])("a floor takes what was credited beside it on %s: %i", (day, inTime) => {
    const both = duty([
      version(cadence("month", "FREQ=MONTHLY;BYMONTHDAY=20")),
      version(quota(10), { slot: "floor", id: "floor" }),
    ]);
    const [floor] = deriveDue([both], calendar, YEAR_2026).filter(({ slot }) => slot === "floor") as [Occurrence];
    const held = new Map([[`a-${day}`, activity(day)]]);
    expect(totalOf(countedCredits(floor, [credit(`a-${day}`, "2026-01-20")], held))).toEqual({ inTime, late: 0 });
  });
});

test("an opening told on the limit is on record in time, one told the day after carries the mark 补录", () => {
  const year = named(quota(2), "2026");
  const told = (on: string) => {
    const { state } = after(event("opening-set", { amount: 2, note: "台账" }, on));
    return timeStateOf(year, facts({ openingBalance: 2, ...(state && { state }) }), d("2027-03-01"), calendar);
  };
  expect(told("2026-12-31")).toMatchObject({ state: "done", lateRecorded: false });
  expect(told("2027-01-01")).toMatchObject({ state: "done", lateRecorded: true });
});

test("a record made on the limit is in time, one made the day after carries the mark 补录", () => {
  const may = named(cadence("month"), "2026-05");
  const recorded = (on: string) => {
    const entry = activity("2026-05-20", { recordedOn: d(on), noEvidenceReason: "口头传达" });
    const counted = countedCredits(may, [credit(entry.id, "2026-05")], new Map([[entry.id, entry]]));
    return timeStateOf(may, facts({ counted }), d("2026-07-01"), calendar).lateRecorded;
  };
  expect([recorded("2026-05-31"), recorded("2026-06-01")]).toEqual([false, true]);
});

test("a ceiling is kept the day after its period, not on its last day", () => {
  const most = named(quota(2, "year", { comparator: "<=" }), "2026");
  expect([stateOn(most, "2026-12-31"), stateOn(most, "2027-01-01")]).toEqual(["near", "done"]);
});

test("a share is due on its last day, and overdue the day after", () => {
  const share = named(percent(80, "会员单位", d("2026-11-20")), "2026");
  expect([stateOn(share, "2026-11-20"), stateOn(share, "2026-11-21")]).toEqual(["behind-pace", "overdue"]);
  expect([timingOf(share, d("2026-11-20")), timingOf(share, d("2026-11-21"))]).toEqual(["in-time", "late"]);
});

describe("what fell due before an import waits for its opening", () => {
  const waits = (due: string, createdOn: string, today: string) => {
    const obligation = duty(deadline(due), { planId: "plan", createdOn: d(createdOn) });
    const [occurrence] = deriveDue([obligation], calendar, YEAR_2026) as [Occurrence];
    return awaitedOpening(occurrence, { obligation, state: EMPTY_STATE, counted: [], today: d(today), calendar });
  };

  test.each([
    ["2026-06-29", "2026-06-30", "2026-07-14"],
    ["2026-06-30", "2026-06-30", null],
  ])("due on %s, imported on %s: %j", (due, createdOn, until) => {
    expect(waits(due, createdOn, createdOn)).toBe(until);
  });

  test("to the tenth working day, that day too", () => {
    expect(waits("2026-06-29", "2026-06-30", "2026-07-14")).toBe("2026-07-14");
    expect(waits("2026-06-29", "2026-06-30", "2026-07-15")).toBeNull();
  });
});

describe("a quota of the working days of one week, 16 to 20 March 2026", () => {
  const week: Target = {
    needed: 5,
    comparator: ">=",
    first: d("2026-03-16"),
    last: d("2026-03-20"),
    isCountOfSessions: true,
  };

  test.each([
    ["2026-03-15", 0],
    ["2026-03-16", 1],
    ["2026-03-19", 4],
    ["2026-03-20", 5],
  ])("on %s %i are expected", (date, expected) => {
    expect(expectedBy(week, d(date), calendar)).toBe(expected);
  });

  test.each([
    [1, "2026-03-16", "2026-03-16"],
    [3, "2026-03-18", "2026-03-18"],
    [5, "2026-03-20", "2026-03-20"],
  ])("session %i is expected on %s and may wait until %s", (k, pace, latest) => {
    expect([paceDateOf(week, k, calendar), latestDateOf(week, k, calendar)]).toEqual([pace, latest]);
  });

  test("six find no room from the first day on, and the first of them has no latest date", () => {
    const six = { ...week, needed: 6 };
    expect(cannotBeMet(six, 0, d("2026-03-16"), calendar)).toBe(true);
    expect(cannotBeMet(six, 1, d("2026-03-16"), calendar)).toBe(false);
    expect([1, 2].map((k) => latestDateOf(six, k, calendar))).toEqual([null, "2026-03-16"]);
  });

  test("hours are still in reach on the last day", () => {
    const hours = { ...week, isCountOfSessions: false };
    expect(cannotBeMet(hours, 0, d("2026-03-20"), calendar)).toBe(false);
    expect(cannotBeMet(hours, 0, d("2026-03-21"), calendar)).toBe(true);
  });

  test.each([
    ["2026-03-13", 5],
    ["2026-03-15", 5],
    ["2026-03-16", 4],
    ["2026-03-19", 1],
    ["2026-03-20", 0],
    ["2026-03-23", 0],
  ])("after %s %i working days are left", (today, left) => {
    expect(workingDaysLeft(week, d(today), calendar)).toBe(left);
  });

  test("the need of a month rests on days where the stretch is none of whole months", () => {
    // Five days of 30.436875 a month: 5 ÷ (5 ÷ 30.436875) working days a month, four of them left.
    expect(quotaFigures(week, 1, d("2026-03-16"), calendar).perMonthFromHere).toBeCloseTo(30.436875, 6);
    // The first of a month to a day that is not its last, and a last day from one that is not the first.
    const half = { ...week, needed: 1, first: d("2026-03-01"), last: d("2026-03-30") };
    expect(quotaFigures(half, 0, d("2026-02-01"), calendar).perMonthFromHere).toBeCloseTo(30.436875 / 30, 6);
    const rest = { ...week, needed: 1, first: d("2026-03-02"), last: d("2026-03-31") };
    expect(quotaFigures(rest, 0, d("2026-02-01"), calendar).perMonthFromHere).toBeCloseTo(30.436875 / 30, 6);
  });

  test("over and met on the very number", () => {
    const exact = { ...week, comparator: "=" as const };
    expect([5, 6].map((done) => quotaFigures(exact, done, d("2026-03-20"), calendar).over)).toEqual([0, 1]);
    expect([4, 5].map((done) => quotaFigures(week, done, d("2026-03-20"), calendar).cannotBeMet)).toEqual([
      false,
      false,
    ]);
    expect(quotaFigures(week, 3, d("2026-03-20"), calendar)).toMatchObject({ behindBy: 2, cannotBeMet: true });
  });
});

test.each([
  ["2026-03-12", 0, 0],
  ["2026-03-13", 0, 0],
  ["2026-03-14", 1, 0],
  ["2026-03-16", 3, 1],
])("opened on Friday 13 March, on %s open for %i days, %i of them working days", (today, days, workingDays) => {
  expect(openFor(d("2026-03-13"), d(today), calendar)).toEqual({ days, workingDays });
});

describe("suggested dates begin with the day asked for and leave the last working day free", () => {
  const spread = (count: number, from: string, last: string, taken: string[] = []) =>
    suggestDates({ count, from: d(from), last: d(last), weekday: null, taken: taken.map(d) }, calendar);

  test.each([
    [4, "2026-03-16", "2026-03-20", ["2026-03-16", "2026-03-17", "2026-03-18", "2026-03-19"]],
    [5, "2026-03-16", "2026-03-20", ["2026-03-16", "2026-03-17", "2026-03-18", "2026-03-19"]],
    [1, "2026-03-19", "2026-03-20", ["2026-03-19"]],
    [1, "2026-03-20", "2026-03-20", []],
    [0, "2026-03-16", "2026-03-20", []],
  ])("%i from %s to %s", (count, from, last, dates) => {
    expect(spread(count, from, last)).toEqual(dates);
  });

  test("a day that is taken is not offered again", () => {
    expect(spread(4, "2026-03-16", "2026-03-20", ["2026-03-16"])).toEqual(["2026-03-17", "2026-03-18", "2026-03-19"]);
  });
});
