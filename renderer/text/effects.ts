import { defineText } from "../../shared/words/catalogue.ts";

/** What a change of rules would do. */
export const effectsText = defineText(
  {
    counts: {
      moved: (n: number) => `移动或改要求${n}期`,
      appears: (n: number) => `新增${n}期`,
      gone: (n: number) => `取消${n}期`,
      same: (n: number) => `不变${n}期`,
    },
    summary: (counts: string) => `${counts}。`,
    comma: "，",
    none: "没有日期受影响。",
    replaced: (title: string | null, day: string, rule: string) =>
      `${title === null ? "" : `“${title}”`}同一天（${day}）起已有一版规则“${rule}”：保存后由这一版取代，原来的留在历史里，撤销即恢复。`,
    overdueAtOnce: (n: number) =>
      `一保存就有${n}期逾期：进行中的一期，整期归其最后一天生效的规则，生效日以前的日期也要按新规则。不想这样，请把生效日改到下一期的首日。`,
    held: (day: string, n: number) => `还没有保存：自${day}起，一保存就有${n}期逾期，刚列在下面。看过后再按一次。`,
    more: (n: number) => `另有${n}行，全部列出`,
    kinds: { gone: "不再有" },
    open: "待办（无期限）",
    subjects: (n: number) => `共${n}个主体`,
  },
  {
    counts: {
      moved: (n) => `${n} moved or changed`,
      appears: (n) => `${n} new`,
      gone: (n) => `${n} dropped`,
      same: (n) => `${n} unchanged`,
    },
    summary: (counts) => `${counts}.`,
    comma: ", ",
    none: "No date is affected.",
    replaced: (title, day, rule) =>
      `${title === null ? "" : `${title}: `}a rule from the same day (${day}) is there already, “${rule}”. This one takes its place; it stays in the history, and undoing brings it back.`,
    overdueAtOnce: (n) =>
      `${n} would be overdue at once: a period in progress belongs as a whole to the rule in force on its last day, so days before the rule's start are asked for too. To avoid that, let the rule start with the next period.`,
    held: (day, n) =>
      `Nothing is stored yet: from ${day}, ${n} would be overdue at once. They are listed below by now; read them and press again.`,
    more: (n) => `${n} more lines: show all`,
    kinds: { gone: "no more" },
    open: "open, without a date",
    subjects: (n) => `${n} subjects`,
  },
);
