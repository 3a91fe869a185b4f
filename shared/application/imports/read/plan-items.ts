import { normalise } from "../../../extraction/normalise/normalise.ts";
import { readOutline } from "../../../extraction/structure/outline.ts";
import type { PlanItem } from "../../ports/plan-reader.ts";

/** Longest heading that the review shows above an item's candidates. */
const LONGEST = 40;

/**
 * The numbered items of a plan, in the order of the text, each with its heading or first words.
 * @param only Left out: all of them.
 */
export function planItems(text: string, only?: ReadonlySet<string>): PlanItem[] {
  const readable = normalise(text).text;
  const headings = new Map<string, string>();
  for (const { item, start, end } of readOutline(readable))
    if (!headings.has(item) && (only === undefined || only.has(item)))
      headings.set(item, firstWords(readable.slice(start, end)));
  return [...headings].map(([item, heading]) => ({ item, heading }));
}

const firstWords = (block: string): string => (block.split(/[。；\n]/)[0] ?? "").slice(0, LONGEST);
