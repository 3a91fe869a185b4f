import { expect, test } from "vitest";
import { answer, elapsedWorkingDays, fixtureHandlers } from "./fixture/fake-core.ts";
import { TODAY } from "./fixture/due-rows.ts";

const QUOTA = { obligationId: "duty-党组学习", subjectId: "subject-党组", recurrenceId: "2026" };

/** The fixture stands in for a core, so it must answer in the contract's own shapes. */
const REQUESTS: readonly [string, unknown][] = [
  ["app.info", {}],
  ["settings.get", {}],
  ["board.get", {}],
  ["calendar.days", { from: "2026-09-01", to: "2026-09-30" }],
  ["calendar.exportIcs", { year: 2026 }],
  ["occurrences.list", { from: "2026-01-01", to: "2026-12-31" }],
  ["activities.suggest", { happenedOn: TODAY, title: "学习" }],
  ["app.sinceLastStart", {}],
  ["events.list", {}],
  ["events.match", { name: "换届" }],
  ["subjects.list", {}],
  ["occurrences.sessions", { from: "2026-09-01", to: "2026-12-31" }],
  ["occurrences.history", { key: QUOTA }],
  ["occurrences.figures", { key: QUOTA }],
  ["occurrences.suggestDates", { key: QUOTA, weekday: 4 }],
];

test.each(REQUESTS)("%s fits the contract", async (name, input) => {
  expect(await answer(fixtureHandlers(), { name, input })).toMatchObject({ ok: true });
});

test("what the fixture does not know is refused by name", async () => {
  expect(await answer(fixtureHandlers(), { name: "board.burn", input: {} })).toEqual({
    ok: false,
    error: { code: "unknown-procedure", details: { name: "board.burn" } },
  });
});

test("its working days agree with the notice", () => {
  expect(elapsedWorkingDays()).toBe(176);
});
