import type { UnreadReason } from "../../domain/reading/unread-part.ts";

/** What is said about the events of another program's calendar. */
export interface CalendarImportWords {
  /** Why a part of the file was not read. */
  readonly unread: Readonly<Record<UnreadReason, string>>;
  /** How an event stands to what is on record. */
  readonly states: Readonly<Record<EntryState, string>>;
  /** What an event becomes. */
  readonly takenAs: Readonly<Record<TakenAs, string>>;
  line(number: number): string;
  days(ahead: number, past: number): string;
  readonly cancelled: string;
  more(count: number): string;
  done(counts: TakenCounts): string;
  unfitting(count: number): string;
}

type EntryState = "new" | "changed" | "unchanged" | "older" | "own" | "own-changed";
type TakenAs = "planned" | "activity" | "duty" | "none";

/** What a calendar file became, in numbers. */
export interface TakenCounts {
  readonly planned: number;
  readonly moved: number;
  readonly cleared: number;
  readonly activities: number;
  readonly duties: number;
  readonly left: number;
}

export const calendarImportInChinese: CalendarImportWords = {
  unread: {
    "no-property": "不是日历内容（长行断开时少了行首空格）",
    unclosed: "没有结束行，文件可能不完整",
    "stray-end": "结束行没有对应的开始",
    "too-deep": "嵌套太深",
    "other-component": "是待办、日志或忙闲，不是日程",
    "no-start": "没有开始时间",
    "bad-date": "不是日期",
    "outside-calendar": "日期在1900—2199年以外",
    "end-before-start": "结束早于开始，只取开始",
    "bad-duration": "时长读不出，只取开始",
    "unknown-zone": "时区不认识，时刻无法确定",
    rule: "重复规则不合规定、永不发生或一天之内重复",
    exrule: "用了已废止的 EXRULE",
    "several-rules": "有几条重复规则",
    range: "改的是“本次及以后各次”，请在原日历里拆成两项",
    duplicate: "与另一项标识相同，以较新的为准",
    "too-many-days": "次数太多，只看了前面的",
    "too-many-events": "日程太多，以后的没有读",
  },
  states: {
    new: "新",
    changed: "有变化",
    unchanged: "没有变化",
    older: "比已导入的旧",
    own: "本程序导出的",
    "own-changed": "本程序导出的，被改了日子",
  },
  takenAs: {
    planned: "计划日期",
    activity: "活动",
    duty: "责任事项",
    none: "不导入",
  },
  line: (number) => `第${number}行`,
  days: (ahead, past) =>
    [ahead > 0 ? `今后${ahead}天` : "", past > 0 ? `已过${past}天` : ""].filter((part) => part !== "").join("，"),
  cancelled: "已取消",
  more: (count) => `另有${count}处没有读出。`,
  done: ({ planned, moved, cleared, activities, duties, left }) =>
    [
      `计划${planned}天`,
      moved > 0 ? `改期${moved}天` : "",
      cleared > 0 ? `取消${cleared}天` : "",
      `登记活动${activities}次`,
      `新增事项${duties}项`,
      `不导入${left}项`,
    ]
      .filter((part) => part !== "")
      .join("，")
      .concat("。"),
  unfitting: (count) => `有${count}天没有对应的期次，或那一期已有计划，没有安排。`,
};
