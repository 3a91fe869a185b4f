import { authorName } from "../author.ts";
import { itemLabel } from "../item-label.ts";
import { figure, isShare, share } from "../figure.ts";
import { longDate, shortWeekday } from "../days.ts";
import type { PlainDate } from "../../domain/date/plain-date.ts";
import type { EvidenceKind } from "../../domain/obligation/evidence-kind.ts";
import type { Slip, SlipKind, SlipLine, SlipNumber, SlipQuota } from "../../domain/papers/slip.ts";

/** The words of a slip in one language. */
export interface SlipWords {
  readonly title: Readonly<Record<SlipKind, string>>;
  readonly draft: string;
  readonly draftNote: string;
  readonly numberLabel: string;
  /** 〔2026〕第3号; null leaves the place of the number empty. */
  readonly number: (year: number, number: number | null) => string;
  readonly noLead: string;
  readonly address: (lead: string) => string;
  /** @param hasOpen Whether some of the duties have no due date. */
  readonly opening: Readonly<Record<SlipKind, (count: number, on: PlainDate, hasOpen: boolean) => string>>;
  readonly demand: (slip: Pick<Slip, "replyBy" | "replyWithin" | "replyBasis" | "replyIsMakeup">) => string;
  readonly columns: {
    readonly position: string;
    readonly duty: string;
    readonly dueOn: string;
    readonly workingDays: Readonly<Record<SlipKind, string>>;
    readonly missing: string;
    readonly reply: string;
  };
  /** A duty with its period. */
  readonly titled: (title: string, period: string) => string;
  /** The number of missed periods, in place of a period's name. */
  readonly periods: (count: number) => string;
  readonly days: (count: number) => string;
  /** The words in place of a missing due date. */
  readonly noDate: string;
  /** The number of working days since the row was opened. */
  readonly openFor: (count: number) => string;
  /** Working days since a day that is past while the duty is still in time. */
  readonly gone: (count: number) => string;
  /** The duty was refused, and its date is not past. */
  readonly notLate: string;
  readonly subjects: (names: readonly string[]) => string;
  readonly source: (plan: string | null, item: string | null, quote: string) => string;
  readonly noSource: string;
  /** A rule that the unit gave itself, with its first day and reason. */
  readonly ownRule: (own: NonNullable<SlipLine["ownRule"]>) => string;
  readonly provisional: string;
  readonly refused: (on: PlainDate, by: string, words: string) => string;
  readonly sentBefore: (number: SlipNumber, on: PlainDate) => string;
  readonly toGo: (quota: SlipQuota) => string;
  readonly behind: (quota: SlipQuota) => string;
  /** The quota is reached, and its evidence is missing. */
  readonly unproven: (quota: SlipQuota) => string;
  /** Says by how much a ceiling was passed. */
  readonly exceeded: (quota: SlipQuota) => string;
  /** The words in place of the days late for a ceiling that was passed while its period still runs. */
  readonly passed: string;
  readonly noRecord: string;
  readonly evidence: Readonly<Record<EvidenceKind, string>>;
  /** The text of a screen reader for the box beside a missing record. */
  readonly box: string;
  readonly note: Readonly<Record<SlipKind, string>>;
  readonly signatures: readonly string[];
  /** The row for the instructions of the leader in charge. */
  readonly instructions: string;
  readonly contact: string;
  readonly phone: string;
  /** The place for the seal of the issuing body. */
  readonly seal: string;
  readonly labelled: (label: string, value: string) => string;
}

export const CHINESE: SlipWords = {
  title: { reminder: "提示单", supervision: "督办单" },
  draft: "草稿",
  draftNote: "草稿：未发出，未编号，不作依据。",
  numberLabel: "编号",
  number: (year, number) => `〔${year}〕第${number ?? "　　"}号`,
  noLead: "（未写明牵头单位）",
  address: (lead) => `${lead}：`,
  opening: {
    reminder: (count, on, hasOpen) =>
      `截至${longDate(on, "zh-CN")}，下列${count}项责任事项${hasOpen ? "临近期限、进度落后或已由事件启动待办" : "临近期限或进度落后"}，请抓紧办理。`,
    supervision: (count, on) =>
      `截至${longDate(on, "zh-CN")}，下列${count}项责任事项逾期未办结或明确表示不予办理，仍须办理。`,
  },
  demand: ({ replyBy, replyWithin, replyBasis, replyIsMakeup }) => {
    const day = [shortWeekday(replyBy, "zh-CN"), ...(replyIsMakeup ? ["调休上班"] : [])].join("，");
    const how = [
      replyWithin === null ? "" : `自发出次日起第${replyWithin}个工作日`,
      replyBasis === "provisional" ? "当年放假安排尚未公布，为预计日期" : "",
    ].filter((part) => part !== "");
    return `请逐项填写办理情况，于${longDate(replyBy, "zh-CN")}（${day}）前书面回复，当日计算在内${how.length === 0 ? "" : `（${how.join("，")}）`}。`;
  },
  columns: {
    position: "序号",
    duty: "事项及依据",
    dueOn: "应办日期",
    workingDays: { reminder: "剩余工作日", supervision: "逾期工作日" },
    missing: "尚缺",
    reply: "办理情况",
  },
  titled: (title, period) => `${title}（${period}）`,
  periods: (count) => `${count}期`,
  days: (count) => `${count}天`,
  noDate: "无期限",
  openFor: (count) => `已待办${count}天`,
  gone: (count) => `已过${count}天`,
  notLate: "未到期",
  subjects: (names) => `责任主体：${names.join("、")}`,
  source: (plan, item, quote) => `依据：${plan ? `《${plan}》` : ""}${item ? itemLabel(item, "zh-CN") : ""}“${quote}”`,
  noSource: "依据：本单位自定",
  ownRule: ({ since, rule, reason }) =>
    `依据：本单位自${longDate(since, "zh-CN")}起定为“${rule}”${reason ? `（${reason}）` : ""}`,
  provisional: "日期为预计：当年放假安排尚未公布",
  refused: (on, by, words) =>
    `${longDate(on, "zh-CN")}明确表示不予办理（${by ? `${by}记录` : authorName(by, "zh-CN")}）：“${words}”`,
  sentBefore: ({ number }, on) => `${longDate(on, "zh-CN")}已发第${number}号`,
  toGo: ({ needed, done, unit }) =>
    isShare(unit)
      ? `还差${figure(needed - done)}个百分点（已达${share(done)}，应达${share(needed)}）`
      : `还差${figure(needed - done)}${unit}（${figure(done)}／${figure(needed)}）`,
  behind: ({ expectedByToday, done, behindBy, unit }) =>
    isShare(unit)
      ? `落后${figure(behindBy)}个百分点（应达${share(expectedByToday)}，已达${share(done)}）`
      : `落后${figure(behindBy)}${unit}（应达${figure(expectedByToday)}，已办${figure(done)}）`,
  unproven: ({ needed, done, unit }) =>
    isShare(unit)
      ? `数已够，佐证不足（已达${share(done)}，应达${share(needed)}）`
      : `数已够，佐证不足（${figure(done)}／${figure(needed)}）`,
  exceeded: ({ needed, done, unit }) =>
    isShare(unit)
      ? `超出${figure(done - needed)}个百分点（上限${share(needed)}，已达${share(done)}）`
      : `超出${figure(done - needed)}${unit}（上限${figure(needed)}，已有${figure(done)}）`,
  passed: "已超出",
  noRecord: "办理记录",
  evidence: {
    notice: "活动通知",
    "sign-in": "签到表",
    minutes: "会议记录",
    photo: "现场照片",
    report: "总结报告",
    other: "佐证材料",
  },
  box: "未交",
  note: {
    reminder: "已经办结的，请交回所缺材料以便销号；按期不能办结的，请写明原因和拟办日期。",
    supervision: "本单不改变逾期记录，补办后仍记补办。请写明未办原因、拟办日期和经办人，所缺材料随单交回。",
  },
  signatures: ["签发人", "承办单位签收", "签收日期"],
  instructions: "领导批示",
  contact: "联系人",
  phone: "电话",
  seal: "（盖章）",
  labelled: (label, value) => `${label}：${value}`,
};
