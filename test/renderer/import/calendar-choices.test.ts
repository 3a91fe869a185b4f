import { expect, test } from "vitest";
import type { CalendarEntryView } from "../../../shared/contract/schemas/calendar-import.ts";
import {
  allLeftOut,
  choicesFor,
  entriesIn,
  outcomeOf,
  takenCount,
} from "../../../renderer/screens/import/calendar/calendar-choices.ts";
import { isCalendarName } from "../../../renderer/screens/import/calendar/opened-calendar.ts";

const entry = (uid: string, proposal: CalendarEntryView["proposal"], possible: CalendarEntryView["possible"]) =>
  ({ uid, proposal, possible }) as CalendarEntryView;

const ENTRIES = [
  entry("a", "planned", ["planned", "duty", "none"]),
  entry("b", "none", ["duty", "none"]),
  entry("c", "planned", ["none"]),
];

test("what nobody chose is sent as proposed, and what cannot be decided is not sent", () => {
  expect(choicesFor(ENTRIES, {})).toEqual([
    { uid: "a", as: "planned", obligationId: null, subjectId: null },
    { uid: "b", as: "none", obligationId: null, subjectId: null },
  ]);
  expect(takenCount(ENTRIES, {})).toBe(1);
});

test("a choice goes before the proposal, with its duty", () => {
  const choices = { a: { as: "planned", target: "duty-1 subject-1" }, b: { as: "duty", target: null } } as const;
  expect(choicesFor(ENTRIES, choices)).toEqual([
    { uid: "a", as: "planned", obligationId: "duty-1", subjectId: "subject-1" },
    { uid: "b", as: "duty", obligationId: null, subjectId: null },
  ]);
  expect(takenCount(ENTRIES, choices)).toBe(2);
});

test("a choice that is no longer possible gives way to the proposal", () => {
  expect(outcomeOf(entry("b", "none", ["planned", "none"]), { b: { as: "duty", target: null } })).toEqual({
    as: "none",
    target: null,
  });
});

test("leaving all out leaves nothing to be taken", () => {
  expect(takenCount(ENTRIES, allLeftOut(ENTRIES))).toBe(0);
});

test.each([
  ["open", ["a", "b"]],
  ["same", ["c"]],
  ["all", ["a", "b", "c"]],
] as const)("the list shows %s", (view, uids) => {
  expect(entriesIn(ENTRIES, view).map(({ uid }) => uid)).toEqual(uids);
});

test.each([
  ["日历.ics", true],
  ["CAL.ICS", true],
  ["old.vcs", true],
  ["要点.docx", false],
  ["ics", false],
])("%s", (name, isCalendar) => {
  expect(isCalendarName(name)).toBe(isCalendar);
});
