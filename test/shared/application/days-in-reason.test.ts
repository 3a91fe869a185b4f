import { describe, expect, test } from "vitest";
import type { Requirement } from "../../../shared/domain/obligation/requirement.ts";
import { after, dueOn, quarterly, yearlyQuota } from "../../support/duties.ts";
import { failureOf, memoryCore } from "../../support/memory-core.ts";

const SINCE = { effectiveFrom: "2025-01-01" };

describe("a meeting is planned within a year of what it is for", () => {
  const cases: readonly [string, Requirement, string, string, boolean][] = [
    ["the quarter", quarterly, "2026-Q3", "2026-09-20", true],
    ["a month before it", quarterly, "2026-Q3", "2026-05-31", true],
    ["more than that", quarterly, "2026-Q3", "2026-05-30", false],
    ["late", quarterly, "2026-Q3", "2026-10-12", true],
    ["what is long overdue, soon", quarterly, "2025-Q3", "2026-09-20", true],
    ["a year late", quarterly, "2026-Q3", "2027-10-01", true],
    ["later than that", quarterly, "2026-Q3", "2027-10-02", false],
    ["five years late", quarterly, "2026-Q3", "2031-09-20", false],
    ["another century", quarterly, "2026-Q3", "1926-09-20", false],
    ["a single date", dueOn("2026-12-10"), "2026-12-10", "2026-02-01", true],
    ["a single date, a year and more before", dueOn("2026-12-10"), "2026-12-10", "2025-12-08", false],
    ["a quota", yearlyQuota(4), "2026", "2026-11-20", true],
    ["a quota, far off", yearlyQuota(4), "2026", "2031-11-20", false],
  ];
  test.each(cases)("%s: %j, %s on %s: %s", async (_, requirement, recurrenceId, date, isTaken) => {
    const { client } = memoryCore({ today: "2026-09-16" });
    const { id, subjects } = await client.obligations.create({
      title: "五化抽查",
      requirement,
      actor: "党组",
      ...SINCE,
    });
    const key = { obligationId: id, subjectId: subjects[0]?.id ?? "", recurrenceId };
    if (isTaken) expect(await client.occurrences.plan({ key, date })).toMatchObject({ plannedDate: date });
    else
      expect(await failureOf(client.occurrences.plan({ key, date }))).toMatchObject({
        code: "planned-day-far-off",
        details: { date },
      });
  });

  test("what an event opened is not planned before it", async () => {
    const { client } = memoryCore({ today: "2026-09-16" });
    const requirement = { ...after("提拔"), within: null } as Requirement;
    const { id, subjects } = await client.obligations.create({ title: "谈话", requirement, actor: "党组", ...SINCE });
    const event = await client.events.log({ name: "提拔", happenedOn: "2026-09-10", obligationIds: [id] });
    const key = { obligationId: id, subjectId: subjects[0]?.id ?? "", recurrenceId: event.id };
    expect(await failureOf(client.occurrences.plan({ key, date: "2026-09-09" }))).toMatchObject({
      code: "planned-day-far-off",
    });
    expect(await client.occurrences.plan({ key, date: "2026-09-18" })).toMatchObject({ plannedDate: "2026-09-18" });
  });

  test("a session is moved within the period whose number it fills, as it is planned", async () => {
    const { client } = memoryCore({ today: "2026-09-16" });
    const made = { title: "学习", requirement: yearlyQuota(4), actor: "党组", ...SINCE };
    const { id, subjects } = await client.obligations.create(made);
    const key = { obligationId: id, subjectId: subjects[0]?.id ?? "", recurrenceId: "2026" };
    const [session] = await client.occurrences.planSessions({ key, dates: ["2026-10-20"] });
    const move = (date: string) => client.occurrences.moveSession({ id: session?.id ?? "", date });
    for (const date of ["2031-10-20", "2025-12-31", "2027-01-01", "2027-01-05"]) {
      const outside = { code: "invalid-input", details: { issues: [{ message: "outside-period" }] } };
      expect(await failureOf(move(date))).toMatchObject(outside);
      expect(await failureOf(client.occurrences.planSessions({ key, dates: [date] }))).toMatchObject(outside);
    }
    for (const date of ["2026-01-01", "2026-12-31"]) expect(await move(date)).toMatchObject({ date });
  });
});

test("a day whose year is far from this one is refused, whatever stores it", async () => {
  const { client } = memoryCore({ today: "2026-09-16" });
  const { id: groupId } = await client.subjects.create({ name: "各支部", kind: "group" });
  const { id: subjectId } = await client.subjects.create({ name: "一支部", kind: "unit" });
  const duty = await client.obligations.create({ title: "学习", requirement: yearlyQuota(4), actor: "党组" });
  const amend = { id: duty.id, requirement: yearlyQuota(5), reason: null };
  await client.subjects.join({ groupId, subjectId, joinedOn: "1986-07-01" });
  const membership = { groupId, subjectId };
  const far: readonly (() => Promise<unknown>)[] = [
    () => client.subjects.join({ ...membership, joinedOn: "2126-01-01" }),
    () => client.subjects.leave({ ...membership, leftOn: "2126-01-01" }),
    () =>
      client.subjects.correctStay({
        ...membership,
        joinedOn: "1986-07-01",
        after: { joinedOn: "1902-01-01", leftOn: null },
        reason: "更正",
      }),
    () => client.obligations.amend({ ...amend, effectiveFrom: "2126-01-01" }),
    () => client.obligations.amend({ ...amend, effectiveFrom: "1926-01-01" }),
    () => client.obligations.previewAmend({ ...amend, effectiveFrom: "2126-01-01" }),
    () =>
      client.obligations.create({
        title: "讲座",
        requirement: yearlyQuota(1),
        actor: "党组",
        effectiveFrom: "2126-01-01",
      }),
    () => client.activities.record({ title: "学习", happenedOn: "1926-09-01", credits: [] }),
  ];
  for (const write of far)
    expect(await failureOf(write())).toMatchObject({
      code: "invalid-input",
      details: { issues: [{ message: expect.stringMatching(/far-off|already-a-member/) }] },
    });
});
