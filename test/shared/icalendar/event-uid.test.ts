import * as fc from "fast-check";
import { expect, test } from "vitest";
import { eventUid, plannedUid, sessionUid } from "../../../shared/icalendar/event-uid.ts";

test("is made of the identity", () => {
  const uid = eventUid({ obligationId: "01J9", subjectId: "party", recurrenceId: "2026-Q3" });
  expect(uid).toBe("01J9-party-2026-Q3@duty-calendar");
});

test("hyphens inside the first two parts do not look like the ones between", () => {
  expect(eventUid({ obligationId: "a-b", subjectId: "c~d", recurrenceId: "2026-03-28" })).toBe(
    "a~b-c%7Ed-2026-03-28@duty-calendar",
  );
});

test("what is planned for an occurrence, and a session, are told apart from every due day", () => {
  const id = { obligationId: "01J9", subjectId: "party", recurrenceId: "2026-Q3" };
  expect(plannedUid(id)).toBe("01J9-party-2026-Q3@planned.duty-calendar");
  expect(sessionUid("a-b")).toBe("session-a~b@duty-calendar");
  expect(eventUid({ ...id, recurrenceId: "2026-Q3@planned.duty-calendar" })).not.toMatch(/@planned\.duty-calendar$/);
});

test("needs no escaping, whatever the ids are", () => {
  expect(eventUid({ obligationId: "一;,\n", subjectId: "二", recurrenceId: "三" })).toMatch(/^[\w%~.@!'()*-]+$/);
});

test("different identities never share one", () => {
  const part = fc.string({ unit: fc.constantFrom("a", "-", "~", "%", "2", "党"), minLength: 1, maxLength: 4 });
  const id = fc.record({ obligationId: part, subjectId: part, recurrenceId: part });
  fc.assert(
    fc.property(id, id, (a, b) => {
      const same = JSON.stringify(a) === JSON.stringify(b);
      expect(eventUid(a) === eventUid(b)).toBe(same);
    }),
    { numRuns: 2000 },
  );
});
