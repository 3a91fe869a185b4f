import { expect, test } from "vitest";
import type { EventMatch } from "../../../../shared/contract/schemas/logged-event.ts";
import { eventQuestion } from "../../../../renderer/details/event/event-draft.ts";
import { plainDate } from "../../../../shared/domain/date/plain-date.ts";
import { chosenMatches, eventNames } from "../../../../renderer/details/event/chosen-matches.ts";

const match = (obligationId: string, event: string, certain: boolean): EventMatch => ({
  obligationId,
  title: obligationId,
  event,
  certain,
});
const matches = [match("a", "岗位变动", true), match("b", "岗位变动时", false), match("c", "岗位变动", true)];

test("certain duties come ticked, and the clerk's ticks win", () => {
  expect(chosenMatches(matches, {})).toEqual(["a", "c"]);
  expect(chosenMatches(matches, { a: false, b: true })).toEqual(["b", "c"]);
});

test("events are named once", () => {
  expect(eventNames(matches)).toEqual(["岗位变动", "岗位变动时"]);
});

test("a refusal speaks of what happened, when and to whom: another of them is another question", () => {
  const draft = { name: "岗位变动", day: plainDate("2026-09-15"), subject: "张三", note: "", ticks: {} };
  const others = [
    { ...draft, name: "岗位变动时" },
    { ...draft, day: plainDate("2026-09-14") },
    { ...draft, day: null },
    { ...draft, subject: "李四" },
    { ...draft, subject: "" },
    { ...draft, name: "岗位变动张三", subject: "" },
  ];
  expect(new Set([draft, ...others].map(eventQuestion)).size).toBe(others.length + 1);
  const same = { ...draft, name: " 岗位变动 ", subject: "张三 ", note: "另有说明", ticks: { a: true } };
  expect(eventQuestion(same)).toBe(eventQuestion(draft));
});
