import type { Reading } from "./reading.ts";
import type { SentenceView } from "./sentence-view.ts";

const SAYS_WHEN =
  /^(?:具体|学习|会议|活动|召开|集中学习|例会|开会)?时间(?:一般|原则上|统一|固定|相对固定)*(?:为|是|定为|定在|定于|安排在|放在|在|：)/;

/**
 * 每周召开一次。时间为每周一上午。: a sentence that only tells a time gives its day to the cadence before it, and asks for nothing
 * itself. Null for other sentences.
 */
export function timeFor(view: SentenceView, before: Reading | undefined): Reading | null {
  if (before === undefined || !SAYS_WHEN.test(view.sentence.text)) return null;
  const day = view.periods.find(({ pattern }) => pattern !== null);
  const { period, pattern, count } = before.requirement;
  if (day === undefined || day.period !== period || pattern !== null || count !== 1) return null;
  return {
    ...before,
    parts: [...before.parts, day],
    requirement: { ...before.requirement, pattern: day.pattern },
    rules: [...before.rules, "day-of-period"],
  };
}
