import { DEFAULT_REMINDER_RULES } from "../../shared/domain/reminder/reminder-rules.ts";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import type { EvidenceKitView, WrittenKit } from "../../shared/contract/schemas/evidence-kit.ts";
import type { MadeExport } from "../../shared/contract/schemas/open-export.ts";
import type { RestorableBackups, RestoredData, RestorePreview } from "../../shared/contract/schemas/restore.ts";
import type { FullBackupView } from "../../shared/contract/schemas/full-backup.ts";
import type { CandidatePage, PlanSummary } from "../../shared/contract/schemas/import-review.ts";
import type { PlacePage } from "../../shared/contract/schemas/accounted-place.ts";
import type { CalendarTaken } from "../../shared/contract/schemas/calendar-import.ts";
import type { ActivityView } from "../../shared/contract/schemas/activity.ts";
import type { DueRow } from "../../shared/contract/schemas/due-row.ts";
import type { HolidayYear } from "../../shared/contract/schemas/holiday.ts";
import type { ObservanceView } from "../../shared/contract/schemas/observance.ts";
import type { ObligationView } from "../../shared/contract/schemas/obligation.ts";
import type { AppInfo } from "../../shared/contract/schemas/settings.ts";
import type { EventView } from "../../shared/contract/schemas/logged-event.ts";
import type { ReleasedSlip, SlipDraft } from "../../shared/contract/schemas/slip.ts";
import type { YearClosing } from "../../shared/contract/schemas/year-closing.ts";
import type { YearTurn } from "../../shared/contract/schemas/year-turn.ts";
import type { FileContent } from "../../shared/contract/schemas/values.ts";
import type { RosterView } from "../../shared/contract/schemas/roster.ts";
import type { PublicationView } from "../../shared/contract/schemas/publication.ts";
import type { StandingBoard } from "../../shared/contract/schemas/standing.ts";
import { NOTICE_2027, lengthened } from "../support/notices.ts";
import { type ContractCase, type Memory, fails, recall, works } from "./contract-case.ts";

const base64 = (text: string): string => Buffer.from(text, "utf8").toString("base64");
const text = (content: string): string => Buffer.from(content, "base64").toString("utf8");

const SMALL_PLAN = {
  file: { name: "小计划.txt", content: base64("2026年工作要点\n\n1.全年开展走访不少于6次。（责任单位：办公室）\n") },
};
const NEXT_PLAN = {
  file: {
    name: "下一年.txt",
    content: base64(
      "中共东湖市科学技术协会党组文件\n\n东湖市科学技术协会2027年党建工作要点\n\n东科协党发〔2027〕2号\n\n1.党组学习全年不少于24次。（责任单位：机关党委）\n\n中共东湖市科学技术协会党组\n2027年2月9日\n",
    ),
  },
};
const OTHER_CALENDAR = {
  name: "日程.ics",
  content: base64(
    ["BEGIN:VCALENDAR", "BEGIN:VEVENT", "UID:other-1", "DTSTART;VALUE=DATE:20270610", "SUMMARY:报送年报"]
      .concat("END:VEVENT", "END:VCALENDAR", "")
      .join("\r\n"),
  ),
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
const SIX_A_YEAR = { ...QUARTERLY, kind: "quota", count: 6, period: "year", span: null } as const;
const ON_CHANGE = {
  kind: "trigger",
  event: "岗位变动",
  within: { amount: 5, unit: "working-day" },
  hedge: null,
  shift: null,
} as const;
const SHARE = {
  kind: "percent",
  count: 80,
  comparator: ">=",
  unit: "%",
  base: "各学会",
  due: null,
  hedge: null,
  shift: null,
} as const;
const standingKey = (m: Memory) => ({
  obligationId: recall(m, "standing"),
  subjectId: recall(m, "standing-subject"),
  recurrenceId: "2026",
});
const IN_SEPTEMBER = { month: "2026-09" };
/** As far ahead as one can look, so that the sample plan has something to be reminded of. */
const REMINDER = { kind: "reminder", within: 92 } as const;
const quotaKey = (memory: Memory) => ({
  obligationId: recall(memory, "quota"),
  subjectId: recall(memory, "quota subject"),
  recurrenceId: "2026",
});
const shareKey = (memory: Memory) => ({
  obligationId: recall(memory, "share"),
  subjectId: recall(memory, "share subject"),
  recurrenceId: "2026",
});
const branchKey = (memory: Memory, recurrenceId: string) => ({
  obligationId: recall(memory, "branches"),
  subjectId: recall(memory, "member"),
  recurrenceId,
});
const membership = (memory: Memory) => ({
  groupId: recall(memory, "group"),
  subjectId: recall(memory, "member"),
  joinedOn: "2026-01-01",
  after: { joinedOn: "2026-01-01", leftOn: "2026-08-15" },
});
const key = (memory: Memory) => JSON.parse(recall(memory, "key")) as object;
const keyOf = ({ obligationId, subjectId, recurrenceId }: DueRow) =>
  JSON.stringify({ obligationId, subjectId, recurrenceId });
const mergedPair = (memory: Memory) => ({
  planId: recall(memory, "plan"),
  candidateId: recall(memory, "second candidate"),
  intoId: recall(memory, "first"),
});
const amendedPair = (memory: Memory) => ({
  planId: recall(memory, "amendment"),
  basePlanId: recall(memory, "plan"),
});
const releasedDraft = (memory: Memory) => ({
  ...REMINDER,
  lead: recall(memory, "draft lead"),
  draft: recall(memory, "draft"),
});
const unknownKey = { obligationId: "none", subjectId: "none", recurrenceId: "2026-Q1" };
const activity = (memory: Memory) => ({
  title: "五化建设抽查",
  happenedOn: "2026-09-10",
  note: "三个支部",
  credits: [key(memory)],
  evidence: [{ name: "抽查记录.txt", kind: "minutes", content: base64("抽查了三个支部") }],
});

const monthlyFromOctober = (m: Memory) => ({
  id: recall(m, "obligation"),
  requirement: { ...QUARTERLY, period: "month" },
  effectiveFrom: "2026-10-01",
  reason: "上级新规定",
});

/** A kit of the first months. */
const HALF_YEAR = { year: 2026, from: "2026-01-01", until: "2026-12-30", purpose: "年中检查" };

/** Where full backups and kits go; it stands in the table, so it is there before any test is. */
const OTHER_DISK = mkdtempSync(path.join(os.tmpdir(), "duty-other-disk-"));
process.once("exit", () => rmSync(OTHER_DISK, { recursive: true, force: true }));

/** The whole contract in one sitting: each case finds what the cases before it left. */
export const contractCases: readonly ContractCase[] = [
  works("app.info", "an empty folder", {}, { compared: comparableInfo }),
  fails("invalid-input", "app.info", "an input that is no object", () => 7),
  // How many writes it counts is each program's own: a command line is a new one.
  works("app.edition", "of today", {}, { compared: ({ edition }: { edition: string }) => edition.split(" ")[0] }),
  fails("invalid-input", "app.edition", "an input that is no object", () => 7),
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
    remember: ({ id }: PlanSummary, m) => m.set("plan", id),
  }),
  works("imports.candidates", "all of them", (m) => ({ planId: recall(m, "plan") }), { remember: rememberReview }),
  works("imports.candidates", "the page after the first", (m) => ({
    planId: recall(m, "plan"),
    after: recall(m, "first"),
    most: 2,
  })),
  fails("not-found", "imports.candidates", "after one that is not there", (m) => ({
    planId: recall(m, "plan"),
    after: "none",
  })),
  works("imports.text", "the plan", (m) => ({ planId: recall(m, "plan") })),
  fails("not-found", "imports.text", "a plan that is not there", { planId: "none" }),
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
  works("imports.merge", "the second candidate into the first", mergedPair),
  fails("invalid-input", "imports.merge", "a candidate with itself", (m) => ({
    ...mergedPair(m),
    intoId: recall(m, "second candidate"),
  })),
  works("imports.split", "apart again", (m) => ({ planId: recall(m, "plan"), candidateId: recall(m, "first") })),
  fails("not-found", "imports.split", "a candidate that is not there", (m) => ({
    planId: recall(m, "plan"),
    candidateId: "none",
  })),
  works("imports.restore", "the merge undone once more", (m) => ({
    planId: recall(m, "plan"),
    candidates: JSON.parse(recall(m, "states")),
  })),
  fails("not-found", "imports.restore", "a plan that is not there", { planId: "none", candidates: [] }),
  works("imports.places", "figures that no duty was read from", (m) => ({ planId: recall(m, "plan"), most: 1 }), {
    remember: ({ places: [place] }: PlacePage, m) => m.set("place", place?.id ?? ""),
  }),
  works("imports.places", "those after the first", (m) => ({ planId: recall(m, "plan"), after: recall(m, "place") })),
  fails("not-found", "imports.places", "of a plan that is not there", { planId: "none" }),
  fails("not-found", "imports.places", "after one that is not there", (m) => ({
    planId: recall(m, "plan"),
    after: "none",
  })),
  works("imports.makeDuty", "of a place", (m) => ({ planId: recall(m, "plan"), placeId: recall(m, "place") })),
  fails("invalid-input", "imports.makeDuty", "of the same place again", (m) => ({
    planId: recall(m, "plan"),
    placeId: recall(m, "place"),
  })),
  fails("not-found", "imports.makeDuty", "of a place that is not there", (m) => ({
    planId: recall(m, "plan"),
    placeId: "none",
  })),
  fails("invalid-input", "imports.settlePlaces", "as no duty while it is one", (m) => ({
    planId: recall(m, "plan"),
    placeIds: [recall(m, "place")],
    as: "no-duty",
  })),
  works("imports.settlePlaces", "as the reader had it", (m) => ({
    planId: recall(m, "plan"),
    placeIds: [recall(m, "place")],
    as: "unsettled",
  })),
  works("imports.settlePlaces", "as no duty, with a reason", (m) => ({
    planId: recall(m, "plan"),
    placeIds: [recall(m, "place")],
    as: "no-duty",
    reason: "document",
  })),
  fails("not-found", "imports.settlePlaces", "a place that is not there", (m) => ({
    planId: recall(m, "plan"),
    placeIds: ["none"],
    as: "no-duty",
  })),
  fails("invalid-input", "imports.settlePlaces", "no place at all", (m) => ({
    planId: recall(m, "plan"),
    placeIds: [],
    as: "no-duty",
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
  works("imports.finishing", "what fell due before the plan", (m) => ({ planId: recall(m, "plan") })),
  fails("not-found", "imports.finishing", "a plan that is not there", { planId: "none" }),
  works("imports.setYear", "of the plan under review", (m) => ({ planId: recall(m, "plan"), year: 2026 })),
  fails("not-found", "imports.setYear", "of a plan that is not there", { planId: "none", year: 2026 }),
  works("imports.finish", "into obligations, the earlier ones done", (m) => ({
    planId: recall(m, "plan"),
    doneBefore: "2026-09-16",
  })),
  fails("not-found", "imports.finish", "a plan that is not there", { planId: "none" }),
  fails("plan-finished", "imports.finish", "twice", (m) => ({ planId: recall(m, "plan") })),
  fails("candidate-decided", "imports.discard", "a plan that obligations rest on", (m) => ({
    planId: recall(m, "plan"),
  })),
  fails("not-found", "imports.takeBack", "a plan that is not there", { planId: "none" }),
  works("imports.takeBack", "the whole import", (m) => ({ planId: recall(m, "plan") }), {
    remember: ({ actIds }: { actIds: string[] }, m) => m.set("finishing", actIds[0] ?? ""),
  }),
  fails("act-turned", "acts.undo", "what is taken back", (m) => ({ ids: [recall(m, "finishing")] })),
  works("acts.redo", "what was taken back", (m) => ({ ids: [recall(m, "finishing")] })),
  fails("not-found", "acts.redo", "one that is not there", { ids: ["none"] }),
  works("acts.list", "of the plan", (m) => ({ planId: recall(m, "plan") })),
  fails("invalid-input", "acts.list", "a plan of no name", { planId: "" }),
  fails("invalid-input", "imports.setAside", "without a reason", (m) => ({ planId: recall(m, "plan"), reason: " " })),
  works("imports.setAside", "the whole plan", (m) => ({ planId: recall(m, "plan"), reason: "误导入" }), {
    remember: ({ actId }: { actId: string }, m) => m.set("aside", actId),
  }),
  works("acts.undo", "what set the plan aside", (m) => ({ ids: [recall(m, "aside")] })),
  works("imports.open", "a second plan", SMALL_PLAN, {
    remember: ({ id }: PlanSummary, m) => m.set("second", id),
  }),
  works("imports.discard", "the second plan", (m) => ({ planId: recall(m, "second") })),
  works("imports.cancel", "a reading that nobody waits for", { ticket: "t1" }),
  fails("invalid-input", "imports.cancel", "no ticket", {}),
  works("imports.open", "an amendment", SMALL_PLAN, {
    remember: ({ id }: PlanSummary, m) => m.set("amendment", id),
  }),
  works("imports.candidates", "of the amendment", (m) => ({ planId: recall(m, "amendment") }), {
    remember: ({ candidates }: CandidatePage, m) => m.set("added", candidates[0]?.id ?? ""),
  }),
  works("imports.compare", "the amendment with the plan", amendedPair),
  fails("not-found", "imports.compare", "with a plan that is not there", (m) => ({
    ...amendedPair(m),
    basePlanId: "none",
  })),
  fails("not-found", "imports.applyAmendment", "a candidate that is no difference", (m) => ({
    ...amendedPair(m),
    effectiveFrom: "2026-10-01",
    candidateIds: [recall(m, "first")],
  })),
  works("imports.previewAmendment", "what it would add", (m) => ({
    ...amendedPair(m),
    effectiveFrom: "2026-10-01",
    candidateIds: [recall(m, "added")],
  })),
  fails("not-found", "imports.previewAmendment", "a candidate that is no difference", (m) => ({
    ...amendedPair(m),
    effectiveFrom: "2026-10-01",
    candidateIds: [recall(m, "first")],
  })),
  fails("amendment-backdated", "imports.applyAmendment", "from a day that is past, unasked", (m) => ({
    ...amendedPair(m),
    effectiveFrom: "2026-01-01",
    candidateIds: [recall(m, "added")],
  })),
  fails("invalid-input", "imports.applyAmendment", "nothing of it", (m) => ({
    ...amendedPair(m),
    effectiveFrom: "2026-10-01",
    candidateIds: [],
  })),
  works("imports.applyAmendment", "what it adds", (m) => ({
    ...amendedPair(m),
    effectiveFrom: "2026-10-01",
    candidateIds: [recall(m, "added")],
  })),

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
  fails("rule-never-occurs", "obligations.create", "every second year, and 29 February", {
    title: "检查",
    requirement: { ...QUARTERLY, period: "year", pattern: "FREQ=YEARLY;INTERVAL=2;BYMONTH=2;BYMONTHDAY=29" },
    effectiveFrom: "2025-01-01",
  }),
  fails("rule-never-occurs", "obligations.create", "a rule that ended before it begins", {
    title: "检查",
    requirement: { ...QUARTERLY, period: "month", pattern: "FREQ=MONTHLY;BYMONTHDAY=5;UNTIL=20251231" },
    effectiveFrom: "2026-01-01",
  }),
  fails("rule-forbidden", "obligations.create", "a rule with COUNT and UNTIL", {
    title: "检查",
    requirement: { ...QUARTERLY, pattern: "FREQ=MONTHLY;COUNT=3;UNTIL=20261231" },
  }),
  works(
    "obligations.create",
    "a quota",
    { title: "走访基层", requirement: SIX_A_YEAR, lead: "办公室" },
    { remember: rememberAs("quota") },
  ),
  works(
    "obligations.create",
    "a share",
    { title: "写入章程", requirement: SHARE, lead: "学会部" },
    { remember: rememberAs("share") },
  ),
  works("obligations.get", "the new one", (m) => ({ id: recall(m, "obligation") })),
  fails("not-found", "obligations.get", "one that is not there", { id: "none" }),
  works("obligations.change", "its title", (m) => ({ id: recall(m, "obligation"), title: "安全生产大检查" })),
  fails("not-found", "obligations.change", "one that is not there", { id: "none", title: "无" }),
  works("obligations.previewAmend", "monthly from October", (m) => ({
    id: recall(m, "obligation"),
    requirement: { ...QUARTERLY, period: "month" },
    effectiveFrom: "2026-10-01",
  })),
  fails("not-found", "obligations.previewAmend", "one that is not there", {
    id: "none",
    requirement: QUARTERLY,
    effectiveFrom: "2026-10-01",
  }),
  works("obligations.amend", "monthly from October", monthlyFromOctober, {
    remember: ({ versions }: ObligationView, m) => m.set("version", versions.at(-1)?.id ?? ""),
  }),
  works("obligations.withdrawVersion", "it was not meant", (m) => ({
    id: recall(m, "obligation"),
    versionId: recall(m, "version"),
  })),
  fails("not-found", "obligations.withdrawVersion", "one that holds no more", (m) => ({
    id: recall(m, "obligation"),
    versionId: recall(m, "version"),
  })),
  works("obligations.amend", "it was meant after all", monthlyFromOctober),
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

  works(
    "subjects.create",
    "a group",
    { name: "各党支部", kind: "group" },
    { remember: ({ id }: { id: string }, m) => m.set("group", id) },
  ),
  works(
    "subjects.create",
    "a member",
    { name: "机关第一党支部", kind: "unit" },
    { remember: ({ id }: { id: string }, m) => m.set("member", id) },
  ),
  fails("invalid-input", "subjects.create", "a blank name", { name: "\u3000\u200b", kind: "unit" }),
  fails("invalid-input", "subjects.create", "a name that is taken", { name: "各党支部", kind: "unit" }),
  works("subjects.nameMembers", "who the members of a kind are", {
    kind: "联络员",
    members: ["王五", "赵六"],
    joinedOn: "2026-01-01",
  }),
  fails("invalid-input", "subjects.nameMembers", "nobody at all", {
    kind: "联络员",
    members: [],
    joinedOn: "2026-01-01",
  }),
  works("subjects.join", "from January", (m) => ({
    groupId: recall(m, "group"),
    subjectId: recall(m, "member"),
    joinedOn: "2026-01-01",
  })),
  fails("invalid-input", "subjects.join", "twice", (m) => ({
    groupId: recall(m, "group"),
    subjectId: recall(m, "member"),
    joinedOn: "2026-02-01",
  })),
  works(
    "subjects.create",
    "a slip of the pen",
    { name: "机关第二党支邵", kind: "unit" },
    { remember: ({ id }: { id: string }, m) => m.set("slip-of-the-pen", id) },
  ),
  works("subjects.remove", "nothing names it", (m) => ({ id: recall(m, "slip-of-the-pen") })),
  fails("subject-in-use", "subjects.remove", "a member", (m) => ({ id: recall(m, "member") })),
  works(
    "subjects.create",
    "one that belongs elsewhere",
    { name: "挂靠支部", kind: "unit" },
    { remember: ({ id }: { id: string }, m) => m.set("elsewhere", id) },
  ),
  works("subjects.join", "by mistake", (m) => ({
    groupId: recall(m, "group"),
    subjectId: recall(m, "elsewhere"),
    joinedOn: "2026-03-01",
  })),
  works("subjects.removeStay", "it never was", (m) => ({
    groupId: recall(m, "group"),
    subjectId: recall(m, "elsewhere"),
    joinedOn: "2026-03-01",
    reason: "不归本级管",
  })),
  fails("not-found", "subjects.removeStay", "twice", (m) => ({
    groupId: recall(m, "group"),
    subjectId: recall(m, "elsewhere"),
    joinedOn: "2026-03-01",
    reason: "不归本级管",
  })),
  works("subjects.change", "its name", (m) => ({ id: recall(m, "member"), name: "机关一支部" })),
  fails("not-found", "subjects.change", "one that is not there", { id: "none", name: "无" }),
  works("subjects.list", "all of them", {}),
  works(
    "roster.store",
    "bodies, a person and a group over them",
    {
      bodies: [
        { name: "局机关党委", kind: "党委" },
        { name: "局机关三支部", kind: "支部", parent: "局机关党委", since: "2026-01-01" },
      ],
      persons: [
        {
          name: "汪洁如",
          unit: "科普部",
          joinedOn: "2012-06-28",
          since: "2026-01-01",
          facts: [
            { kind: "branch", value: "", body: "局机关三支部", from: "2024-03-15" },
            { kind: "role", value: "书记", body: "局机关三支部", from: "2024-03-15" },
          ],
        },
      ],
      groups: [{ name: "支部书记", condition: { over: "persons", roles: ["书记"] } }],
    },
    { remember: ({ persons }: RosterView, m) => m.set("person", persons[0]?.id ?? "") },
  ),
  fails("invalid-input", "roster.store", "a body above itself", {
    bodies: [{ name: "局机关党委", parent: "局机关三支部" }],
  }),
  works("roster.get", "as of a day", { on: "2026-06-30" }),
  fails("invalid-input", "roster.get", "no day", { on: "2026-06-31" }),
  works("roster.readTable", "a pasted table", {
    text: "姓名\t部门\t所在支部\n汪洁如\t学会部\t局机关三支部\n\t学会部\t",
  }),
  fails("file-empty", "roster.readTable", "an empty file", { file: { name: "名册.xlsx", content: "" } }),
  works("roster.exportTable", "as a workbook", {}),
  fails("invalid-input", "roster.exportTable", "an input that is no object", () => 7),
  works("roster.talks", "of this year", {}),
  fails("invalid-input", "roster.talks", "no year", { year: "今年" }),
  fails("not-found", "roster.remove", "nobody", { id: "none" }),
  works("roster.remove", "a person for good", (m) => ({ id: recall(m, "person") })),
  fails("invalid-input", "subjects.list", "an input that is no object", () => 7),
  works(
    "obligations.create",
    "for each branch",
    { title: "支部大会", requirement: QUARTERLY, actor: "各党支部" },
    { remember: ({ id }: ObligationView, m) => m.set("branches", id) },
  ),
  works("obligations.matrix", "who has done what", (m) => ({ id: recall(m, "branches"), year: 2026 })),
  fails("not-found", "obligations.matrix", "one that is not there", { id: "none", year: 2026 }),
  works("subjects.leave", "in June", (m) => ({
    groupId: recall(m, "group"),
    subjectId: recall(m, "member"),
    leftOn: "2026-06-30",
  })),
  fails("not-found", "subjects.leave", "who is not in it", (m) => ({
    groupId: recall(m, "group"),
    subjectId: recall(m, "member"),
    leftOn: "2026-07-31",
  })),
  works("subjects.correctStay", "it was in August", (m) => ({ ...membership(m), reason: "文件为8月" })),
  fails("invalid-input", "subjects.correctStay", "without a reason", (m) => ({ ...membership(m), reason: " " })),
  works("occurrences.decideMember", "the quarter in which they left", (m) => ({
    key: branchKey(m, "2026-Q3"),
    counts: false,
    reason: "季中撤并",
  })),
  fails("invalid-input", "occurrences.decideMember", "a quarter they belonged all through", (m) => ({
    key: branchKey(m, "2026-Q2"),
    counts: false,
    reason: "无",
  })),

  works("obligations.addLayerRule", "the centre's", (m) => ({
    id: recall(m, "branches"),
    layer: "central",
    requirement: QUARTERLY,
    effectiveFrom: "2026-01-01",
    reason: "条例第十一条",
  })),
  fails("invalid-input", "obligations.addLayerRule", "the unit's own is amended instead", (m) => ({
    id: recall(m, "branches"),
    layer: "unit",
    requirement: QUARTERLY,
    effectiveFrom: "2026-01-01",
    reason: "条例",
  })),
  works("obligations.addFloor", "six a year", (m) => ({
    id: recall(m, "branches"),
    requirement: SIX_A_YEAR,
    effectiveFrom: "2026-01-01",
  })),
  fails("invalid-input", "obligations.addFloor", "a rule that is no number", (m) => ({
    id: recall(m, "branches"),
    requirement: QUARTERLY,
    effectiveFrom: "2026-01-01",
  })),
  works("obligations.countFor", "the checks", (m) => ({
    id: recall(m, "branches"),
    countsFor: [recall(m, "obligation")],
  })),
  fails("invalid-input", "obligations.countFor", "itself", (m) => ({
    id: recall(m, "branches"),
    countsFor: [recall(m, "branches")],
  })),
  works(
    "obligations.create",
    "work without a number",
    { title: "阵地管理", requirement: { kind: "standing", hedge: null, shift: null }, lead: "办公室" },
    { remember: ({ id }: ObligationView, m) => m.set("standing", id) },
  ),
  works(
    "standing.list",
    "the year's",
    {},
    {
      remember: ({ items }: StandingBoard, m) =>
        m.set("standing-subject", items.find(({ row }) => row.title === "阵地管理")?.row.subjectId ?? ""),
    },
  ),
  fails("invalid-input", "standing.list", "no year", { year: "2026年" }),
  works("coverage.set", "over a group", (m) => ({ key: standingKey(m), groupId: recall(m, "group"), target: 80 })),
  fails("invalid-input", "coverage.set", "over what is no group", (m) => ({
    key: standingKey(m),
    groupId: recall(m, "member"),
  })),
  works("coverage.mark", "a member, with day and words", (m) => ({
    key: standingKey(m),
    marks: [{ memberId: recall(m, "member"), on: "2026-05-01", words: "章程第3条" }],
  })),
  fails("invalid-input", "coverage.mark", "without a proof", (m) => ({
    key: standingKey(m),
    marks: [{ memberId: recall(m, "member"), on: "2026-05-01" }],
  })),
  works("coverage.get", "by name", (m) => ({ key: standingKey(m), on: "2026-05-31" })),
  fails("not-found", "coverage.get", "of none", { key: { obligationId: "o", subjectId: "s", recurrenceId: "2026" } }),
  works("coverage.list", "of this year", {}),
  works("coverage.list", "of one occurrence", (m) => ({ key: standingKey(m) })),
  works(
    "documents.file",
    "the coverage lists",
    { request: { paper: "coverage", year: 2026 }, format: "xlsx" },
    { compared: kindOfFile },
  ),
  fails("invalid-input", "documents.file", "the coverage lists as a page", {
    request: { paper: "coverage", year: 2026 },
    format: "html",
  }),
  fails("invalid-input", "coverage.list", "no year", { year: "今年" }),
  works("standing.readGoals", "a line a quarter", { text: "1季度建清单；4季度总结；3月复核" }),
  fails("invalid-input", "standing.readGoals", "no text", {}),
  works("standing.addGoals", "two at once", (m) => ({
    obligationId: recall(m, "standing"),
    goals: [
      { text: "公示", due: "2026-10-30", lead: "科普部" },
      { text: "总结", due: "2026-12-25", evidenceKinds: ["minutes"] },
    ],
  })),
  fails("invalid-input", "standing.addGoals", "a day that is over", (m) => ({
    obligationId: recall(m, "standing"),
    goals: [{ text: "复核", due: "2026-03-31" }],
  })),
  fails("invalid-input", "standing.addGoals", "of a duty with a number", (m) => ({
    obligationId: recall(m, "obligation"),
    goals: [{ text: "复核", due: "2026-12-25" }],
  })),
  fails("not-found", "standing.addGoals", "of none", {
    obligationId: "none",
    goals: [{ text: "复核", due: "2026-12-25" }],
  }),
  works("standing.setSheet", "from October on", (m) => ({
    obligationId: recall(m, "standing"),
    month: "2026-10",
    isListed: true,
    words: "展厅复核",
  })),
  fails("not-found", "standing.setSheet", "of none", { obligationId: "none", month: "2026-10", isListed: true }),
  fails("invalid-input", "standing.setSheet", "no month", (m) => ({
    obligationId: recall(m, "standing"),
    month: "10月",
  })),
  fails("reason-required", "occurrences.handle", "standing work, without words or proof", (m) => ({
    key: { obligationId: recall(m, "standing"), subjectId: recall(m, "standing-subject"), recurrenceId: "2026" },
    action: "closed",
    note: null,
  })),
  works("occurrences.handle", "standing work, with words", (m) => ({
    key: { obligationId: recall(m, "standing"), subjectId: recall(m, "standing-subject"), recurrenceId: "2026" },
    action: "closed",
    note: "转入日常",
  })),
  works("documents.checklist", "with its goals", { month: "2026-10" }),

  works("statute.advice", "beside the regulations", {}),
  fails("invalid-input", "statute.advice", "an input that is no object", () => 7),

  works(
    "obligations.create",
    "born of an event",
    { title: "谈心谈话", requirement: ON_CHANGE },
    { remember: ({ id }: ObligationView, m) => m.set("talk", id) },
  ),
  works("events.match", "the same words", { name: "岗位变动" }),
  fails("invalid-input", "events.match", "no name", {}),
  works(
    "events.log",
    "somebody's new post",
    { name: "岗位变动", happenedOn: "2026-09-10", subject: "张三" },
    { remember: ({ id }: { id: string }, m) => m.set("event", id) },
  ),
  fails("not-found", "events.log", "for a duty that is not there", {
    name: "岗位变动",
    happenedOn: "2026-09-10",
    obligationIds: ["none"],
  }),
  fails("event-already-logged", "events.log", "the same event again", {
    name: "岗位变动",
    happenedOn: "2026-09-10",
    subject: "张三",
  }),
  fails("event-in-future", "events.log", "one that is to come", { name: "岗位变动", happenedOn: "2026-12-10" }),
  fails("event-in-future", "events.setDay", "to a day that is to come", (m) => ({
    id: recall(m, "event"),
    happenedOn: "2026-12-10",
  })),
  works("events.setDay", "a day later", (m) => ({ id: recall(m, "event"), happenedOn: "2026-09-11" })),
  fails("not-found", "events.setDay", "one that is not there", { id: "none", happenedOn: null }),
  works("events.change", "its words and whom it concerns", (m) => ({
    id: recall(m, "event"),
    name: "岗位调整",
    subject: "李四",
    note: "批复",
    reason: "写错",
  })),
  fails("not-found", "events.change", "for a duty that is not there", (m) => ({
    id: recall(m, "event"),
    obligationIds: ["none"],
  })),
  works("events.withdraw", "taken back", (m) => ({ id: recall(m, "event"), reason: "登记有误" })),
  fails("invalid-input", "events.withdraw", "without a reason", (m) => ({ id: recall(m, "event"), reason: " " })),
  works("events.list", "it stays on record", {}),
  fails("invalid-input", "events.change", "one that was taken back", (m) => ({ id: recall(m, "event"), name: "改" })),
  works("events.restore", "it was right", (m) => ({ id: recall(m, "event"), reason: "没有错" })),
  fails("not-found", "events.restore", "one that is not there", { id: "none", reason: "无" }),
  works("events.history", "each act on it", (m) => ({ id: recall(m, "event") })),
  fails("not-found", "events.history", "of one that is not there", { id: "none" }),
  works("events.withdraw", "taken back for good", (m) => ({ id: recall(m, "event"), reason: "登记有误" })),
  fails("invalid-input", "events.list", "an input that is no object", () => 7),
  works(
    "obligations.create",
    "without a limit",
    { title: "提醒谈话", requirement: { ...ON_CHANGE, event: "提拔", within: null } },
    { remember: rememberAs("unbounded") },
  ),
  works(
    "events.log",
    "it opens the talk",
    { name: "提拔", happenedOn: "2026-09-10" },
    {
      remember: ({ id, triggers }: EventView, m) => {
        m.set("promotion", id);
        m.set("promoted duty", triggers[0]?.obligationId ?? "");
      },
    },
  ),
  works("activities.record", "the talk was held", (m) => ({
    title: "提醒谈话",
    happenedOn: "2026-09-11",
    credits: [
      {
        obligationId: recall(m, "promoted duty"),
        subjectId: recall(m, "unbounded subject"),
        recurrenceId: recall(m, "promotion"),
      },
    ],
    noEvidenceReason: "当面谈过",
  })),
  fails("credit-before-period", "events.change", "past what was done upon it", (m) => ({
    id: recall(m, "promotion"),
    happenedOn: "2026-09-14",
  })),
  fails("credit-before-period", "events.setDay", "past what was done upon it", (m) => ({
    id: recall(m, "promotion"),
    happenedOn: "2026-09-12",
  })),
  works("anchors.set", "the day is known", (m) => ({
    obligationId: recall(m, "talk"),
    date: "2026-09-11",
    source: "任免通知",
  })),
  fails("invalid-input", "anchors.set", "for a duty that no event starts", (m) => ({
    obligationId: recall(m, "obligation"),
    date: "2026-09-11",
    source: "任免通知",
  })),
  fails("not-found", "anchors.set", "for a subject that is none", (m) => ({
    obligationId: recall(m, "talk"),
    subjectId: "none",
    date: "2026-09-11",
    source: "任免通知",
  })),
  works("anchors.list", "with where it comes from", {}),
  fails("invalid-input", "anchors.list", "an input that is no object", () => 7),

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
  works("occurrences.history", "what was done about it", (m) => ({ key: key(m) })),
  fails("not-found", "occurrences.history", "an occurrence that is not there", { key: unknownKey }),
  works("occurrences.undo", "the last thing", (m) => ({ key: key(m) })),
  fails("not-found", "occurrences.undo", "an event that is not there", (m) => ({ key: key(m), eventId: "none" })),
  works("occurrences.setOpening", "two were held before", (m) => ({ key: quotaKey(m), amount: 2, note: "上年台账" })),
  fails("invalid-input", "occurrences.setOpening", "a third of one", (m) => ({
    key: quotaKey(m),
    amount: 0.3,
    note: "上年台账",
  })),
  fails("invalid-input", "occurrences.setOpening", "a million of six", (m) => ({
    key: quotaKey(m),
    amount: 1_000_000,
    note: "上年台账",
  })),
  fails("invalid-input", "activities.record", "one and a half", (m) => ({
    title: "走访",
    happenedOn: "2026-09-10",
    credits: [{ ...quotaKey(m), amount: 1.5 }],
  })),
  fails("invalid-input", "obligations.create", "half an occasion", {
    title: "走访",
    requirement: { ...SIX_A_YEAR, count: 2.5 },
  }),
  fails("invalid-input", "occurrences.setOpening", "of what is done at once", (m) => ({
    key: key(m),
    amount: 1,
    note: "无",
  })),
  works("occurrences.figures", "how the quota stands", (m) => ({ key: quotaKey(m) })),
  fails("invalid-input", "occurrences.figures", "of what is no quota", (m) => ({ key: key(m) })),
  works("occurrences.suggestDates", "on Fridays", (m) => ({ key: quotaKey(m), weekday: 5 }), {
    remember: (dates: string[], m) => m.set("dates", JSON.stringify(dates)),
  }),
  fails("invalid-input", "occurrences.suggestDates", "an eighth weekday", (m) => ({ key: quotaKey(m), weekday: 8 })),
  works(
    "occurrences.planSessions",
    "as suggested",
    (m) => ({ key: quotaKey(m), dates: JSON.parse(recall(m, "dates")), time: "14:30" }),
    { remember: ([first]: { id: string }[], m) => m.set("session", first?.id ?? "") },
  ),
  fails("invalid-input", "occurrences.planSessions", "next year", (m) => ({
    key: quotaKey(m),
    dates: ["2027-01-08"],
  })),
  works("occurrences.moveSession", "to a Monday", (m) => ({ id: recall(m, "session"), date: "2026-09-21" })),
  fails("not-found", "occurrences.moveSession", "one that is not there", { id: "none", date: "2026-09-21" }),
  works("occurrences.paused", "of the year", { from: "2026-01-01", to: "2026-12-31" }),
  fails("period-reversed", "occurrences.paused", "the end first", { from: "2026-12-31", to: "2026-01-01" }),
  works("occurrences.sessions", "of the autumn", { from: "2026-09-01", to: "2026-12-31" }),
  fails("period-reversed", "occurrences.sessions", "the end first", { from: "2026-12-31", to: "2026-09-01" }),
  works("occurrences.dropSession", "it is not held", (m) => ({ id: recall(m, "session") })),
  fails("not-found", "occurrences.dropSession", "one that is not there", { id: "none" }),
  works("occurrences.restoreSession", "it is held after all", (m) => ({ id: recall(m, "session") })),
  fails("not-found", "occurrences.restoreSession", "one that is not there", { id: "none" }),
  works("occurrences.setPercent", "half of them", (m) => ({
    key: shareKey(m),
    date: "2026-06-30",
    base: ["甲学会", "乙学会"],
    numerator: ["甲学会"],
  })),
  fails("invalid-input", "occurrences.setPercent", "of nobody", (m) => ({
    key: shareKey(m),
    date: "2026-06-30",
    base: [],
    numerator: [],
  })),
  works("occurrences.setPercent", "the same day again", (m) => ({
    key: shareKey(m),
    date: "2026-06-30",
    base: ["甲学会", "乙学会"],
    numerator: ["甲学会", "乙学会"],
  })),
  works("occurrences.history", "both lists of the day", (m) => ({ key: shareKey(m) })),
  works("occurrences.undo", "the second list", (m) => ({ key: shareKey(m) })),
  works("occurrences.history", "a list that was taken back", (m) => ({ key: shareKey(m) })),
  fails("invalid-input", "activities.record", "a share is told by its lists", (m) => ({
    title: "写入章程",
    happenedOn: "2026-09-10",
    credits: [shareKey(m)],
    noEvidenceReason: "在册",
  })),
  fails("invalid-input", "occurrences.planSessions", "no session fills a share", (m) => ({
    key: shareKey(m),
    dates: ["2026-10-12"],
  })),
  fails("invalid-input", "obligations.countFor", "no activity fills a share", (m) => ({
    id: recall(m, "quota"),
    countsFor: [recall(m, "share")],
  })),
  works("occurrences.percent", "its lists", (m) => ({ key: shareKey(m) })),
  fails("not-found", "occurrences.percent", "an occurrence that is not there", { key: unknownKey }),
  works("occurrences.explain", "why this date", (m) => ({ key: key(m) })),
  fails("not-found", "occurrences.explain", "an occurrence that is not there", { key: unknownKey }),
  works("occurrences.get", "one of them", (m) => ({ key: key(m) })),
  fails("not-found", "occurrences.get", "an occurrence that is not there", { key: unknownKey }),
  works("board.get", "with everything on it", {}),
  works("board.get", "of one unit", { lead: "机关党委" }),
  works("board.get", "the first lines of each list", { lines: 2 }),
  fails("invalid-input", "board.get", "no lines at all", { lines: 0 }),
  works("board.lines", "the lines after the first", { list: "overdue", from: 1, most: 20 }),
  works("board.lines", "beyond the end of the list", { list: "quotas", from: 500, most: 20 }),
  fails("invalid-input", "board.lines", "of a list that is none", { list: "done", from: 0, most: 20 }),
  works("board.rows", "what is behind", { figure: "behind" }),
  works("board.rows", "of one unit", { figure: "missingEvidence", lead: "机关党委" }),
  fails("invalid-input", "board.rows", "a figure that is none", { figure: "late" }),
  works("board.following", "what comes back", (m) => ({ obligationId: recall(m, "obligation") })),
  fails("invalid-input", "board.following", "without a duty", {}),
  fails("invalid-input", "board.get", "an input that is no object", () => "now"),

  works("calendar.days", "the days around National Day", { from: "2026-09-28", to: "2026-10-10" }),
  fails("period-reversed", "calendar.days", "the end first", { from: "2026-10-10", to: "2026-09-28" }),
  works("imports.previewCalendar", "an event of another program", { file: OTHER_CALENDAR }),
  fails("file-not-calendar", "imports.previewCalendar", "a plan", SMALL_PLAN),
  works(
    "imports.takeCalendar",
    "an event of another program as a duty",
    { file: OTHER_CALENDAR, choices: [{ uid: "other-1", as: "duty" }] },
    { compared: (taken) => ({ ...(taken as CalendarTaken), planId: "", actId: "" }) },
  ),
  works("imports.takeCalendar", "the same file again", { file: OTHER_CALENDAR }),
  fails("invalid-input", "imports.takeCalendar", "a choice for an event that the file lacks", {
    file: OTHER_CALENDAR,
    choices: [{ uid: "other-2", as: "none" }],
  }),
  works("calendar.exportIcs", "the year", { year: 2026, alarmDays: 3 }, { compared: readable }),
  works("calendar.exportIcs", "as series", { year: 2026, mode: "series" }, { compared: readable }),
  works(
    "calendar.exportIcs",
    "of a unit and a kind, planned days alone",
    { year: 2026, filter: { units: ["办公室"], kinds: ["cadence"], contents: "planned" } },
    { compared: readable },
  ),
  fails("invalid-input", "calendar.exportIcs", "a year beyond the calendar", { year: 3000 }),
  fails("invalid-input", "calendar.exportIcs", "days that are reversed", {
    year: 2026,
    filter: { from: "2026-09-17", to: "2026-09-16" },
  }),
  works(
    "calendar.exportUnitFiles",
    "a file for each unit",
    { year: 2026 },
    {
      compared: ({ files }: { files: { name: string; content: string }[] }) =>
        files.map(({ name, content }) => [name, text(content).includes("BEGIN:VCALENDAR")]),
    },
  ),
  fails("invalid-input", "calendar.exportUnitFiles", "a year beyond the calendar", { year: 3000 }),
  works("publications.list", "none until one is added", {}),
  fails("invalid-input", "publications.list", "an input that is no object", () => 7),
  works(
    "publications.add",
    "a folder",
    { name: "给各单位", target: { kind: "folder", folder: OTHER_DISK, isPerUnit: true } },
    { remember: (reply: PublicationView, m) => m.set("publication", reply.id), compared: comparablePublication },
  ),
  fails("invalid-input", "publications.add", "a second of the same name in the same folder", {
    name: "给各单位",
    target: { kind: "folder", folder: OTHER_DISK },
  }),
  works(
    "publications.add",
    "a feed",
    { name: "订阅", filter: { categories: ["无此类"] }, target: { kind: "feed" } },
    {
      remember: (reply: PublicationView, m) => {
        m.set("feed", reply.id);
        m.set("secret", reply.target.kind === "feed" ? reply.target.secret : "");
      },
      compared: comparablePublication,
    },
  ),
  works("publications.refresh", "the file of each unit", (m) => ({ id: recall(m, "publication") }), {
    compared: (views: PublicationView[]) => views.map(comparablePublication),
  }),
  fails("not-found", "publications.refresh", "one that is not there", { id: "no-such" }),
  works("publications.preview", "of the planned days", { filter: { contents: "planned" } }),
  fails("invalid-input", "publications.preview", "no filter", {}),
  works("publications.feed", "at its address", (m) => ({ secret: recall(m, "secret") }), {
    compared: ({ text }: { text: string }) => text.includes("BEGIN:VCALENDAR"),
  }),
  fails("not-found", "publications.feed", "an address that is none", { secret: "no-such" }),
  works("publications.renewAddress", "another address", (m) => ({ id: recall(m, "feed") }), {
    compared: comparablePublication,
  }),
  fails("not-found", "publications.renewAddress", "of a folder", (m) => ({ id: recall(m, "publication") })),
  fails("not-found", "publications.feed", "the former address", (m) => ({ secret: recall(m, "secret") })),
  works("publications.change", "switched off", (m) => ({ id: recall(m, "publication"), isOn: false }), {
    compared: comparablePublication,
  }),
  fails("not-found", "publications.change", "one that is not there", { id: "no-such", isOn: false }),
  works("publications.remove", "the feed", (m) => ({ id: recall(m, "feed") })),
  fails("not-found", "publications.remove", "twice", (m) => ({ id: recall(m, "feed") })),

  works("activities.suggest", "what it could count for", (m) => ({
    happenedOn: "2026-09-10",
    title: "五化建设抽查",
    key: key(m),
  })),
  works("activities.suggest", "a talk whose event nobody logged", {
    happenedOn: "2026-09-10",
    title: "赵六换届前谈心谈话",
  }),
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
  works("search.find", "what holds a word, kind by kind", { words: "抽查", most: 3 }),
  works("search.find", "a file by its initials", { words: "ｃｃｊｌ" }),
  works("search.find", "nothing", { words: "没有这样的记录" }),
  fails("invalid-input", "search.find", "no words", {}),
  fails("invalid-input", "search.find", "none of each kind", { words: "学习", most: 0 }),
  works("activities.evidence", "the file as it was given", (m) => ({ id: recall(m, "evidence") })),
  fails("not-found", "activities.evidence", "one that is not there", { id: "none" }),
  works("occurrences.list", "the board has moved", { from: "2026-07-01", to: "2026-09-30", states: ["done"] }),
  works("documents.checklist", "September", IN_SEPTEMBER),
  fails("invalid-input", "documents.checklist", "a thirteenth month", { month: "2026-13" }),
  works("activities.addEvidence", "a picture that came later", (m) => ({
    id: recall(m, "activity"),
    evidence: [{ name: "照片.jpg", kind: "photo", content: base64("jpg"), datedOn: "2026-09-10" }],
  })),
  fails("not-found", "activities.addEvidence", "to one that is not there", {
    id: "none",
    evidence: [{ name: "照片.jpg", kind: "photo", content: base64("jpg") }],
  }),
  works("credits.add", "the quota, too", (m) => ({ activityId: recall(m, "activity"), credit: quotaKey(m) }), {
    remember: ({ credits }: ActivityView, m) => m.set("credit", credits.at(-1)?.id ?? ""),
  }),
  fails("invalid-input", "credits.add", "the same again", (m) => ({
    activityId: recall(m, "activity"),
    credit: quotaKey(m),
  })),
  works("credits.withdraw", "not that one", (m) => ({ id: recall(m, "credit"), reason: "不是一回事" })),
  fails("not-found", "credits.withdraw", "one that is not there", { id: "none", reason: "无" }),
  works("activities.change", "its words, its day and a file", (m) => ({
    id: recall(m, "activity"),
    title: "三季度“五化”抽查",
    happenedOn: "2026-09-11",
    participants: [{ name: "周敏", attendance: "excused" }],
    removeEvidence: [recall(m, "evidence")],
    reason: "日期写错",
  })),
  works("activities.change", "the file is put back", (m) => ({
    id: recall(m, "activity"),
    restoreEvidence: [recall(m, "evidence")],
  })),
  fails("activity-in-future", "activities.change", "to tomorrow", (m) => ({
    id: recall(m, "activity"),
    happenedOn: "2026-09-17",
  })),
  works("activities.withdraw", "taken back", (m) => ({ id: recall(m, "activity"), reason: "登记有误" })),
  fails("invalid-input", "activities.change", "one that was taken back", (m) => ({
    id: recall(m, "activity"),
    title: "改",
  })),
  works("activities.restore", "it was right", (m) => ({ id: recall(m, "activity"), reason: "没有错" })),
  fails("not-found", "activities.restore", "one that is not there", { id: "none", reason: "无" }),
  works("activities.withdraw", "taken back for good", (m) => ({ id: recall(m, "activity"), reason: "登记有误" })),
  works("activities.creditedTo", "what counts for the period", (m) => key(m)),
  fails("not-found", "activities.creditedTo", "a duty that is not there", { obligationId: "none" }),
  works("session.steps", "the latest of this session", { most: 3 }),
  fails("invalid-input", "session.steps", "none of them", { most: 0 }),
  works("session.undo", "the withdrawal", {}),
  fails("not-found", "session.undo", "a step that is not there", { id: "none" }),
  works("activities.withdraw", "taken back for good once more", (m) => ({
    id: recall(m, "activity"),
    reason: "登记有误",
  })),
  works("activities.history", "each act on it", (m) => ({ id: recall(m, "activity") })),
  fails("not-found", "activities.history", "of one that is not there", { id: "none" }),
  fails("not-found", "activities.withdraw", "one that is not there", { id: "none", reason: "无" }),

  works("documents.wallChart", "the year's months", { year: 2026 }),
  works("documents.wallChart", "the weeks of a quarter, for one unit", { year: 2026, quarter: 3, lead: "机关党委" }),
  fails("invalid-input", "documents.wallChart", "a fifth quarter", { year: 2026, quarter: 5 }),
  works("documents.ledger", "the year by duty", { year: 2026 }),
  works("documents.ledger", "the gaps of one unit", { year: 2026, view: "unit", lead: "机关党委", gapsOnly: true }),
  fails("invalid-input", "documents.ledger", "a view that there is none of", { year: 2026, view: "week" }),
  works("documents.kit", "the year's evidence", { year: 2026 }, { compared: comparableKit }),
  works("documents.kit", "that might be incomplete", { year: 2026, incomplete: true }, { compared: comparableKit }),
  fails("kit-empty", "documents.kit", "of a unit that nothing is asked of", { year: 2026, lead: "没有的单位" }),
  fails("not-found", "documents.kit", "of a duty that is not there", { year: 2026, obligationIds: ["none"] }),
  fails("invalid-input", "documents.kit", "of no year", {}),
  works(
    "documents.writeKit",
    "of a part of the year",
    { ...HALF_YEAR, place: OTHER_DISK },
    { compared: comparableWritten },
  ),
  fails("period-reversed", "documents.writeKit", "of a part that ends before it begins", {
    ...HALF_YEAR,
    from: "2026-12-31",
    place: OTHER_DISK,
  }),
  works("documents.kitProgress", "of none", {}),
  works("documents.stopKit", "where none is being written", {}),
  fails("invalid-input", "documents.writeKit", "to no place", { year: 2026, place: " " }),
  fails("invalid-input", "documents.kitProgress", "an input that is no object", () => 7),
  fails("invalid-input", "documents.stopKit", "an input that is no object", () => 7),
  works("reports.year", "the year", { year: 2026 }),
  works("reports.year", "of one unit, before anything", { year: 2019, lead: "机关党委" }),
  fails("invalid-input", "reports.year", "a year without number", { year: "今年" }),
  works("documents.file", "a blank activity record", { request: { paper: "activity-sheet" }, format: "html" }),
  fails("not-found", "documents.file", "the record of nothing", {
    request: { paper: "activity-sheet", activityId: "none" },
    format: "html",
  }),
  works(
    "documents.file",
    "September as a PDF",
    { request: { paper: "checklist", ...IN_SEPTEMBER }, format: "pdf" },
    { compared: kindOfFile },
  ),
  works("documents.file", "the chart as a page", { request: { paper: "wall-chart", year: 2026 }, format: "html" }),
  ...(["checklist", "ledger", "activity-sheet", "sign-in", "year-report"] as const).map((paper) =>
    works("documents.file", `the ${paper} to be edited`, {
      request: { paper, year: 2026, ...IN_SEPTEMBER },
      format: "docx",
    }),
  ),
  ...(["wall-chart", "ledger", "duties", "occurrences"] as const).map((paper) =>
    works("documents.file", `the ${paper} as a table`, { request: { paper, year: 2026 }, format: "xlsx" }),
  ),
  fails("invalid-input", "documents.file", "a checklist as a table", {
    request: { paper: "checklist", ...IN_SEPTEMBER },
    format: "xlsx",
  }),
  fails("invalid-input", "documents.file", "a table as a page", { request: { paper: "duties" }, format: "html" }),
  fails("invalid-input", "documents.file", "a paper that there is none of", {
    request: { paper: "poster", year: 2026 },
    format: "pdf",
  }),
  fails("invalid-input", "documents.file", "a format that there is none of", {
    request: { paper: "wall-chart", year: 2026 },
    format: "doc",
  }),
  works("slips.draft", "nothing is overdue, and nobody is told", { kind: "supervision" }),
  works("slips.draft", "what is behind or near, one for each unit", REMINDER, { remember: rememberDraft }),
  fails("invalid-input", "slips.draft", "a reply before today", { kind: "supervision", replyBy: "2026-09-15" }),
  works("slips.release", "the draft that was seen", releasedDraft, { remember: rememberSlip }),
  fails("draft-changed", "slips.release", "a draft that nobody saw", (m) => ({
    ...releasedDraft(m),
    draft: "0".repeat(64),
  })),
  works("slips.list", "the released one", {}),
  fails("invalid-input", "slips.list", "an input that is no object", () => 7),
  works("slips.reprint", "as it left", (m) => ({ id: recall(m, "slip") })),
  fails("not-found", "slips.reprint", "one that is not there", { id: "none" }),
  ...(["html", "pdf", "docx"] as const).map((format) =>
    works("slips.file", `as it left, as ${format}`, (m) => ({ id: recall(m, "slip"), format }), {
      compared: kindOfFile,
    }),
  ),
  fails("not-found", "slips.file", "one that is not there", { id: "none", format: "docx" }),
  fails("invalid-input", "slips.file", "as a picture", (m) => ({ id: recall(m, "slip"), format: "png" })),
  works("slips.reply", "what the unit answered", (m) => ({ id: recall(m, "slip"), reply: "已补办，材料随后送来" })),
  fails("invalid-input", "slips.reply", "a day before the release", (m) => ({
    id: recall(m, "slip"),
    reply: "早了",
    repliedOn: "2026-09-01",
  })),
  fails("not-found", "slips.reply", "one that is not there", { id: "none", reply: "无" }),
  works("slips.withdraw", "taken back", (m) => ({ id: recall(m, "slip"), reason: "收件单位写错" })),
  fails("slip-withdrawn", "slips.withdraw", "once more", (m) => ({ id: recall(m, "slip"), reason: "再撤" })),
  works(
    "files.save",
    "a small file",
    { name: "a.txt", content: base64("a") },
    { compared: () => "each door's own way" },
  ),
  fails("invalid-input", "files.save", "a file without a name", { name: "", content: "" }),

  works("holidays.list", "bundled years and the gap after them", {}),
  fails("invalid-input", "holidays.list", "an input that is no object", () => []),
  works("holidays.preview", "a pasted notice", { text: NOTICE_2027 }),
  fails("holiday-notice-unreadable", "holidays.preview", "something else", { text: "今天天气不错" }),
  works("holidays.effects", "what it would move", { text: NOTICE_2027 }),
  fails("holiday-notice-unreadable", "holidays.effects", "something else", { text: "今天天气不错" }),
  works("holidays.store", "a pasted notice", { text: NOTICE_2027 }),
  fails("holiday-notice-unreadable", "holidays.store", "something else", { text: "今天天气不错" }),
  works(
    "holidays.store",
    "a notice of change",
    { text: lengthened("国庆节", "10月9日") },
    {
      remember: ({ changes }: HolidayYear, m) => m.set("change", changes[0]?.id ?? ""),
      compared: ({ restDays, makeupDays }: HolidayYear) => ({ restDays, makeupDays }),
    },
  ),
  works("holidays.previewWithdrawal", "what would move back", (memory) => ({
    year: 2026,
    changeId: recall(memory, "change"),
  })),
  fails("not-found", "holidays.previewWithdrawal", "nothing pasted for that year", { year: 2025, changeId: null }),
  works("holidays.withdraw", "the change", (memory) => ({ year: 2026, changeId: recall(memory, "change") })),
  fails("not-found", "holidays.withdraw", "the same again", (memory) => ({
    year: 2026,
    changeId: recall(memory, "change"),
  })),

  works("observances.list", "none of them announced", { year: 2026 }),
  fails("invalid-input", "observances.list", "a year outside the calendar", { year: 2200 }),
  works(
    "observances.announce",
    "the days of a year",
    { observance: "science-week", year: 2026, first: "2026-05-23", last: "2026-05-31", note: "通知" },
    { compared: ({ announced }: ObservanceView) => announced },
  ),
  fails("period-reversed", "observances.announce", "an end before its beginning", {
    observance: "science-week",
    year: 2026,
    first: "2026-05-31",
    last: "2026-05-23",
  }),
  fails("invalid-input", "observances.announce", "days of another year", {
    observance: "science-week",
    year: 2026,
    first: "2025-05-23",
    last: "2025-05-31",
  }),
  works(
    "observances.withdraw",
    "taken back",
    { observance: "science-week", year: 2026, reason: "通知作废" },
    { compared: ({ announced }: ObservanceView) => announced },
  ),
  fails("not-found", "observances.withdraw", "the same again", {
    observance: "science-week",
    year: 2026,
    reason: "再撤",
  }),

  works("settings.set", "the unit's name", { unitName: "东湖市科协", leadDays: 7 }),
  works("settings.set", "the clerk's name", { clerkName: "周宁" }),
  fails("invalid-input", "settings.set", "a name longer than fifty characters", { clerkName: "周".repeat(51) }),
  fails("invalid-input", "settings.set", "a language that is not there", { locale: "fr" }),
  works("settings.get", "as they stand", {}),
  fails("invalid-input", "settings.get", "an input that is no object", () => 7),
  works("backups.create", "a copy", {}, { compared: ({ bytes }: { bytes: number }) => bytes > 0 }),
  fails("invalid-input", "backups.create", "an input that is no object", () => 7),
  works(
    "backups.createFull",
    "a copy of everything",
    { place: OTHER_DISK },
    { compared: ({ missing }: FullBackupView) => missing },
  ),
  fails("backup-place-unfit", "backups.createFull", "a folder that is not there", () => ({ place: "/no/such/place" })),
  fails("invalid-input", "backups.createFull", "a place without a name", () => ({ place: " " })),
  works("backups.createDaily", "none while no place is chosen", {}),
  fails("invalid-input", "backups.createDaily", "an input that is no object", () => 7),
  works("backups.listFull", "none where there is no folder", { place: "/no/such/place" }),
  fails("invalid-input", "backups.listFull", "an input that is no object", () => 7),
  works(
    "restore.list",
    "what lies on another disk and in the data folder",
    { place: OTHER_DISK },
    {
      compared: ({ backups }: RestorableBackups) => [...new Set(backups.map(({ kind }) => kind))].toSorted(),
      remember: ({ backups }: RestorableBackups, m) =>
        m.set("backup", backups.find(({ kind }) => kind === "full")?.source ?? ""),
    },
  ),
  fails("invalid-input", "restore.list", "a place that is no text", { place: 7 }),
  works("restore.preview", "what would change", (m) => ({ source: recall(m, "backup") }), {
    compared: ({ records, lost, lacking }: RestorePreview) => ({ records, lost, lacking }),
  }),
  fails("backup-unfit", "restore.preview", "a backup that is not there", { source: "/no/such/backup" }),
  works("restore.evidence", "nothing is missing", (m) => ({ source: recall(m, "backup") })),
  fails("invalid-input", "restore.evidence", "no backup named", {}),
  works("restore.apply", "back to the backup", (m) => ({ source: recall(m, "backup") }), {
    compared: ({ evidence, lacking }: RestoredData) => ({ evidence, lacking }),
  }),
  fails("backup-unfit", "restore.apply", "a backup that is not there", { source: "/no/such/backup" }),
  works("reminders.list", "the month after", { from: "2026-09-16", to: "2026-10-16" }),
  fails("period-reversed", "reminders.list", "days that are reversed", { from: "2026-09-17", to: "2026-09-16" }),
  works("reminders.waiting", "before the telling began", {}),
  fails("invalid-input", "reminders.waiting", "an input that is no object", () => 7),
  works("reminders.take", "the first asking begins the telling", {}),
  fails("invalid-input", "reminders.take", "an input that is no object", () => 7),
  works("reminders.snooze", "until tomorrow", (m) => ({ keys: [key(m)], until: "tomorrow" })),
  fails("not-found", "reminders.snooze", "an occurrence that is not there", { keys: [unknownKey], until: "hour" }),
  fails("invalid-input", "settings.set", "a digest in the quiet hours", {
    reminders: { ...DEFAULT_REMINDER_RULES, digestAt: "12:30" },
  }),
  works("backups.check", "sound", {}),
  works(
    "backups.exportAll",
    "a folder of its own on another disk",
    { place: OTHER_DISK, name: "导出" },
    { compared: ({ evidence, missing }: MadeExport) => ({ evidence, missing }) },
  ),
  fails("backup-place-unfit", "backups.exportAll", "a disk that is not there", {
    place: "/no/such/place",
    name: "导出",
  }),
  fails("invalid-input", "backups.exportAll", "an input that is no object", () => 7),
  works("imports.open", "next year's plan", NEXT_PLAN, {
    remember: ({ id }: PlanSummary, m) => m.set("next", id),
  }),
  works("imports.candidates", "of next year's plan", (m) => ({ planId: recall(m, "next") }), {
    remember: ({ candidates }: CandidatePage, m) => m.set("next ids", JSON.stringify(candidates.map(({ id }) => id))),
  }),
  works("imports.decide", "all of next year's plan", (m) => ({
    planId: recall(m, "next"),
    candidateIds: JSON.parse(recall(m, "next ids")),
    decision: "accepted",
  })),
  works("years.turn", "to next year's plan", (m) => ({ planId: recall(m, "next") }), {
    remember: ({ pairs, orphans }: YearTurn, m) =>
      m.set("old", JSON.stringify([...pairs, ...orphans].map(({ old }) => old.obligationId))),
  }),
  fails("not-found", "years.turn", "to a plan that is not there", { planId: "none" }),
  fails("turn-unanswered", "years.previewTakeOver", "without an answer", (m) => ({
    planId: recall(m, "next"),
    pairs: [],
  })),
  works("years.previewTakeOver", "that ends all", (m) => ({
    planId: recall(m, "next"),
    pairs: [],
    ended: JSON.parse(recall(m, "old")),
  })),
  fails("turn-unanswered", "years.takeOver", "without an answer", (m) => ({ planId: recall(m, "next"), pairs: [] })),
  works("years.takeOver", "that ends all", (m) => ({
    planId: recall(m, "next"),
    pairs: [],
    ended: JSON.parse(recall(m, "old")),
  })),
  works("years.closing", "of this year", { year: 2026 }),
  works("years.closing", "of a year without anything", { year: 2025 }),
  fails("invalid-input", "years.closing", "of no year", {}),
  fails("invalid-input", "years.close", "before its end", { year: 2026 }),
  fails("year-not-closed", "years.reopen", "what is open", { year: 2025, reason: "补登" }),
  works("years.close", "a year without anything", { year: 2025 }, { compared: withoutMoment }),
  fails("year-closed", "years.close", "what is closed", { year: 2025 }),
  works("years.reopen", "with a reason", { year: 2025, reason: "补登" }, { compared: withoutMoment }),
  works("app.markSeen", "seen", {}),
  fails("invalid-input", "app.markSeen", "an input that is no object", () => 7),
  works("app.sinceLastStart", "nothing since this morning", {}),
  fails("invalid-input", "app.sinceLastStart", "an input that is no object", () => 7),
  fails("invalid-input", "backups.check", "an input that is no object", () => 7),
  fails("invalid-input", "imports.sample", "an input that is no object", () => 7),
  fails("invalid-input", "imports.list", "an input that is no object", () => 7),
  fails("invalid-input", "obligations.list", "an input that is no object", () => 7),
  works("app.info", "a full folder", {}, { compared: comparableInfo }),
  fails("unknown-procedure", "app.destroy", "a procedure that the contract has not", {}),
];

function comparableWritten({ file, evidence, isComplete }: WrittenKit): unknown {
  // The doors write into one folder, so all but the first get a number.
  return {
    name: file
      .split("/")
      .at(-1)
      ?.replace(/（\d+）/, ""),
    evidence,
    isComplete,
  };
}

/** Its id and its secret are each program's own. */
function comparablePublication({ id: _id, target, triedAt, doneAt, ...rest }: PublicationView): unknown {
  return { ...rest, target: target.kind, wasTried: triedAt !== null, wasDone: doneAt !== null };
}

/** Its pages tell when the kit was made. */
function comparableKit({ madeAt: _at, manifestSha256: _hash, pages, evidence, ...rest }: EvidenceKitView): unknown {
  return {
    ...rest,
    pages: pages.map(({ path }) => path),
    evidence: evidence.map(({ path, sha256, bytes }) => ({ path, sha256, bytes })),
  };
}

function comparableInfo({
  door: _door,
  dataFolder: _folder,
  canPrintPdf: _pdf,
  version: _version,
  ...rest
}: AppInfo): unknown {
  return { ...rest, lastBackupAt: rest.lastBackupAt !== null };
}

function withoutMoment({ closed, history: _history, ...rest }: YearClosing): unknown {
  return { ...rest, closed: closed?.figures ?? null };
}

function readable({ content, ...rest }: FileContent): unknown {
  return { ...rest, content: text(content) };
}

function kindOfFile({ name, content }: FileContent): unknown {
  return { name, kind: text(content).slice(0, 5) };
}

function rememberReview({ candidates }: CandidatePage, memory: Memory): void {
  memory.set("first", candidates[0]?.id ?? "");
  memory.set("second candidate", candidates[1]?.id ?? "");
  memory.set("states", JSON.stringify(candidates.slice(0, 2)));
  memory.set("all", JSON.stringify(candidates.map(({ id }) => id)));
}

function rememberKey(rows: DueRow[], memory: Memory): void {
  const quarterly = rows.find(({ recurrenceId }) => recurrenceId === "2026-Q3");
  if (quarterly) memory.set("key", keyOf(quarterly));
}

function rememberDraft([draft]: SlipDraft[], memory: Memory): void {
  memory.set("draft", draft?.sha256 ?? "");
  memory.set("draft lead", draft?.document.lead ?? "");
}

function rememberSlip({ slip }: { slip: ReleasedSlip }, memory: Memory): void {
  memory.set("slip", slip.id);
}

function rememberActivity({ id, evidence }: ActivityView, memory: Memory): void {
  memory.set("activity", id);
  memory.set("evidence", evidence[0]?.id ?? "");
}

function rememberAs(name: string): (view: ObligationView, memory: Memory) => void {
  return ({ id, subjects }, memory) => {
    memory.set(name, id);
    memory.set(`${name} subject`, subjects[0]?.id ?? "");
  };
}
