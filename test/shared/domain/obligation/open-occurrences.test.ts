import { describe, expect, test } from "vitest";
import { explainOccurrence } from "../../../../shared/domain/compliance/explain.ts";
import { timingOf } from "../../../../shared/domain/compliance/counted-credits.ts";
import { openFor } from "../../../../shared/domain/compliance/countdown.ts";
import { EMPTY_STATE } from "../../../../shared/domain/compliance/fold-history.ts";
import { timeStateOf } from "../../../../shared/domain/compliance/time-state.ts";
import type { LoggedEvent } from "../../../../shared/domain/obligation/anchor.ts";
import { deriveDue } from "../../../../shared/domain/obligation/occurrences.ts";
import { deriveOpen } from "../../../../shared/domain/obligation/open-occurrences.ts";
import type { OpenOccurrence } from "../../../../shared/domain/obligation/occurrence.ts";
import type { SubjectGroup } from "../../../../shared/domain/obligation/subject.ts";
import { YEAR_2026, activity, calendar, credit, d, duty, trigger, version } from "../builders.ts";

const talk = trigger("岗位变动", null);
const event = (part: Partial<LoggedEvent> = {}): LoggedEvent => ({
  id: "e1",
  event: "岗位变动",
  happenedOn: d("2026-09-10"),
  obligationIds: ["ob"],
  subject: null,
  ...part,
});
const opened = (events: readonly LoggedEvent[], obligation = duty(talk), groups: readonly SubjectGroup[] = []) =>
  deriveOpen([obligation], YEAR_2026, { events, groups });
const [one] = opened([event()]) as [OpenOccurrence];

describe("what an event opens", () => {
  test("one for each subject, from the event's day, without a date", () => {
    const named = event({ id: "e2", happenedOn: d("2026-03-02"), subject: { id: "s2", name: "沈静" } });
    expect(opened([event(), named])).toMatchObject([
      { recurrenceId: "e2", openedOn: "2026-03-02", subject: { name: "沈静" }, nominalDate: null, effectiveDate: null },
      { recurrenceId: "e1", openedOn: "2026-09-10", subject: { name: "党组" }, eventId: "e1", period: null },
    ]);
  });

  test("a group's members of that day", () => {
    const group = {
      id: "党组",
      name: "各支部",
      memberships: [
        { subject: { id: "a", name: "甲" }, joinedOn: d("2024-01-01"), leftOn: null },
        { subject: { id: "b", name: "乙" }, joinedOn: d("2026-09-10"), leftOn: null },
        { subject: { id: "c", name: "丙" }, joinedOn: d("2026-09-11"), leftOn: null },
        { subject: { id: "d", name: "丁" }, joinedOn: d("2024-01-01"), leftOn: d("2026-09-09") },
      ],
    };
    const obligation = duty(talk, { subjects: [{ id: "党组", name: "各支部" }] });
    expect(opened([event()], obligation, [group]).map(({ subject }) => subject.name)).toEqual(["甲", "乙"]);
  });

  test("nothing: without a day, of another duty, out of the window, of a duty set aside", () => {
    const nothing = [
      event({ happenedOn: null }),
      event({ obligationIds: ["other"] }),
      event({ happenedOn: d("2025-12-31") }),
      event({ happenedOn: d("2027-01-01") }),
    ];
    expect(opened(nothing)).toEqual([]);
    expect(opened([event()], duty(talk, { status: "set-aside" }))).toEqual([]);
  });

  test("a default clock from a date makes what happens from that day on due, and leaves what was opened before", () => {
    const clocked = duty([
      version(talk, { id: "v1" }),
      version(trigger("岗位变动", { amount: 10, unit: "working-day" }), {
        id: "v2",
        version: 2,
        effectiveFrom: d("2026-09-10"),
      }),
    ]);
    const eve = event({ id: "eve", happenedOn: d("2026-09-09") });
    const day = event({ id: "day", happenedOn: d("2026-09-10") });
    expect(opened([eve, day], clocked).map(({ recurrenceId }) => recurrenceId)).toEqual(["eve"]);
    // Ten working days after 10 September: the 20th is worked, the 25th to 27th are off.
    expect(deriveDue([clocked], calendar, YEAR_2026, { events: [eve, day] })).toMatchObject([
      { recurrenceId: "day", nominalDate: "2026-09-23", effectiveDate: "2026-09-23" },
    ]);
  });
});

describe("how it stands", () => {
  const facts = { counted: [], evidenced: new Set<string>(), state: EMPTY_STATE, openingBalance: 0 };
  const state = (today: string, more = {}) => timeStateOf(one, { ...facts, ...more }, d(today), calendar).state;
  const record = (id: string, reason: string | null) => ({
    activity: activity("2026-09-12", { id, noEvidenceReason: reason }),
    credit: credit(id, "e1"),
    timing: "in-time" as const,
  });

  test.each([
    ["2026-09-09", "scheduled"],
    ["2026-09-10", "open"],
    ["2027-09-10", "open"],
  ])("on %s: %s, never late", (today, expected) => {
    expect(state(today)).toBe(expected);
  });

  test("closed by evidence, by words, by nothing less", () => {
    expect(state("2026-09-16", { counted: [record("a1", null)] })).toBe("open");
    expect(state("2026-09-16", { counted: [record("a1", null)], evidenced: new Set(["a1"]) })).toBe("done");
    expect(state("2026-09-16", { counted: [record("a1", "口头谈话")] })).toBe("done");
    expect(state("2027-09-16", { state: { ...EMPTY_STATE, closedOn: d("2027-09-16"), closedReason: "已谈" } })).toBe(
      "done",
    );
    expect(state("2026-09-16", { state: { ...EMPTY_STATE, waivedReason: "调出" } })).toBe("waived");
  });

  test("an activity of the day before is early, of the day itself and of any later one in time", () => {
    expect(["2026-09-09", "2026-09-10", "2030-01-01"].map((day) => timingOf(one, d(day)))).toEqual([
      "early",
      "in-time",
      "in-time",
    ]);
  });

  test.each([
    ["2026-09-09", 0, 0],
    ["2026-09-10", 0, 0],
    ["2026-09-11", 1, 1],
    ["2026-09-14", 4, 2],
    // The 20th is a Sunday on which work is made up.
    ["2026-09-21", 11, 8],
  ])("open on %s for %i days, %i of them worked", (today, days, workingDays) => {
    expect(openFor(one.openedOn, d(today), calendar)).toEqual({ days, workingDays });
  });

  test("why: the words, the version, the event, and that there is no date", () => {
    const steps = explainOccurrence(one, { obligation: duty(talk), calendar, history: [], events: [event()] });
    expect(steps.map(({ step }) => step)).toEqual(["citation", "version", "anchor", "open"]);
    expect(steps.at(-1)).toEqual({ step: "open", since: "2026-09-10" });
  });
});
