import type { ImportReview } from "../../shared/contract/schemas/import-review.ts";
import type { ActivityView } from "../../shared/contract/schemas/activity.ts";
import type { DueRow } from "../../shared/contract/schemas/due-row.ts";
import type { ObligationView } from "../../shared/contract/schemas/obligation.ts";
import type { AppInfo } from "../../shared/contract/schemas/settings.ts";
import type { FileContent } from "../../shared/contract/schemas/values.ts";
import { type ContractCase, type Memory, fails, recall, works } from "./contract-case.ts";

const base64 = (text: string): string => Buffer.from(text, "utf8").toString("base64");
const text = (content: string): string => Buffer.from(content, "base64").toString("utf8");

const SMALL_PLAN = {
  file: { name: "小计划.txt", content: base64("2026年工作要点\n\n1.全年开展走访不少于6次。（责任单位：办公室）\n") },
};
const QUARTERLY = {
  kind: "cadence",
  count: 1,
  comparator: ">=",
  unit: "次",
  period: "quarter",
  pattern: null,
  hedge: null,
  shift: null,
} as const;
const IN_SEPTEMBER = { month: "2026-09" };
const NOTICE = [
  "国务院办公厅关于2027年部分节假日安排的通知",
  "一、元旦：1月1日（周五）至3日（周日）放假调休，共3天。",
  "二、春节：2月5日（周五）至11日（周四）放假调休，共7天。2月20日（周六）上班。",
  "2026年11月5日",
].join("\n");

const key = (memory: Memory) => JSON.parse(recall(memory, "key")) as object;
const keyOf = ({ obligationId, subjectId, recurrenceId }: DueRow) =>
  JSON.stringify({ obligationId, subjectId, recurrenceId });
const unknownKey = { obligationId: "none", subjectId: "none", recurrenceId: "2026-Q1" };
const activity = (memory: Memory) => ({
  title: "五化建设抽查",
  happenedOn: "2026-09-10",
  note: "三个支部",
  credits: [key(memory)],
  evidence: [{ name: "抽查记录.txt", kind: "minutes", content: base64("抽查了三个支部") }],
});

/** The whole contract in one sitting: each case finds what the cases before it left. */
export const contractCases: readonly ContractCase[] = [
  works("app.info", "an empty folder", {}, { compared: comparableInfo }),
  fails("invalid-input", "app.info", "an input that is no object", () => 7),
  works("board.get", "of an empty folder", {}),

  works(
    "imports.sample",
    "the sample plan",
    {},
    { remember: ({ content }: FileContent, m) => m.set("sample", content) },
  ),
  works("imports.preview", "the sample plan", (m) => ({ file: { name: "示例.txt", content: recall(m, "sample") } })),
  fails("file-empty", "imports.preview", "an empty file", { file: { name: "空.txt", content: "" } }),
  fails("file-kind-mismatch", "imports.open", "a PDF by another name", {
    file: { name: "a.txt", content: base64("%PDF-1.7\n") },
  }),
  fails("invalid-input", "imports.open", "a content that is no base64", { file: { name: "a.txt", content: "§" } }),
  works("imports.list", "nothing was kept of what failed", {}),
  works("imports.open", "the sample plan", (m) => ({ file: { name: "示例.txt", content: recall(m, "sample") } }), {
    remember: rememberReview,
  }),
  fails("plan-known", "imports.open", "the same plan again", (m) => ({
    file: { name: "又一份.txt", content: recall(m, "sample") },
  })),
  works("imports.get", "the review", (m) => ({ planId: recall(m, "plan") })),
  fails("not-found", "imports.get", "a plan that is not there", { planId: "none" }),
  works("imports.edit", "a candidate", (m) => ({
    planId: recall(m, "plan"),
    candidateId: recall(m, "first"),
    edit: { shortTitle: "党组学" },
  })),
  fails("invalid-input", "imports.edit", "a short title of eight characters", (m) => ({
    planId: recall(m, "plan"),
    candidateId: recall(m, "first"),
    edit: { shortTitle: "一二三四五六七八" },
  })),
  fails("not-found", "imports.edit", "a candidate that is not there", (m) => ({
    planId: recall(m, "plan"),
    candidateId: "none",
    edit: {},
  })),
  works("imports.decide", "all accepted", (m) => ({
    planId: recall(m, "plan"),
    candidateIds: JSON.parse(recall(m, "all")),
    decision: "accepted",
  })),
  fails("invalid-input", "imports.decide", "no candidate at all", (m) => ({
    planId: recall(m, "plan"),
    candidateIds: [],
    decision: "accepted",
  })),
  fails("not-found", "imports.decide", "a plan that is not there", {
    planId: "none",
    candidateIds: ["none"],
    decision: "rejected",
  }),
  works("imports.finish", "into obligations", (m) => ({ planId: recall(m, "plan") })),
  fails("not-found", "imports.finish", "a plan that is not there", { planId: "none" }),
  fails("candidate-decided", "imports.discard", "a plan that obligations rest on", (m) => ({
    planId: recall(m, "plan"),
  })),
  works("imports.open", "a second plan", SMALL_PLAN, {
    remember: ({ plan }: ImportReview, m) => m.set("second", plan.id),
  }),
  works("imports.discard", "the second plan", (m) => ({ planId: recall(m, "second") })),

  works("obligations.list", "all of them", {}),
  works(
    "obligations.create",
    "by hand",
    { title: "安全生产检查", requirement: QUARTERLY, lead: "办公室" },
    {
      remember: ({ id }: ObligationView, m) => m.set("obligation", id),
    },
  ),
  fails("invalid-input", "obligations.create", "without a title", { title: " ", requirement: QUARTERLY }),
  fails("rule-forbidden", "obligations.create", "a rule with COUNT and UNTIL", {
    title: "检查",
    requirement: { ...QUARTERLY, pattern: "FREQ=MONTHLY;COUNT=3;UNTIL=20261231" },
  }),
  works("obligations.get", "the new one", (m) => ({ id: recall(m, "obligation") })),
  fails("not-found", "obligations.get", "one that is not there", { id: "none" }),
  works("obligations.change", "its title", (m) => ({ id: recall(m, "obligation"), title: "安全生产大检查" })),
  fails("not-found", "obligations.change", "one that is not there", { id: "none", title: "无" }),
  works("obligations.amend", "monthly from October", (m) => ({
    id: recall(m, "obligation"),
    requirement: { ...QUARTERLY, period: "month" },
    effectiveFrom: "2026-10-01",
    reason: "上级新规定",
  })),
  fails("not-found", "obligations.amend", "one that is not there", {
    id: "none",
    requirement: QUARTERLY,
    effectiveFrom: "2026-10-01",
    reason: null,
  }),
  works("obligations.preview", "the next dates of a rule", { requirement: QUARTERLY, count: 3 }),
  fails("rule-never-occurs", "obligations.preview", "30 February", {
    requirement: { ...QUARTERLY, period: "year", pattern: "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30" },
  }),

  works("occurrences.list", "the third quarter", { from: "2026-07-01", to: "2026-09-30" }, { remember: rememberKey }),
  fails("period-reversed", "occurrences.list", "the end first", { from: "2026-09-30", to: "2026-07-01" }),
  fails("invalid-input", "occurrences.list", "a day that does not exist", { from: "2026-02-30", to: "2026-09-30" }),
  works("occurrences.plan", "a day and a time", (m) => ({ key: key(m), date: "2026-09-22", time: "09:30" })),
  fails("not-found", "occurrences.plan", "an occurrence that is not there", { key: unknownKey, date: "2026-09-22" }),
  works("occurrences.handle", "waiting for somebody", (m) => ({
    key: key(m),
    action: "waiting",
    note: "各支部报名单",
  })),
  fails("reason-required", "occurrences.handle", "waived without a reason", (m) => ({
    key: key(m),
    action: "waived",
    note: null,
  })),
  works("occurrences.explain", "why this date", (m) => ({ key: key(m) })),
  fails("not-found", "occurrences.explain", "an occurrence that is not there", { key: unknownKey }),
  works("board.get", "with everything on it", {}),
  fails("invalid-input", "board.get", "an input that is no object", () => "now"),

  works("calendar.days", "the days around National Day", { from: "2026-09-28", to: "2026-10-10" }),
  fails("period-reversed", "calendar.days", "the end first", { from: "2026-10-10", to: "2026-09-28" }),
  works("calendar.exportIcs", "the year", { year: 2026, alarmDays: 3 }, { compared: readable }),
  works("calendar.exportIcs", "as series", { year: 2026, mode: "series" }, { compared: readable }),
  fails("invalid-input", "calendar.exportIcs", "a year beyond the calendar", { year: 3000 }),

  works("activities.suggest", "what it could count for", (m) => ({
    happenedOn: "2026-09-10",
    title: "五化建设抽查",
    key: key(m),
  })),
  fails("invalid-input", "activities.suggest", "no day", { title: "学习" }),
  works("activities.record", "with evidence", activity, { remember: rememberActivity }),
  fails("activity-in-future", "activities.record", "tomorrow", (m) => ({ ...activity(m), happenedOn: "2026-09-17" })),
  fails("not-found", "activities.record", "for an occurrence that is not there", (m) => ({
    ...activity(m),
    credits: [unknownKey],
  })),
  works("activities.list", "the month", { from: "2026-09-01", to: "2026-09-30" }),
  fails("invalid-input", "activities.list", "no days", {}),
  works("activities.get", "the recorded one", (m) => ({ id: recall(m, "activity") })),
  fails("not-found", "activities.get", "one that is not there", { id: "none" }),
  works("activities.evidence", "the file as it was given", (m) => ({ id: recall(m, "evidence") })),
  fails("not-found", "activities.evidence", "one that is not there", { id: "none" }),
  works("occurrences.list", "the board has moved", { from: "2026-07-01", to: "2026-09-30", states: ["done"] }),
  works("documents.checklist", "September", IN_SEPTEMBER),
  fails("invalid-input", "documents.checklist", "a thirteenth month", { month: "2026-13" }),
  works("activities.withdraw", "taken back", (m) => ({ id: recall(m, "activity"), reason: "登记有误" })),
  fails("not-found", "activities.withdraw", "one that is not there", { id: "none", reason: "无" }),

  works("documents.checklistPdf", "September", IN_SEPTEMBER, { compared: kindOfFile }),
  fails("invalid-input", "documents.checklistPdf", "no month", {}),
  works(
    "files.save",
    "a small file",
    { name: "a.txt", content: base64("a") },
    { compared: () => "each door's own way" },
  ),
  fails("invalid-input", "files.save", "a file without a name", { name: "", content: "" }),

  works("holidays.list", "bundled years and the gap after them", {}),
  fails("invalid-input", "holidays.list", "an input that is no object", () => []),
  works("holidays.preview", "a pasted notice", { text: NOTICE }),
  fails("holiday-notice-unreadable", "holidays.preview", "something else", { text: "今天天气不错" }),
  works("holidays.store", "a pasted notice", { text: NOTICE }),
  fails("holiday-notice-unreadable", "holidays.store", "something else", { text: "今天天气不错" }),

  works("settings.set", "the unit's name", { unitName: "东湖市科协", leadDays: 7 }),
  fails("invalid-input", "settings.set", "a language that is not there", { locale: "fr" }),
  works("settings.get", "as they stand", {}),
  fails("invalid-input", "settings.get", "an input that is no object", () => 7),
  works("backups.create", "a copy", {}, { compared: ({ bytes }: { bytes: number }) => bytes > 0 }),
  fails("invalid-input", "backups.create", "an input that is no object", () => 7),
  works("backups.check", "sound", {}),
  fails("invalid-input", "backups.check", "an input that is no object", () => 7),
  fails("invalid-input", "imports.sample", "an input that is no object", () => 7),
  fails("invalid-input", "imports.list", "an input that is no object", () => 7),
  fails("invalid-input", "obligations.list", "an input that is no object", () => 7),
  works("app.info", "a full folder", {}, { compared: comparableInfo }),
  fails("unknown-procedure", "app.destroy", "a procedure that the contract has not", {}),
];

function comparableInfo({
  door: _door,
  dataFolder: _folder,
  canPrintPdf: _pdf,
  version: _version,
  ...rest
}: AppInfo): unknown {
  return { ...rest, lastBackupAt: rest.lastBackupAt !== null };
}

function readable({ content, ...rest }: FileContent): unknown {
  return { ...rest, content: text(content) };
}

function kindOfFile({ name, content }: FileContent): unknown {
  return { name, kind: text(content).slice(0, 5) };
}

function rememberReview({ plan, candidates }: ImportReview, memory: Memory): void {
  memory.set("plan", plan.id);
  memory.set("first", candidates[0]?.id ?? "");
  memory.set("all", JSON.stringify(candidates.map(({ id }) => id)));
}

function rememberKey(rows: DueRow[], memory: Memory): void {
  const quarterly = rows.find(({ recurrenceId }) => recurrenceId === "2026-Q3");
  if (quarterly) memory.set("key", keyOf(quarterly));
}

function rememberActivity({ id, evidence }: ActivityView, memory: Memory): void {
  memory.set("activity", id);
  memory.set("evidence", evidence[0]?.id ?? "");
}
