import { describe, expect, test } from "vitest";
import type { Activity, Credit } from "../../../../shared/domain/compliance/credit.ts";
import { countedCredits } from "../../../../shared/domain/compliance/counted-credits.ts";
import { foldHistory } from "../../../../shared/domain/compliance/fold-history.ts";
import type { HistoryEvent } from "../../../../shared/domain/compliance/history-event.ts";
import { type OccurrenceFacts, timeStateOf } from "../../../../shared/domain/compliance/time-state.ts";
import type { Occurrence } from "../../../../shared/domain/obligation/occurrence.ts";
import { deriveOccurrences } from "../../../../shared/domain/obligation/occurrences.ts";
import type { Requirement } from "../../../../shared/domain/obligation/requirement.ts";
import { YEAR_2026, activity, cadence, calendar, credit, d, deadline, duty, event, quota } from "../builders.ts";

const occurrenceOf = (requirement: Requirement, index = 0): Occurrence => {
  const occurrence = deriveOccurrences([duty(requirement)], calendar, YEAR_2026)[index];
  if (!occurrence) throw new Error("the requirement makes no such occurrence");
  return occurrence;
};

interface Given {
  readonly activities?: readonly Activity[];
  readonly credits?: readonly Credit[];
  readonly evidenced?: readonly string[];
  readonly history?: readonly HistoryEvent[];
  readonly openingBalance?: number;
}

const factsOf = (occurrence: Occurrence, given: Given): OccurrenceFacts => ({
  counted: countedCredits(
    occurrence,
    given.credits ?? (given.activities ?? []).map(({ id }) => credit(id, occurrence.recurrenceId)),
    new Map((given.activities ?? []).map((entry) => [entry.id, entry])),
  ),
  evidenced: new Set(given.evidenced ?? (given.activities ?? []).map(({ id }) => id)),
  state: foldHistory(given.history ?? []),
  openingBalance: given.openingBalance ?? 0,
});

const stateOn = (occurrence: Occurrence, today: string, given: Given = {}) =>
  timeStateOf(occurrence, factsOf(occurrence, given), d(today), calendar);

describe("a dated occurrence: 2026-05-31, a Sunday, in effect 05-29", () => {
  const may = occurrenceOf(cadence("month"), 4);

  test("its dates", () => {
    expect(may).toMatchObject({ recurrenceId: "2026-05", nominalDate: "2026-05-31", effectiveDate: "2026-05-29" });
  });

  test.each([
    ["2026-05-25", "scheduled"],
    ["2026-05-26", "near"],
    ["2026-05-29", "near"],
    ["2026-05-31", "near"],
    ["2026-06-01", "overdue"],
    ["2027-06-01", "overdue"],
  ])("on %s: %s", (today, state) => {
    expect(stateOn(may, today)).toEqual({ state, lateRecorded: false, provisional: false });
  });

  test("five working days of lead for a quarter, and settable", () => {
    const quarter = occurrenceOf(cadence("quarter"), 1);
    expect(stateOn(quarter, "2026-06-22").state).toBe("scheduled");
    expect(stateOn(quarter, "2026-06-23").state).toBe("near");
    const facts = { ...factsOf(quarter, {}), leadDays: { standard: 10, short: 3 } };
    expect(timeStateOf(quarter, facts, d("2026-06-16"), calendar).state).toBe("near");
  });

  test("done by the limit, whenever it is recorded; recorded after it is 补录", () => {
    expect(stateOn(may, "2026-06-10", { activities: [activity("2026-05-31")] })).toMatchObject({
      state: "done",
      lateRecorded: false,
    });
    const recordedLate = activity("2026-05-20", { recordedOn: d("2026-06-05") });
    expect(stateOn(may, "2026-06-10", { activities: [recordedLate] })).toMatchObject({
      state: "done",
      lateRecorded: true,
    });
  });

  test("without evidence or a reason it is not done", () => {
    const bare = { activities: [activity("2026-05-20")], evidenced: [] };
    expect(stateOn(may, "2026-05-20", bare).state).toBe("scheduled");
    expect(stateOn(may, "2026-06-10", bare).state).toBe("overdue");
    const explained = { activities: [activity("2026-05-20", { noEvidenceReason: "口头传达" })], evidenced: [] };
    expect(stateOn(may, "2026-06-10", explained).state).toBe("done");
    const closed = { ...bare, history: [event("closed", { reason: "材料已归档" }, "2026-06-08")] };
    expect(stateOn(may, "2026-06-10", closed).state).toBe("done");
  });

  test("happened after the limit: made up late for ever", () => {
    const late = { activities: [activity("2026-06-02")], history: [event("closed", { reason: null }, "2026-06-02")] };
    expect(stateOn(may, "2026-06-02", late)).toMatchObject({ state: "made-up-late", lateRecorded: false });
    expect(stateOn(may, "2030-01-01", late).state).toBe("made-up-late");
  });

  test.each([
    ["2026-05-29", "done"],
    ["2026-05-31", "done"],
    ["2026-06-01", "made-up-late"],
  ])("closed with a reason on %s and done again after its limit: %s", (on, state) => {
    const again = { activities: [activity("2026-06-20")], history: [event("closed", { reason: "期初已完成" }, on)] };
    expect(stateOn(may, "2026-07-01", again).state).toBe(state);
    expect(stateOn(may, "2026-07-01", { ...again, evidenced: [] }).state).toBe(state);
  });

  test("closed with a reason and nothing credited: by the day it was closed", () => {
    expect(
      stateOn(may, "2026-06-10", { history: [event("closed", { reason: "已并入专题会" }, "2026-05-20")] }).state,
    ).toBe("done");
    expect(
      stateOn(may, "2026-06-10", { history: [event("closed", { reason: "已并入专题会" }, "2026-06-03")] }).state,
    ).toBe("made-up-late");
  });

  test("before its period it does not count by itself, only with a reason", () => {
    const early = activity("2026-04-29");
    expect(stateOn(may, "2026-06-10", { activities: [early] }).state).toBe("overdue");
    const reasoned = [credit(early.id, "2026-05", { reason: "五月会议提前召开" })];
    expect(stateOn(may, "2026-06-10", { activities: [early], credits: reasoned }).state).toBe("done");
  });

  test("withdrawn: neither the credit nor the activity counts", () => {
    const held = activity("2026-05-20");
    const withdrawn = [credit(held.id, "2026-05", { withdrawn: true })];
    expect(stateOn(may, "2026-06-10", { activities: [held], credits: withdrawn }).state).toBe("overdue");
    expect(stateOn(may, "2026-06-10", { activities: [{ ...held, withdrawn: true }] }).state).toBe("overdue");
  });

  test("refused is dated and stays live; waived and not applicable leave the base", () => {
    const refused = [event("refused", { words: "人手不足" }, "2026-05-20")];
    expect(stateOn(may, "2026-05-21", { history: refused }).state).toBe("scheduled");
    expect(stateOn(may, "2026-06-10", { history: refused }).state).toBe("overdue");
    expect(stateOn(may, "2026-06-10", { history: [event("waived", { reason: "上级统一安排" })] }).state).toBe("waived");
    expect(stateOn(may, "2026-06-10", { history: [event("not-applicable", { reason: "无此岗位" })] }).state).toBe(
      "waived",
    );
  });
});

test("a date in an unpublished year is marked beside its state", () => {
  const [next] = deriveOccurrences([duty(deadline("06-30"))], calendar, { from: d("2027-01-01"), to: d("2027-12-31") });
  expect(next && stateOn(next, "2026-11-22")).toEqual({ state: "scheduled", lateRecorded: false, provisional: true });
});

describe("a quota of 30 in 2026", () => {
  const year = occurrenceOf(quota(30));
  const sessions = (count: number, from = "2026-01-05") =>
    Array.from({ length: count }, (_, index) =>
      activity(calendar.addWorkingDays(d(from), index), { id: `s${index}`, recordedOn: d("2026-06-30") }),
    );

  test.each([
    ["2026-06-30", 12, "behind-pace"],
    ["2026-06-30", 14, "scheduled"],
    ["2026-12-28", 29, "near"],
    ["2026-12-28", 28, "behind-pace"],
    ["2026-12-31", 30, "done"],
    ["2027-01-01", 29, "overdue"],
    ["2026-06-30", 30, "done"],
  ])("on %s with %i done: %s", (today, done, state) => {
    expect(stateOn(year, today, { activities: sessions(done) }).state).toBe(state);
  });

  test("the opening balance adds to done", () => {
    expect(stateOn(year, "2026-06-30", { activities: sessions(4), openingBalance: 10 }).state).toBe("scheduled");
  });

  test("after the period a short quota is missed, and what is done for it later does not fill it", () => {
    const madeUp = activity("2027-01-05", { id: "late" });
    const given = { activities: [...sessions(29), madeUp] };
    expect(stateOn(year, "2027-01-10", given).state).toBe("made-up-late");
    expect(stateOn(year, "2027-01-10", { activities: [...sessions(28), madeUp] }).state).toBe("overdue");
  });

  test("recorded after the year: done and 补录", () => {
    const late = sessions(30).map((entry) => ({ ...entry, recordedOn: d("2027-01-08") }));
    expect(stateOn(year, "2027-01-10", { activities: late })).toMatchObject({ state: "done", lateRecorded: true });
  });

  test("an upper bound: broken when passed, kept when the period is over", () => {
    const most = occurrenceOf(quota(2, "year", { comparator: "<=" }));
    expect(stateOn(most, "2026-06-30", { activities: sessions(2) }).state).toBe("scheduled");
    expect(stateOn(most, "2026-06-30", { activities: sessions(3) }).state).toBe("overdue");
    expect(stateOn(most, "2027-01-01", { activities: sessions(2) }).state).toBe("done");
  });
});
