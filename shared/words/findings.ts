import type { Finding } from "../domain/finding.ts";
import { defineText } from "./catalogue.ts";
import type { Locale } from "./locale.ts";

const TEXTS = defineText(
  {
    checks: {
      database: { what: "数据库文件有损坏", advice: "请停止使用，从最近的完好备份恢复。" },
      "foreign-keys": { what: "有记录指向不存在的内容", advice: "请先备份，再从此前的备份恢复。" },
      schema: { what: "数据库的结构与程序不符", advice: "可能被别的工具改过，请先备份，再交技术人员。" },
      rows: { what: "有内容读不出来", advice: "请先备份，再从此前的备份恢复。" },
      states: { what: "办理状态与历史记录不一致", advice: "以历史记录为准，请把这一页交给技术人员。" },
      records: { what: "活动或事件与历史记录不一致", advice: "以历史记录为准，请把这一页交给技术人员。" },
      rules: { what: "有事项的规则推不出日期", advice: "请打开该事项修订规则或停用它，再检查一次。" },
      slips: { what: "发出的单子被改动", advice: "原样已不可信，请从此前的备份找回，并交技术人员。" },
      evidence: { what: "佐证文件缺失或被改动", advice: "请找回原文件，按原样放回数据文件夹。" },
      "evidence-orphans": { what: "有佐证文件不属于任何记录", advice: "不影响使用，核对后可以移走。" },
    },
    faults: {
      missing: "缺失",
      changed: "被改动",
      orphan: "没有记录引用",
      dangling: "指向的内容不存在",
      "unlike-program": "与程序的结构不同",
      "unlike-history": "与历史不一致",
      unreadable: "读不出来",
      underivable: "推不出日期",
      broken: "数据库自检报告",
    },
    line: (what: string, place: string, fault: string) => `${what}：${place}（${fault}）`,
  },
  {
    checks: {
      database: { what: "The database file is damaged", advice: "Stop using it and restore the last good backup." },
      "foreign-keys": { what: "Records point to nothing", advice: "Back up first, then restore an earlier backup." },
      schema: {
        what: "The schema is not this program's",
        advice: "Another tool may have changed it; back up and show this to a technician.",
      },
      rows: { what: "Content that cannot be read", advice: "Back up first, then restore an earlier backup." },
      states: {
        what: "States that differ from their history",
        advice: "The history is right; show this page to a technician.",
      },
      records: {
        what: "Activities or events that differ from their history",
        advice: "The history is right; show this page to a technician.",
      },
      rules: {
        what: "Duties whose rule gives no dates",
        advice: "Amend the rule of the duty or set it aside, then check again.",
      },
      slips: {
        what: "A released slip was changed",
        advice: "Find its page in an earlier backup; show this to a technician.",
      },
      evidence: { what: "Evidence missing or changed", advice: "Find the original and put it back where it was." },
      "evidence-orphans": { what: "Evidence of no record", advice: "Harmless; it can be moved away." },
    },
    faults: {
      missing: "missing",
      changed: "changed",
      orphan: "of no record",
      dangling: "points to nothing",
      "unlike-program": "unlike the program's own",
      "unlike-history": "unlike its history",
      unreadable: "cannot be read",
      underivable: "no dates",
      broken: "told by the database itself",
    },
    line: (what, place, fault) => `${what}: ${place} (${fault})`,
  },
);

/** The words for what a check of the data finds. */
export const findingWords = (locale: Locale) => TEXTS[locale];

/** A finding as one line: what it is, where, and what is wrong there. */
export function findingLine({ check, place, fault }: Finding, locale: Locale): string {
  const words = TEXTS[locale];
  return words.line(words.checks[check].what, place, words.faults[fault]);
}
