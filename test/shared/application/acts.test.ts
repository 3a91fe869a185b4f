import { describe, expect, test } from "vitest";
import { createDispatch } from "../../../shared/application/dispatch/dispatch.ts";
import type { Store } from "../../../shared/application/ports/ports.ts";
import { type DutyClient, createDutyClient } from "../../../shared/contract/client.ts";
import { addDays, plainDate } from "../../../shared/domain/date/plain-date.ts";
import { sqliteStore } from "../../support/data-folder.ts";
import { rowOf, yearlyQuota } from "../../support/duties.ts";
import { failureOf, importAll, openReview, textFile, wholeReview } from "../../support/memory-core.ts";
import { memoryPorts } from "../../support/memory-ports.ts";

const planOf = (year: number, count = 24) => `西山市科学技术协会${year}年工作要点
西科协发〔${year}〕3号

1.党组学习全年不少于${count}次。（责任单位：办公室）
2.每季度召开1次安全生产例会。（责任单位：宣传部）
3.档案整理6月30日前完成。（责任单位：办公室）
4.岗位变动后5个工作日内开展谈话。（责任单位：人事部）
`;
const SUPPLEMENT = `关于调整年度工作要点的补充通知
西科协发〔2026〕19号

年初印发的西科协发〔2026〕3号调整如下：
1.党组学习全年不少于36次。（责任单位：学会部）
2.每月召开1次安全生产例会。（责任单位：宣传部）
3.每半年开展1次消防演练。（责任单位：保卫处）
`;

const stores: [string, () => Store | null][] = [
  ["in memory", () => null],
  ["in the database", () => sqliteStore().store],
];

function core(store: Store | null, today = "2026-09-16") {
  const memory = memoryPorts({ today });
  const ports = store ? { ...memory, store } : memory;
  const setToday = (today: string) => memory.setToday(today);
  return { client: createDutyClient(createDispatch(ports)), setToday };
}

/** Everything that a person sees of the rules and of what is due. */
async function picture(client: DutyClient) {
  return {
    duties: (await client.obligations.list({})).map((duty) => ({ ...duty, replacedVersions: undefined })),
    subjects: await client.subjects.list({}),
    rows: await client.occurrences.list({ from: "2025-01-01", to: "2028-12-31" }),
    plans: await client.imports.list({}),
    board: await client.board.get({}),
    unit: (await client.settings.get({})).unitName,
  };
}

async function withPlan(store: Store | null) {
  const at = core(store);
  const { plan } = await importAll(at.client, planOf(2026));
  const duties = await at.client.obligations.list({});
  const idOf = (words: string) => duties.find(({ citation }) => citation?.normalised.includes(words))?.id ?? "";
  return { ...at, planId: plan.id, study: idOf("学习"), meeting: idOf("例会"), talk: idOf("谈话") };
}

async function withAmendment(store: Store | null, effectiveFrom = "2026-09-16") {
  const at = await withPlan(store);
  const review = await openReview(at.client, textFile(SUPPLEMENT, "补充通知.txt"));
  const pair = { planId: review.plan.id, basePlanId: at.planId };
  const found = await at.client.imports.compare({ ...pair, effectiveFrom });
  const ids = [...found.added, ...found.changed.map(({ after }) => after)];
  const request = {
    ...pair,
    effectiveFrom,
    backdated: true,
    candidateIds: ids.flatMap(({ candidateId }) => candidateId ?? []),
    setAsideIds: found.removed.flatMap(({ obligationId }) => obligationId ?? []).slice(0, 1),
  };
  return { ...at, request, apply: () => at.client.imports.applyAmendment(request) };
}

describe.each(stores)("an import is taken back whole, %s", (_, makeStore) => {
  test("nothing of it is left, and it comes back as it was", async () => {
    const { client } = core(makeStore());
    const review = await openReview(client, textFile(planOf(2026)));
    const candidateIds = review.candidates.map(({ id }) => id);
    await client.imports.decide({ planId: review.plan.id, candidateIds, decision: "accepted" });
    const [before, reviewed] = [await picture(client), await wholeReview(client, review.plan.id)];
    await client.imports.finish({ planId: review.plan.id });
    const finished = await picture(client);
    const { actIds, obligations } = await client.imports.takeBack({ planId: review.plan.id });
    expect(obligations).toBe(finished.duties.length);
    expect(await picture(client)).toEqual(before);
    expect(await wholeReview(client, review.plan.id)).toEqual(reviewed);
    expect(await client.acts.list({})).toMatchObject([{ kind: "import-finished", isUndone: true }]);
    await client.acts.redo({ ids: actIds });
    expect(await picture(client)).toEqual(finished);
    expect((await client.acts.undo({ ids: actIds })).map(({ isUndone }) => isUndone)).toEqual([true]);
    expect(await picture(client)).toEqual(before);
  });

  test("what it ended holds again, and what was missed of it stays missed all along", async () => {
    const { client, setToday } = core(makeStore(), "2026-08-02");
    await importAll(client, planOf(2026));
    setToday("2027-08-02");
    const before = await picture(client);
    const { plan } = await importAll(client, planOf(2027, 30));
    const missed = await client.occurrences.list({ from: "2027-01-01", to: "2027-06-30", states: ["overdue"] });
    expect(missed.length).toBeGreaterThan(0);
    await client.imports.takeBack({ planId: plan.id });
    const after = await picture(client);
    const known = ({ duties, rows, board }: typeof after) => ({
      duties: duties.map(({ versions }) => versions),
      rows: rows.map(({ title, recurrenceId, timeState, ruleVersion }) => [
        title,
        recurrenceId,
        timeState,
        ruleVersion,
      ]),
      overdue: board.overdue.length,
    });
    expect(known(after)).toEqual(known(before));
  });

  test.each<[string, (at: Awaited<ReturnType<typeof withPlan>>) => Promise<unknown>]>([
    [
      "an activity that counts",
      async ({ client, study }) =>
        client.activities.record({
          title: "学习",
          happenedOn: "2026-09-10",
          credits: [await rowOf(client, study, "2026")],
          noEvidenceReason: "在册",
        }),
    ],
    [
      "a closing",
      async ({ client, meeting }) =>
        client.occurrences.handle({ key: await rowOf(client, meeting, "2026-Q3"), action: "closed", note: "已开" }),
    ],
    [
      "an event",
      ({ client, talk }) => client.events.log({ name: "岗位变动", happenedOn: "2026-09-10", obligationIds: [talk] }),
    ],
    [
      "a slip",
      async ({ client }) => {
        const asked = { kind: "reminder", within: 20 } as const;
        const [draft] = await client.slips.draft(asked);
        const lead = draft?.document.lead ?? "";
        return client.slips.release({ ...asked, lead, draft: draft?.sha256 ?? "" });
      },
    ],
  ])("not once %s is recorded against it", async (_what, record) => {
    const at = await withPlan(makeStore());
    await record(at);
    const before = await picture(at.client);
    const refused = await failureOf(at.client.imports.takeBack({ planId: at.planId }));
    expect(refused).toMatchObject({ code: "act-built-upon", details: { titles: [expect.any(String)] } });
    expect(await picture(at.client)).toEqual(before);
  });

  test("although dates and sessions are planned: the sessions go with it, and come back where the step is undone", async () => {
    const { client, planId, study, meeting } = await withPlan(makeStore());
    await client.occurrences.plan({ key: await rowOf(client, meeting, "2026-Q3"), date: "2026-09-25" });
    const other = await client.obligations.create({ title: "读书会", requirement: yearlyQuota(3) });
    for (const id of [study, other.id])
      await client.occurrences.planSessions({
        key: await rowOf(client, id, "2026"),
        dates: ["2026-09-25", "2026-10-23"],
      });
    const span = { from: "2026-01-01", to: "2026-12-31" } as const;
    const before = [await picture(client), await client.occurrences.sessions(span)];
    const { sessions, actIds } = await client.imports.takeBack({ planId });
    expect(sessions).toBe(2);
    expect((await client.obligations.list({})).map(({ id }) => id)).toEqual([other.id]);
    expect((await client.occurrences.sessions(span)).map(({ title }) => title)).toEqual(["读书会", "读书会"]);
    await client.session.undo({});
    expect([await picture(client), await client.occurrences.sessions(span)]).toEqual(before);
    expect((await client.imports.takeBack({ planId })).sessions).toBe(2);
    await client.acts.redo({ ids: actIds });
    expect(await client.obligations.list({})).toHaveLength(5);
    expect(await client.occurrences.sessions(span)).toHaveLength(2);
    expect(await rowOf(client, meeting, "2026-Q3")).toMatchObject({ plannedDate: "2026-09-25" });
  });

  test("again once the record was taken back", async () => {
    const { client, planId, meeting } = await withPlan(makeStore());
    const key = await rowOf(client, meeting, "2026-Q3");
    await client.occurrences.handle({ key, action: "closed", note: "已开" });
    await client.occurrences.undo({ key });
    await client.imports.takeBack({ planId });
    expect(await client.obligations.list({})).toEqual([]);
  });

  test("given up afterwards, its text can be imported anew; an unknown plan is not found", async () => {
    const { client, planId } = await withPlan(makeStore());
    await client.imports.takeBack({ planId });
    expect(await failureOf(client.imports.takeBack({ planId }))).toMatchObject({ code: "plan-without-duties" });
    await client.imports.discard({ planId });
    expect(await client.imports.list({})).toEqual([]);
    const again = await importAll(client, planOf(2026));
    expect(again.plan.id).not.toBe(planId);
    expect(await client.obligations.list({})).toHaveLength(4);
    expect(await failureOf(client.imports.takeBack({ planId }))).toMatchObject({ code: "not-found" });
    const [first] = (await client.acts.list({ planId })).map(({ id }) => id);
    expect(await failureOf(client.acts.redo({ ids: [first ?? ""] }))).toMatchObject({ code: "not-found" });
  });
});

describe.each(stores)("an amendment is taken back as one act, %s", (_, makeStore) => {
  test.each(["2026-09-16", "2026-10-01", "2026-02-01", "2027-01-01"])("from %s", async (effectiveFrom) => {
    const { client, apply } = await withAmendment(makeStore(), effectiveFrom);
    const before = await picture(client);
    const { actId } = await apply();
    const after = await picture(client);
    expect(after.rows).not.toEqual(before.rows);
    await client.acts.undo({ ids: [actId] });
    expect(await picture(client)).toEqual(before);
    expect(await failureOf(client.acts.undo({ ids: [actId] }))).toMatchObject({ code: "act-turned" });
    await client.acts.redo({ ids: [actId] });
    expect(await picture(client)).toEqual(after);
    expect(await failureOf(client.acts.redo({ ids: [actId] }))).toMatchObject({ code: "act-turned" });
  });

  test("what fell due by it since stays missed, what was overdue at once goes with it", async () => {
    const { client, apply, setToday, meeting } = await withAmendment(makeStore(), "2026-07-01");
    const { actId } = await apply();
    setToday("2026-11-10");
    await client.acts.undo({ ids: [actId] });
    const rows = await client.occurrences.list({ from: "2026-07-01", to: "2026-12-31" });
    const own = rows.filter(({ obligationId }) => obligationId === meeting);
    expect(own.map(({ recurrenceId, timeState }) => `${recurrenceId} ${timeState}`)).toEqual([
      "2026-Q3 overdue",
      "2026-09 overdue",
      "2026-10 overdue",
      "2026-Q4 scheduled",
    ]);
  });

  test("not while a record rests on what only it made, and later acts first", async () => {
    const { client, apply, meeting } = await withAmendment(makeStore(), "2026-10-01");
    const { actId } = await apply();
    const key = await rowOf(client, meeting, "2026-10");
    await client.occurrences.handle({ key, action: "closed", note: "已开" });
    expect(await failureOf(client.acts.undo({ ids: [actId] }))).toMatchObject({
      code: "act-built-upon",
      details: { titles: [expect.stringContaining("例会")] },
    });
    await client.occurrences.undo({ key });
    const second = await openReview(
      client,
      textFile(SUPPLEMENT.replace("36次", "48次").replace("19号", "20号"), "二.txt"),
    );
    const [base] = (await client.imports.list({})).filter(({ document }) => document.number.includes("〔2026〕3号"));
    const pair = { planId: second.plan.id, basePlanId: base?.id ?? "" };
    const found = await client.imports.compare({ ...pair, effectiveFrom: "2026-11-01" });
    const candidateIds = found.changed.flatMap(({ after }) => after.candidateId ?? []);
    const later = await client.imports.applyAmendment({ ...pair, effectiveFrom: "2026-11-01", candidateIds });
    expect(await failureOf(client.acts.undo({ ids: [actId] }))).toMatchObject({ code: "act-built-upon" });
    await client.acts.undo({ ids: [actId, later.actId] });
    expect((await client.obligations.get({ id: meeting })).versions).toHaveLength(1);
  });

  test("words that somebody changed since, and a version that came since, stay", async () => {
    const { client, apply, study, meeting } = await withAmendment(makeStore(), "2026-10-01");
    const { actId } = await apply();
    await client.obligations.change({ id: study, lead: "机关党委" });
    const { versions } = await client.obligations.get({ id: meeting });
    const requirement = versions[0]?.requirement;
    if (!requirement) throw new Error("no rule");
    await client.obligations.amend({ id: meeting, requirement, effectiveFrom: "2027-01-01", reason: "明年恢复" });
    await client.acts.undo({ ids: [actId] });
    expect((await client.obligations.get({ id: study })).lead).toBe("机关党委");
    const held = (await client.obligations.get({ id: meeting })).versions;
    expect(held.map(({ version, effectiveFrom, effectiveUntil }) => [version, effectiveFrom, effectiveUntil])).toEqual([
      [1, "2026-01-01", "2026-12-31"],
      [3, "2027-01-01", null],
    ]);
  });
});

describe.each(stores)("a plan is set aside whole with a reason, %s", (_, makeStore) => {
  test("after records were made; what was missed is closed with it; all of it can be taken back", async () => {
    const { client, planId, meeting } = await withPlan(makeStore());
    const key = await rowOf(client, meeting, "2026-Q3");
    await client.occurrences.handle({ key, action: "closed", note: "已开" });
    const before = await picture(client);
    const { actId, obligations } = await client.imports.setAside({ planId, reason: "误将上年要点当作本年" });
    expect(obligations).toBe(4);
    const after = await picture(client);
    expect(after.board.overdue).toEqual([]);
    expect(after.duties.every(({ status }) => status === "set-aside")).toBe(true);
    const missed = await rowOf(client, meeting, "2026-Q1");
    expect(missed).toMatchObject({ timeState: "waived", handlingNote: "误将上年要点当作本年" });
    expect(await rowOf(client, meeting, "2026-Q3")).toMatchObject({ timeState: "done" });
    expect(await failureOf(client.imports.setAside({ planId, reason: "再次" }))).toMatchObject({
      code: "plan-without-duties",
    });
    await client.acts.undo({ ids: [actId] });
    const faces = ({ rows, duties }: typeof before) => ({
      duties,
      rows: rows.map((row) => ({ ...row, handling: null, handlingNote: null })),
    });
    expect(faces(await picture(client))).toEqual(faces(before));
  });
});

test("the day of an act decides what went with it: the day itself, the day before", async () => {
  for (const [offset, expected] of [
    [0, []],
    [1, ["2026-08"]],
  ] as const) {
    const { client, setToday } = core(null, "2026-08-31");
    const { plan } = await importAll(client, planOf(2026));
    const review = await openReview(client, textFile(SUPPLEMENT));
    const pair = { planId: review.plan.id, basePlanId: plan.id };
    const { changed } = await client.imports.compare(pair);
    const candidateIds = changed.flatMap(({ after }) => after.candidateId ?? []);
    const { actId } = await client.imports.applyAmendment({ ...pair, effectiveFrom: "2026-08-31", candidateIds });
    setToday(addDays(plainDate("2026-08-31"), offset));
    await client.acts.undo({ ids: [actId] });
    const rows = await client.occurrences.list({ from: "2026-08-01", to: "2026-08-31" });
    expect(rows.filter(({ timeState }) => timeState === "overdue").map(({ recurrenceId }) => recurrenceId)).toEqual(
      expected,
    );
  }
});
