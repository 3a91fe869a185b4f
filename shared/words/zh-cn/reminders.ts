import type { Lead } from "../../domain/reminder/reminder-rules.ts";

/** What a reminder says, in one language. */
export interface ReminderWords {
  readonly lead: (lead: Lead) => string;
  readonly due: string;
  /** The day itself is a day off, so it is told before. */
  readonly dayOff: string;
  /** A planned day, which is the day of telling or another one. */
  readonly planned: (day: string | null, time: string | null) => string;
  readonly overdue: (workingDays: number) => string;
  /** Of several; null: how long is not known on the day of saying. */
  readonly longestOverdue: (workingDays: number | null) => string;
  /** Activities on record whose proof is missing. */
  readonly unproven: (count: number) => string;
  readonly behind: string;
  readonly snoozed: string;
  readonly deadline: (day: string) => string;
  readonly missed: (day: string) => string;
  readonly named: (title: string, subject: string, period: string) => string;
  readonly sentence: (parts: readonly string[]) => string;
  /** The head of a notification of one, or of several. */
  readonly heading: (count: number) => string;
  readonly missedHeading: (count: number) => string;
  readonly more: (count: number) => string;
  /** In place of the subject, where one line stands for several. */
  readonly subjects: (first: string, count: number) => string;
  readonly periods: (first: string, count: number) => string;
}

const LEADS: Readonly<Record<Lead["unit"], (count: number) => string>> = {
  "working-days": (count) => `提前${count}个工作日`,
  days: (count) => `提前${count}天`,
  months: (count) => `提前${count}个月`,
};

export const CHINESE: ReminderWords = {
  lead: ({ count, unit }) => LEADS[unit](count),
  due: "今天到期",
  dayOff: "当天休息",
  planned: (day, time) => `计划${day ?? "今天"}${time === null ? "" : ` ${time}`}`,
  overdue: (workingDays) => `已逾期${workingDays}个工作日`,
  longestOverdue: (workingDays) => (workingDays === null ? "均已逾期" : `均已逾期，最久的${workingDays}个工作日`),
  unproven: (count) => `已登记${count}次，缺佐证`,
  behind: "进度落后",
  snoozed: "稍后提醒",
  deadline: (day) => `${day}到期`,
  missed: (day) => `应于${day}办结`,
  named: (title, subject, period) => `${title}（${[subject, period].filter(Boolean).join("，")}）`,
  sentence: (parts) => parts.join("，"),
  heading: (count) => (count === 1 ? "履责提醒" : `履责提醒 ${count}件`),
  missedHeading: (count) => `没有提醒到的 ${count}件`,
  more: (count) => `另有${count}件`,
  subjects: (first, count) => `${first}等${count}个主体`,
  periods: (first, count) => `${first}等${count}期`,
};
