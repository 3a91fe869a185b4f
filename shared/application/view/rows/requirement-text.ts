import { describeRequirement } from "../../../words/requirement.ts";
import type { Requirement } from "../../../domain/obligation/requirement.ts";
import type { Locale } from "../../../words/locale.ts";

/** Sentences by requirement: one rule makes hundreds of occurrences with the same sentence in each year. */
const known = new WeakMap<Requirement, Map<string, string>>();

/** `describeRequirement`, worked out once for each rule, language and year. */
export function requirementText(requirement: Requirement, locale: Locale, year: number): string {
  const texts = known.get(requirement) ?? new Map<string, string>();
  known.set(requirement, texts);
  const key = `${locale} ${year}`;
  const text = texts.get(key) ?? describeRequirement(requirement, locale, year);
  texts.set(key, text);
  return text;
}
