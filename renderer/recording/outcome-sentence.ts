import type { commonText } from "../text/common.ts";
import type { recordText } from "../text/record.ts";
import type { SavingOutcome } from "./saving-outcome.ts";

type RecordWords = (typeof recordText)["zh-CN"];
type CommonWords = (typeof commonText)["zh-CN"];

/** 保存后计入3项，销号1项，还缺会议记录: what saving will do, in words. */
export function outcomeSentence(outcome: SavingOutcome, t: RecordWords, common: CommonWords): string {
  if (outcome.counts === 0) return t.foot.nothing;
  const kinds = outcome.lacking.map((kind) => common.evidence[kind]).join(t.listSeparator);
  const parts = [
    t.foot.counts(outcome.counts),
    outcome.completes > 0 && (outcome.isUnproven ? t.foot.unproven : t.foot.closes(outcome.completes)),
    outcome.unprovenNumbers > 0 && t.foot.unprovenNumbers(outcome.unprovenNumbers),
    outcome.late > 0 && t.foot.late(outcome.late),
    outcome.afterPeriod > 0 && t.foot.afterPeriod(outcome.afterPeriod),
    kinds && t.foot.lacking(kinds),
  ];
  return parts.filter(Boolean).join(t.foot.separator);
}
