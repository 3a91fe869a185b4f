import { describe, expect, test } from "vitest";
import type { DueRow } from "../../../shared/contract/schemas/due-row.ts";
import type { Requirement } from "../../../shared/domain/obligation/requirement.ts";
import { failureOf, memoryCore, textFile } from "../../support/memory-core.ts";
import { dueOn, quarterly, rowOf, yearlyQuota } from "../../support/duties.ts";

const photo = { name: "照片.jpg", kind: "photo" as const, content: textFile("像素").content };

async function withDuties(today = "2026-09-16") {
  const core = memoryCore({ today });
  const { client } = core;
  const from = { effectiveFrom: "2026-01-01" };
  const check = await client.obligations.create({
    ...from,
    title: "五化抽查",
    requirement: quarterly,
    category: "组织生活",
  });
  const study = await client.obligations.create({
    ...from,
    title: "党组学习",
    requirement: yearlyQuota(30),
    actor: "党组",
  });
  return { ...core, check: check.id, study: study.id };
}

const record = (
  { client }: Awaited<ReturnType<typeof withDuties>>,
  row: DueRow,
  happenedOn: string,
  more: Partial<Parameters<typeof client.activities.record>[0]> = {},
) => client.activities.record({ title: "活动", happenedOn, credits: [row], evidence: [photo], ...more });

describe("refused, with nothing half-stored", () => {
  test.each([
    ["activity-in-future", "2026-Q3", "2026-09-17", {}, { happenedOn: "2026-09-17", today: "2026-09-16" }],
    ["credit-before-period", "2026-Q3", "2026-06-30", {}, { happenedOn: "2026-06-30", first: "2026-07-01" }],
  ])("%s", async (code, period, happenedOn, more, details) => {
    const core = await withDuties();
    const row = await rowOf(core.client, core.check, period);
    expect(await failureOf(record(core, row, happenedOn, more))).toEqual({ code, details });
    expect(await core.client.activities.list({ from: "2026-01-01", to: "2026-12-31" })).toEqual([]);
    expect(core.ports.evidenceFiles.size).toBe(0);
  });

  test.each([null, "  "])(
    "without proof (reason %j) it counts and stays open until a proof is there",
    async (reason) => {
      const core = await withDuties();
      const row = await rowOf(core.client, core.check, "2026-Q3");
      await record(core, row, "2026-09-15", { evidence: [], noEvidenceReason: reason });
      const open = await rowOf(core.client, core.check, "2026-Q3");
      expect([open.timeState, open.handling, open.recorded, open.missingEvidence]).toEqual([
        "scheduled",
        null,
        1,
        ["other"],
      ]);
      expect((await core.client.board.get({})).summary.missingEvidence).toBe(1);
    },
  );

  test("an occurrence that no rule makes", async () => {
    const core = await withDuties();
    const row = { ...(await rowOf(core.client, core.check, "2026-Q3")), recurrenceId: "2026-Q5" };
    expect(await failureOf(record(core, row, "2026-09-15"))).toMatchObject({ code: "not-found" });
  });

  test("the same occurrence twice in one activity", async () => {
    const core = await withDuties();
    const row = await rowOf(core.client, core.check, "2026-Q3");
    expect(await failureOf(record(core, row, "2026-09-15", { credits: [row, row] }))).toMatchObject({
      code: "invalid-input",
      details: { issues: [{ path: "credits.1" }] },
    });
  });

  test("hours below zero", async () => {
    const core = await withDuties();
    const row = await rowOf(core.client, core.check, "2026-Q3");
    expect(await failureOf(record(core, row, "2026-09-15", { hours: -1 }))).toMatchObject({ code: "invalid-input" });
  });

  test("a failing store keeps neither activity nor closing", async () => {
    const core = await withDuties();
    const row = await rowOf(core.client, core.check, "2026-Q3");
    core.ports.store.failAfterWrites = 1;
    expect(await failureOf(record(core, row, "2026-09-15"))).toMatchObject({ code: "unexpected" });
    core.ports.store.failAfterWrites = null;
    expect(await core.client.activities.list({ from: "2026-01-01", to: "2026-12-31" })).toEqual([]);
    expect(await rowOf(core.client, core.check, "2026-Q3")).toMatchObject({ handling: null, timeState: "scheduled" });
  });
});

describe("what it makes of the occurrence", () => {
  test.each([
    ["in time and at once", "2026-06-20", "2026-06-20", { timeState: "done", lateRecorded: false }],
    ["in time, recorded after the limit", "2026-06-20", "2026-07-02", { timeState: "done", lateRecorded: true }],
    ["after the limit", "2026-07-01", "2026-07-02", { timeState: "made-up-late", lateRecorded: false }],
  ])("%s", async (_what, happenedOn, today, expected) => {
    const core = await withDuties(today);
    const row = await rowOf(core.client, core.check, "2026-Q2");
    await record(core, row, happenedOn);
    expect(await rowOf(core.client, core.check, "2026-Q2")).toMatchObject({ handling: "done", ...expected });
  });

  test("an early activity counts with a reason", async () => {
    const core = await withDuties();
    const row = await rowOf(core.client, core.check, "2026-Q3");
    await record(core, row, "2026-06-30", { credits: [{ ...row, reason: "提前部署" }] });
    expect(await rowOf(core.client, core.check, "2026-Q3")).toMatchObject({ timeState: "done" });
  });

  test("a reason in place of evidence closes, and stays on record", async () => {
    const core = await withDuties();
    const row = await rowOf(core.client, core.check, "2026-Q3");
    const activity = await record(core, row, "2026-09-15", {
      evidence: [],
      noEvidenceReason: "现场办公，没有书面材料",
    });
    expect(activity).toMatchObject({ noEvidenceReason: "现场办公，没有书面材料", evidence: [] });
    expect(await rowOf(core.client, core.check, "2026-Q3")).toMatchObject({ timeState: "done", missingEvidence: [] });
  });

  test("a required kind that is not there is listed and counted", async () => {
    const core = await withDuties();
    await core.client.obligations.change({ id: core.check, evidenceKinds: ["sign-in", "photo"] });
    const row = await rowOf(core.client, core.check, "2026-Q3");
    expect(row.missingEvidence).toEqual(["sign-in", "photo"]);
    expect((await core.client.app.info({})).counts.missingEvidence).toBe(0);
    await record(core, row, "2026-09-15");
    expect(await rowOf(core.client, core.check, "2026-Q3")).toMatchObject({ missingEvidence: ["sign-in"] });
    expect((await core.client.app.info({})).counts.missingEvidence).toBe(1);
    expect((await core.client.board.get({})).summary.missingEvidence).toBe(1);
  });

  test("a duty of two sessions a quarter is closed by the second", async () => {
    const twice = { ...quarterly, count: 2 } as Requirement;
    const core = memoryCore();
    const { id } = await core.client.obligations.create({ title: "抽查", requirement: twice });
    for (const [happenedOn, timeState] of [
      ["2026-08-03", "scheduled"],
      ["2026-09-03", "done"],
    ] as const) {
      const credits = [await rowOf(core.client, id, "2026-Q3")];
      await core.client.activities.record({ title: "抽查", happenedOn, credits, evidence: [photo] });
      expect((await rowOf(core.client, id, "2026-Q3")).timeState).toBe(timeState);
    }
  });

  test("an activity that counts for nothing needs no proof", async () => {
    const { client } = memoryCore();
    const activity = await client.activities.record({ title: "来访", happenedOn: "2026-09-15", credits: [] });
    expect(await client.activities.get({ id: activity.id })).toEqual({ ...activity, rows: [], withdrawnReason: null });
  });
});

describe("withdrawing", () => {
  test("reopens what it alone had closed; the rows stay, marked", async () => {
    const core = await withDuties();
    const [row, quota] = [
      await rowOf(core.client, core.check, "2026-Q3"),
      await rowOf(core.client, core.study, "2026"),
    ];
    const { id } = await record(core, row, "2026-09-15", { credits: [row, quota] });
    const view = await core.client.activities.withdraw({ id, reason: "记错了" });
    expect(view).toMatchObject({ withdrawn: true, credits: [{ withdrawn: true }, { withdrawn: true }] });
    expect(await rowOf(core.client, core.check, "2026-Q3")).toMatchObject({ timeState: "scheduled", handling: null });
    expect((await rowOf(core.client, core.study, "2026")).quota?.done).toBe(0);
    const events = (await core.ports.store.history.listAll()).map(({ type }) => type);
    expect(events).toEqual(["closed", "undone"]);
    await core.client.activities.withdraw({ id, reason: "再按一次" });
    expect(await core.ports.store.history.listAll()).toHaveLength(2);
  });

  test("leaves closed what another activity proves too", async () => {
    const core = await withDuties();
    const row = await rowOf(core.client, core.check, "2026-Q3");
    const first = await record(core, row, "2026-09-14");
    await record(core, row, "2026-09-15");
    await core.client.activities.withdraw({ id: first.id, reason: "重复" });
    expect(await rowOf(core.client, core.check, "2026-Q3")).toMatchObject({ timeState: "done", handling: "done" });
  });

  test("an unknown activity is not found", async () => {
    const { client } = memoryCore();
    const details = { what: "activity", id: "nobody" };
    expect(await failureOf(client.activities.withdraw({ id: "nobody", reason: "…" }))).toEqual({
      code: "not-found",
      details,
    });
    expect(await failureOf(client.activities.get({ id: "nobody" }))).toEqual({ code: "not-found", details });
    expect(await failureOf(client.activities.evidence({ id: "nobody" }))).toMatchObject({ code: "not-found" });
  });
});

describe("suggesting what else it counts for", () => {
  test("the one asked for is certain and first, words in common follow, strangers stay away", async () => {
    const core = await withDuties();
    await core.client.obligations.create({ title: "消防演练", requirement: dueOn("2026-11-30"), category: "安全" });
    const asked = await rowOf(core.client, core.check, "2026-Q3");
    const suggestions = await core.client.activities.suggest({
      happenedOn: "2026-09-15",
      title: "支部抽查暨党组学习",
      key: asked,
    });
    expect(suggestions.map(({ title, certain, reason }) => ({ title, certain, ...reason }))).toEqual([
      { title: "五化抽查", certain: true, kind: "asked", found: null, wanted: null },
      { title: "党组学习", certain: true, kind: "fits", found: null, wanted: null },
    ]);
    expect(suggestions[1]).toMatchObject({ before: 0, after: 1, needed: 30, unit: "次", recurrenceId: "2026" });
  });

  test("a duty of the same subject and category is offered as one of its kind", async () => {
    const { client } = memoryCore();
    const duty = (title: string, requirement: Requirement) =>
      client.obligations.create({ title, requirement, category: "学习", actor: "党组" });
    const { id } = await duty("读书班", quarterly);
    await duty("专题党课", yearlyQuota(4));
    const suggestions = await client.activities.suggest({
      happenedOn: "2026-09-15",
      title: "座谈",
      key: await rowOf(client, id, "2026-Q3"),
    });
    expect(suggestions.map(({ title, reason }) => [title, reason.kind])).toEqual([
      ["读书班", "asked"],
      ["专题党课", "alike"],
    ]);
  });

  test("without a key, only words tell", async () => {
    const core = await withDuties();
    const suggestions = await core.client.activities.suggest({ happenedOn: "2026-09-15", title: "学习条例" });
    expect(suggestions.map(({ title, certain }) => ({ title, certain }))).toEqual([
      { title: "党组学习", certain: false },
    ]);
  });

  test("what is done already is not offered again", async () => {
    const core = await withDuties();
    await record(core, await rowOf(core.client, core.check, "2026-Q3"), "2026-09-15");
    const offered = await core.client.activities.suggest({ happenedOn: "2026-09-16", title: "五化抽查" });
    expect(offered.map(({ recurrenceId }) => recurrenceId)).not.toContain("2026-Q3");
  });
});
