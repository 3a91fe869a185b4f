import { describe, expect, test } from "vitest";
import type { DutyClient } from "../../shared/contract/client.ts";
import type { DueRow } from "../../shared/contract/schemas/due-row.ts";
import { plainDate } from "../../shared/domain/date/plain-date.ts";
import type { Requirement } from "../../shared/domain/obligation/requirement.ts";
import { after, dueOn, quarterly, rowOf, yearlyQuota } from "../support/duties.ts";
import { failureOf, importAll, memoryCore, openReview, textFile } from "../support/memory-core.ts";
import { lengthened } from "../support/notices.ts";

const monthly = { ...quarterly, period: "month" } as Requirement;
const twiceAMonth = { ...yearlyQuota(2), period: "month" } as Requirement;
const atMostOne = { ...yearlyQuota(1, "<="), period: "quarter" } as Requirement;
const file = { name: "记录.txt", kind: "minutes" as const, content: "5LiA" };

/** Two units, a group of them, and a duty of each shape; the first quarter and June are over and nothing was done. */
async function office() {
  const core = memoryCore({ today: "2026-07-08" });
  const { client } = core;
  const unit = async (name: string) => (await client.subjects.create({ name, kind: "unit" })).id;
  const [first, second] = [await unit("甲支部"), await unit("乙支部")];
  const { id: group } = await client.subjects.create({ name: "全体支部", kind: "group" });
  for (const subjectId of [first, second])
    await client.subjects.join({ groupId: group, subjectId, joinedOn: "2026-01-01" });
  const duty = async (title: string, requirement: Requirement, subjectId = first) =>
    (await client.obligations.create({ title, requirement, subjectIds: [subjectId] })).id;
  return { ...core, first, second, group, duty };
}
type Office = Awaited<ReturnType<typeof office>>;

const of = async (client: DutyClient, obligationId: string, recurrenceId: string, subjectId: string) =>
  (await client.occurrences.list({ from: "2025-01-01", to: "2027-12-31" })).find(
    (row) => row.obligationId === obligationId && row.recurrenceId === recurrenceId && row.subjectId === subjectId,
  );

const BASE_PLAN = `西山市科协2026年工作要点
西科协发〔2026〕3号

1.每季度召开1次安全生产例会。（责任单位：宣传部）
2.档案整理6月30日前完成。（责任单位：办公室）
`;
const SUPPLEMENT = `关于调整年度工作要点的补充通知

年初印发的西科协发〔2026〕3号调整如下：
1.每月召开1次安全生产例会。（责任单位：宣传部）

2026年8月20日
`;

interface Way {
  /** Makes a duty with a breach and gives its key. */
  readonly breach: (office: Office) => Promise<{ obligationId: string; recurrenceId: string; subjectId: string }>;
  readonly change: (office: Office, key: Awaited<ReturnType<Way["breach"]>>) => Promise<unknown>;
  /** What the row reads afterwards; left out: overdue as before. */
  readonly reads?: Partial<DueRow>;
  /** What is added to its recurrence id, where it stands apart. */
  readonly standsAs?: string;
}

const quarter: Way["breach"] = async ({ duty, first }) => ({
  obligationId: await duty("抽查", quarterly),
  recurrenceId: "2026-Q2",
  subjectId: first,
});
const ofMember: Way["breach"] = async ({ duty, group, first }) => ({
  obligationId: await duty("大会", monthly, group),
  recurrenceId: "2026-06",
  subjectId: first,
});
const ofEvent: Way["breach"] = async ({ duty, client, first }) => {
  const obligationId = await duty("谈话", after("岗位变动"));
  const { id } = await client.events.log({ name: "岗位变动", happenedOn: "2026-06-22" });
  return { obligationId, recurrenceId: id, subjectId: first };
};
const ofAnchor: Way["breach"] = async ({ duty, client, first }) => {
  const obligationId = await duty("换届", after("届满"));
  await client.anchors.set({ obligationId, date: "2026-06-10", source: "批复" });
  return { obligationId, recurrenceId: `anchor-${obligationId}`, subjectId: first };
};
const tooMany: Way["breach"] = async ({ duty, client, first }) => {
  const obligationId = await duty("精简", atMostOne);
  const row = await rowOf(client, obligationId, "2026-Q2");
  for (const happenedOn of ["2026-06-01", "2026-06-02"])
    await client.activities.record({ title: "会", happenedOn, credits: [row], evidence: [file] });
  return { obligationId, recurrenceId: "2026-Q2", subjectId: first };
};
const excused = { timeState: "waived", handling: "not-applicable" } as const;
const plan = (year: number) =>
  `东湖市科协${year}年工作要点\n\n东湖市科协\n\n${year}年3月2日\n\n1.每月召开1次例会。（责任单位：甲支部）\n`;

const WAYS: readonly [string, Way][] = [
  [
    "the subjects change",
    {
      breach: quarter,
      change: ({ client, second }, { obligationId: id }) => client.obligations.change({ id, subjectIds: [second] }),
    },
  ],
  [
    "the subjects are corrected, with a reason",
    {
      breach: quarter,
      change: ({ client, second }, { obligationId: id }) =>
        client.obligations.change({ id, subjectIds: [second], subjectsFrom: null, reason: "导入时认错" }),
      reads: { ...excused, handlingNote: "导入时认错" },
    },
  ],
  [
    "the unit becomes a group",
    {
      breach: quarter,
      change: ({ client }, { subjectId }) => client.subjects.change({ id: subjectId, kind: "group" }),
    },
  ],
  [
    "the member left before it, as is said now",
    {
      breach: ofMember,
      change: ({ client, group }, { subjectId }) =>
        client.subjects.leave({ groupId: group, subjectId, leftOn: "2026-05-31" }),
    },
  ],
  [
    "the member left before it, with a reason",
    {
      breach: ofMember,
      change: ({ client, group }, { subjectId }) =>
        client.subjects.leave({ groupId: group, subjectId, leftOn: "2026-05-31", reason: "五月撤并" }),
      reads: { ...excused, handlingNote: "五月撤并" },
    },
  ],
  [
    "the member's stay is corrected, with a reason",
    {
      breach: ofMember,
      change: ({ client, group }, { subjectId }) =>
        client.subjects.correctStay({
          groupId: group,
          subjectId,
          joinedOn: "2026-01-01",
          after: { joinedOn: "2026-07-01", leftOn: null },
          reason: "七月成立",
        }),
      reads: { ...excused, handlingNote: "七月成立" },
    },
  ],
  [
    "the rule is amended backwards",
    {
      breach: quarter,
      change: ({ client }, { obligationId: id }) =>
        client.obligations.amend({ id, requirement: monthly, effectiveFrom: "2026-01-01", reason: null }),
    },
  ],
  [
    "the number is lowered backwards",
    {
      breach: async ({ duty, first }) => ({
        obligationId: await duty("走访", twiceAMonth),
        recurrenceId: "2026-06",
        subjectId: first,
      }),
      change: async ({ client }, key) => {
        await client.activities.record({ title: "走访", happenedOn: "2026-06-03", credits: [key], evidence: [file] });
        const requirement = { ...twiceAMonth, count: 1 } as Requirement;
        await client.obligations.amend({
          id: key.obligationId,
          requirement,
          effectiveFrom: "2026-01-01",
          reason: null,
        });
      },
    },
  ],
  [
    "the upper bound is raised backwards",
    {
      breach: tooMany,
      change: ({ client }, { obligationId: id }) =>
        client.obligations.amend({
          id,
          requirement: { ...atMostOne, count: 9 } as Requirement,
          effectiveFrom: "2026-01-01",
          reason: null,
        }),
    },
  ],
  [
    "a floor takes the place of another",
    {
      breach: async ({ duty, client, first }) => {
        const obligationId = await duty("例会", quarterly);
        await client.obligations.addFloor({ id: obligationId, requirement: twiceAMonth, effectiveFrom: "2026-01-01" });
        return { obligationId, recurrenceId: "2026-06", subjectId: first };
      },
      change: ({ client }, { obligationId: id }) =>
        client.obligations.addFloor({ id, requirement: yearlyQuota(2), effectiveFrom: "2026-01-01" }),
    },
  ],
  [
    "the duty is set aside",
    {
      breach: quarter,
      change: ({ client }, { obligationId: id }) => client.obligations.change({ id, status: "set-aside" }),
    },
  ],
  [
    "the duty is set aside, with a reason",
    {
      breach: quarter,
      change: ({ client }, { obligationId: id }) =>
        client.obligations.change({ id, status: "set-aside", reason: "上级取消" }),
      reads: { ...excused, handlingNote: "上级取消" },
    },
  ],
  [
    "the event is given another day",
    {
      breach: ofEvent,
      change: ({ client }, { recurrenceId: id }) => client.events.setDay({ id, happenedOn: "2026-07-07" }),
      // The occurrence follows its event; what it missed stands apart.
      standsAs: "-missed-1",
    },
  ],
  [
    "the event is announced again, without a day",
    { breach: ofEvent, change: ({ client }, { recurrenceId: id }) => client.events.setDay({ id, happenedOn: null }) },
  ],
  [
    "the event is withdrawn, which needs a reason",
    {
      breach: ofEvent,
      change: ({ client }, { recurrenceId: id }) => client.events.withdraw({ id, reason: "登记有误" }),
      reads: { ...excused, handlingNote: "登记有误" },
    },
  ],
  [
    "the anchor moves",
    {
      breach: ofAnchor,
      change: ({ client }, { obligationId }) =>
        client.anchors.set({ obligationId, date: "2026-09-29", source: "改期" }),
    },
  ],
  [
    "the anchor is unknown again",
    {
      breach: ofAnchor,
      change: ({ client }, { obligationId }) => client.anchors.set({ obligationId, date: null, source: "推迟" }),
    },
  ],
  [
    "a notice makes it a day off",
    {
      breach: async ({ duty, first }) => ({
        obligationId: await duty("总结", { ...dueOn("2026-06-30"), shift: "following" }),
        recurrenceId: "2026-06-30",
        subjectId: first,
      }),
      change: ({ client }) => client.holidays.store({ text: lengthened("端午节", "7月12日") }),
      reads: { timeState: "overdue", effectiveDate: plainDate("2026-06-30") },
    },
  ],
  [
    "another duty is said to count for it, afterwards",
    {
      breach: async ({ duty, first }) => ({
        obligationId: await duty("走访", twiceAMonth),
        recurrenceId: "2026-06",
        subjectId: first,
      }),
      change: async ({ client, duty }, key) => {
        const part = await duty("慰问", twiceAMonth);
        const row = await rowOf(client, part, "2026-06");
        for (const happenedOn of ["2026-06-01", "2026-06-02"])
          await client.activities.record({ title: "慰问", happenedOn, credits: [row], evidence: [file] });
        await client.obligations.countFor({ id: part, countsFor: [key.obligationId] });
      },
    },
  ],
  [
    "another duty is said to count for it no more, which had made too many",
    {
      breach: async ({ duty, client, first }) => {
        const [whole, part] = [await duty("精简", atMostOne), await duty("会议", quarterly)];
        await client.obligations.countFor({ id: part, countsFor: [whole] });
        const row = await rowOf(client, part, "2026-Q3");
        for (const happenedOn of ["2026-07-01", "2026-07-02"])
          await client.activities.record({ title: "会", happenedOn, credits: [row], evidence: [file] });
        return { obligationId: whole, recurrenceId: "2026-Q3", subjectId: first };
      },
      change: async ({ client }) => {
        const part = (await client.obligations.list({})).find(({ title }) => title === "会议")?.id ?? "";
        await client.obligations.countFor({ id: part, countsFor: [] });
      },
    },
  ],
  [
    "activities without any proof are recorded afterwards",
    {
      breach: async ({ duty, first }) => ({
        obligationId: await duty("走访", twiceAMonth),
        recurrenceId: "2026-06",
        subjectId: first,
      }),
      change: async ({ client }, key) => {
        for (const happenedOn of ["2026-06-01", "2026-06-02"])
          await client.activities.record({ title: "走访", happenedOn, credits: [key] });
      },
      reads: { timeState: "overdue", recorded: 2, missingEvidence: ["other"] },
    },
  ],
  [
    "an opening balance is entered afterwards, which is a declaration with its source",
    {
      breach: async ({ duty, first }) => ({
        obligationId: await duty("走访", twiceAMonth),
        recurrenceId: "2026-06",
        subjectId: first,
      }),
      change: ({ client }, key) => client.occurrences.setOpening({ key, amount: 2, note: "上年台账" }),
      reads: { timeState: "done", lateRecorded: true },
    },
  ],
  [
    "what cleared it is undone",
    {
      breach: quarter,
      change: async ({ client }, key) => {
        await client.occurrences.handle({ key, action: "waived", note: "机构合并" });
        await client.occurrences.undo({ key });
      },
    },
  ],
];

test.each(WAYS)(
  "a breach stays when %s",
  async (_, { breach, change, reads = { timeState: "overdue" }, standsAs = "" }) => {
    const world = await office();
    const key = await breach(world);
    expect(await of(world.client, key.obligationId, key.recurrenceId, key.subjectId)).toMatchObject({
      timeState: "overdue",
    });
    await change(world, key);
    expect(await of(world.client, key.obligationId, `${key.recurrenceId}${standsAs}`, key.subjectId)).toMatchObject(
      reads,
    );
    world.ports.setToday("2027-01-15");
    expect(await of(world.client, key.obligationId, `${key.recurrenceId}${standsAs}`, key.subjectId)).toMatchObject(
      reads,
    );
  },
);

describe("what is kept can still be handled, and tells why it stands there", () => {
  test("the trace names the change, the row can be made up late, closed and reopened", async () => {
    const { client, second, first, duty } = await office();
    const id = await duty("抽查", quarterly);
    await client.obligations.change({ id, subjectIds: [second] });
    const key = { obligationId: id, recurrenceId: "2026-Q2", subjectId: first };
    expect((await client.occurrences.explain({ key })).find(({ step }) => step === "kept")).toBeUndefined();
    await client.obligations.amend({ id, requirement: monthly, effectiveFrom: "2026-01-01", reason: null });
    expect((await client.occurrences.explain({ key })).find(({ step }) => step === "kept")).toMatchObject({
      date: "2026-07-08",
      detail: "规则修订",
    });
    await client.activities.record({ title: "补抽查", happenedOn: "2026-07-07", credits: [key], evidence: [file] });
    expect(await of(client, id, "2026-Q2", first)).toMatchObject({ timeState: "made-up-late", ruleVersion: 1 });
  });

  test("not applicable by a correction can be undone, and it is missed again", async () => {
    const { client, second, first, duty } = await office();
    const id = await duty("抽查", quarterly);
    await client.obligations.change({ id, subjectIds: [second], subjectsFrom: null, reason: "录错" });
    const key = { obligationId: id, recurrenceId: "2026-Q2", subjectId: first };
    expect((await client.occurrences.undo({ key })).timeState).toBe("overdue");
    expect(await of(client, id, "2026-Q2", second)).toMatchObject({ timeState: "overdue" });
  });

  test("a plan that takes the place of another clears nothing that was missed of it", async () => {
    const { client, ports } = memoryCore({ today: "2026-03-10" });
    await importAll(client, plan(2026));
    ports.setToday("2027-03-20");
    const old = (await client.obligations.list({}))[0]?.id ?? "";
    expect(await rowOf(client, old, "2027-01")).toMatchObject({ timeState: "overdue" });
    await importAll(client, plan(2027));
    expect(await rowOf(client, old, "2027-01")).toMatchObject({ timeState: "overdue" });
    expect(await rowOf(client, old, "2026-12")).toMatchObject({ timeState: "overdue" });
  });

  test("an amended plan that leaves a duty out and changes another backwards takes no breach away", async () => {
    const { client } = memoryCore({ today: "2026-09-16" });
    const base = await importAll(client, BASE_PLAN);
    const review = await openReview(client, textFile(SUPPLEMENT, "补充通知.txt"));
    const pair = { planId: review.plan.id, basePlanId: base.plan.id };
    const { added, changed, removed } = await client.imports.compare(pair);
    const missed = async () =>
      (await client.occurrences.list({ from: "2026-01-01", to: "2026-09-16", states: ["overdue"] }))
        .filter(({ ruleVersion }) => ruleVersion === 1)
        .map(({ title, recurrenceId }) => `${title} ${recurrenceId}`)
        .toSorted();
    const before = await missed();
    expect(before).toHaveLength(3);
    await client.imports.applyAmendment({
      ...pair,
      effectiveFrom: "2026-01-01",
      backdated: true,
      candidateIds: [...added, ...changed.map(({ after: duty }) => duty)].flatMap(
        ({ candidateId }) => candidateId ?? [],
      ),
      setAsideIds: removed.flatMap(({ obligationId }) => obligationId ?? []),
    });
    expect(await missed()).toEqual(before);
  });

  test("an anchor that moves on makes a new occurrence beside the one that was missed", async () => {
    const world = await office();
    const { obligationId, recurrenceId, subjectId } = await ofAnchor(world);
    await world.client.anchors.set({ obligationId, date: "2026-09-21", source: "改期" });
    expect(await of(world.client, obligationId, `${recurrenceId}-2`, subjectId)).toMatchObject({
      effectiveDate: "2026-09-29",
      timeState: "scheduled",
    });
  });

  test("nothing is kept of a change that takes nothing away", async () => {
    const { client, ports, second, duty } = await office();
    const id = await duty("抽查", quarterly);
    await client.obligations.change({ id, title: "随机抽查", subjectIds: [second] });
    await client.obligations.amend({ id, requirement: monthly, effectiveFrom: "2026-08-01", reason: null });
    expect(await ports.store.preserved.list()).toEqual([]);
  });

  test("the change and what it kept are stored together or not at all", async () => {
    const { client, ports, duty } = await office();
    const id = await duty("抽查", quarterly);
    ports.store.failAfterWrites = 1;
    const change = client.obligations.change({ id, status: "set-aside", reason: "取消" });
    expect(await failureOf(change)).toMatchObject({ code: "unexpected" });
    ports.store.failAfterWrites = null;
    expect([(await client.obligations.get({ id })).status, await ports.store.preserved.list()]).toEqual(["active", []]);
  });
});

test("setting a duty aside with a reason closes what an earlier change had left behind, too", async () => {
  const { client, first, duty } = await office();
  const id = await duty("抽查", quarterly);
  await client.obligations.amend({ id, requirement: monthly, effectiveFrom: "2026-01-01", reason: null });
  expect(await of(client, id, "2026-Q1", first)).toMatchObject({ timeState: "overdue" });
  await client.obligations.change({ id, status: "set-aside", reason: "上级取消" });
  const closed = { timeState: "waived", handling: "not-applicable", handlingNote: "上级取消" };
  expect(await of(client, id, "2026-Q1", first)).toMatchObject(closed);
  expect((await client.board.get({})).overdue).toEqual([]);
});

describe("who bears a duty from when to when", () => {
  test("what fell due before is the former one's, what comes is the new one's, and the terms say so", async () => {
    const { client, first, second, duty } = await office();
    const id = await duty("抽查", quarterly);
    const view = await client.obligations.change({ id, subjectIds: [second], reason: "分工调整" });
    expect(view.terms).toEqual([
      { subject: { id: first, name: "甲支部" }, from: null, until: "2026-07-07", reason: null },
      { subject: { id: second, name: "乙支部" }, from: "2026-07-08", until: null, reason: "分工调整" },
    ]);
    const rows = (await client.occurrences.list({ from: "2026-01-01", to: "2026-12-31" })).map(
      ({ recurrenceId, subject, timeState }) => [recurrenceId, subject, timeState],
    );
    expect(rows).toEqual([
      ["2026-Q1", "甲支部", "overdue"],
      ["2026-Q2", "甲支部", "overdue"],
      ["2026-Q3", "乙支部", "scheduled"],
      ["2026-Q4", "乙支部", "scheduled"],
    ]);
  });

  test("it may change from a later day, and back; an assignment that never began leaves no trace", async () => {
    const { client, first, second, duty } = await office();
    const id = await duty("抽查", quarterly);
    await client.obligations.change({ id, subjectIds: [second], subjectsFrom: "2026-10-01" });
    const whose = async () =>
      (await client.occurrences.list({ from: "2026-07-08", to: "2026-12-31" })).map(({ subject }) => subject);
    expect(await whose()).toEqual(["甲支部", "乙支部"]);
    const { terms } = await client.obligations.change({ id, subjectIds: [first], subjectsFrom: "2026-10-01" });
    expect(terms?.map(({ subject, until }) => [subject.name, until])).toEqual([
      ["甲支部", "2026-09-30"],
      ["甲支部", null],
    ]);
    expect(await whose()).toEqual(["甲支部", "甲支部"]);
  });

  test("not from a day that is over, and no correction without a reason", async () => {
    const { client, second, duty } = await office();
    const id = await duty("抽查", quarterly);
    const change = (more: object) => failureOf(client.obligations.change({ id, subjectIds: [second], ...more }));
    expect(await change({ subjectsFrom: "2026-07-07" })).toEqual({
      code: "subjects-before-today",
      details: { from: "2026-07-07", today: "2026-07-08" },
    });
    expect(await change({ subjectsFrom: null })).toEqual({
      code: "reason-required",
      details: { action: "correct-subjects" },
    });
  });

  test("a correction gives the new ones the whole year and leaves no breach of the former ones unexplained", async () => {
    const { client, ports, first, group, duty } = await office();
    const id = await duty("抽查", quarterly);
    await client.obligations.change({ id, subjectIds: [group], subjectsFrom: null, reason: "应为各支部" });
    const matrix = await client.obligations.matrix({ id, year: 2026 });
    expect(matrix.rows.map(({ name, cells }) => [name, cells.map((cell) => cell?.timeState)])).toEqual([
      ["甲支部", ["overdue", "overdue", "scheduled", "scheduled"]],
      ["乙支部", ["overdue", "overdue", "scheduled", "scheduled"]],
    ]);
    // It is assigned to 甲支部 as a member, too: nothing of it was lost, so nothing had to be closed.
    expect(await ports.store.history.listAll()).toEqual([]);
    expect(first).toBe(matrix.rows[0]?.subjectId);
  });
});
