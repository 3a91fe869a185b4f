import { describe, expect, test } from "vitest";
import { plainDate } from "../../../../shared/domain/date/plain-date.ts";
import type { LedgerEntry } from "../../../../shared/domain/papers/ledger.ts";
import { buildYearReport, figuresOf, paceKey } from "../../../../shared/domain/papers/year-report.ts";
import { ledgerEntry } from "../../paper/sample-ledger.ts";

const entry = (state: string, part: Partial<LedgerEntry> = {}) =>
  ledgerEntry({ state, activities: [], missing: [], ...part });

const [held] = ledgerEntry({}).activities;
if (!held) throw new Error("the sample has an activity");

const reportOf = (
  entries: readonly LedgerEntry[],
  entriesBefore: readonly LedgerEntry[] = [],
  lead: string | null = null,
) =>
  buildYearReport({
    year: 2026,
    unitName: "协会",
    lead,
    issuedOn: plainDate("2026-12-31"),
    entries,
    entriesBefore,
    paces: new Map([
      [
        paceKey("学习", "全年12次"),
        { needed: 12, unit: "次", expected: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], done: [0] },
      ],
    ]),
  });

describe("figures", () => {
  test("what is planned is on time, late, missed or pending; what is waived is none of it", () => {
    const all = ["done", "made-up-late", "overdue", "scheduled", "near", "behind-pace", "open", "waived", "incomplete"];
    expect(figuresOf(all.map((state) => entry(state)))).toEqual({
      planned: 8,
      onTime: 1,
      late: 1,
      missed: 1,
      incomplete: 1,
      pending: 4,
      waived: 1,
      records: 0,
      files: 0,
    });
  });

  test("what is past its limit and lacks its proof alone is not missed; a number that is short is", () => {
    const lacking: Partial<LedgerEntry> = { handling: null, activities: [held], missing: ["photo"], quota: null };
    const quota = { done: 3, needed: 12, unit: "次" };
    const of = (part: Partial<LedgerEntry>) => figuresOf([entry("overdue", { ...lacking, ...part })]);
    expect(of({})).toMatchObject({ planned: 1, missed: 0, incomplete: 1, pending: 0 });
    expect(of({ quota })).toMatchObject({ missed: 1, incomplete: 0 });
    expect(of({ missing: [] })).toMatchObject({ missed: 1, incomplete: 0 });
    expect(of({ handling: "refused" })).toMatchObject({ missed: 1, incomplete: 0 });
    expect(of({ activities: [] })).toMatchObject({ missed: 1, incomplete: 0 });
  });

  test("an activity that counts for two rows is one, with its files once", () => {
    const two = [entry("done", { activities: [held] }), entry("done", { activities: [held] })];
    expect(figuresOf(two)).toMatchObject({ records: 1, files: 1 });
  });

  test("work without a number is neither planned nor missed, and its record counts", () => {
    const standing = entry("standing", { standing: "under-way", activities: [held] });
    expect(figuresOf([standing])).toMatchObject({ planned: 0, pending: 0, records: 1 });
  });
});

describe("items", () => {
  test("come in the order of the plan, each duty once, with its activities by day", () => {
    const later = { ...held, id: "b", happenedOn: plainDate("2026-10-01"), title: "后一次" };
    const report = reportOf([
      entry("done", { title: "学习", activities: [later] }),
      entry("done", { title: "会议" }),
      entry("done", { title: "学习", activities: [held] }),
    ]);
    expect(report.items.map(({ title }) => title)).toEqual(["学习", "会议"]);
    expect(report.items[0]?.activities.map(({ title }) => title)).toEqual(["第八次学习", "后一次"]);
  });

  const quota = (done: number, unit: string) => ({ done, needed: 12, unit });
  test.each([
    ["of two members are added", [quota(1.5, "次"), quota(2, "次")], { done: 3.5, needed: 24, unit: "次" }],
    ["of two units are not", [quota(1, "次"), quota(1, "学时")], null],
    ["that are shares are not", [quota(60, "%"), quota(80, "%")], null],
    ["beside what is none are not", [quota(1, "次"), null], null],
  ])("numbers %s", (_, quotas, sum) => {
    expect(reportOf(quotas.map((one) => entry("near", { quota: one }))).items[0]?.quota).toEqual(sum);
  });

  test("have a pace for each of their rules that has one", () => {
    expect(reportOf([entry("near", { title: "学习", requirementText: "全年12次" })]).paces).toMatchObject([
      { title: "学习", needed: 12 },
    ]);
    expect(reportOf([entry("near", { title: "学习", requirementText: "每月1次" })]).paces).toEqual([]);
  });
});

describe("the year before", () => {
  const other = (title: string, id: string, state = "done") =>
    entry(state, { title, key: { obligationId: id, subjectId: "s", recurrenceId: "2025" } });

  test("is compared by the duty itself, else by the only one of its title", () => {
    const report = reportOf(
      [entry("done", { title: "学习" }), entry("done", { title: "会议" }), entry("done", { title: "报告" })],
      [other("旧题", "学习", "overdue"), other("会议", "x"), other("报告", "y"), other("报告", "z")],
    );
    expect(report.items.map(({ before }) => before && [before.onTime, before.missed])).toEqual([[0, 1], [1, 0], null]);
    expect(report.before).toMatchObject({ planned: 4, onTime: 3, missed: 1 });
  });

  test.each([
    ["nothing", []],
    ["standing work alone of which nothing was done", [entry("standing", { standing: "not-begun" })]],
  ])("of which %s is on record is none", (_, before) => expect(reportOf([entry("done")], before).before).toBeNull());
});

test("of one lead unit it has that unit's rows, its year before too", () => {
  const rows = [entry("done", { lead: "办公室" }), entry("overdue", { lead: "人事部", title: "会议" })];
  const report = reportOf(rows, rows, "人事部");
  expect(report.units).toMatchObject([{ lead: "人事部", figures: { planned: 1, missed: 1 } }]);
  expect(report.before).toMatchObject({ planned: 1 });
  expect(report.breaches.map(({ title }) => title)).toEqual(["会议"]);
});
