import { longDate } from "../days.ts";
import { quantity } from "../figure.ts";
import type { PlainDate } from "../../domain/date/plain-date.ts";
import type { ChartState } from "../../domain/papers/chart-state.ts";

/** The words of the wall chart in one language. */
export interface WallChartWords {
  readonly title: (unitName: string, year: number, quarter: number | null) => string;
  readonly elapsed: (on: PlainDate, year: number, workingDays: number, elapsed: number) => string;
  readonly count: (duties: number) => string;
  readonly provisional: string;
  readonly scope: (lead: string | null, category: string | null) => string;
  readonly columns: {
    readonly lead: string;
    readonly duty: string;
    readonly requirement: string;
    readonly total: string;
    readonly note: string;
  };
  readonly month: (month: number) => string;
  /** A week with its first and last day. */
  readonly week: (first: PlainDate, last: PlainDate) => string;
  readonly noLead: string;
  readonly continued: (lead: string) => string;
  readonly missing: (what: string) => string;
  /** Done of needed; `unit` null: occurrences. */
  readonly total: (done: number, needed: number, unit: string | null) => string;
  /** How many of a cell's occurrences are done, and how many are overdue where others are not due yet. */
  readonly share: (cell: { readonly all: number; readonly done: number; readonly overdue: number }) => string;
  readonly totals: { readonly due: string; readonly done: string; readonly overdue: string };
  readonly states: Readonly<Record<ChartState, string>>;
  readonly goal: (state: string) => string;
  readonly legend: { readonly goals: string; readonly members: string; readonly numbers: string };
  readonly none: string;
}

export const CHINESE: WallChartWords = {
  title: (unitName, year, quarter) =>
    `${unitName}${year}年${quarter === null ? "" : `${"一二三四".charAt(quarter - 1)}季度`}责任事项挂图`,
  elapsed: (on, year, workingDays, elapsed) =>
    `截至${longDate(on, "zh-CN")}，${year}年${workingDays}个工作日已过${elapsed}`,
  count: (duties) => `共${duties}项`,
  provisional: "当年放假安排尚未公布，日期为预计",
  scope: (lead, category) => [lead === null ? "" : `牵头：${lead}`, category ?? ""].filter(Boolean).join("，"),
  columns: { lead: "牵头单位", duty: "责任事项", requirement: "要求", total: "合计", note: "注" },
  month: (month) => `${month}月`,
  week: (first, last) => `${shortDay(first)}–${shortDay(last)}`,
  noLead: "未写明",
  continued: (lead) => `${lead}（续）`,
  missing: (what) => `缺“${what}”的日期，期限未算出`,
  total: (done, needed, unit) =>
    unit === null || unit === "次"
      ? `${quantity(done, "")}/${quantity(needed, "")}`
      : `${quantity(done, "")}/${quantity(needed, unit)}`,
  share: ({ all, done, overdue }) =>
    overdue > 0 && overdue < all - done ? `${done}/${all}逾${overdue}` : `${done}/${all}`,
  totals: { due: "应办期次", done: "已办（含补办）", overdue: "逾期" },
  states: {
    overdue: "逾期",
    "behind-pace": "进度落后",
    near: "临近",
    open: "待办（无期限）",
    scheduled: "未到期",
    unannounced: "待公布",
    "anchor-unknown": "锚点未知",
    incomplete: "记录未齐",
    "made-up-late": "补办（先逾期后办）",
    done: "已办",
    waived: "免办",
  },
  goal: (state) => `阶段目标，${state}`,
  legend: { goals: "阶段目标，办结后实心", members: "5/5 已办/应办，逾1为其中逾期1期", numbers: "数字为当月次数" },
  none: "没有责任事项",
};

/** 3.2: the head of a week is narrow. */
const shortDay = (date: PlainDate): string => `${Number(date.slice(5, 7))}.${Number(date.slice(8, 10))}`;
