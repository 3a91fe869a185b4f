import { describe, expect, test } from "vitest";
import type { DutyClient } from "../../shared/contract/client.ts";
import type { DueRow } from "../../shared/contract/schemas/due-row.ts";
import type { Requirement } from "../../shared/domain/obligation/requirement.ts";
import { after, lastFriday, quarterly, rowOf, yearlyQuota } from "../support/duties.ts";
import { failureOf, memoryCore } from "../support/memory-core.ts";
import { NOTICE_2027_WITH_28_FEBRUARY } from "../support/notices.ts";

const monthly: Requirement = { ...quarterly, period: "month" } as Requirement;
const record = (client: DutyClient, row: DueRow, happenedOn: string, more: object = {}) =>
  client.activities.record({
    title: row.title,
    happenedOn,
    credits: [row],
    evidence: [{ name: "记录.txt", kind: "minutes", content: "5LiA" }],
    ...more,
  });
const yearOf = (client: DutyClient, id: string, year = 2026) =>
  client.occurrences
    .list({ from: `${year}-01-01`, to: `${year}-12-31` })
    .then((rows) => rows.filter(({ obligationId }) => obligationId === id));

describe("1 derived dates: none is typed, each follows from a dated rule and an anchor", () => {
  test("an obligation has a rule and no date; a planned date leaves the due date alone", async () => {
    const { client } = memoryCore();
    const { id, versions } = await client.obligations.create({ title: "抽查", requirement: quarterly });
    expect(Object.keys(versions[0]?.requirement ?? {})).not.toContain("date");
    const row = await rowOf(client, id, "2026-Q3");
    const planned = await client.occurrences.plan({ key: row, date: "2026-09-22" });
    expect([planned.plannedDate, planned.nominalDate, planned.effectiveDate]).toEqual([
      "2026-09-22",
      "2026-09-30",
      "2026-09-30",
    ]);
  });

  test("every occurrence tells the whole way to its date", async () => {
    const { client } = memoryCore();
    const { id } = await client.obligations.create({ title: "抽查", requirement: lastFriday });
    const row = (await yearOf(client, id))[0];
    if (!row) throw new Error("no row");
    await client.occurrences.plan({ key: row, date: "2026-10-01" });
    expect((await client.occurrences.explain({ key: row })).map(({ step }) => step)).toEqual([
      "citation",
      "version",
      "anchor",
      "nominal",
      "shift",
      "effective",
      "planned",
    ]);
  });
});

describe("2 old versions kept: an amendment leaves what was closed or overdue under the version that made it", () => {
  test("overdue and closed quarters keep version 1, the months from October have version 2", async () => {
    const { client } = memoryCore({ today: "2026-09-16" });
    const { id } = await client.obligations.create({ title: "抽查", requirement: quarterly });
    await record(client, await rowOf(client, id, "2026-Q1"), "2026-03-10");
    const view = await client.obligations.amend({
      id,
      requirement: monthly,
      effectiveFrom: "2026-10-01",
      reason: "上级新规定",
    });
    expect(view.versions.map(({ version, effectiveUntil, inForce }) => [version, effectiveUntil, inForce])).toEqual([
      [1, "2026-09-30", true],
      [2, null, false],
    ]);
    const rows = await yearOf(client, id);
    expect(rows.map(({ recurrenceId, ruleVersion, timeState }) => [recurrenceId, ruleVersion, timeState])).toEqual([
      ["2026-Q1", 1, "done"],
      ["2026-Q2", 1, "overdue"],
      ["2026-Q3", 1, "scheduled"],
      ["2026-10", 2, "scheduled"],
      ["2026-11", 2, "scheduled"],
      ["2026-12", 2, "scheduled"],
    ]);
    const why = await client.occurrences.explain({ key: rows[1] ?? expect.unreachable() });
    expect(why.find(({ step }) => step === "version")?.detail).toBe("第1版规则，自2026年1月1日起，至2026年9月30日止");
  });
});

describe("3 rules per layer: the one in force is shown with the others beside it", () => {
  test("the unit's own rule makes the dates; the centre's is told beside it and takes over where there is no other", async () => {
    const { client } = memoryCore();
    const { id } = await client.obligations.create({ title: "抽查", requirement: monthly });
    const view = await client.obligations.addLayerRule({
      id,
      layer: "central",
      requirement: quarterly,
      effectiveFrom: "2026-01-01",
      reason: "支部工作条例第十一条",
    });
    expect(view.versions.map(({ layer, inForce }) => [layer, inForce])).toEqual([
      ["unit", true],
      ["central", false],
    ]);
    const rows = await yearOf(client, id);
    expect(rows.every(({ ruleVersion }) => ruleVersion === 1)).toBe(true);
    const steps = await client.occurrences.explain({ key: rows[0] ?? expect.unreachable() });
    expect(steps.find(({ step }) => step === "version")?.detail).toBe(
      "第1版规则，自2026年1月1日起；另有中央：每季度1次",
    );
    const { id: other } = await client.obligations.create({
      title: "党课",
      requirement: monthly,
      effectiveFrom: "2026-07-01",
    });
    await client.obligations.addLayerRule({
      id: other,
      layer: "central",
      requirement: quarterly,
      effectiveFrom: "2026-01-01",
      reason: "条例",
    });
    const [first] = await yearOf(client, other);
    expect(first?.ruleVersion).toBe(2);
    const why = await client.occurrences.explain({ key: first ?? expect.unreachable() });
    expect(why.find(({ step }) => step === "version")?.detail).toMatch(/^第1版规则（中央）/);
  });
});

describe("4 unknown anchor visible: no date is guessed and no countdown shown", () => {
  test("it stands on its own list until its day is entered, and again when that is taken back", async () => {
    const { client } = memoryCore();
    const { id } = await client.obligations.create({ title: "换届准备", requirement: after("换届") });
    const unknown = async () => (await client.board.get({})).anchorsUnknown.map(({ missing }) => missing);
    expect([await unknown(), await yearOf(client, id)]).toEqual([["换届"], []]);
    await client.anchors.set({ obligationId: id, date: "2026-09-29", source: "上级批复" });
    expect(await unknown()).toEqual([]);
    expect((await yearOf(client, id)).map(({ effectiveDate }) => effectiveDate)).toEqual(["2026-10-12"]);
    await client.anchors.set({ obligationId: id, date: null, source: "推迟" });
    expect([await unknown(), await yearOf(client, id)]).toEqual([["换届"], []]);
  });
});

describe("5 evidence is not a tick: done needs a file or a stated reason", () => {
  test("without either it counts and stays open; the file closes it", async () => {
    const { client } = memoryCore();
    const { id } = await client.obligations.create({ title: "抽查", requirement: quarterly });
    const row = await rowOf(client, id, "2026-Q3");
    const bare = await record(client, row, "2026-09-10", { evidence: [] });
    expect((await rowOf(client, id, "2026-Q3")).timeState).toBe("scheduled");
    await client.activities.addEvidence({
      id: bare.id,
      evidence: [{ name: "照片.txt", kind: "photo", content: "5LiA", datedOn: "2026-09-10" }],
    });
    expect((await rowOf(client, id, "2026-Q3")).timeState).toBe("done");
  });

  test("no reason, no closing", async () => {
    const { client } = memoryCore();
    const { id } = await client.obligations.create({ title: "抽查", requirement: quarterly });
    const key = await rowOf(client, id, "2026-Q3");
    expect(await failureOf(client.occurrences.handle({ key, action: "closed", note: " " }))).toMatchObject({
      code: "reason-required",
    });
  });
});

describe("6 refusal dated and live", () => {
  test("who, when and the words are on record, and the duty becomes overdue all the same", async () => {
    const { client, ports } = memoryCore();
    const { id } = await client.obligations.create({ title: "抽查", requirement: quarterly });
    const key = await rowOf(client, id, "2026-Q3");
    await client.occurrences.handle({ key, action: "refused", note: "人手不够" });
    expect(await client.occurrences.history({ key })).toMatchObject([
      { type: "refused", on: "2026-09-16", by: "测试员", words: "人手不够" },
    ]);
    ports.setToday("2026-10-09");
    expect(await rowOf(client, id, "2026-Q3")).toMatchObject({ timeState: "overdue", handling: "refused" });
  });
});

describe("7 a person releases notices", () => {
  test("no paper leaves by itself: drawing one writes nothing and saves nothing", async () => {
    const core = memoryCore();
    await core.client.obligations.create({ title: "抽查", requirement: quarterly, lead: "机关党委" });
    const before = core.ports.published.length;
    await core.client.documents.checklist({ month: "2026-09" });
    expect(core.ports.published.length).toBe(before);
  });

  test("a slip is a draft until a person releases it; released, it is numbered, kept as it left and on record", async () => {
    const { client, ports } = memoryCore({ today: "2026-10-15" });
    const { id } = await client.obligations.create({
      title: "抽查",
      requirement: quarterly,
      lead: "机关党委",
      effectiveFrom: "2026-07-01",
    });
    const key = await rowOf(client, id, "2026-Q3");
    const written = ports.published.length;
    const [draft] = await client.slips.draft({ kind: "supervision" });
    expect(draft?.html).toContain("草稿");
    expect([ports.published.length, await client.slips.list({}), await client.occurrences.history({ key })]).toEqual([
      written,
      [],
      [],
    ]);

    const { slip, html } = await client.slips.release({
      kind: "supervision",
      lead: "机关党委",
      draft: draft?.sha256 ?? "",
    });
    expect(html).toContain("编号：〔2026〕第1号");
    expect(slip).toMatchObject({ name: "督办单〔2026〕第1号", releasedBy: "测试员", replyBy: "2026-10-20" });
    expect((await client.slips.reprint({ id: slip.id })).html).toBe(html);
    expect(await client.occurrences.history({ key })).toMatchObject([
      { type: "slip-released", on: "2026-10-15", by: "测试员", slip: { number: { number: 1 } } },
    ]);
    expect((await rowOf(client, id, "2026-Q3")).timeState).toBe("overdue");

    await client.slips.withdraw({ id: slip.id, reason: "收件单位写错" });
    expect((await client.occurrences.history({ key })).map(({ type, isUndone }) => [type, isUndone])).toEqual([
      ["slip-released", true],
      ["slip-withdrawn", false],
    ]);
  });

  test("a holiday notice is shown with what it moves before a person stores it", async () => {
    const { client } = memoryCore();
    const { id } = await client.obligations.create({
      title: "例会",
      requirement: monthly,
      effectiveFrom: "2027-01-01",
    });
    const text = NOTICE_2027_WITH_28_FEBRUARY;
    const row = async () => (await yearOf(client, id, 2027)).find(({ recurrenceId }) => recurrenceId === "2027-02");
    expect(await row()).toMatchObject({ effectiveDate: "2027-02-26", basis: "provisional" });
    expect(await client.holidays.effects({ text })).toContainEqual({
      obligationId: id,
      title: "例会",
      recurrenceId: "2027-02",
      from: "2027-02-26",
      to: "2027-02-28",
      confirmed: false,
    });
    expect(await row()).toMatchObject({ basis: "provisional" });
    await client.holidays.store({ text });
    expect(await row()).toMatchObject({ effectiveDate: "2027-02-28", basis: "published" });
    expect((await client.holidays.list({})).find(({ year }) => year === 2027)).toMatchObject({
      text,
      origin: "pasted",
    });
  });
});

describe("8 a breach never clears itself", () => {
  test("time alone changes nothing, and what is done late stays made up late", async () => {
    const { client, ports } = memoryCore({ today: "2026-07-10" });
    const { id } = await client.obligations.create({ title: "抽查", requirement: quarterly });
    expect((await rowOf(client, id, "2026-Q2")).timeState).toBe("overdue");
    ports.setToday("2029-01-05");
    const missed = await rowOf(client, id, "2026-Q2");
    expect(missed.timeState).toBe("overdue");
    await record(client, missed, "2029-01-04");
    expect((await rowOf(client, id, "2026-Q2")).timeState).toBe("made-up-late");
    ports.setToday("2031-01-05");
    expect((await rowOf(client, id, "2026-Q2")).timeState).toBe("made-up-late");
  });

  test("after the period a quota takes what is made up, shows it and is never done by it", async () => {
    const { client } = memoryCore({ today: "2027-01-10" });
    const { id } = await client.obligations.create({
      title: "走访",
      requirement: yearlyQuota(2),
      effectiveFrom: "2026-01-01",
    });
    await record(client, await rowOf(client, id, "2026"), "2027-01-05");
    expect(await rowOf(client, id, "2026")).toMatchObject({ timeState: "overdue", quota: { done: 0, late: 1 } });
  });

  test("taking a closing back is an event too, and brings the miss back", async () => {
    const { client } = memoryCore({ today: "2026-10-15" });
    const { id } = await client.obligations.create({ title: "抽查", requirement: quarterly });
    const key = await rowOf(client, id, "2026-Q3");
    await client.occurrences.handle({ key, action: "waived", note: "机构合并" });
    expect((await client.occurrences.undo({ key })).timeState).toBe("overdue");
    expect((await client.occurrences.history({ key })).map(({ type, isUndone }) => [type, isUndone])).toEqual([
      ["waived", true],
      ["undone", false],
    ]);
    expect(await failureOf(client.occurrences.undo({ key }))).toMatchObject({ code: "not-found" });
  });
});

describe("9 explainable and owned: everything leaves in open formats", () => {
  test("tables for any program, and a page for the next clerk; records and evidence: test/db/open-export.test.ts", async () => {
    const { client, ports } = memoryCore();
    const { id } = await client.obligations.create({ title: "抽查", requirement: quarterly });
    await record(client, await rowOf(client, id, "2026-Q3"), "2026-09-10");
    await client.backups.exportAll({ place: "/elsewhere", name: null });
    const page = (path: string) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(ports.exportedPages.get(path));
    expect(page("due.csv")).toMatch(/^\uFEFFobligationId,title,.*\r\n[^\r]*,抽查,/);
    expect(page("activities.csv")).toContain("2026-09-10");
    expect(page("交接说明.html")).toContain("密码不在这里");
    expect([...ports.exportedPages.keys()]).toEqual(expect.arrayContaining(["due.xlsx", "activities.xlsx"]));
  });
});

describe("the standard's pass test", () => {
  test("one interval changed with an effective date: every derived row after it moves and names the version", async () => {
    const { client } = memoryCore({ today: "2026-01-05" });
    const { id } = await client.obligations.create({ title: "谈话", requirement: after("岗位变动") });
    const log = (happenedOn: string) => client.events.log({ name: "岗位变动", happenedOn, announced: true });
    await log("2026-02-12");
    await log("2026-09-29");
    const dates = async () =>
      (await yearOf(client, id)).map(({ effectiveDate, ruleVersion }) => [effectiveDate, ruleVersion]);
    expect(await dates()).toEqual([
      ["2026-02-26", 1],
      ["2026-10-12", 1],
    ]);
    await client.obligations.amend({
      id,
      requirement: {
        kind: "trigger",
        event: "岗位变动",
        within: { amount: 3, unit: "working-day" },
        hedge: null,
        shift: null,
      },
      effectiveFrom: "2026-07-01",
      reason: "新办法",
    });
    expect(await dates()).toEqual([
      ["2026-02-26", 1],
      ["2026-10-09", 2],
    ]);
  });

  test("a missed row that is completed still reads as missed", async () => {
    const { client } = memoryCore({ today: "2026-10-15" });
    const { id } = await client.obligations.create({ title: "抽查", requirement: quarterly });
    await record(client, await rowOf(client, id, "2026-Q3"), "2026-10-14");
    expect(await rowOf(client, id, "2026-Q3")).toMatchObject({ timeState: "made-up-late", lateRecorded: false });
  });
});
