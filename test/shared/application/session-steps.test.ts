import { describe, expect, test } from "vitest";
import { stepRules } from "../../../shared/application/steps/step-rules.ts";
import { type DutyClient, createDutyClient } from "../../../shared/contract/client.ts";
import { isWriteName, procedureKinds } from "../../../shared/contract/procedure-list.ts";
import { stepName } from "../../../shared/words/steps.ts";
import { stepNamesInEnglish } from "../../../shared/words/en/steps.ts";
import { stepNamesInChinese } from "../../../shared/words/zh-cn/steps.ts";
import type { DueRow } from "../../../shared/contract/schemas/due-row.ts";
import type { Requirement } from "../../../shared/domain/obligation/requirement.ts";
import { after, lastFriday, quarterly, yearlyQuota } from "../../support/duties.ts";
import { fingerprint } from "../../support/fingerprint.ts";
import { failureOf, memoryCore, openReview, textFile } from "../../support/memory-core.ts";

const standing: Requirement = { kind: "standing", hedge: null, shift: null };
const share = { ...yearlyQuota(80), kind: "percent", unit: "%", base: null, due: "06-30" } as unknown as Requirement;
const file = { name: "纪要.txt", kind: "minutes" as const, content: "5LiA" };
const SCIENCE_WEEK = { observance: "science-week", year: 2026 } as const;
const writes = [...procedureKinds.keys()].filter(isWriteName);

/** An office in the middle of its year, and a person at a screen of it. */
async function office() {
  const core = memoryCore({ today: "2026-07-08" });
  const { client: setUp } = core;
  const unit = await setUp.subjects.create({ name: "甲支部", kind: "unit" });
  const other = await setUp.subjects.create({ name: "乙支部", kind: "unit" });
  const group = await setUp.subjects.create({ name: "各支部", kind: "group" });
  await setUp.subjects.join({ groupId: group.id, subjectId: unit.id, joinedOn: "2026-01-01" });
  const duty = async (title: string, requirement: Requirement, subjectId = unit.id) =>
    (await setUp.obligations.create({ title, requirement, subjectIds: [subjectId] })).id;
  const ids = {
    unit: unit.id,
    other: other.id,
    group: group.id,
    check: await duty("抽查", quarterly),
    meeting: await duty("例会", lastFriday),
    study: await duty("学习", yearlyQuota(12)),
    talk: await duty("谈话", after("岗位变动")),
    share: await duty("轮训", share),
    each: await duty("走访", { ...quarterly, period: "month" } as Requirement, group.id),
  };
  const client = createDutyClient((request) => core.dispatch({ ...request, session: "clerk" }));
  return { ...core, client, ids };
}
type Office = Awaited<ReturnType<typeof office>>;

const rowOf = async ({ client }: Office, obligationId: string, recurrenceId?: string): Promise<DueRow> => {
  const rows = await client.occurrences.list({ from: "2026-01-01", to: "2026-12-31" });
  const row = rows.find(
    (one) => one.obligationId === obligationId && (!recurrenceId || one.recurrenceId === recurrenceId),
  );
  if (!row) throw new Error(`no row of ${obligationId}`);
  return row;
};

const notice = (line: string) =>
  [
    "国务院办公厅关于2027年部分节假日安排的通知",
    "一、元旦：1月1日（周五）至3日（周日）放假，共3天。",
    "二、春节：2月5日（周五）至11日（周四）放假调休，共7天。1月31日（周日）、2月20日（周六）上班。",
    line,
    "四、劳动节：5月1日（周六）至5日（周三）放假调休，共5天。4月25日（周日）、5月8日（周六）上班。",
    "五、端午节：6月9日（周三）放假1天。",
    "六、中秋节：9月15日（周三）放假1天。",
    "七、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。9月26日（周日）、10月9日（周六）上班。",
    "2026年11月4日",
  ].join("\n");

/** One write of each kind that a person can make, and what has to be there before it. */
const DEEDS: Readonly<Record<string, (office: Office) => Promise<() => Promise<unknown>>>> = {
  "roster.store": async (o) => () => o.client.roster.store({ persons: [{ name: "甲一", since: "2026-01-01" }] }),
  "coverage.set": async (o) => {
    const key = await rowOf(o, o.ids.share);
    return () => o.client.coverage.set({ key, groupId: o.ids.group, target: 80 });
  },
  "coverage.mark": async (o) => {
    const key = await rowOf(o, o.ids.share);
    await o.client.coverage.set({ key, groupId: o.ids.group, target: 80 });
    const memberId = (await o.client.coverage.get({ key })).members[0]?.memberId ?? "";
    return () => o.client.coverage.mark({ key, marks: [{ memberId, on: "2026-06-10", words: "证书" }] });
  },
  "activities.record": async (o) => {
    const key = await rowOf(o, o.ids.check, "2026-Q2");
    return () =>
      o.client.activities.record({ title: "抽查", happenedOn: "2026-06-20", credits: [key], evidence: [file] });
  },
  "activities.change": async (o) => {
    const { id } = await recorded(o);
    const quarter = await rowOf(o, o.ids.study);
    return () =>
      o.client.activities.change({
        id,
        title: "二季度抽查",
        happenedOn: "2026-07-02",
        participants: [{ name: "李强", attendance: "excused" }],
        credits: [quarter],
        evidence: [{ ...file, name: "照片.jpg", kind: "photo" }],
        noEvidenceReason: "补充说明",
      });
  },
  "activities.withdraw": async (o) => {
    const { id } = await recorded(o);
    return () => o.client.activities.withdraw({ id, reason: "记错" });
  },
  "activities.restore": async (o) => {
    const { id } = await recorded(o);
    await o.client.activities.withdraw({ id, reason: "记错" });
    return () => o.client.activities.restore({ id, reason: "没错" });
  },
  "activities.addEvidence": async (o) => {
    const { id } = await recorded(o, { evidence: [] });
    return () => o.client.activities.addEvidence({ id, evidence: [file] });
  },
  "standing.setSheet": async (o) => {
    const work = await o.client.obligations.create({ title: "阵地管理", requirement: standing });
    await o.client.standing.setSheet({ obligationId: work.id, month: "2026-09", words: "复核" });
    return () => o.client.standing.setSheet({ obligationId: work.id, month: "2026-09", isListed: true, words: null });
  },
  "credits.add": async (o) => {
    const { id } = await recorded(o);
    const key = await rowOf(o, o.ids.study);
    return () => o.client.credits.add({ activityId: id, credit: key });
  },
  "credits.withdraw": async (o) => {
    const { credits } = await recorded(o);
    return () => o.client.credits.withdraw({ id: credits[0]?.id ?? "", reason: "不算" });
  },
  "occurrences.plan": async (o) => {
    const key = await rowOf(o, o.ids.check, "2026-Q3");
    await o.client.occurrences.plan({ key, date: "2026-09-10", time: "09:00" });
    return () => o.client.occurrences.plan({ key, date: "2026-09-17" });
  },
  "occurrences.handle": async (o) => {
    const key = await rowOf(o, o.ids.check, "2026-Q1");
    return () => o.client.occurrences.handle({ key, action: "waived", note: "停办" });
  },
  "occurrences.undo": async (o) => {
    const key = await rowOf(o, o.ids.check, "2026-Q1");
    await o.client.occurrences.handle({ key, action: "waived", note: "停办" });
    return () => o.client.occurrences.undo({ key });
  },
  "occurrences.setOpening": async (o) => {
    const key = await rowOf(o, o.ids.study);
    return () => o.client.occurrences.setOpening({ key, amount: 3, note: "台账" });
  },
  "occurrences.decideMember": async (o) => {
    await o.client.subjects.join({ groupId: o.ids.group, subjectId: o.ids.other, joinedOn: "2026-06-10" });
    const rows = await o.client.occurrences.list({ from: "2026-06-01", to: "2026-06-30" });
    const key = rows.find((row) => row.obligationId === o.ids.each && row.subjectId === o.ids.other);
    if (!key) throw new Error("the member has no month");
    return () => o.client.occurrences.decideMember({ key, counts: false, reason: "月中加入" });
  },
  "occurrences.setPercent": async (o) => {
    const key = await rowOf(o, o.ids.share);
    await o.client.occurrences.setPercent({ key, date: "2026-06-01", base: ["甲", "乙"], numerator: ["甲"] });
    return () =>
      o.client.occurrences.setPercent({ key, date: "2026-06-01", base: ["甲", "乙"], numerator: ["甲", "乙"] });
  },
  "occurrences.planSessions": async (o) => {
    const key = await rowOf(o, o.ids.study);
    return () => o.client.occurrences.planSessions({ key, dates: ["2026-08-05", "2026-09-02"], time: "14:30" });
  },
  "occurrences.moveSession": async (o) => {
    const id = await planned(o);
    return () => o.client.occurrences.moveSession({ id, date: "2026-08-12", time: "09:00" });
  },
  "occurrences.dropSession": async (o) => {
    const id = await planned(o);
    return () => o.client.occurrences.dropSession({ id });
  },
  "occurrences.restoreSession": async (o) => {
    const id = await planned(o);
    await o.client.occurrences.dropSession({ id });
    return () => o.client.occurrences.restoreSession({ id });
  },
  "events.log": async (o) => () =>
    o.client.events.log({ name: "岗位变动", happenedOn: "2026-06-01", subject: "乙支部", note: "批复" }),
  "events.setDay": async (o) => {
    const id = await logged(o);
    return () => o.client.events.setDay({ id, happenedOn: "2026-05-04" });
  },
  "events.change": async (o) => {
    const id = await logged(o);
    return () =>
      o.client.events.change({
        id,
        name: "岗位调整",
        happenedOn: null,
        subject: "乙支部",
        note: "改",
        obligationIds: [],
      });
  },
  "events.withdraw": async (o) => {
    const id = await logged(o);
    return () => o.client.events.withdraw({ id, reason: "误登" });
  },
  "events.restore": async (o) => {
    const id = await logged(o);
    await o.client.events.withdraw({ id, reason: "误登" });
    return () => o.client.events.restore({ id, reason: "没有误登" });
  },
  "anchors.set": async (o) => () =>
    o.client.anchors.set({ obligationId: o.ids.talk, date: "2026-06-10", source: "批复" }),
  "obligations.change": async (o) => () =>
    o.client.obligations.change({
      id: o.ids.check,
      title: "巡查",
      lead: "办公室",
      subjectIds: [o.ids.other],
      reason: "调整",
    }),
  "obligations.amend": async (o) => () =>
    o.client.obligations.amend({
      id: o.ids.check,
      requirement: { ...quarterly, period: "month" } as Requirement,
      effectiveFrom: "2026-04-01",
      reason: "改",
    }),
  "obligations.addLayerRule": async (o) => () =>
    o.client.obligations.addLayerRule({
      id: o.ids.check,
      layer: "central",
      requirement: quarterly,
      effectiveFrom: "2026-01-01",
      reason: "条例",
    }),
  "obligations.addFloor": async (o) => () =>
    o.client.obligations.addFloor({ id: o.ids.meeting, requirement: yearlyQuota(10), effectiveFrom: "2026-01-01" }),
  "obligations.countFor": async (o) => () =>
    o.client.obligations.countFor({ id: o.ids.check, countsFor: [o.ids.study] }),
  "subjects.create": async (o) => () => o.client.subjects.create({ name: "丙支部", kind: "unit" }),
  "subjects.change": async (o) => () => o.client.subjects.change({ id: o.ids.other, name: "第二支部" }),
  "subjects.join": async (o) => () =>
    o.client.subjects.join({ groupId: o.ids.group, subjectId: o.ids.other, joinedOn: "2026-03-01" }),
  "subjects.nameMembers": async (o) => () =>
    o.client.subjects.nameMembers({ kind: "支部", members: ["乙支部", "丁支部"], joinedOn: "2026-03-01" }),
  "subjects.leave": async (o) => () =>
    o.client.subjects.leave({ groupId: o.ids.group, subjectId: o.ids.unit, leftOn: "2026-04-30", reason: "撤并" }),
  "subjects.removeStay": async (o) => () =>
    o.client.subjects.removeStay({
      groupId: o.ids.group,
      subjectId: o.ids.unit,
      joinedOn: "2026-01-01",
      reason: "录错了人",
    }),
  "subjects.correctStay": async (o) => () =>
    o.client.subjects.correctStay({
      groupId: o.ids.group,
      subjectId: o.ids.unit,
      joinedOn: "2026-01-01",
      after: { joinedOn: "2026-05-01", leftOn: null },
      reason: "录错",
    }),
  "holidays.store": async (o) => {
    await o.client.holidays.store({ text: notice("三、清明节：4月5日（周一）放假1天。") });
    return () => o.client.holidays.store({ text: notice("三、清明节：4月3日（周六）至5日（周一）放假，共3天。") });
  },
  "observances.announce": async (o) => {
    await o.client.observances.announce({ ...SCIENCE_WEEK, first: "2026-05-23", last: "2026-05-30" });
    return () => o.client.observances.announce({ ...SCIENCE_WEEK, first: "2026-05-24", last: "2026-05-31" });
  },
  "observances.withdraw": async (o) => {
    await o.client.observances.announce({ ...SCIENCE_WEEK, first: "2026-05-23", last: "2026-05-30" });
    return () => o.client.observances.withdraw({ ...SCIENCE_WEEK, reason: "还没有公布" });
  },
  "holidays.withdraw": async (o) => {
    await o.client.holidays.store({ text: notice("三、清明节：4月5日（周一）放假1天。") });
    return () => o.client.holidays.withdraw({ year: 2027, changeId: null });
  },
  "imports.finish": async (o) => {
    const planId = await reviewed(o, PLAN);
    return () => o.client.imports.finish({ planId });
  },
  "imports.applyAmendment": async (o) => {
    const basePlanId = await finished(o);
    const planId = (await openReview(o.client, textFile(SUPPLEMENT, "补充通知.txt"))).plan.id;
    const pair = { planId, basePlanId, effectiveFrom: "2026-08-01" };
    const { added, changed } = await o.client.imports.compare(pair);
    const candidateIds = [...added, ...changed.map(({ after: one }) => one)].flatMap(
      ({ candidateId }) => candidateId ?? [],
    );
    return () => o.client.imports.applyAmendment({ ...pair, candidateIds });
  },
  "years.takeOver": async (o) => {
    await finished(o);
    const next = PLAN.replaceAll("2026", "2027");
    const planId = await reviewed(o, next);
    const { pairs, orphans } = await o.client.years.turn({ planId });
    return () =>
      o.client.years.takeOver({
        planId,
        pairs: pairs.map((pair) => ({ obligationId: pair.old.obligationId, candidateId: pair.new.candidateId })),
        ended: orphans.map(({ old }) => old.obligationId),
      });
  },
  "years.close": async (o) => () => o.client.years.close({ year: 2025 }),
  "years.reopen": async (o) => {
    await o.client.years.close({ year: 2025 });
    return () => o.client.years.reopen({ year: 2025, reason: "漏登" });
  },
  "imports.setAside": async (o) => {
    const planId = await finished(o);
    return () => o.client.imports.setAside({ planId, reason: "误导入" });
  },
  "imports.takeBack": async (o) => {
    const planId = await finished(o);
    return () => o.client.imports.takeBack({ planId });
  },
  "acts.undo": async (o) => {
    const planId = await finished(o);
    const acts = await o.client.acts.list({ planId });
    return () => o.client.acts.undo({ ids: acts.map(({ id }) => id) });
  },
  "acts.redo": async (o) => {
    const { actIds } = await o.client.imports.takeBack({ planId: await finished(o) });
    return () => o.client.acts.redo({ ids: actIds });
  },
  "settings.set": async (o) => () => o.client.settings.set({ unitName: "东湖科协", leadDays: 9, singleKeys: true }),
};

const recorded = async (o: Office, more: object = {}) =>
  o.client.activities.record({
    title: "抽查",
    happenedOn: "2026-06-20",
    credits: [await rowOf(o, o.ids.check, "2026-Q2")],
    participants: [{ name: "周敏" }],
    evidence: [file],
    ...more,
  });

const planned = async (o: Office): Promise<string> => {
  const key = await rowOf(o, o.ids.study);
  return (await o.client.occurrences.planSessions({ key, dates: ["2026-08-05"] }))[0]?.id ?? "";
};

const logged = async ({ client }: Office): Promise<string> =>
  (await client.events.log({ name: "岗位变动", happenedOn: "2026-05-20" })).id;

const PLAN = `西山市科学技术协会2026年工作要点
西科协发〔2026〕3号

1.理论学习全年不少于24次。（责任单位：办公室）
2.每季度召开1次安全生产例会。（责任单位：宣传部）
`;
const SUPPLEMENT = `关于调整年度工作要点的补充通知
西科协发〔2026〕19号

年初印发的西科协发〔2026〕3号调整如下：
1.理论学习全年不少于36次。（责任单位：学会部）
2.每半年开展1次消防演练。（责任单位：保卫处）
`;

const reviewed = async ({ client }: Office, text: string): Promise<string> => {
  const { plan, candidates } = await openReview(client, textFile(text));
  await client.imports.decide({
    planId: plan.id,
    candidateIds: candidates.map(({ id }) => id),
    decision: "accepted",
  });
  return plan.id;
};

const finished = async (o: Office): Promise<string> => {
  const planId = await reviewed(o, PLAN);
  await o.client.imports.finish({ planId });
  return planId;
};

/** Writes that a person can make and that nothing leads back from, each with its reason. */
const HINDERED: Readonly<Record<string, string>> = {
  "imports.discard": "review-discarded",
  "calendar.exportIcs": "left-the-program",
  "calendar.exportUnitFiles": "left-the-program",
  "slips.release": "left-the-program",
  "slips.withdraw": "number-used",
  "slips.reply": "kept-for-good",
  "obligations.withdrawVersion": "no-way-back",
  "subjects.remove": "no-way-back",
  "roster.remove": "no-way-back",
};

/** Writes whose undo leaves the thing in sight: a duty that was made is set aside, with its history. */
const LEAVES_A_TRACE = ["obligations.create", "standing.addGoals", "imports.takeCalendar"];

describe("every write of the contract", () => {
  test.each(writes)("%s has an inverse, or says why not", (name) => {
    const rule = stepRules[name];
    expect(rule, `${name} has no rule in step-rules`).toBeDefined();
    if (rule && "none" in rule) return expect(rule.none.length).toBeGreaterThan(10);
    expect(name in DEEDS || name in HINDERED || LEAVES_A_TRACE.includes(name)).toBe(true);
    const subject = { name: "甲", other: "乙", date: "2026-09-16" };
    expect(stepNamesInChinese[name]?.(subject)).toMatch(/[一-鿿]/);
    expect(stepNamesInEnglish[name]?.(subject)).toMatch(/^[A-Z]/);
  });

  test("no rule is left over", () => {
    expect(Object.keys(stepRules).filter((name) => !isWriteName(name))).toEqual([]);
  });
});

describe("undone, everything is seen as it was before", () => {
  test.each(Object.keys(DEEDS))("%s", async (name) => {
    const o = await office();
    const deed = await (DEEDS[name] ?? (() => undefined as never))(o);
    const before = await fingerprint(o.client);
    await deed();
    const after = await fingerprint(o.client);
    expect(after).not.toEqual(before);
    const [last] = await o.client.session.steps({});
    expect(last).toMatchObject({ procedure: name, isUndone: false, hindrance: null, restsUnder: null });
    expect(await o.client.session.undo({})).toMatchObject({ id: last?.id, isUndone: true });
    expect(await fingerprint(o.client)).toEqual(before);
    expect(await fingerprint(createDutyClient(o.dispatch))).toEqual(before);
    expect((await o.client.session.steps({})).find(({ id }) => id === last?.id)).toMatchObject({ isUndone: true });
  });

  test("one after the other, the last one first, to the very beginning", async () => {
    const o = await office();
    const marks = [await fingerprint(o.client)];
    const ten = [
      "events.log",
      "subjects.create",
      "activities.record",
      "activities.withdraw",
      "occurrences.planSessions",
      "occurrences.handle",
      "obligations.amend",
      "credits.add",
      "settings.set",
      "subjects.leave",
    ];
    for (const name of ten) {
      const deed = await (DEEDS[name] ?? (() => undefined as never))(o);
      await deed();
    }
    const steps = await o.client.session.steps({});
    for (const { id } of steps) expect(await o.client.session.undo({})).toMatchObject({ id });
    expect(steps.length).toBeGreaterThanOrEqual(ten.length);
    expect(await fingerprint(o.client)).toEqual(marks[0]);
    expect(await failureOf(o.client.session.undo({}))).toMatchObject({ code: "nothing-to-undo" });
  });

  test("a membership that had ended and was taken out comes back with its last day", async () => {
    const { client, ids } = await office();
    const stay = { groupId: ids.group, subjectId: ids.unit };
    await client.subjects.leave({ ...stay, leftOn: "2026-04-30" });
    const before = [
      await client.subjects.list({}),
      await client.occurrences.list({ from: "2026-01-01", to: "2026-12-31" }),
    ];
    await client.subjects.removeStay({ ...stay, joinedOn: "2026-01-01", reason: "录错了人" });
    await client.session.undo({});
    expect([
      await client.subjects.list({}),
      await client.occurrences.list({ from: "2026-01-01", to: "2026-12-31" }),
    ]).toEqual(before);
  });

  /** A subject that is made and put to use, by what only the past tells of once it is undone. */
  const uses: [string, (o: Office) => Promise<unknown>][] = [
    [
      "a group that somebody joined",
      async ({ client, ids }) => {
        const { id } = await client.subjects.create({ name: "片区", kind: "group" });
        await client.subjects.join({ groupId: id, subjectId: ids.unit, joinedOn: "2026-03-01" });
      },
    ],
    [
      "a group that somebody joined, left and left on another day",
      async ({ client, ids }) => {
        const groupId = (await client.subjects.create({ name: "片区", kind: "group" })).id;
        const membership = { groupId, subjectId: ids.unit };
        await client.subjects.join({ ...membership, joinedOn: "2026-03-01" });
        await client.subjects.leave({ ...membership, leftOn: "2026-04-30" });
        const after = { joinedOn: "2026-02-01", leftOn: "2026-05-31" } as const;
        await client.subjects.correctStay({ ...membership, joinedOn: "2026-03-01", after, reason: "录错" });
      },
    ],
    [
      "a member",
      async ({ client, ids }) => {
        const { id } = await client.subjects.create({ name: "丙支部", kind: "unit" });
        await client.subjects.join({ groupId: ids.group, subjectId: id, joinedOn: "2026-06-01" });
        await client.subjects.leave({ groupId: ids.group, subjectId: id, leftOn: "2026-06-30" });
      },
    ],
    [
      "whom an event is about",
      async ({ client }) => {
        await client.subjects.create({ name: "丙支部", kind: "unit" });
        await client.events.log({ name: "岗位变动", happenedOn: "2026-06-01", subject: "丙支部" });
      },
    ],
    [
      "somebody who was there",
      async (o) => {
        await o.client.subjects.create({ name: "郑洁", kind: "person" });
        await recorded(o, { participants: [{ name: "郑洁" }] });
      },
    ],
    [
      "a member for whom something is recorded, handled and planned",
      async (o) => {
        const { client, ids } = o;
        const { id } = await client.subjects.create({ name: "丙支部", kind: "unit" });
        await client.subjects.join({ groupId: ids.group, subjectId: id, joinedOn: "2026-06-01" });
        const rows = await client.occurrences.list({ from: "2026-07-01", to: "2026-08-31" });
        const [july, august] = rows.filter(({ subjectId }) => subjectId === id);
        if (!july || !august) throw new Error("the member has no months");
        await recorded(o, { happenedOn: "2026-07-02", credits: [july] });
        await client.occurrences.handle({ key: august, action: "waived", note: "停办" });
      },
    ],
  ];

  test.each(uses)("%s goes as it came", async (_, use) => {
    const o = await office();
    const before = await fingerprint(o.client);
    await use(o);
    const steps = await o.client.session.steps({});
    for (const { id } of steps) expect(await o.client.session.undo({})).toMatchObject({ id });
    expect(await fingerprint(o.client)).toEqual(before);
    expect(await fingerprint(createDutyClient(o.dispatch))).toEqual(before);
  });

  test("a subject goes after the duty that was made for it; the duty restored, it is back", async () => {
    const { client } = await office();
    const { id } = await client.subjects.create({ name: "丙支部", kind: "unit" });
    const duty = await client.obligations.create({ title: "误建", requirement: quarterly, subjectIds: [id] });
    await client.session.undo({});
    await client.session.undo({});
    expect((await client.subjects.list({})).map(({ name }) => name)).not.toContain("丙支部");
    expect((await client.obligations.get({ id: duty.id })).subjects).toMatchObject([{ id, name: "丙支部" }]);
    await client.obligations.change({ id: duty.id, status: "active" });
    expect((await client.subjects.list({})).map(({ id }) => id)).toContain(id);
  });

  test("a subject that is out takes part in nothing, its name is free, and a record that stands again brings it back", async () => {
    const o = await office();
    const { client, ids } = o;
    const { id } = await client.subjects.create({ name: "丙支部", kind: "unit" });
    const event = await client.events.log({ name: "换届", happenedOn: "2026-06-01", subject: "丙支部" });
    expect(await failureOf(client.subjects.remove({ id }))).toMatchObject({ code: "subject-in-use" });
    await client.events.withdraw({ id: event.id, reason: "误登" });
    await client.subjects.remove({ id });
    const join = client.subjects.join({ groupId: ids.group, subjectId: id, joinedOn: "2026-06-01" });
    expect(await failureOf(join)).toMatchObject({ code: "not-found" });
    for (const refused of [
      client.subjects.remove({ id }),
      client.subjects.change({ id, name: "丁支部" }),
      client.obligations.create({ title: "新建", requirement: quarterly, subjectIds: [id] }),
    ])
      expect(await failureOf(refused)).toMatchObject({ code: "not-found" });
    await client.events.restore({ id: event.id, reason: "没有误登" });
    expect((await client.subjects.list({})).map((subject) => subject.id)).toContain(id);
    await client.events.withdraw({ id: event.id, reason: "误登" });
    await client.subjects.remove({ id });
    const again = await client.subjects.create({ name: "丙支部", kind: "unit" });
    await client.events.restore({ id: event.id, reason: "没有误登" });
    const listed = (await client.subjects.list({})).filter(({ name }) => name === "丙支部");
    expect(listed.map((subject) => subject.id)).toEqual([again.id]);
  });

  test("a duty that was written by mistake is set aside, with its history", async () => {
    const { client } = await office();
    const { id } = await client.obligations.create({ title: "误建", requirement: quarterly });
    await client.session.undo({});
    expect(await client.obligations.get({ id })).toMatchObject({ status: "set-aside" });
  });
});

describe("what cannot be undone says why", () => {
  test("a finished import does not go while a later step stands on one of its duties", async () => {
    const o = await office();
    await finished(o);
    const [act] = await o.client.acts.list({});
    const study = (await o.client.obligations.list({})).find(({ title }) => title.includes("理论学习"));
    await o.client.obligations.change({ id: study?.id ?? "", title: "理论学习（全年）" });
    const [, finish] = await o.client.session.steps({});
    expect(finish).toMatchObject({ procedure: "imports.finish", restsUnder: { procedure: "obligations.change" } });
    expect(await failureOf(o.client.session.undo({ id: finish?.id ?? "" }))).toMatchObject({ code: "step-rested-on" });
    await o.client.session.undo({});
    await o.client.session.undo({});
    expect(await o.client.acts.list({})).toMatchObject([{ id: act?.id, isUndone: true }]);
  });

  test("a step that a later one rests on names it; undone first, it goes", async () => {
    const o = await office();
    const { id } = await o.client.obligations.create({ title: "慰问", requirement: yearlyQuota(1) });
    const key = await rowOf(o, id);
    await o.client.activities.record({ title: "走访慰问", happenedOn: "2026-07-01", credits: [key] });
    const [record, create] = await o.client.session.steps({});
    expect(create).toMatchObject({ restsUnder: { procedure: "activities.record", subject: { name: "走访慰问" } } });
    const refused = o.client.session.undo({ id: create?.id ?? "" });
    expect(await failureOf(refused)).toEqual({
      code: "step-rested-on",
      details: {
        step: { procedure: "obligations.create", subject: { name: "慰问", other: null, date: null } },
        by: { procedure: "activities.record", subject: { name: "走访慰问", other: null, date: "2026-07-01" } },
      },
    });
    await o.client.session.undo({ id: record?.id ?? "" });
    expect(await o.client.session.undo({ id: create?.id ?? "" })).toMatchObject({ isUndone: true });
  });

  test("an export left the program; the step before it can still be reached", async () => {
    const { client } = await office();
    await client.settings.set({ unitName: "东湖科协" });
    await client.calendar.exportIcs({ year: 2026 });
    const [exported] = await client.session.steps({});
    expect(exported).toMatchObject({ hindrance: "left-the-program" });
    expect(await failureOf(client.session.undo({}))).toMatchObject({
      code: "step-not-undoable",
      details: { hindrance: "left-the-program" },
    });
    await client.session.undo({ before: exported?.id ?? "" });
    expect(await client.settings.get({})).toMatchObject({ unitName: "" });
    expect(await failureOf(client.session.undo({ before: exported?.id ?? "" }))).toMatchObject({
      code: "nothing-to-undo",
    });
  });

  test.each([
    [
      "obligations.withdrawVersion",
      async ({ client, ids }: Office) => {
        const { versions } = await client.obligations.amend({
          id: ids.check,
          requirement: quarterly,
          effectiveFrom: "2026-08-01",
          reason: null,
        });
        await client.obligations.withdrawVersion({ id: ids.check, versionId: versions.at(-1)?.id ?? "" });
      },
    ],
    [
      "subjects.remove",
      async ({ client }: Office) => {
        const { id } = await client.subjects.create({ name: "丙支部", kind: "unit" });
        await client.subjects.remove({ id });
      },
    ],
  ])("%s", async (name, deed) => {
    const o = await office();
    await deed(o);
    const [last] = await o.client.session.steps({});
    expect(last).toMatchObject({ procedure: name, hindrance: HINDERED[name] });
  });

  test("a step twice, one that is not there, and a refusal of the inverse itself, which leaves all as it is", async () => {
    const o = await office();
    await o.client.settings.set({ unitName: "东湖科协" });
    const [step] = await o.client.session.steps({});
    await o.client.session.undo({});
    expect(await failureOf(o.client.session.undo({ id: step?.id ?? "" }))).toMatchObject({ code: "step-undone" });
    expect(await failureOf(o.client.session.undo({ id: "none" }))).toMatchObject({ code: "not-found" });
    // Somebody else of the same name by now: the old name is taken.
    await o.client.subjects.change({ id: o.ids.other, name: "第二支部" });
    const aside = createDutyClient(o.dispatch);
    await aside.subjects.create({ name: "乙支部", kind: "unit" });
    const before = await fingerprint(o.client);
    expect(await failureOf(o.client.session.undo({}))).toMatchObject({ code: "invalid-input" });
    expect(await fingerprint(o.client)).toEqual(before);
    expect((await o.client.session.steps({}))[0]).toMatchObject({ isUndone: false });
  });

  test("what changed nothing is no step", async () => {
    const o = await office();
    const { id } = await recorded(o);
    await o.client.activities.change({ id, title: "抽查" });
    await o.client.activities.restore({ id, reason: "本来就在" });
    await o.client.settings.set({ leadDays: 5 });
    expect((await o.client.session.steps({})).map(({ procedure }) => procedure)).toEqual(["activities.record"]);
  });
});

describe("sessions", () => {
  test("each has its own steps; what another did is out of reach, and yet it may rest on this one's", async () => {
    const o = await office();
    const elsewhere: DutyClient = createDutyClient((request) => o.dispatch({ ...request, session: "other" }));
    const { id } = await recorded(o);
    await elsewhere.activities.addEvidence({ id, evidence: [file] });
    expect((await o.client.session.steps({})).map(({ procedure }) => procedure)).toEqual(["activities.record"]);
    expect(await failureOf(o.client.session.undo({}))).toMatchObject({
      code: "step-rested-on",
      details: { by: { procedure: "activities.addEvidence" } },
    });
    await elsewhere.session.undo({});
    expect(await o.client.session.undo({})).toMatchObject({ procedure: "activities.record" });
  });

  test("a mistake that made something overdue is no breach when it is undone the same day, and is one the next", async () => {
    for (const [later, gone] of [
      ["2026-07-08", true],
      ["2026-07-09", false],
    ] as const) {
      const o = await office();
      const id = (await o.client.events.log({ name: "岗位变动", happenedOn: "2026-07-07" })).id;
      await o.client.events.setDay({ id, happenedOn: "2026-05-07" });
      expect((await rowOf(o, o.ids.talk)).timeState).toBe("overdue");
      o.ports.setToday(later);
      await o.client.session.undo({});
      expect((await rowOf(o, o.ids.talk)).timeState === "overdue").toBe(!gone);
    }
  });

  test("every step has a sentence in both languages", async () => {
    const o = await office();
    await recorded(o);
    const [step] = await o.client.session.steps({});
    if (!step) throw new Error("a step was expected");
    expect([stepName(step, "zh-CN"), stepName(step, "en")]).toEqual(["登记活动“抽查”", "Record “抽查”"]);
  });
});

describe("names that a step put on the lists", () => {
  const names = async ({ client }: Office) => (await client.subjects.list({})).map(({ name }) => name).toSorted();

  test.each<[string, (o: Office) => Promise<unknown>, readonly string[]]>([
    [
      "an event",
      ({ client }) => client.events.log({ name: "岗位变动", happenedOn: "2026-07-01", subject: "钱进" }),
      ["钱进"],
    ],
    [
      "a duty's unit",
      ({ client }) => client.obligations.create({ title: "巡查", requirement: quarterly, lead: "后勤科" }),
      ["后勤科"],
    ],
    ["those who came", (o) => recorded(o, { participants: [{ name: "孙巧" }, { name: "李想" }] }), ["孙巧", "李想"]],
    [
      "who came after all",
      async (o) => {
        const { id } = await recorded(o);
        return o.client.activities.change({ id, participants: [{ name: "冯远" }], reason: "记错了" });
      },
      ["冯远"],
    ],
  ])("leave them when it is undone: %s", async (_, act, made) => {
    const o = await office();
    await act(o);
    const after = await names(o);
    expect(after).toEqual(expect.arrayContaining([...made]));
    const { id } = (await o.client.session.steps({}))[0] ?? expect.unreachable();
    await o.client.session.undo({ id });
    expect(await names(o)).toEqual(after.filter((name) => !made.includes(name)));
  });

  test("of a corrected event the new name leaves, the former stays", async () => {
    const o = await office();
    const { id } = await o.client.events.log({ name: "岗位变动", happenedOn: "2026-07-01", subject: "钱进" });
    await o.client.events.change({ id, subject: "钱近", reason: "写错了" });
    await o.client.session.undo({});
    expect(await names(o)).toContain("钱进");
    expect(await names(o)).not.toContain("钱近");
  });

  test("stay while something else names them, and come back with what names them again", async () => {
    const o = await office();
    await o.client.events.log({ name: "岗位变动", happenedOn: "2026-07-01", subject: "钱进" });
    await recorded(o, { participants: [{ name: "钱进" }] });
    const [record, event] = await o.client.session.steps({});
    await o.client.session.undo({ id: event?.id ?? "" });
    expect(await names(o)).toContain("钱进");
    await o.client.session.undo({ id: record?.id ?? "" });
    // The record was not the one that put the name on the lists.
    expect(await names(o)).toContain("钱进");
  });

  test("a withdrawn event that stands again brings its name back", async () => {
    const o = await office();
    const { id } = await o.client.events.log({ name: "岗位变动", happenedOn: "2026-07-01", subject: "钱进" });
    await o.client.session.undo({});
    expect(await names(o)).not.toContain("钱进");
    await o.client.events.restore({ id, reason: "确有其事" });
    expect(await names(o)).toContain("钱进");
  });
});
