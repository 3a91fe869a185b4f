import { expect, test } from "vitest";
import { plainDate } from "../../../shared/domain/date/plain-date.ts";
import { yearlyQuota } from "../../support/duties.ts";
import { expectFiguresToOpen } from "../../support/board-figures.ts";
import { importAll, memoryCore } from "../../support/memory-core.ts";

const PLAN = `东湖市科协2026年工作要点

东湖市科协

2026年3月20日

1.全年党组学习30次以上、中心组学习不少于12次。（责任单位：机关党委）
2.全年开展警示教育不少于4次。（责任单位：机关纪委）
`;

/** The plan, imported on 30 June, when 14, 5 and 1 of its numbers are expected. */
async function importedInJune() {
  const core = memoryCore({ today: "2026-06-30" });
  await importAll(core.client, PLAN);
  return core;
}

test("on the day of import no number is behind: what was done before is not entered yet", async () => {
  const { client } = await importedInJune();
  const board = await client.board.get({});
  expect(board.quotas.map(({ quota }) => quota?.expectedByToday)).toEqual([14, 5, 1]);
  expect(board.quotas.map(({ awaitsOpening }) => awaitsOpening?.until)).toEqual([
    "2026-07-14",
    "2026-07-14",
    "2026-07-14",
  ]);
  expect(board.summary).toMatchObject({ behind: 0, awaitsOpening: 3 });
  expect(await client.slips.draft({ kind: "reminder" })).toEqual([]);
  const { html } = await client.documents.checklist({ month: "2026-07" });
  expect(html).toContain("<td>期初未填</td>");
  expect(html).toContain("<td>待定</td>");
  await expectFiguresToOpen(client, plainDate("2026-01-01"));
});

test("ten working days later still not, on the eleventh they are, and the figures say so at once", async () => {
  const { client, ports } = await importedInJune();
  ports.setToday("2026-07-14");
  expect((await client.board.get({})).summary).toMatchObject({ behind: 0, awaitsOpening: 3 });
  ports.setToday("2026-07-15");
  expect((await client.board.get({})).summary).toMatchObject({ behind: 3, awaitsOpening: 0 });
  await expectFiguresToOpen(client, plainDate("2026-01-01"));
});

test("an opening decides at once, for its own number", async () => {
  const { client } = await importedInJune();
  const [first, second, third] = (await client.board.get({})).quotas;
  if (!first || !second || !third) throw new Error("three numbers were expected");
  await client.occurrences.setOpening({ key: first, amount: 12, note: "1至6月台账" });
  await client.occurrences.setOpening({ key: second, amount: 6, note: "1至6月台账" });
  const rows = (await client.board.get({})).quotas;
  expect(
    rows.map(({ title, timeState, quota, awaitsOpening }) => [
      title,
      timeState,
      quota?.behindBy,
      awaitsOpening !== undefined,
    ]),
  ).toEqual([
    [first.title, "behind-pace", 2, false],
    [second.title, "scheduled", 0, false],
    [third.title, "behind-pace", 1, true],
  ]);
});

test("what was done before the import may be recorded instead", async () => {
  const { client } = await importedInJune();
  const [first] = (await client.board.get({})).quotas;
  if (!first) throw new Error("a number was expected");
  const record = (happenedOn: "2026-06-29" | "2026-06-30") =>
    client.activities.record({ title: "党组学习", happenedOn, credits: [first], evidence: [] });
  await record("2026-06-30");
  expect(await client.occurrences.get({ key: first })).toMatchObject({ awaitsOpening: {}, quota: { done: 1 } });
  await record("2026-06-29");
  const row = await client.occurrences.get({ key: first });
  expect(row).toMatchObject({ timeState: "behind-pace", quota: { done: 2, behindBy: 12 } });
  expect(row.awaitsOpening).toBeUndefined();
});

test("a number that is written by hand is behind from the start, and so is an import of the first day", async () => {
  const byHand = memoryCore({ today: "2026-06-30" });
  await byHand.client.obligations.create({ title: "党组学习", requirement: yearlyQuota(30) });
  expect((await byHand.client.board.get({})).summary).toMatchObject({ behind: 1, awaitsOpening: 0 });
  const early = memoryCore({ today: "2026-01-01" });
  await importAll(early.client, PLAN);
  early.ports.setToday("2026-01-30");
  expect((await early.client.board.get({})).summary.awaitsOpening).toBe(0);
});

test("a number tells how many of what it counts has neither a proof nor a reason", async () => {
  const { client } = memoryCore();
  const { id } = await client.obligations.create({ title: "党组学习", requirement: yearlyQuota(30) });
  const [row] = (await client.board.get({})).quotas;
  if (!row) throw new Error("a number was expected");
  const file = { name: "记录.txt", kind: "minutes" as const, content: "5LiA", datedOn: null };
  const record = (part: object) =>
    client.activities.record({ title: "学习", happenedOn: "2026-09-10", credits: [row], evidence: [], ...part });
  await record({});
  const { id: second } = await record({ noEvidenceReason: "口头传达" });
  await record({ evidence: [file] });
  const { id: last } = await record({});
  const unproven = async () => (await client.occurrences.get({ key: row })).quota?.unproven;
  expect(await client.occurrences.get({ key: row })).toMatchObject({
    obligationId: id,
    quota: { done: 4, unproven: 2 },
  });
  await client.activities.addEvidence({ id: last, evidence: [file] });
  expect(await unproven()).toBe(1);
  await client.activities.change({ id: second, noEvidenceReason: null });
  expect(await unproven()).toBe(2);
});
