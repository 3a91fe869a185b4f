import { expect, test } from "vitest";
import { type DutyClient, createDutyClient } from "../../../shared/contract/client.ts";
import type { StandingItem } from "../../../shared/contract/schemas/standing.ts";
import { quarterly, yearlyQuota } from "../../support/duties.ts";
import { failureOf, importAll, memoryCore } from "../../support/memory-core.ts";
import { textOf } from "../paper/paper-text.ts";
import type { Requirement } from "../../../shared/domain/obligation/requirement.ts";

const standing: Requirement = { kind: "standing", hedge: null, shift: null };
const YEAR = { from: "2026-01-01", to: "2026-12-31" } as const;

/** Two kinds of work without a number, looked at on 2026-09-16. */
async function office() {
  const core = memoryCore();
  const { client } = core;
  const site = await client.obligations.create({ title: "意识形态阵地管理", requirement: standing, lead: "办公室" });
  const spirit = await client.obligations.create({ title: "科学家精神宣传", requirement: standing, lead: "机关党委" });
  return { ...core, site, spirit };
}

const itemOf = async (client: DutyClient, title: string, year: number | null = null): Promise<StandingItem> =>
  (await client.standing.list({ year })).items.find(({ row }) => row.title === title) ??
  expect.unreachable(`${title} is not listed`);

const record = (client: DutyClient, item: StandingItem, happenedOn: string, more = {}) =>
  client.activities.record({
    title: "展厅内容复核",
    happenedOn,
    credits: [item.row],
    noEvidenceReason: "口头布置",
    ...more,
  });

test("nothing yet, then so many times with the last one, and quiet from the day that the settings say", async () => {
  const { client, ports } = await office();
  const before = await client.standing.list({});
  expect(before).toMatchObject({
    year: 2026,
    elapsedWorkingDays: 176,
    quietAfter: 60,
    counts: { begun: 0, notBegun: 2, closed: 0, unfinished: 0, quiet: 0, goals: 0, goalsLeft: 0 },
    leads: ["办公室", "机关党委"],
  });
  await record(client, await itemOf(client, "意识形态阵地管理"), "2026-03-04");
  await record(client, await itemOf(client, "意识形态阵地管理"), "2026-08-26", { title: "网站内容复核" });
  const { row, doneOn } = await itemOf(client, "意识形态阵地管理");
  expect(doneOn).toEqual(["2026-03-04", "2026-08-26"]);
  expect(row).toMatchObject({
    timeState: "standing",
    effectiveDate: null,
    days: null,
    openSince: null,
    recurrenceId: "2026",
  });
  expect(row.standing).toMatchObject({
    progress: "under-way",
    times: 2,
    last: { title: "网站内容复核", date: "2026-08-26", days: 21 },
    isQuiet: false,
  });
  const gone = row.standing.last?.workingDays ?? 0;
  await client.settings.set({ quietAfter: gone + 1 });
  expect((await itemOf(client, "意识形态阵地管理")).row.standing.isQuiet).toBe(false);
  await client.settings.set({ quietAfter: gone });
  expect((await itemOf(client, "意识形态阵地管理")).row.standing.isQuiet).toBe(true);
  expect((await client.standing.list({})).counts).toMatchObject({ begun: 1, notBegun: 1, quiet: 1 });
  ports.setToday("2026-09-17");
  await record(client, await itemOf(client, "意识形态阵地管理"), "2026-09-17");
  expect((await itemOf(client, "意识形态阵地管理")).row.standing.isQuiet).toBe(false);
});

test("no list of what is due has it, and nothing of it is ever overdue", async () => {
  const { client, ports } = await office();
  await record(client, await itemOf(client, "科学家精神宣传"), "2026-05-30");
  for (const today of ["2026-09-16", "2026-12-31", "2027-01-01", "2028-06-01"]) {
    ports.setToday(today);
    expect(await client.occurrences.list({ from: "2025-01-01", to: "2028-12-31" })).toEqual([]);
    const board = await client.board.get({});
    expect([board.overdue, board.upcoming, board.open, board.quotas, board.anchorsUnknown, board.eventBorn]).toEqual([
      [],
      [],
      [],
      [],
      [],
      [],
    ]);
    expect((await client.calendar.exportIcs({ year: 2026 })).events).toBe(0);
    expect((await client.slips.draft({ kind: "reminder" })).length).toBe(0);
  }
});

test("it is closed by an act, with words or with the proof that lies with what was done, and the act is undone", async () => {
  const { client } = await office();
  const { row } = await itemOf(client, "科学家精神宣传");
  const close = (note: string | null) => client.occurrences.handle({ key: row, action: "closed", note });
  expect(await failureOf(close(null))).toMatchObject({ code: "reason-required" });
  const proof = [{ name: "签到.txt", kind: "sign-in" as const, content: "5LiA" }];
  await record(client, await itemOf(client, "科学家精神宣传"), "2026-05-30", {
    evidence: proof,
    noEvidenceReason: null,
  });
  expect((await itemOf(client, "科学家精神宣传")).row.timeState).toBe("standing");
  expect((await close(null)).timeState).toBe("done");
  expect((await itemOf(client, "科学家精神宣传")).row.standing).toMatchObject({
    progress: "closed",
    closedOn: "2026-09-16",
  });
  await client.occurrences.undo({ key: row });
  expect((await itemOf(client, "科学家精神宣传")).row.standing).toMatchObject({
    progress: "under-way",
    closedOn: null,
  });
  expect((await close("转入日常")).timeState).toBe("done");
  expect((await client.standing.list({})).counts).toMatchObject({ closed: 1, notBegun: 1 });
  expect(await client.occurrences.history({ key: row })).toHaveLength(3);
});

test("at the year's end it is unfinished, which is a word; the next year begins anew", async () => {
  const { client, ports } = await office();
  await record(client, await itemOf(client, "科学家精神宣传"), "2026-05-30");
  ports.setToday("2026-12-31");
  expect((await itemOf(client, "科学家精神宣传")).row.standing.progress).toBe("under-way");
  ports.setToday("2027-01-01");
  expect((await client.standing.list({ year: 2026 })).counts).toMatchObject({ unfinished: 2, begun: 0, quiet: 0 });
  expect((await itemOf(client, "科学家精神宣传", 2026)).row).toMatchObject({ timeState: "standing", days: null });
  expect((await itemOf(client, "科学家精神宣传")).row.standing).toMatchObject({
    year: 2027,
    progress: "not-begun",
    times: 0,
  });
});

test("the lead units stand together: not begun, quiet, the oldest first, closed", async () => {
  const { client } = memoryCore();
  const days: readonly [string, string | null][] = [
    ["甲", "2026-09-08"],
    ["乙", null],
    ["丙", "2026-03-04"],
    ["丁", "2026-08-26"],
    ["戊", "2026-05-20"],
    ["己", "2026-09-09"],
  ];
  for (const [title] of days) await client.obligations.create({ title, requirement: standing, lead: "办公室" });
  for (const [title, day] of days) if (day) await record(client, await itemOf(client, title), day);
  await client.occurrences.handle({ key: (await itemOf(client, "己")).row, action: "closed", note: "办完" });
  expect((await client.standing.list({})).items.map(({ row }) => row.title)).toEqual([
    "乙",
    "丙",
    "戊",
    "丁",
    "甲",
    "己",
  ]);
});

test("each member of a group has a year of its own", async () => {
  const { client } = memoryCore();
  const names = ["一支部", "二支部"];
  const group = await client.subjects.nameMembers({ kind: "各支部", members: names, joinedOn: "2026-01-01" });
  await client.obligations.create({ title: "党员先锋岗", requirement: standing, subjectIds: [group.id] });
  const { items } = await client.standing.list({});
  expect(items.map(({ row }) => row.subject)).toEqual(names);
  const [first] = items;
  await record(client, first ?? expect.unreachable("no member"), "2026-09-10");
  expect((await client.standing.list({})).items.map(({ row }) => [row.subject, row.standing.times])).toEqual([
    ["二支部", 0],
    ["一支部", 1],
  ]);
});

const goal = (text: string, due: string, more = {}) => ({ text, due, ...more });

test("stage goals are deadlines of this unit: listed with the work, near, overdue, proven like any", async () => {
  const { client, ports, site } = await office();
  const goals = await client.standing.addGoals({
    obligationId: site.id,
    goals: [
      goal("完成三季度复核", "2026-09-30"),
      goal("形成整改清单", "2026-10-31", { lead: "科普部", evidenceKinds: ["minutes"] }),
    ],
  });
  expect(goals).toMatchObject([
    {
      title: "完成三季度复核",
      lead: "办公室",
      partOf: site.id,
      versions: [{ layer: "unit", effectiveFrom: "2026-09-16" }],
    },
    { title: "形成整改清单", lead: "科普部", evidenceKinds: ["minutes"] },
  ]);
  // 31 October is a Saturday: what is due by a day is done before it.
  expect((await itemOf(client, "意识形态阵地管理")).goals).toMatchObject([
    { title: "完成三季度复核", effectiveDate: "2026-09-30", timeState: "scheduled" },
    { title: "形成整改清单", effectiveDate: "2026-10-30", nominalDate: "2026-10-31" },
  ]);
  ports.setToday("2026-10-01");
  const [missed] = (await client.board.get({})).overdue;
  expect(missed).toMatchObject({ title: "完成三季度复核", partOf: site.id, timeState: "overdue" });
  expect((await itemOf(client, "意识形态阵地管理")).row.timeState).toBe("standing");
  await client.activities.record({
    title: "复核",
    happenedOn: "2026-10-01",
    credits: [missed ?? expect.unreachable("")],
    noEvidenceReason: "在册",
  });
  expect((await itemOf(client, "意识形态阵地管理")).goals[0]?.timeState).toBe("made-up-late");
  expect((await client.standing.list({})).counts).toMatchObject({ goals: 2, goalsLeft: 1 });
});

test("what is wrong with a goal refuses all of them", async () => {
  const { client, site } = await office();
  const quota = await client.obligations.create({ title: "走访", requirement: yearlyQuota(6) });
  const add = (obligationId: string, ...goals: ReturnType<typeof goal>[]) =>
    failureOf(client.standing.addGoals({ obligationId, goals })).then((failure) => (failure as { code?: string }).code);
  const good = goal("公示", "2026-10-20");
  expect(await add("nobody", good)).toBe("not-found");
  for (const bad of [goal("复核", "2026-09-15"), goal("复核", "2056-09-15"), good, goal(" ", "2026-10-21")])
    expect(await add(site.id, good, bad)).toBe("invalid-input");
  expect(await add(quota.id, good)).toBe("invalid-input");
  expect((await client.standing.list({})).counts.goals).toBe(0);
  const [made] = await client.standing.addGoals({ obligationId: site.id, goals: [good] });
  expect(await add(site.id, good)).toBe("invalid-input");
  expect(await add(made?.id ?? "", goal("再分", "2026-11-01"))).toBe("invalid-input");
});

test("set aside with the work, and back with it when that is undone", async () => {
  const { client, site } = await office();
  await client.standing.addGoals({ obligationId: site.id, goals: [goal("公示", "2026-10-20")] });
  await client.obligations.change({ id: site.id, status: "set-aside", reason: "停办" });
  expect(await client.occurrences.list(YEAR)).toEqual([]);
  expect((await client.standing.list({})).items.map(({ row }) => row.title)).toEqual(["科学家精神宣传"]);
});

test("what a session did is undone step by step: goals are set aside, and come back with the work that was", async () => {
  const { site, dispatch } = await office();
  const client = createDutyClient((request) => dispatch({ ...request, session: "clerk" }));
  await client.standing.addGoals({
    obligationId: site.id,
    goals: [goal("公示", "2026-10-20"), goal("总结", "2026-11-20")],
  });
  await client.obligations.change({ id: site.id, status: "set-aside" });
  expect(await client.occurrences.list(YEAR)).toEqual([]);
  await client.session.undo({});
  expect((await client.occurrences.list(YEAR)).map(({ title }) => title)).toEqual(["公示", "总结"]);
  await client.session.undo({});
  expect(await client.occurrences.list(YEAR)).toEqual([]);
  expect((await client.standing.list({})).counts).toMatchObject({ goals: 0, notBegun: 2 });
});

test("on the month's checklist from the month on, with its words for that month; closed work leaves it", async () => {
  const { client, site, spirit } = await office();
  await client.standing.addGoals({
    obligationId: site.id,
    goals: [goal("公示", "2026-09-22"), goal("总结", "2026-10-20")],
  });
  await client.standing.setSheet({ obligationId: site.id, month: "2026-09", isListed: true, words: "展厅复核" });
  await client.standing.setSheet({ obligationId: spirit.id, month: "2026-10", isListed: true });
  const sheet = async (month: string, lead: string | null = null) => {
    const { document, html } = await client.documents.checklist({ month, lead });
    for (const { title } of document.standing.works) expect(html).toContain(title);
    expect(document.due).toEqual([]);
    return [
      document.standing.goals.map(({ title }) => title),
      document.standing.works.map(({ title, words }) => [title, words]),
    ];
  };
  expect(await sheet("2026-08")).toEqual([[], []]);
  expect(await sheet("2026-09")).toEqual([["公示"], [["意识形态阵地管理", "展厅复核"]]]);
  expect(await sheet("2026-10")).toEqual([
    ["总结"],
    [
      ["意识形态阵地管理", null],
      ["科学家精神宣传", null],
    ],
  ]);
  expect(await sheet("2026-10", "机关党委")).toEqual([[], [["科学家精神宣传", null]]]);
  await client.standing.setSheet({ obligationId: site.id, month: "2026-10", isListed: false });
  expect((await sheet("2026-10"))[1]).toEqual([["科学家精神宣传", null]]);
  expect((await sheet("2026-09"))[1]).toEqual([["意识形态阵地管理", "展厅复核"]]);
  await client.occurrences.handle({
    key: (await itemOf(client, "科学家精神宣传")).row,
    action: "closed",
    note: "办完",
  });
  expect((await sheet("2026-11"))[1]).toEqual([]);
  expect((await itemOf(client, "意识形态阵地管理")).sheet).toEqual({ isListed: true, words: "展厅复核" });
});

test("given a number, what was done of it counts for the number; taken back, it is standing work as before", async () => {
  const { client, site } = await office();
  await record(client, await itemOf(client, "意识形态阵地管理"), "2026-03-04");
  const amend = { id: site.id, requirement: yearlyQuota(4), effectiveFrom: "2026-09-16", reason: null };
  const { versions } = await client.obligations.amend(amend);
  expect(await client.occurrences.list(YEAR)).toMatchObject([
    { kind: "quota", recurrenceId: "2026", quota: { done: 1, needed: 4 } },
  ]);
  expect((await client.standing.list({})).items.map(({ row }) => row.title)).toEqual(["科学家精神宣传"]);
  await client.obligations.withdrawVersion({ id: site.id, versionId: versions.at(-1)?.id ?? "" });
  expect((await itemOf(client, "意识形态阵地管理")).row.standing.times).toBe(1);
});

test("given a rhythm, what was done of it as standing work stays on record", async () => {
  const { client, site } = await office();
  await record(client, await itemOf(client, "意识形态阵地管理"), "2026-03-04");
  await client.obligations.amend({ id: site.id, requirement: quarterly, effectiveFrom: "2026-07-01", reason: null });
  expect((await itemOf(client, "意识形态阵地管理")).row.standing.times).toBe(1);
  expect((await client.occurrences.list(YEAR)).map(({ recurrenceId }) => recurrenceId)).toEqual(["2026-Q3", "2026-Q4"]);
});

test("an activity is offered for it, and never ticked by itself", async () => {
  const { client, site } = await office();
  const offered = await client.activities.suggest({ title: "意识形态阵地管理检查", happenedOn: "2026-09-10" });
  expect(offered).toMatchObject([{ obligationId: site.id, recurrenceId: "2026", certain: false }]);
  const asked = await client.activities.suggest({
    title: "检查",
    happenedOn: "2026-09-10",
    key: (await itemOf(client, "意识形态阵地管理")).row,
  });
  expect(asked[0]).toMatchObject({ certain: true, reason: { kind: "asked" } });
});

test("work read from a plan is standing work of its year, and a plan that is a record asks for none", async () => {
  const { client } = memoryCore();
  await importAll(
    client,
    "东湖市科协2026年工作要点\n\n1.加强意识形态阵地管理。（责任单位：办公室）\n2.每季度抽查1次台账。（责任单位：办公室）\n",
  );
  expect((await client.standing.list({})).items).toMatchObject([
    { row: { lead: "办公室", standing: { progress: "not-begun" } } },
  ]);
});

test("who is waited for, and what lacks its proof, is told on the board", async () => {
  const { client } = await office();
  const { row } = await itemOf(client, "科学家精神宣传");
  await client.occurrences.handle({ key: row, action: "waiting", note: "宣传部" });
  await record(client, await itemOf(client, "科学家精神宣传"), "2026-05-30", { noEvidenceReason: null });
  const { summary, waiting } = await client.board.get({});
  expect(summary).toMatchObject({ waiting: 1, missingEvidence: 1, overdue: 0 });
  expect(waiting).toMatchObject([{ title: "科学家精神宣传", waitingOn: "宣传部" }]);
  expect((await client.app.info({})).counts.missingEvidence).toBe(1);
  expect(await failureOf(client.occurrences.plan({ key: row, date: "2026-10-10" }))).toMatchObject({
    code: "invalid-input",
  });
});

test("the ledger has what was done of it, what lacks and how it ended, and agrees with the board", async () => {
  const { client, site, spirit } = await office();
  const ledger = async (year = 2026) => (await client.documents.ledger({ year })).document;
  expect(await ledger()).toMatchObject({ counts: { all: 0, standing: { all: 2, begun: 0, closed: 0 } }, groups: [] });
  await record(client, await itemOf(client, "意识形态阵地管理"), "2026-03-04", { noEvidenceReason: null });
  const { summary } = await client.board.get({});
  expect(summary.missingEvidence).toBe(1);
  expect(await ledger()).toMatchObject({
    counts: { missing: summary.missingEvidence, standing: { all: 2, begun: 1, closed: 0 } },
    records: 1,
    groups: [
      {
        label: "意识形态阵地管理",
        entries: [{ key: { obligationId: site.id }, state: "standing", standing: "under-way", missing: ["other"] }],
      },
    ],
  });
  await client.occurrences.handle({
    key: (await itemOf(client, "科学家精神宣传")).row,
    action: "closed",
    note: "已写入制度",
  });
  const { document, html } = await client.documents.ledger({ year: 2026 });
  expect(document.counts).toMatchObject({ done: 0, standing: { all: 2, begun: 1, closed: 1 } });
  expect(
    document.groups.flatMap(({ entries }) => entries).find(({ key }) => key.obligationId === spirit.id),
  ).toMatchObject({ standing: "closed", words: "已写入制度", due: null });
  const text = textOf(html);
  expect(text).toContain("常态工作2项，已开展1项，办结1项");
  expect(text).toContain("已开展1次");
  expect(text).toContain("办结：已写入制度");
});

test("once its year is over, what was not closed is 未办结 in the ledger of that year, and nothing of it is overdue", async () => {
  const { client, ports } = await office();
  await record(client, await itemOf(client, "意识形态阵地管理"), "2026-03-04");
  ports.setToday("2027-01-05");
  const { document, html } = await client.documents.ledger({ year: 2026 });
  expect(document.groups.map(({ label, entries }) => [label, entries[0]?.standing])).toEqual([
    ["意识形态阵地管理", "unfinished"],
    ["科学家精神宣传", "unfinished"],
  ]);
  expect(document.counts).toMatchObject({ overdue: 0, all: 0, standing: { all: 2, begun: 1, closed: 0 } });
  expect(textOf(html)).toContain("未办结");
});
