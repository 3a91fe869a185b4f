import { expect, test } from "vitest";
import type { EventMatch } from "../../../../shared/contract/schemas/logged-event.ts";
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
