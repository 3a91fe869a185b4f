import { Buffer } from "node:buffer";
import { describe, expect, test } from "vitest";
import type { SlipKind } from "../../../shared/domain/papers/slip.ts";
import { type MemoryCore, failureOf, importAll, memoryCore } from "../../support/memory-core.ts";
import { quarterly, rowOf, yearlyQuota } from "../../support/duties.ts";

/** Two inspections that were missed, one of them refused, one still to come; a quota behind pace. */
async function withBreaches(today = "2026-10-15") {
  const core = memoryCore({ today, settings: { unitName: "青河市科学技术协会" } });
  const { client } = core;
  const from = { effectiveFrom: "2026-04-01" };
  const check = await client.obligations.create({
    ...from,
    title: "五化抽查",
    requirement: quarterly,
    lead: "机关党委",
    evidenceKinds: ["minutes", "photo"],
  });
  const visit = await client.obligations.create({ ...from, title: "站点走访", requirement: quarterly, lead: "科普部" });
  const study = await client.obligations.create({
    effectiveFrom: "2026-01-01",
    title: "党组学习",
    requirement: yearlyQuota(30),
    lead: "机关党委",
  });
  return { ...core, check: check.id, visit: visit.id, study: study.id };
}

async function releaseFirst({ client }: MemoryCore, kind: SlipKind = "supervision", more: object = {}) {
  const [draft] = await client.slips.draft({ kind, ...more });
  if (!draft) throw new Error("no draft");
  const request = { kind, lead: draft.document.lead, draft: draft.sha256, ...more };
  return { draft, request, ...(await client.slips.release(request)) };
}

describe("drafts", () => {
  test("one for each unit: what is overdue, how late in working days, what lacks, when to answer", async () => {
    const { client } = await withBreaches();
    const drafts = await client.slips.draft({ kind: "supervision" });
    expect(
      drafts.map(({ document }) => [document.lead, document.number, document.replyBy, document.replyWithin]),
    ).toEqual([
      ["机关党委", null, "2026-10-20", 3],
      ["科普部", null, "2026-10-20", 3],
    ]);
    const [first] = drafts;
    expect(first?.document.lines).toMatchObject([
      {
        title: "五化抽查",
        dates: [
          { periodLabel: "二季度", dueOn: "2026-06-30", workingDays: -73 },
          { periodLabel: "三季度", dueOn: "2026-09-30", workingDays: -7 },
        ],
        cause: "overdue",
        missing: ["minutes", "photo"],
      },
    ]);
    expect(first?.html).toContain('class="draft-mark"');
    expect(await client.slips.draft({ kind: "supervision", lead: "科普部" })).toHaveLength(1);
  });

  test("a reminder has what is behind and what falls due in the days asked for, and nothing that is overdue", async () => {
    const { client } = await withBreaches("2026-09-16");
    const titles = async (within: number) =>
      (await client.slips.draft({ kind: "reminder", within })).flatMap(({ document }) =>
        document.lines.map(({ title, cause, dates }) => `${title} ${cause} ${dates[0]?.dueOn}`),
      );
    expect(await titles(13)).toEqual(["党组学习 behind-pace 2026-12-31"]);
    expect(await titles(14)).toEqual([
      "五化抽查 near 2026-09-30",
      "党组学习 behind-pace 2026-12-31",
      "站点走访 near 2026-09-30",
    ]);
  });

  test("a refusal goes on the supervision slip with its day and its words, before the date has passed", async () => {
    const { client, visit } = await withBreaches("2026-09-16");
    const key = await rowOf(client, visit, "2026-Q4");
    await client.occurrences.handle({ key, action: "refused", note: "人手不够" });
    const [draft] = await client.slips.draft({ kind: "supervision", lead: "科普部" });
    expect(draft?.document.lines.at(-1)).toMatchObject({
      dates: [{ dueOn: "2026-12-31" }],
      cause: "refused",
      refusal: { on: "2026-09-16", by: "测试员", words: "人手不够" },
    });
  });

  test("a duty that was read from a plan brings its line", async () => {
    const { client, ports } = memoryCore({ today: "2026-01-05" });
    await importAll(client, "2026年工作要点\n\n1.每季度开展一次抽查。（责任单位：办公室）\n");
    ports.setToday("2026-10-15");
    const [draft] = await client.slips.draft({ kind: "supervision" });
    expect(draft?.document.lines[0]).toMatchObject({ item: "1", source: { plan: expect.stringContaining("2026年") } });
    expect(draft?.document.lines[0]?.source?.quote).toContain("每季度开展一次抽查");
  });

  test("what fell due before its import goes on no slip while nobody has said whether it was done", async () => {
    const { client, ports } = memoryCore({ today: "2026-10-15" });
    await importAll(client, "2026年工作要点\n\n1.每季度开展一次抽查。（责任单位：办公室）\n");
    expect(await client.slips.draft({ kind: "supervision" })).toEqual([]);
    ports.setToday("2026-10-30");
    const [draft] = await client.slips.draft({ kind: "supervision" });
    expect(draft?.document.lines[0]?.keys).toHaveLength(3);
  });

  test("the reply date can be chosen, but not in the past", async () => {
    const { client } = await withBreaches();
    const [draft] = await client.slips.draft({ kind: "supervision", replyBy: "2026-11-02" });
    expect(draft?.document).toMatchObject({ replyBy: "2026-11-02", replyWithin: null });
    expect(await failureOf(client.slips.draft({ kind: "supervision", replyBy: "2026-10-14" }))).toMatchObject({
      code: "invalid-input",
      details: { issues: [{ path: "replyBy", message: "before-today" }] },
    });
  });

  test("a reply that falls into a year without a notice is provisional", async () => {
    const { client } = await withBreaches("2026-12-31");
    const [draft] = await client.slips.draft({ kind: "supervision" });
    expect(draft?.document).toMatchObject({ replyBasis: "provisional" });
  });
});

describe("release", () => {
  test("numbers the draft that was seen and keeps it, and it can be printed again as it left", async () => {
    const core = await withBreaches();
    const { draft, slip, html } = await releaseFirst(core);
    expect(slip).toMatchObject({
      name: "督办单〔2026〕第1号",
      number: { year: 2026, number: 1 },
      lead: "机关党委",
      releasedOn: "2026-10-15",
      releasedBy: "测试员",
      replyBy: "2026-10-20",
      withdrawn: null,
    });
    expect(slip.lines.map(({ key }) => key.recurrenceId)).toEqual(["2026-Q2", "2026-Q3"]);
    expect(html).not.toContain("草稿");
    expect(slip.sha256).not.toBe(draft.sha256);
    core.ports.setToday("2027-02-01");
    await core.client.settings.set({ unitName: "别的单位", locale: "en" });
    expect((await core.client.slips.reprint({ id: slip.id })).html).toBe(html);
    expect(await core.client.slips.list({})).toMatchObject([{ id: slip.id, sha256: slip.sha256 }]);
  });

  test("numbers are counted for each kind and each year", async () => {
    const core = await withBreaches("2026-12-21");
    const names = [
      (await releaseFirst(core)).slip.name,
      (await releaseFirst(core)).slip.name,
      (await releaseFirst(core, "reminder")).slip.name,
    ];
    core.ports.setToday("2027-01-04");
    names.push((await releaseFirst(core)).slip.name);
    expect(names).toEqual(["督办单〔2026〕第1号", "督办单〔2026〕第2号", "提示单〔2026〕第1号", "督办单〔2027〕第1号"]);
  });

  test("what changed since it was seen is not released", async () => {
    const core = await withBreaches();
    const { client, check } = core;
    const [seen] = await client.slips.draft({ kind: "supervision" });
    const key = await rowOf(client, check, "2026-Q2");
    await client.occurrences.handle({ key, action: "waived", note: "机构合并" });
    const request = { kind: "supervision", lead: "机关党委", draft: seen?.sha256 ?? "" } as const;
    expect(await failureOf(client.slips.release(request))).toEqual({
      code: "draft-changed",
      details: { lead: "机关党委" },
    });
    expect(await failureOf(client.slips.release({ ...request, lead: "没有这个单位" }))).toMatchObject({
      code: "draft-changed",
    });
    expect(await client.slips.list({})).toEqual([]);
  });

  test("clears nothing: the board, the rows and the evidence that lacks stay as they were", async () => {
    const core = await withBreaches();
    const { client } = core;
    const told = async () => [
      await client.board.get({}),
      await client.occurrences.list({ from: "2026-01-01", to: "2026-12-31" }),
    ];
    const before = await told();
    const { slip } = await releaseFirst(core);
    expect(await told()).toEqual(before);
    await client.slips.withdraw({ id: slip.id, reason: "收件单位写错" });
    expect(await told()).toEqual(before);
  });

  test("the next slip says that one went before it", async () => {
    const core = await withBreaches();
    await releaseFirst(core);
    core.ports.setToday("2026-10-21");
    const [again] = await core.client.slips.draft({ kind: "supervision", lead: "机关党委" });
    expect(again?.document.lines[0]?.sentBefore).toEqual({ number: { year: 2026, number: 1 }, on: "2026-10-15" });
    expect(again?.html).toContain("2026年10月15日已发第1号");
  });

  test("a slip whose stored page was changed is not passed off as the one that left", async () => {
    const core = await withBreaches();
    const { slip } = await releaseFirst(core);
    core.ports.store.spoilSlip(slip.id, "<p>别的</p>");
    expect(await failureOf(core.client.slips.reprint({ id: slip.id }))).toMatchObject({ code: "file-unreadable" });
  });

  test("a PDF is made of the page that left, under a name that any disk takes", async () => {
    const core = await withBreaches();
    await core.client.obligations.change({ id: core.check, lead: '机关/党委:"组"' });
    const { slip, html } = await releaseFirst(core);
    expect(await failureOf(core.client.slips.file({ id: slip.id, format: "pdf" }))).toMatchObject({
      code: "browser-missing",
    });
    Object.assign(core.ports, { pdf: { print: async (page: string) => Buffer.from(page) } });
    const { name, content } = await core.client.slips.file({ id: slip.id, format: "pdf" });
    expect(name).toBe("督办单〔2026〕第1号-机关_党委__组_.pdf");
    expect(Buffer.from(content, "base64").toString()).toBe(html);
  });
});

describe("withdrawal", () => {
  test("is an event of its own: the slip and its number stay, the next number follows it", async () => {
    const core = await withBreaches();
    const { slip, html } = await releaseFirst(core);
    core.ports.setToday("2026-10-16");
    expect(await core.client.slips.withdraw({ id: slip.id, reason: "收件单位写错" })).toMatchObject({
      withdrawn: { on: "2026-10-16", by: "测试员", reason: "收件单位写错" },
    });
    expect(await failureOf(core.client.slips.withdraw({ id: slip.id, reason: "再撤" }))).toEqual({
      code: "slip-withdrawn",
      details: { name: "督办单〔2026〕第1号", on: "2026-10-16" },
    });
    expect((await core.client.slips.reprint({ id: slip.id })).html).toBe(html);
    const next = await releaseFirst(core);
    expect(next.slip.number).toEqual({ year: 2026, number: 2 });
    expect(next.draft.document.lines[0]?.sentBefore).toBeNull();
  });

  test("one that is not there cannot be taken back, printed or made a PDF of", async () => {
    const { client } = await withBreaches();
    for (const asked of [
      client.slips.withdraw({ id: "none", reason: "无" }),
      client.slips.reprint({ id: "none" }),
      client.slips.file({ id: "none", format: "pdf" }),
    ])
      expect(await failureOf(asked)).toEqual({ code: "not-found", details: { what: "slip", id: "none" } });
  });
});

test("the history of each occurrence that is named tells of release and withdrawal; undo leaves them alone", async () => {
  const core = await withBreaches();
  const { client, check, visit } = core;
  const key = await rowOf(client, check, "2026-Q2");
  await client.occurrences.handle({ key, action: "waiting", note: "等机关党委" });
  const { slip } = await releaseFirst(core);
  await client.slips.withdraw({ id: slip.id, reason: "收件单位写错" });
  const history = () => client.occurrences.history({ key });
  const named = { slip: { kind: "supervision", number: { year: 2026, number: 1 } }, on: "2026-10-15", by: "测试员" };
  expect(await history()).toMatchObject([
    { type: "waiting", slip: null },
    { type: "slip-released", isUndone: true, ...named },
    { type: "slip-withdrawn", undoes: slip.id, words: "收件单位写错", ...named },
  ]);
  expect(await client.occurrences.history({ key: await rowOf(client, visit, "2026-Q2") })).toEqual([]);
  await client.occurrences.undo({ key });
  expect((await history()).map(({ type, isUndone }) => [type, isUndone])).toEqual(
    expect.arrayContaining([
      ["waiting", true],
      ["undone", false],
      ["slip-released", true],
    ]),
  );
});

test("nothing is kept when the disk fails in the middle", async () => {
  const core = await withBreaches();
  core.ports.store.failAfterWrites = 0;
  const [draft] = await core.client.slips.draft({ kind: "supervision" });
  const request = { kind: "supervision", lead: "机关党委", draft: draft?.sha256 ?? "" } as const;
  expect(await failureOf(core.client.slips.release(request))).toMatchObject({ code: "unexpected" });
  core.ports.store.failAfterWrites = null;
  expect(await core.client.slips.list({})).toEqual([]);
});

test("each page is part of the export as it left", async () => {
  const core = await withBreaches();
  const { html } = await releaseFirst(core);
  await core.client.backups.exportAll({ place: "/elsewhere", name: null });
  const page = core.ports.exportedPages.get("slips/supervision-2026-1.html");
  expect(new TextDecoder().decode(page)).toBe(html);
});

describe("a reply", () => {
  test("stands against the slip's number and changes no duty; as many as come, in the order of recording", async () => {
    const core = await withBreaches();
    const { slip } = await releaseFirst(core);
    const before = await core.client.occurrences.list({ from: "2026-01-01", to: "2026-12-31" });
    await core.client.slips.reply({ id: slip.id, reply: "材料月底补齐" });
    const { replies } = await core.client.slips.reply({ id: slip.id, reply: "材料已交", repliedOn: "2026-10-15" });
    expect(replies.map(({ words, on }) => [words, on])).toEqual([
      ["材料月底补齐", "2026-10-15"],
      ["材料已交", "2026-10-15"],
    ]);
    expect((await core.client.slips.list({}))[0]?.replies).toEqual(replies);
    expect(await core.client.occurrences.list({ from: "2026-01-01", to: "2026-12-31" })).toEqual(before);
  });

  test.each([
    ["the day before the release", "2026-10-14"],
    ["a day that has not come", "2026-10-16"],
  ])("cannot have come on %s", async (_, on) => {
    const core = await withBreaches();
    const { slip } = await releaseFirst(core);
    expect(await failureOf(core.client.slips.reply({ id: slip.id, reply: "已办", repliedOn: on }))).toMatchObject({
      code: "invalid-input",
      details: { issues: [{ path: "repliedOn", message: "outside-period" }] },
    });
  });

  test("to a slip that was withdrawn, or is not there, is refused", async () => {
    const core = await withBreaches();
    const { slip } = await releaseFirst(core);
    await core.client.slips.withdraw({ id: slip.id, reason: "写错" });
    const refused = (id: string) => failureOf(core.client.slips.reply({ id, reply: "已办" }));
    expect(await refused(slip.id)).toMatchObject({ code: "slip-withdrawn" });
    expect(await refused("none")).toMatchObject({ code: "not-found" });
  });
});

test("a draft names whom the settings name, and a reply that falls on a make-up day says so", async () => {
  const core = await withBreaches("2026-10-08");
  await core.client.settings.set({ contactName: "周宁", contactPhone: "0000-8123456" });
  const [draft] = await core.client.slips.draft({ kind: "supervision", replyBy: "2026-10-10" });
  expect(draft?.document).toMatchObject({ contact: { name: "周宁", phone: "0000-8123456" }, replyIsMakeup: true });
  expect(draft?.html).toContain("2026年10月10日（周六，调休上班）前");
});
