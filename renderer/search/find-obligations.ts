import type { ObligationView } from "../../shared/contract/schemas/obligation.ts";

/** Results shown at most: more means that the words are too few. */
export const MOST_RESULTS = 12;

/**
 * Duties that contain every word of `words` in title, short title, item number, category, units or subjects. Titles
 * that start with the words come first, then titles that contain them, then the rest.
 */
export function findObligations(obligations: readonly ObligationView[], words: string): ObligationView[] {
  const wanted = words.trim().toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return [];
  const rankOf = ({ title, shortTitle }: ObligationView) => {
    const at = [title, shortTitle].map((text) => text.toLowerCase().indexOf(wanted[0] ?? ""));
    return at.includes(0) ? 0 : at.some((index) => index > 0) ? 1 : 2;
  };
  return obligations
    .filter((one) => wanted.every((word) => textOf(one).includes(word)))
    .toSorted((a, b) => rankOf(a) - rankOf(b))
    .slice(0, MOST_RESULTS);
}

const textOf = (one: ObligationView): string =>
  [
    one.title,
    one.shortTitle,
    one.item && `第${one.item}条`,
    one.category,
    one.lead,
    ...one.supporting,
    ...one.subjects.map(({ name }) => name),
  ]
    .filter(Boolean)
    .join("\n")
    .toLowerCase();
