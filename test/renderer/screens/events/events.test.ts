import { expect, test } from "vitest";
import type { EventMatch, EventView } from "../../../../shared/contract/schemas/logged-event.ts";
import { plainDate } from "../../../../shared/domain/date/plain-date.ts";
import { announcedEvent } from "../../../../renderer/screens/events/announced-event.ts";
import { chosenMatches, eventNames } from "../../../../renderer/screens/events/chosen-matches.ts";

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

test("an announced event is one that starts the duty, stands, and lacks its day", () => {
  const event = (id: string, part: Partial<EventView>): EventView => ({
    id,
    name: "换届",
    happenedOn: null,
    subject: null,
    note: "",
    recordedAt: "2026-09-01T00:00:00.000Z",
    withdrawn: false,
    withdrawnReason: null,
    triggers: [{ obligationId: "a", title: "换届筹备", effectiveDate: null }],
    ...part,
  });
  const events = [
    event("dated", { happenedOn: plainDate("2026-10-20") }),
    event("gone", { withdrawn: true }),
    event("other", { triggers: [] }),
    event("wanted", {}),
  ];
  expect(announcedEvent(events, "a")?.id).toBe("wanted");
  expect(announcedEvent(events, "z")).toBeUndefined();
});
