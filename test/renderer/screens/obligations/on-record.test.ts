import { expect, test } from "vitest";
import type { ActivityView } from "../../../../shared/contract/schemas/activity.ts";
import type { EventView } from "../../../../shared/contract/schemas/logged-event.ts";
import { plainDate } from "../../../../shared/domain/date/plain-date.ts";
import { onRecord } from "../../../../renderer/screens/obligations/detail/on-record.ts";

const credit = { obligationId: "duty", withdrawn: false };
const activity = (id: string, day: string, part: object = {}) =>
  ({ id, title: id, happenedOn: plainDate(day), withdrawn: false, credits: [credit], ...part }) as ActivityView;
const event = (id: string, day: string | null, part: object = {}) =>
  ({
    id,
    name: id,
    subject: null,
    happenedOn: day && plainDate(day),
    withdrawn: false,
    triggers: [{ obligationId: "duty" }],
    ...part,
  }) as EventView;

test("activities and events of a duty stand together, the latest first, what has no day before that", () => {
  const listed = onRecord(
    "duty",
    [activity("早", "2026-03-01"), activity("晚", "2026-05-01")],
    [event("换届", "2026-04-01"), event("待定", null), event("别项", "2026-04-02", { triggers: [] })],
  );
  expect(listed.map(({ kind, title }) => [kind, title])).toEqual([
    ["event", "待定"],
    ["activity", "晚"],
    ["event", "换届"],
    ["activity", "早"],
  ]);
});

test("what was taken back stays in sight, and so does what counts no more", () => {
  const listed = onRecord(
    "duty",
    [
      activity("a", "2026-03-03", { withdrawn: true }),
      activity("b", "2026-03-02", { credits: [{ ...credit, withdrawn: true }] }),
      activity("c", "2026-03-01", { credits: [{ ...credit, withdrawn: true }, credit] }),
    ],
    [event("d", "2026-02-01", { withdrawn: true })],
  );
  expect(listed.map(({ id, isGone }) => [id, isGone])).toEqual([
    ["a", true],
    ["b", true],
    ["c", false],
    ["d", true],
  ]);
});
