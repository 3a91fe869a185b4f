import { expect, test } from "vitest";
import { SAMPLE_PLAN_TEXT } from "../../../shared/extraction/sample-plan.ts";
import { importAll, memoryCore, openReview, textFile } from "../../support/memory-core.ts";

test("import, decide, finish, due, record: the board moves with each step", async () => {
  const { client } = memoryCore();
  expect(await client.board.get({})).toMatchObject({ overdue: [], quotas: [], summary: { overdue: 0 } });
  expect(await client.app.info({})).toMatchObject({ isEmpty: true });

  const { plan, candidates } = await openReview(client, textFile(SAMPLE_PLAN_TEXT));
  expect(plan).toMatchObject({ status: "reviewing", pending: candidates.length, document: { year: 2026 } });
  expect((await client.occurrences.list({ from: "2026-01-01", to: "2026-12-31" })).length).toBe(0);

  const study = candidates.find(({ title }) => title === "党组学习");
  const check = candidates.find(({ requirementText }) => requirementText === "每季度1次");
  if (!study || !check) throw new Error("the sample plan has lost its duties");
  await client.imports.decide({ planId: plan.id, candidateIds: [study.id, check.id], decision: "accepted" });
  expect(await client.imports.finish({ planId: plan.id })).toMatchObject({ obligations: 2, closed: 0 });

  const before = await client.board.get({});
  const quota = before.quotas.find(({ title }) => title === "党组学习");
  expect(quota?.quota).toMatchObject({ needed: 30, done: 0, expectedByToday: 21, behindBy: 21 });
  const third = before.upcoming.find(({ recurrenceId }) => recurrenceId === "2026-Q3");
  expect(third).toMatchObject({ effectiveDate: "2026-09-30", days: 14, workingDays: 10, timeState: "scheduled" });
  // What fell due before the import waits for its opening and is not shouted.
  expect(before.overdue).toEqual([]);
  const awaiting = await client.board.rows({ figure: "awaitsOpening" });
  expect(awaiting.map(({ recurrenceId }) => recurrenceId).toSorted()).toEqual(["2026", "2026-Q1", "2026-Q2"]);
  if (!quota || !third) throw new Error("unreachable");

  const activity = await client.activities.record({
    title: "三季度抽查暨党组学习",
    happenedOn: "2026-09-15",
    credits: [third, quota],
    evidence: [{ name: "记录.txt", kind: "minutes", content: textFile("去了三个支部").content }],
  });
  expect(activity.credits).toHaveLength(2);
  const after = await client.board.get({});
  expect(after.quotas.find(({ title }) => title === "党组学习")?.quota?.done).toBe(1);
  expect(after.upcoming.map(({ recurrenceId }) => recurrenceId)).not.toContain("2026-Q3");
  const [row] = await client.occurrences.list({ from: "2026-09-30", to: "2026-09-30", states: ["done"] });
  expect(row).toMatchObject({ recurrenceId: "2026-Q3", handling: "done", lateRecorded: false });
  expect(await client.activities.evidence({ id: activity.evidence[0]?.id ?? "" })).toEqual({
    name: "记录.txt",
    content: textFile("去了三个支部").content,
  });
});

test("every duty of the sample plan becomes one obligation, standing ones without occurrences", async () => {
  const { client } = memoryCore();
  const { candidates } = await importAll(client, SAMPLE_PLAN_TEXT);
  const obligations = await client.obligations.list({});
  expect(obligations).toHaveLength(candidates.length);
  const standing = obligations.filter(({ versions }) => versions[0]?.requirement.kind === "standing");
  expect(standing.length).toBeGreaterThan(3);
  const rows = await client.occurrences.list({ from: "2026-01-01", to: "2026-12-31" });
  expect(rows.filter(({ kind }) => kind === "standing")).toEqual([]);
  const board = await client.board.get({});
  const triggers = obligations.filter(({ versions }) => versions[0]?.requirement.kind === "trigger");
  const waiting = [...board.anchorsUnknown, ...board.eventBorn].map(({ obligationId }) => obligationId);
  expect(waiting.toSorted()).toEqual(triggers.map(({ id }) => id).toSorted());
  for (const { citation, planId } of obligations) {
    expect(SAMPLE_PLAN_TEXT.slice(citation?.start, citation?.end)).toBe(citation?.text);
    expect(planId).not.toBeNull();
  }
});

test("the month's paper and the year's calendar come from the same rows", async () => {
  const { client } = memoryCore({ settings: { unitName: "东湖市科协" } });
  await importAll(client, SAMPLE_PLAN_TEXT);
  const { document, html } = await client.documents.checklist({ month: "2026-09" });
  const due = await client.occurrences.list({ from: "2026-09-01", to: "2026-09-30" });
  const listed = document.due.flatMap(({ rows }) => rows.map(({ recurrenceId, title }) => `${title} ${recurrenceId}`));
  expect(listed.toSorted()).toEqual(
    due
      .filter(({ quota }) => quota === null)
      .map(({ recurrenceId, title }) => `${title} ${recurrenceId}`)
      .toSorted(),
  );
  expect(document.workingDays).toBe(22);
  expect(html).toContain("东湖市科协");
  const study = document.quotas.find(({ row }) => row.title === "党组学习");
  expect(study).toMatchObject({ done: 0, expectedAtStart: 19, expectedAtEnd: 22, atLeastThisMonth: 22 });
  const { events } = await client.calendar.exportIcs({ year: 2026 });
  expect(events).toBe((await client.occurrences.list({ from: "2026-01-01", to: "2026-12-31" })).length);
});
