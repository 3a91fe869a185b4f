import { plainDate } from "../../../shared/domain/date/plain-date.ts";
import { type SlipEntry, type SlipsInput, buildSlips } from "../../../shared/domain/papers/build-slips.ts";
import type { Slip } from "../../../shared/domain/papers/slip.ts";

type Part = Partial<Omit<SlipEntry, "date"> & SlipEntry["date"]> & {
  due?: string;
  nominal?: string;
  effective?: string;
  obligation?: string;
};

/** A quarter's inspection that was due on 2026-09-04; give only what the test is about. */
export function entry(part: Part = {}): SlipEntry {
  const { due = "2026-09-04", nominal = due, effective = due, obligation = part.title ?? "duty", ...others } = part;
  const { periodLabel = "", basis = "published", workingDays = -8, ...rest } = others;
  const subject = rest.subject ?? "机关党委";
  return {
    key: { obligationId: obligation, subjectId: subject, recurrenceId: nominal },
    lead: "机关党委",
    title: "“五化”建设抽查",
    item: "4",
    source: { plan: "2026年机关党建工作要点", quote: "每季度抽查一次支部“五化”建设情况" },
    date: {
      periodLabel,
      nominalOn: plainDate(nominal),
      effectiveOn: plainDate(effective),
      dueOn: plainDate(due),
      openedOn: null,
      basis,
      workingDays,
    },
    cause: "overdue",
    ownRule: null,
    refusal: null,
    quota: null,
    isRecorded: false,
    missing: [],
    sentBefore: null,
    ...rest,
    subject,
  };
}

export const slips = (entries: readonly SlipEntry[], part: Partial<SlipsInput> = {}): Slip[] =>
  buildSlips({
    kind: "supervision",
    unitName: "青河市科学技术协会",
    contact: { name: "周宁", phone: "0000-8123456" },
    today: plainDate("2026-09-16"),
    replyBy: plainDate("2026-09-20"),
    replyIsMakeup: true,
    replyWithin: 3,
    replyBasis: "published",
    entries,
    ...part,
  });

/** The only slip that these entries make. */
export function slip(entries: readonly SlipEntry[], part: Partial<SlipsInput> = {}): Slip {
  const [only, ...others] = slips(entries, part);
  if (!only || others.length > 0) throw new Error(`${others.length + (only ? 1 : 0)} slips`);
  return only;
}

/** What is overdue or refused: two branches together, a quota whose period is over, one refused before its date. */
export const supervised = (): SlipEntry[] => [
  ...["2025-12-31", "2026-01-30", "2026-02-28", "2026-03-31"].map((due, index) =>
    entry({
      title: "党费收缴登记",
      item: "12",
      source: { plan: "2026年机关党建工作要点", quote: "每月核对并登记党费收缴情况" },
      due,
      periodLabel: ["12月", "1月", "2月", "3月"][index] ?? "",
      workingDays: [-175, -154, -138, -116][index] ?? 0,
      isRecorded: true,
      missing: ["report"],
    }),
  ),
  entry({ missing: ["minutes", "photo"], periodLabel: "二季度", due: "2026-06-30", workingDays: -55 }),
  ...["机关一支部", "学会支部"].map((subject) =>
    entry({
      title: "主题党日",
      subject,
      item: "8",
      source: { plan: "2026年机关党建工作要点", quote: "各党支部每月最后一个周五开展主题党日" },
      periodLabel: "8月",
      due: "2026-08-28",
      workingDays: -13,
      isRecorded: true,
      missing: ["sign-in"],
      sentBefore: { number: { year: 2026, number: 2 }, on: plainDate("2026-09-07") },
    }),
  ),
  entry({
    title: "警示教育",
    subject: "机关纪委",
    item: null,
    source: null,
    periodLabel: "上半年",
    due: "2026-06-30",
    workingDays: -55,
    quota: { comparator: ">=", needed: 2, done: 1, expectedByToday: 2, behindBy: 1, unit: "次" },
  }),
  entry({
    title: "科普站点检查",
    subject: "机关党委",
    due: "2026-09-28",
    nominal: "2026-09-27",
    workingDays: 8,
    cause: "refused",
    refusal: { on: plainDate("2026-09-10"), by: "张干事", words: "人手不够，年底前再说" },
  }),
];

/** What is near or behind. */
export const reminded = (): SlipEntry[] => [
  entry({
    title: "党组学习",
    subject: "党组",
    item: "1",
    source: { plan: "2026年机关党建工作要点", quote: "全年党组学习30次以上" },
    periodLabel: "2026年",
    due: "2026-12-31",
    workingDays: 72,
    cause: "behind-pace",
    isRecorded: true,
    quota: { comparator: ">=", needed: 30, done: 19, expectedByToday: 21, behindBy: 2, unit: "次" },
  }),
  entry({ cause: "near", due: "2026-09-24", workingDays: 5, title: "中秋节前廉洁提醒", missing: ["notice"] }),
  entry({ cause: "near", due: "2027-01-29", workingDays: 9, title: "主题党日", basis: "provisional" }),
];

/** More than a page, with a unit's name that takes a line and a half. */
export const longUnit = (): SlipEntry[] =>
  Array.from({ length: 9 }, (_, index) =>
    entry({
      obligation: `long${index}`,
      lead: "东湖市科学技术协会机关党委会同市级学会联合党委（社会组织行业党委）办公室",
      subject: `第${index + 1}市级学会联合党支部委员会`,
      title: `第${index + 1}项联系服务科技工作者情况报送`,
      item: `（二）${index + 1}`,
      source: {
        plan: "2026年机关党建工作要点",
        quote: `每季度组织一次联系服务科技工作者活动，了解思想动态和实际困难${index % 3 === 0 ? "，形成书面材料报机关党委，涉及跨部门协调的由办公室汇总后提请党组会研究，并在十个工作日内答复" : ""}`,
      },
      due: "2026-06-30",
      periodLabel: "二季度",
      workingDays: -55,
      missing: ["notice", "sign-in", "minutes", "photo", "report"],
    }),
  );
