import type { Reading } from "./reading.ts";

/** The rule name of a date with a label of its own: 完成时限：6月底前. */
export const TIME_LIMIT = "time-limit";

/** The sentence before the label, without the stops that unit statements leave behind them. */
const SENTENCE_BEFORE = /([^。；！]{4,})[。；！，：（【〔\s]*$/;
const LABEL = /[^。；，]{0,6}$/;

/**
 * 完成换届。（责任单位：甲；完成时限：6月底前） — gives the limit to the numbers of the plan's year before it in the block, where they have no date; where nothing
 * was read yet, the sentence itself becomes the duty. `masked` is the text with statements blanked.
 */
export function attachTimeLimits(readings: readonly Reading[], masked: string): Reading[] {
  const limit = readings.findLast(({ rules }) => rules.includes(TIME_LIMIT));
  if (!limit) return [...readings];
  const others = readings.filter(({ rules }) => !rules.includes(TIME_LIMIT));
  if (others.length > 0) return others.map((reading) => dueBy(reading, limit));
  const before = masked.slice(limit.block.start, limit.start).replace(LABEL, "");
  const sentence = SENTENCE_BEFORE.exec(before.slice(-LONGEST));
  if (!sentence) return [limit];
  return [{ ...limit, start: limit.block.start + Math.max(0, before.length - LONGEST) + sentence.index }];
}

/** The greatest length of a duty of one or two clauses with its statement of units. */
const LONGEST = 200;

function dueBy(reading: Reading, limit: Reading): Reading {
  const { kind, due, period } = reading.requirement;
  const isOfPlan = kind === "quantity" || (kind === "quota" && period === "year");
  if (!isOfPlan || due !== null) return reading;
  return {
    ...reading,
    parts: [...reading.parts, ...limit.parts],
    requirement: { ...reading.requirement, due: limit.requirement.due },
    implied: [...reading.implied.filter((part) => part !== "year"), "due"],
    rules: [...reading.rules, TIME_LIMIT],
  };
}
