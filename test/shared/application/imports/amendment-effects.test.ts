import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DutyClient } from "../../../../shared/contract/client.ts";
import type { DueRow } from "../../../../shared/contract/schemas/due-row.ts";
import type { ChangeEffects, EffectRow } from "../../../../shared/contract/schemas/effects.ts";
import { addDays, plainDate } from "../../../../shared/domain/date/plain-date.ts";
import type { Requirement } from "../../../../shared/domain/obligation/requirement.ts";
import { after, dueOn, lastFriday, quarterly, rowOf, yearlyQuota } from "../../../support/duties.ts";
import { failureOf, importAll, memoryCore, openReview, textFile } from "../../../support/memory-core.ts";

const BASE = `西山市科学技术协会2026年工作要点
西科协发〔2026〕3号

1.党组学习全年不少于24次。（责任单位：办公室）
2.每季度召开1次安全生产例会。（责任单位：宣传部）
3.档案整理6月30日前完成。（责任单位：办公室）
`;
const supplement = (issued: string) => `关于调整年度工作要点的补充通知

年初印发的西科协发〔2026〕3号调整如下：
1.党组学习全年不少于36次。（责任单位：办公室）
2.每月召开1次安全生产例会。（责任单位：宣传部）
3.每半年开展1次消防演练。（责任单位：办公室）

${issued}
`;

async function amended(issued = "2026年8月20日", today = "2026-09-16") {
  const core = memoryCore({ today });
  const base = await importAll(core.client, BASE);
  const review = await openReview(core.client, textFile(supplement(issued), "补充通知.txt"));
  const pair = { planId: review.plan.id, basePlanId: base.plan.id };
  const found = await core.client.imports.compare(pair);
  const ids = [...found.added, ...found.changed.map(({ after: next }) => next)];
  return { ...core, pair, found, candidateIds: ids.flatMap(({ candidateId }) => candidateId ?? []) };
}

const years = { from: "2024-01-01", to: "2028-12-31" } as const;
const rowsOf = (client: DutyClient) => client.occurrences.list(years);

/** Without the ids of duties, which a preview cannot know of those that are still to be made. */
const faceOf = ({ title, subject, recurrenceId, effectiveDate, nominalDate, requirementText }: DueRow) =>
  JSON.stringify([title, subject, recurrenceId, nominalDate, effectiveDate, requirementText]);
const sideOf = ({ title, subject }: EffectRow, side: EffectRow["before"]) =>
  side &&
  JSON.stringify([title, subject, side.recurrenceId, side.nominalDate, side.effectiveDate, side.requirementText]);

/** What was told beforehand beside what has come: every row that came or went, and every one that is newly overdue. */
function expectAsTold(told: ChangeEffects, before: readonly DueRow[], now: readonly DueRow[]): void {
  const isCompared = ({ effectiveDate, openSince, quota }: DueRow) => {
    const day = effectiveDate ?? openSince?.date ?? "";
    return (
      (told.from <= day && day <= told.to) ||
      (quota !== null && quota.periodFirst <= told.to && quota.periodLast >= told.from)
    );
  };
  const [old, next] = [before.filter(isCompared).map(faceOf), now.filter(isCompared).map(faceOf)];
  const listed = [...told.moved, ...told.appears, ...told.gone];
  const sides = (side: "before" | "after") => listed.flatMap((row) => sideOf(row, row[side]) ?? []);
  expect(sides("after").toSorted()).toEqual(next.filter((face) => !old.includes(face)).toSorted());
  expect(sides("before").toSorted()).toEqual(old.filter((face) => !next.includes(face)).toSorted());
  const overdue = (rows: readonly DueRow[]) => rows.filter(({ timeState }) => timeState === "overdue");
  const known = new Set(overdue(before).map(({ title, subject, recurrenceId }) => title + subject + recurrenceId));
  const fresh = overdue(now).filter(({ title, subject, recurrenceId }) => !known.has(title + subject + recurrenceId));
  const atOnce = told.overdueAtOnce.flatMap((row) => sideOf(row, row.after) ?? []);
  expect(atOnce.toSorted()).toEqual(fresh.map(faceOf).toSorted());
}

describe("an amendment is told before it is applied", () => {
  test.each([
    ["from the proposed day", "2026-09-16", {}],
    ["from the next year", "2027-01-01", {}],
    ["from before, with what is overdue at once", "2026-03-01", { backdated: true }],
    ["from the start of the year", "2026-01-01", { backdated: true }],
  ])("%s", async (_, effectiveFrom, agreed) => {
    const { client, pair, found, candidateIds } = await amended();
    const [meeting] = found.changed.filter(({ before }) => before.requirementText === "每季度1次");
    const key = await rowOf(client, meeting?.before.obligationId ?? "", "2026-Q3");
    await client.occurrences.handle({ key, action: "closed", note: "提前开过" });
    const setAsideIds = found.removed.flatMap(({ obligationId }) => obligationId ?? []);
    const request = { ...pair, effectiveFrom, candidateIds, setAsideIds, ...agreed };
    const told = await client.imports.previewAmendment(request);
    const before = await rowsOf(client);
    await client.imports.applyAmendment(request);
    expectAsTold(told, before, await rowsOf(client));
    if (effectiveFrom === "2026-03-01")
      expect(told.overdueAtOnce.map(({ title, periodLabel }) => `${title} ${periodLabel}`)).toContain(
        "消防演练 上半年",
      );
    if (effectiveFrom === "2026-09-16") expect(told.overdueAtOnce).toEqual([]);
  });

  test("nothing is stored by it", async () => {
    const { client, pair, candidateIds } = await amended();
    const before = [await client.obligations.list({}), await client.subjects.list({}), await client.imports.list({})];
    await client.imports.previewAmendment({ ...pair, effectiveFrom: "2026-02-01", candidateIds });
    const now = [await client.obligations.list({}), await client.subjects.list({}), await client.imports.list({})];
    expect(now).toEqual(before);
  });
});

describe("the day that is proposed", () => {
  test.each([
    ["issued before today", "2026年8月20日", "2026-09-16"],
    ["issued today", "2026年9月16日", "2026-09-16"],
    ["to be issued", "2026年10月8日", "2026-10-08"],
    ["without a date", "此件公开发布", "2026-09-16"],
  ])("%s", async (_, issued, proposed) => {
    const { client, pair, found, candidateIds } = await amended(issued);
    expect(found.proposed).toBe(proposed);
    const request = { ...pair, candidateIds, effectiveFrom: addDays(plainDate(proposed), -1) };
    const eve = addDays(plainDate(proposed), -1);
    expect(await failureOf(client.imports.applyAmendment(request))).toEqual({
      code: "amendment-backdated",
      details: { effectiveFrom: eve, proposed },
    });
    expect(await client.imports.applyAmendment({ ...request, effectiveFrom: proposed })).toMatchObject({ added: 1 });
  });
});

test("a notice that holds before one which was entered first is put between, and the page says so", async () => {
  const { client, pair, candidateIds, found } = await amended("2026年8月20日", "2026-08-20");
  const meeting = found.changed.find(({ before }) => before.requirementText === "每季度1次")?.before.obligationId ?? "";
  const later = { id: meeting, requirement: lastFriday, effectiveFrom: "2026-12-01", reason: "年底加密" };
  await client.obligations.amend(later);
  const { changed } = await client.imports.compare({ ...pair, effectiveFrom: "2026-10-01" });
  expect(changed.find(({ before }) => before.obligationId === meeting)?.place).toEqual({
    until: "2026-11-30",
    before: 2,
    replaces: null,
  });
  await client.imports.applyAmendment({ ...pair, effectiveFrom: "2026-10-01", candidateIds });
  const { versions } = await client.obligations.get({ id: meeting });
  expect(
    versions.map(({ version, effectiveFrom, effectiveUntil }) => [version, effectiveFrom, effectiveUntil]),
  ).toEqual([
    [1, "2026-01-01", "2026-09-30"],
    [2, "2026-12-01", null],
    [3, "2026-10-01", "2026-11-30"],
  ]);
});

describe("a notice and a change by hand of the same day, both undone, leave the rows as they were", () => {
  const plan = (words: string) =>
    `西山市科学技术协会2026年工作要点\n西科协发〔2026〕3号\n\n1.${words}（责任单位：办公室）\n`;
  test.each(["the notice first", "the change by hand first"])("%s", async (order) => {
    const { client } = memoryCore({ today: "2026-09-16" });
    const base = await importAll(client, plan("警示教育全年不少于4次。"));
    const before = await rowsOf(client);
    const review = await openReview(
      client,
      textFile(plan("警示教育每月1次。").replace("工作要点", "工作要点（修订稿）"), "修订稿.txt"),
    );
    const pair = { planId: review.plan.id, basePlanId: base.plan.id };
    const { changed } = await client.imports.compare(pair);
    const [found] = changed;
    const candidateIds = changed.flatMap(({ after: next }) => next.candidateId ?? []);
    const id = found?.before.obligationId ?? "";
    const notice = () =>
      client.imports.applyAmendment({ ...pair, candidateIds, effectiveFrom: "2026-03-01", backdated: true });
    const byHand = () =>
      client.obligations.amend({ id, requirement: dueOn("06-15"), effectiveFrom: "2026-03-01", reason: null });
    const changes = order === "the notice first" ? [notice, byHand] : [byHand, notice];
    for (const change of changes) await change();
    expect(await rowsOf(client)).not.toEqual(before);
    for (const _ of changes) await client.session.undo({});
    expect(await rowsOf(client)).toEqual(before);
  });
});

const RULES: readonly Requirement[] = [
  quarterly,
  { ...quarterly, period: "month" } as Requirement,
  lastFriday,
  yearlyQuota(12),
  { ...yearlyQuota(2), period: "month" } as Requirement,
  dueOn("06-30"),
  dueOn("2026-11-20"),
  after("岗位变动"),
];

test("a rule changed by hand does what was told, whatever it was, is, and when it is to hold", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...RULES),
      fc.array(fc.tuple(fc.constantFrom(...RULES), fc.integer({ min: -240, max: 240 })), {
        minLength: 1,
        maxLength: 4,
      }),
      fc.nat(20),
      async (first, amendments, closes) => {
        const { client } = memoryCore({ today: "2026-07-08" });
        const { id } = await client.obligations.create({ title: "例会", requirement: first });
        await client.events.log({ name: "岗位变动", happenedOn: "2026-06-22" });
        for (const [requirement, offset] of amendments) {
          const before = await rowsOf(client);
          const row = before[closes % Math.max(1, before.length)];
          if (row && row.quota === null && row.timeState !== "done")
            await client.occurrences.handle({ key: row, action: "closed", note: "在册" });
          const effectiveFrom = addDays(plainDate("2026-07-08"), offset);
          const old = await rowsOf(client);
          const told = await client.obligations.previewAmend({ id, requirement, effectiveFrom });
          await client.obligations.amend({ id, requirement, effectiveFrom, reason: null });
          expectAsTold(told, old, await rowsOf(client));
        }
      },
    ),
    { numRuns: 60 },
  );
});
