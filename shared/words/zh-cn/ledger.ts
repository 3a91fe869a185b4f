import { longDate, shortDay } from "../days.ts";
import { quantity } from "../figure.ts";
import { itemLabel } from "../item-label.ts";
import type { StandingProgress } from "../../domain/compliance/standing-progress.ts";
import type { PlainDate } from "../../domain/date/plain-date.ts";
import type { EvidenceKind } from "../../domain/obligation/evidence-kind.ts";
import type { LedgerCounts, LedgerView } from "../../domain/papers/ledger.ts";

/** The words of the ledger in one language. */
export interface LedgerWords {
  readonly title: (unitName: string, year: number) => string;
  readonly cover: string;
  readonly asOf: (on: PlainDate, records: number, files: number) => string;
  readonly scope: (lead: string | null) => string;
  readonly contents: string;
  /** A sheet of the book, counted from 1. */
  readonly sheet: (number: number) => string;
  readonly counts: (counts: LedgerCounts) => readonly string[];
  readonly standingCount: (counts: LedgerCounts["standing"]) => string;
  readonly views: Readonly<Record<LedgerView, string>>;
  readonly columns: Readonly<
    Record<
      "period" | "subject" | "duty" | "due" | "state" | "happened" | "recorded" | "who" | "evidence" | "words",
      string
    >
  >;
  readonly contentsColumns: Readonly<Record<"number" | "name" | "done" | "gaps", string>>;
  readonly month: (month: string) => string;
  readonly noLabel: string;
  readonly lead: (lead: string) => string;
  readonly supporting: (units: readonly string[]) => string;
  readonly item: (item: string) => string;
  readonly required: (text: string) => string;
  readonly state: (state: string) => string;
  /** The progress of standing work, with the number of its activities. */
  readonly standing: Readonly<Record<StandingProgress, (times: number) => string>>;
  readonly session: (number: number) => string;
  readonly noDate: string;
  readonly nothing: string;
  readonly none: string;
  readonly attended: (attended: number, expected: number) => string;
  readonly hours: (hours: number) => string;
  readonly amount: (amount: number, unit: string) => string;
  readonly quota: (done: number, needed: number, unit: string) => string;
  readonly evidence: Readonly<Record<EvidenceKind, string>>;
  readonly files: (kind: string, count: number) => string;
  readonly missing: (kind: string) => string;
  readonly reason: (words: string) => string;
  readonly overdue: (days: number, workingDays: number) => string;
  readonly lateRecorded: string;
  readonly handled: Readonly<Partial<Record<string, (words: string) => string>>>;
  readonly also: (titles: readonly string[]) => string;
  readonly day: (date: PlainDate, year: number) => string;
  readonly share: (done: number, all: number) => string;
  readonly signatures: readonly string[];
}

const STATES: Readonly<Record<string, string>> = {
  scheduled: "未到期",
  near: "临近",
  "behind-pace": "进度落后",
  overdue: "逾期",
  open: "待办",
  standing: "常态",
  unannounced: "待公布",
  done: "已办",
  "made-up-late": "补办",
  "anchor-unknown": "锚点未知",
  waived: "免办",
  incomplete: "记录未齐",
};

export const CHINESE: LedgerWords = {
  title: (unitName, year) => `${unitName}${year}年履职台账`,
  cover: "履职台账",
  asOf: (on, records, files) => `截至${longDate(on, "zh-CN")}，登记${records}次，佐证${files}件`,
  scope: (lead) => (lead === null ? "" : `牵头：${lead}`),
  contents: "目录",
  sheet: (number) => `第${number}份`,
  counts: ({ overdue, missing, madeUpLate, waived, lateRecorded, done, all, standing }) => [
    `应办${all}期`,
    `已办${done}期`,
    `逾期未销${overdue}期`,
    `缺佐证${missing}期`,
    `补办${madeUpLate}期`,
    `免办${waived}期`,
    `补录${lateRecorded}期`,
    ...(standing.all === 0 ? [] : [CHINESE.standingCount(standing)]),
  ],
  standingCount: ({ all, begun, closed }) => `常态工作${all}项，已开展${begun}项，办结${closed}项`,
  views: { duty: "按事项", unit: "按单位", month: "按月", subject: "按责任主体" },
  columns: {
    period: "期次",
    subject: "责任主体",
    duty: "事项",
    due: "应办",
    state: "状态",
    happened: "办理经过",
    recorded: "登记",
    who: "参加",
    evidence: "佐证",
    words: "说明",
  },
  contentsColumns: { number: "份号", name: "名称", done: "已办/应办", gaps: "缺口" },
  month: (month) => (month === "" ? "没有日期" : `${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`),
  noLabel: "未写明",
  lead: (lead) => `牵头：${lead}`,
  supporting: (units) => `配合：${units.join("、")}`,
  item: (item) => itemLabel(item, "zh-CN"),
  required: (text) => `要求：${text}`,
  state: (state) => STATES[state] ?? state,
  standing: {
    "not-begun": () => "未开展",
    "under-way": (times) => `已开展${times}次`,
    closed: () => "办结",
    unfinished: () => "未办结",
  },
  session: (number) => `第${number}次`,
  noDate: "无期限",
  nothing: "未登记",
  none: "没有记录",
  attended: (attended, expected) => (attended === expected ? `${attended}人` : `${attended}/${expected}人`),
  hours: (hours) => quantity(hours, "学时"),
  amount: (amount, unit) => `计${quantity(amount, unit)}`,
  quota: (done, needed, unit) => `${quantity(done, "")}/${quantity(needed, unit)}`,
  evidence: { notice: "通知", "sign-in": "签到", minutes: "记录", photo: "照片", report: "报告", other: "材料" },
  files: (kind, count) => `${kind}${count}件`,
  missing: (kind) => `缺${kind}`,
  reason: (words) => `无佐证，理由：${words}`,
  overdue: (days, workingDays) => `逾期${days}天，${workingDays}个工作日`,
  lateRecorded: "补录",
  handled: {
    refused: (words) => `明确表示不予办理：${words}`,
    waived: (words) => `免办：${words}`,
    "not-applicable": (words) => `不适用：${words}`,
    waiting: (words) => `等人回复：${words}`,
    done: (words) => `办结：${words}`,
  },
  also: (titles) => `同时计入：${titles.join("、")}`,
  day: (date, year) => (Number(date.slice(0, 4)) === year ? shortDay(date, "zh-CN") : longDate(date, "zh-CN")),
  share: (done, all) => `${done}/${all}`,
  signatures: ["填表人", "审核人", "日期"],
};
