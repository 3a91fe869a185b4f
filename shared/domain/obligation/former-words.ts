import { type PlainDate, dateOf } from "../date/plain-date.ts";
import type { FormerWords, Obligation } from "./obligation.ts";
import { type Occurrence, fileYearOf } from "./occurrence.ts";

/** The parts of a duty that the plan of another year may put into other words. */
const PARTS = ["item", "title", "shortTitle", "category", "lead", "supporting", "actor"] as const;

/**
 * The duty in the words that it had on a day, so that a former year reads as it was.
 *
 * @returns The duty itself where nothing was said otherwise then.
 */
export function wordsOn(duty: Obligation, date: PlainDate): Obligation {
  const former = (duty.formerWords ?? []).find(({ until }) => date <= until);
  if (!former) return duty;
  const { until: _, ...words } = former;
  return { ...duty, ...words };
}

/** The duty in the words of the year that an occurrence belongs to. */
export const wordsOf = (duty: Obligation, occurrence: Occurrence): Obligation =>
  duty.formerWords ? wordsOn(duty, dateOf(fileYearOf(occurrence), 12, 31)) : duty;

/** The duty in new words, with those that it had up to `until` on record. The days ascend. */
export function withNewWords(
  duty: Obligation,
  words: Partial<Pick<Obligation, (typeof PARTS)[number]>>,
  until: PlainDate,
): Obligation {
  const renamed = { ...duty, ...words };
  if (PARTS.every((part) => JSON.stringify(renamed[part]) === JSON.stringify(duty[part]))) return duty;
  const { item, title, shortTitle, category, lead, supporting, actor } = duty;
  const former: FormerWords = { until, item, title, shortTitle, category, lead, supporting, actor };
  const earlier = (duty.formerWords ?? []).filter((other) => other.until < until);
  return { ...renamed, formerWords: [...earlier, former] };
}
