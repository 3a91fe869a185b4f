import { describe, expect, test } from "vitest";
import { plainDate } from "../../../../shared/domain/date/plain-date.ts";
import {
  type LedgerActivity,
  type LedgerEntry,
  buildLedger,
  gapsFirst,
  hasGap,
} from "../../../../shared/domain/papers/ledger.ts";

const activity = (part: Partial<LedgerActivity> = {}): LedgerActivity => ({
  id: "a",
  title: "三月主题党日",
  happenedOn: plainDate("2026-03-20"),
  recordedOn: plainDate("2026-03-21"),
  amount: 1,
  attended: 0,
  expected: 0,
  hours: null,
  evidence: [],
  noEvidenceReason: null,
  also: [],
  ...part,
});

const entry = (title: string, part: Partial<LedgerEntry> = {}): LedgerEntry => ({
  key: { obligationId: title, subjectId: "s", recurrenceId: "2026-03" },
  title,
  item: null,
  lead: "机关党委",
  supporting: [],
  subject: "党组",
  periodLabel: "3月",
  requirementText: "每月1次",
  due: plainDate("2026-03-20"),
  state: "done",
  standing: null,
  overdue: null,
  lateRecorded: false,
  handling: null,
  words: null,
  quota: null,
  missing: [],
  activities: [],
  ...part,
});

const ledger = (entries: readonly LedgerEntry[], part: object = {}) =>
  buildLedger({
    year: 2026,
    view: "duty",
    unitName: "",
    lead: null,
    issuedOn: plainDate("2026-09-16"),
    gapsOnly: false,
    entries,
    ...part,
  });

describe("a gap", () => {
  test.each<[string, Partial<LedgerEntry>, boolean]>([
    ["overdue", { state: "overdue" }, true],
    ["a record without its proof", { state: "overdue", missing: ["sign-in"], activities: [activity()] }, true],
    ["done, and short of a proof", { missing: ["photo"], activities: [activity()] }, true],
    ["not begun: nothing lacks yet", { state: "scheduled", missing: ["photo"] }, false],
    ["waived", { state: "waived", missing: ["photo"], activities: [activity()] }, false],
    ["done", {}, false],
  ])("%s: %o", (_, part, is) => {
    expect(hasGap(entry("x", part))).toBe(is);
  });

  test("stands first: overdue by days, then the rest, the newest first", () => {
    const rows = [
      entry("done-old", { activities: [activity({ happenedOn: plainDate("2026-01-05") })] }),
      entry("late-1", { state: "overdue", overdue: { days: 1, workingDays: 1 } }),
      entry("done-new", { activities: [activity({ happenedOn: plainDate("2026-08-05") })] }),
      entry("late-90", { state: "overdue", overdue: { days: 90, workingDays: 62 } }),
      entry("short", { missing: ["photo"], activities: [activity()] }),
    ];
    expect(gapsFirst(rows).map(({ title }) => title)).toEqual(["late-90", "late-1", "short", "done-new", "done-old"]);
  });
});

test("each activity and its files are counted once, however many duties it counts for", () => {
  const shared = activity({ evidence: [{ kind: "photo", count: 2 }] });
  expect(ledger([entry("甲", { activities: [shared] }), entry("乙", { activities: [shared] })])).toMatchObject({
    records: 1,
    files: 2,
  });
});

test.each([
  ["duty", ["甲", "乙"]],
  ["unit", ["机关党委", ""]],
  ["month", ["2026-03", "2026-08"]],
  ["subject", ["党组", "学会支部"]],
])("by %s", (view, labels) => {
  const rows = [entry("甲"), entry("乙", { lead: "", due: plainDate("2026-08-31"), subject: "学会支部" })];
  expect(ledger(rows, { view }).groups.map(({ label }) => label)).toEqual(labels);
});

test("two duties of one name are two sheets", () => {
  const twin = { key: { obligationId: "other", subjectId: "s", recurrenceId: "2026-03" } };
  expect(ledger([entry("例会"), entry("例会", twin)]).groups).toHaveLength(2);
});

test("only the gaps, only one unit", () => {
  const rows = [entry("甲", { state: "overdue" }), entry("乙"), entry("丙", { state: "overdue", lead: "办公室" })];
  const asked = ledger(rows, { gapsOnly: true, lead: "机关党委" });
  expect(asked.groups.map(({ label }) => label)).toEqual(["甲"]);
  expect(asked.counts).toMatchObject({ overdue: 1, done: 0, all: 1 });
});

describe("work without a number", () => {
  const work = (title: string, part: Partial<LedgerEntry>) =>
    entry(title, { due: null, state: "standing", requirementText: "无量化", ...part });

  test("is counted apart from what is due and done", () => {
    const rows = [
      entry("季度检查"),
      work("甲", { standing: "closed", state: "done", activities: [activity()] }),
      work("乙", { standing: "under-way", activities: [activity({ id: "b" })] }),
      work("丙", { standing: "not-begun" }),
      work("丁", { standing: "not-begun", state: "waived", handling: "waived", words: "今年不做" }),
    ];
    expect(ledger(rows).counts).toMatchObject({
      all: 1,
      done: 1,
      waived: 1,
      standing: { all: 3, begun: 2, closed: 1 },
    });
  });

  test("has a row once anything is on record of it, or its year is over", () => {
    const rows = [
      work("未开展", { standing: "not-begun" }),
      work("已开展", { standing: "under-way", activities: [activity()] }),
      work("办结", { standing: "closed", state: "done", handling: "done", words: "已写入制度" }),
      work("免办", { standing: "not-begun", state: "waived", handling: "waived", words: "机构调整" }),
      work("未办结", { standing: "unfinished" }),
    ];
    expect(ledger(rows).groups.map(({ label }) => label)).toEqual(["已开展", "办结", "免办", "未办结"]);
  });

  test("short of a proof is a gap, and stands before the rest", () => {
    const short = work("缺", { standing: "under-way", missing: ["minutes"], activities: [activity()] });
    expect(hasGap(short)).toBe(true);
    const { groups, counts } = ledger([entry("季度检查"), short]);
    expect(groups.map(({ label }) => label)).toEqual(["缺", "季度检查"]);
    expect(counts.missing).toBe(1);
  });
});
