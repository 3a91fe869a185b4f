import { expect, test } from "vitest";
import type { EventClock, Requirement } from "../../../shared/domain/obligation/requirement.ts";
import { memoryCore } from "../../support/memory-core.ts";

const within = (amount: number, unit: EventClock["unit"]): Requirement => ({
  kind: "trigger",
  event: "批复设立",
  within: { amount, unit },
  hedge: null,
  shift: "none",
});

test.each([
  [13, "month", "2027-10-10"],
  [2, "year", "2028-09-10"],
  [5, "year", "2031-09-10"],
  [40, "month", "2030-01-10"],
  [400, "day", "2027-10-15"],
  [300, "working-day", null],
  [120, "week", "2028-12-28"],
] as const)("a clock of %i %ss answers with its date, and the day before it is not over", async (amount, unit, due) => {
  const { client, ports } = memoryCore();
  await client.obligations.create({ title: "评估", requirement: within(amount, unit) });
  const event = await client.events.log({ name: "批复设立", happenedOn: "2026-09-10" });
  const [trigger] = event.triggers;
  const date = trigger?.effectiveDate ?? expect.unreachable("it has no date");
  if (due) expect(date).toBe(due);
  const { subjects, id } = (await client.obligations.list({}))[0] ?? expect.unreachable("no duty");
  const key = { obligationId: id, subjectId: subjects[0]?.id ?? "", recurrenceId: event.id };
  expect(await client.occurrences.get({ key })).toMatchObject({ effectiveDate: date, timeState: "scheduled" });
  expect((await client.occurrences.explain({ key })).map(({ step }) => step)).toContain("effective");
  ports.setToday(date);
  expect((await client.occurrences.get({ key })).timeState).toBe("near");
  ports.setToday(`${date.slice(0, 8)}${String(Number(date.slice(8)) + 1).padStart(2, "0")}`);
  expect((await client.board.get({})).overdue).toMatchObject([{ title: "评估", recurrenceId: event.id }]);
  await client.occurrences.handle({ key, action: "closed", note: "办完" });
  expect((await client.events.list({}))[0]?.triggers[0]?.effectiveDate).toBe(date);
});

test("a person named in an event is a person, a unit stays a unit, and one that a duty is led by is a unit whatever its name", async () => {
  const { client } = memoryCore();
  await client.obligations.create({
    title: "评估",
    requirement: within(3, "month"),
    lead: "高级办",
    supporting: ["方圆"],
  });
  for (const subject of ["沈静", "科普部", "方圆"])
    await client.events.log({ name: "批复设立", happenedOn: "2026-09-10", subject });
  const kinds = new Map((await client.subjects.list({})).map(({ name, kind }) => [name, kind]));
  expect([kinds.get("沈静"), kinds.get("科普部"), kinds.get("方圆")]).toEqual(["person", "unit", "unit"]);
});
