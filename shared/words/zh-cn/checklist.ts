import { itemLabel } from "../item-label.ts";
import { dayFor, longDate, shortDay, shortWeekday } from "../days.ts";
import { type PlainDate, dayOf, monthOf } from "../../domain/date/plain-date.ts";

/** Every word that the checklist prints of itself, in one language. Months are 1 to 12. */
export interface ChecklistWords {
  readonly title: (year: number, month: number) => string;
  /** A section's title with its number, counted from 1. */
  readonly heading: (position: number, title: string) => string;
  readonly number: string;
  readonly sentTo: string;
  readonly everyUnit: string;
  readonly carriedOver: string;
  readonly carriedOverNote: (count: number) => string;
  readonly due: string;
  readonly dueNote: (count: number, workingDays: number, restNotes: readonly string[]) => string;
  readonly quotas: string;
  readonly quotasNote: (issuedOn: PlainDate) => string;
  readonly pending: string;
  readonly open: string;
  readonly openNote: (count: number) => string;
  /** @param isAfterOpen Whether the section of open duties comes before this one. */
  readonly standing: string;
  readonly standingNote: (goals: number, works: number) => string;
  readonly stageGoal: string;
  readonly none: string;
  readonly columns: {
    readonly duty: string;
    readonly subject: string;
    /** The last day on which the duty would have been in time. */
    readonly limit: string;
    readonly overdue: string;
    readonly workingDays: string;
    readonly date: string;
    readonly lead: string;
    /** 本月做法 */
    readonly thisMonth: string;
    readonly openSince: string;
    readonly openFor: string;
    readonly closedOn: string;
    readonly signature: string;
    readonly requirement: string;
    readonly done: string;
    readonly expectedBy: (month: number) => string;
    readonly atLeast: string;
    readonly plannedFor: string;
  };
  readonly box: (ticked: boolean) => string;
  readonly noLead: string;
  /** 牵头 and 配合 */
  readonly lead: (lead: string) => string;
  readonly supporting: (units: readonly string[]) => string;
  /** The words in place of a subject that is the lead unit itself. */
  readonly ownUnit: string;
  /** Several days, from the first to the last; both are in the paper's month or next to it. */
  readonly span: (first: PlainDate, last: PlainDate) => string;
  readonly times: (count: number) => string;
  /** The words beside the box of one day of several. */
  readonly dayBox: (date: PlainDate) => string;
  readonly items: (count: number) => string;
  /** The members of a line; `common` is the ending of their names, or empty. */
  readonly members: (count: number, common: string) => string;
  readonly days: (count: number) => string;
  readonly item: (item: string) => string;
  /** The document that amended the rule, with its words. */
  readonly amendedBy: (
    plan: { readonly title: string; readonly number: string },
    item: string | null,
    quote: string,
  ) => string;
  /** A rule that the unit gave itself, with its first day and reason. */
  readonly ownRule: (since: PlainDate, rule: string, reason: string | null) => string;
  readonly workedThatDay: string;
  readonly planned: (date: PlainDate, issuedOn: PlainDate) => string;
  readonly provisional: string;
  readonly waived: string;
  readonly below: string;
  readonly openingAwaited: string;
  /** The words in place of a number that is not known yet. */
  readonly pendingFigure: string;
  readonly doneAndAtLeast: string;
  readonly provisionalNote: string;
  readonly returnNote: string;
  readonly signatures: readonly string[];
  readonly bracket: (remarks: readonly string[]) => string;
  readonly labelled: (label: string, value: string) => string;
  /** The entry that a duty with announced days waits for. */
  readonly awaitsAnnouncement: (name: string, usual: string) => string;
  readonly pendingItem: (title: string, missing: string) => string;
}

export const CHINESE: ChecklistWords = {
  title: (year, month) => `${year}年${month}月工作提示单`,
  heading: (position, title) => `${"一二三四五六七八九".charAt(position - 1)}、${title}`,
  number: "编号",
  sentTo: "发至",
  everyUnit: "各责任单位",
  carriedOver: "以前月份转入的未完成事项",
  carriedOverNote: (count) => `${count}项，办结后仍记逾期`,
  due: "本月到期事项",
  dueNote: (count, workingDays, restNotes) =>
    [`${count}项，${workingDays}个工作日`, restNotes.join("，")].filter(Boolean).join("；"),
  quotas: "次数进度",
  quotasNote: (issuedOn) => `截至${shortDay(issuedOn, "zh-CN")}，应达次数按工作日折算`,
  pending: "日期待定",
  open: "待办（无期限）",
  openNote: (count) => `${count}项，由事件启动，办结为止`,
  standing: "常态工作",
  standingNote: (goals, works) => `阶段目标${goals}项，列入${works}项；常态工作不计逾期`,
  stageGoal: "阶段目标",
  none: "无",
  columns: {
    duty: "事项",
    subject: "责任主体",
    limit: "期限",
    overdue: "逾期",
    workingDays: "工作日",
    date: "执行日期",
    lead: "牵头单位",
    thisMonth: "本月做法",
    openSince: "事件日期",
    openFor: "已待办",
    closedOn: "办结日期",
    signature: "签字",
    requirement: "要求",
    done: "已完成",
    expectedBy: (month) => `${month}月底应达`,
    atLeast: "本月至少办",
    plannedFor: "拟定日期",
  },
  box: (ticked) => (ticked ? "已办" : "未办"),
  noLead: "未写明牵头单位",
  lead: (lead) => `牵头：${lead}`,
  supporting: (units) => `配合：${units.join("、")}`,
  ownUnit: "本单位",
  span: (first, last) =>
    `${shortDay(first, "zh-CN")}至${monthOf(first) === monthOf(last) ? `${dayOf(last)}日` : shortDay(last, "zh-CN")}`,
  times: (count) => `共${count}期`,
  dayBox: (date) => `${dayOf(date)}日${shortWeekday(date, "zh-CN")}`,
  items: (count) => `${count}项`,
  members: (count, common) => (common === "" ? `共${count}个` : `各${common}`),
  days: (count) => `${count}天`,
  item: (item) => itemLabel(item, "zh-CN"),
  amendedBy: ({ title, number }, item, quote) =>
    `${number || `《${title}》`}${item ? itemLabel(item, "zh-CN") : ""}“${quote}”`,
  ownRule: (since, rule, reason) => `本单位自${longDate(since, "zh-CN")}起定为“${rule}”${reason ? `，${reason}` : ""}`,
  workedThatDay: "当日上班，不顺延",
  planned: (date, issuedOn) => `拟于${dayFor(date, issuedOn, "zh-CN")}办`,
  provisional: "预计",
  waived: "免办",
  below: "见下",
  openingAwaited: "期初未填",
  pendingFigure: "待定",
  doneAndAtLeast: "已完成／本月至少办",
  provisionalNote: "本月放假安排尚未公布，工作日数与日期均为预计。",
  returnNote: "办结后在方框内打钩，签字并填日期；晚于期限的记为补办。佐证材料随单交回。",
  signatures: ["经办人", "审核人", "回收日期"],
  bracket: (remarks) => inBrackets(remarks.join("，")),
  labelled: (label, value) => `${label}：${value}`,
  awaitsAnnouncement: (name, usual) => `${name}（待公布，通常${usual}）`,
  pendingItem: (title, missing) => (title.includes(missing) ? `${title}，日期` : `${title}，${missing}`),
};

/** An item number such as （二）3 has brackets of its own; the outer ones are then 〔〕. */
const inBrackets = (text: string): string => (text.includes("（") ? `〔${text}〕` : `（${text}）`);
