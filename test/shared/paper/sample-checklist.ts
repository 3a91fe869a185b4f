import type { ChecklistRow } from "../../../shared/domain/papers/checklist-row.ts";
import {
  type MonthChecklist,
  type MonthChecklistInput,
  buildMonthChecklist,
} from "../../../shared/domain/papers/month-checklist.ts";
import type { ClassedDay } from "../../../shared/domain/papers/rest-runs.ts";
import { addDays, endOfMonth, plainDate, weekdayOf } from "../../../shared/domain/date/plain-date.ts";

/** A row that is due on 2026-09-30; give only what the test is about. */
export const row = (part: Partial<ChecklistRow> & { date?: string; nominal?: string } = {}): ChecklistRow => {
  const { date = "2026-09-30", nominal = date, ...rest } = part;
  return {
    obligationId: rest.title ?? "duty",
    recurrenceId: nominal,
    kind: "cadence",
    title: "报送信息",
    item: null,
    lead: "办公室",
    supporting: [],
    subject: "办公室",
    periodLabel: "",
    requirementText: "",
    nominalDate: plainDate(nominal),
    effectiveDate: plainDate(date),
    shownDate: plainDate(date),
    basis: "published",
    plannedDate: null,
    timeState: "scheduled",
    days: 0,
    workingDays: 0,
    quota: null,
    ...rest,
  };
};

/** The days of `month`, plain weeks but for the days named. */
export function daysOf(month: string, rest: readonly string[] = [], makeup: readonly string[] = []): ClassedDay[] {
  const days: ClassedDay[] = [];
  const first = plainDate(`${month}-01`);
  for (let date = first; date <= endOfMonth(first); date = addDays(date, 1)) {
    const plain = weekdayOf(date) > 5 ? "weekend" : "working";
    const kind = rest.includes(date) ? "rest" : makeup.includes(date) ? "makeup" : plain;
    days.push({ date, kind, basis: "published" });
  }
  return days;
}

/** September 2026 as the notice for 2026 has it: 22 working days. */
export const september = daysOf("2026-09", ["2026-09-25", "2026-09-26", "2026-09-27"], ["2026-09-20"]);

export const checklist = (part: Partial<MonthChecklistInput<ChecklistRow>> = {}): MonthChecklist =>
  buildMonthChecklist({
    unitName: "青河市科学技术协会",
    month: "2026-09",
    today: plainDate("2026-09-01"),
    lead: null,
    days: september,
    carriedOver: [],
    due: [],
    quotas: [],
    open: [],
    datesPending: [],
    standing: { goals: [], works: [] },
    ...part,
  });

const BRANCHES = ["机关一支部", "机关二支部", "科普中心支部", "学会支部", "离退休支部"];

const quota = (title: string, needed: number, done: number, start: number, end: number, subject = "党组") => ({
  row: row({
    title,
    subject,
    lead: subject === "科普部" || subject === "机关纪委" ? subject : "机关党委",
    date: "2026-12-31",
    recurrenceId: "2026",
    requirementText: `全年不少于${needed}次`,
    quota: { comparator: ">=" as const, needed, done, unit: "次" },
  }),
  expectedAtStart: start,
  expectedAtEnd: end,
});

/** A month of the usual size: three carried over, ten due lines under five units, six quotas, two dates pending. */
export const usualMonth = (): MonthChecklist => checklist(usualInput());

export const usualInput = (): Partial<MonthChecklistInput<ChecklistRow>> => ({
  carriedOver: [
    row({
      title: "谈心谈话情况汇总",
      lead: "机关纪委",
      subject: "机关纪委",
      date: "2026-08-28",
      periodLabel: "8月",
      days: -4,
      workingDays: -2,
    }),
    row({
      title: "支部委员会会议",
      lead: "机关党委",
      subject: "学会支部",
      date: "2026-08-31",
      periodLabel: "8月",
      days: -1,
      workingDays: -1,
    }),
    row({
      title: "科普站点检查",
      lead: "科普部",
      subject: "科普部",
      date: "2026-08-31",
      periodLabel: "7—8月",
      days: -1,
      workingDays: -1,
    }),
  ],
  due: [
    row({ title: "科普日活动方案报送", item: "10", lead: "科普部", subject: "科普部", date: "2026-09-11" }),
    row({
      title: "志愿者名单核对",
      item: "11",
      lead: "科普部",
      subject: "科普部",
      date: "2026-09-18",
      plannedDate: plainDate("2026-09-16"),
    }),
    row({ title: "党费收缴登记", item: "13", lead: "机关党委", subject: "各支部", date: "2026-09-20" }),
    row({ title: "中秋节前廉洁提醒", item: "14", lead: "机关纪委", subject: "机关纪委", date: "2026-09-24" }),
    ...BRANCHES.map((subject, index) =>
      row({
        title: "主题党日",
        item: "8",
        lead: "机关党委",
        subject,
        date: "2026-09-28",
        nominal: "2026-09-25",
        periodLabel: "9月",
        timeState: index === 1 ? "done" : "scheduled",
      }),
    ),
    row({ title: "“五化”建设抽查", item: "19", lead: "组织人事部", subject: "组织人事部", periodLabel: "三季度" }),
    ...BRANCHES.map((subject) =>
      row({ title: "支部党员大会", item: "8", lead: "机关党委", subject, periodLabel: "三季度" }),
    ),
    row({
      title: "季度信息统计",
      item: "（二）3",
      lead: "办公室",
      subject: "办公室",
      periodLabel: "三季度",
      timeState: "done",
    }),
    row({ title: "国庆节前廉洁提醒", item: "14", lead: "机关纪委", subject: "机关纪委" }),
    row({ title: "下半年干部轮训名单", item: "21", lead: "组织人事部", subject: "组织人事部" }),
  ],
  quotas: [
    quota("党组学习", 30, 17, 19, 22),
    quota("中心组学习", 12, 8, 7, 9),
    ...[28, 26, 22, 25, 30].map((done, index) => quota("支部学习", 40, done, 26, 30, BRANCHES[index])),
    quota("警示教育", 4, 2, 2, 3, "机关纪委"),
    quota("科普讲堂", 6, 3, 3, 4, "科普部"),
    quota("读书分享", 6, 6, 3, 4, "机关党委"),
  ],
  datesPending: [
    { title: "换届筹备", missing: "本届选举日期", lead: "组织人事部" },
    { title: "大会精神传达", missing: "闭幕日", lead: null },
  ],
});

/** A heavy month: 80 due lines under nine units and 14 carried over, so that the paper runs over several pages. */
export const heavyInput = (due = 80): Partial<MonthChecklistInput<ChecklistRow>> => ({
  ...usualInput(),
  carriedOver: Array.from({ length: 14 }, (_, index) =>
    row({
      title: `上月台账整理第${index + 1}批`,
      subject: "办公室",
      date: "2026-08-31",
      periodLabel: "8月",
      days: -1,
      workingDays: -1,
    }),
  ),
  due: Array.from({ length: due }, (_, index) =>
    row({
      title: `第${index + 1}项工作情况报送${index % 7 === 0 ? "，并就推进中的困难、下一步安排和需要协调的事情附书面说明" : ""}`,
      item: String(index + 1),
      lead: `第${(index % 9) + 1}责任部门`,
      subject: `第${(index % 9) + 1}责任部门`,
      date: addDays(plainDate("2026-09-01"), Math.floor((index * 29) / Math.max(1, due - 1))),
    }),
  ),
});
