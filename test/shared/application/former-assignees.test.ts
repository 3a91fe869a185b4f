import { expect, test } from "vitest";
import { rowOf, yearlyQuota } from "../../support/duties.ts";
import { failureOf, memoryCore } from "../../support/memory-core.ts";

/** A number assigned to 甲 with two sessions done, until it was given to 乙 on 16 September. */
async function passedOn() {
  const core = memoryCore();
  const { client } = core;
  const unit = async (name: string) => (await client.subjects.create({ name, kind: "unit" })).id;
  const [first, second] = [await unit("甲支部"), await unit("乙支部")];
  const { id } = await client.obligations.create({ title: "走访", requirement: yearlyQuota(12), subjectIds: [first] });
  const { obligationId, subjectId, recurrenceId } = await rowOf(client, id, "2026");
  const key = { obligationId, subjectId, recurrenceId };
  for (const happenedOn of ["2026-03-05", "2026-05-07"])
    await client.activities.record({ title: "走访企业", happenedOn, credits: [key], noEvidenceReason: "口头" });
  await client.obligations.change({ id, subjectIds: [second] });
  const rows = async () =>
    (await client.occurrences.list({ from: "2026-01-01", to: "2026-12-31" })).map(
      ({ subject, timeState, quota, awaitsDecision }) => [subject, timeState, quota?.done, awaitsDecision?.leftOn],
    );
  return { ...core, id, first, key, rows };
}
const decision = { counts: true, reason: "前三季度应由甲支部完成" };

test("the former assignee's running number is listed as waiting for a decision, with what was done of it", async () => {
  const { client, rows } = await passedOn();
  expect(await rows()).toEqual([
    ["乙支部", "behind-pace", 0, undefined],
    ["甲支部", "scheduled", 2, "2026-09-15"],
  ]);
  const { quotas, summary } = await client.board.get({});
  expect([quotas.length, summary.behind]).toEqual([2, 1]);
});

test("decided to count, it is theirs and is missed like any other; decided not to, it is out of the base", async () => {
  const { client, ports, key, rows } = await passedOn();
  expect(await client.occurrences.decideMember({ key, counts: false, reason: "整体移交" })).toMatchObject({
    timeState: "waived",
  });
  expect(await client.occurrences.decideMember({ key, ...decision })).toMatchObject({ timeState: "behind-pace" });
  ports.setToday("2027-01-04");
  expect(await rows()).toEqual([
    ["乙支部", "overdue", 0, undefined],
    ["甲支部", "overdue", 2, undefined],
  ]);
});

test("when nobody decided until the period was over, it belongs to who bears it on the last day", async () => {
  const { client, ports, key, rows } = await passedOn();
  ports.setToday("2027-01-04");
  expect(await rows()).toEqual([["乙支部", "overdue", 0, undefined]]);
  expect(await failureOf(client.occurrences.decideMember({ key, ...decision }))).toMatchObject({ code: "not-found" });
});

test("a period that had passed, one that begins later and a correction leave nothing to decide", async () => {
  const { client, ports, id, first, rows } = await passedOn();
  await client.obligations.change({ id, subjectIds: [first], subjectsFrom: null, reason: "录错了" });
  expect(await rows()).toEqual([["甲支部", "behind-pace", 2, undefined]]);
  ports.setToday("2027-01-04");
  const next = (await client.occurrences.list({ from: "2027-01-01", to: "2027-12-31" })).map(({ subject }) => subject);
  expect(next).toEqual(["甲支部"]);
});
