import type { ImportReview } from "../../contract/schemas/import-review.ts";
import { normalise } from "../../extraction/normalise/normalise.ts";
import { readOutline } from "../../extraction/structure/outline.ts";
import type { StoredCandidate } from "../ports.ts";

/** Longest heading that the review shows above an item's candidates. */
const LONGEST = 40;

/** The numbered items that hold candidates, in the order of the text, each with its heading or first words. */
export function planItems(text: string, candidates: readonly StoredCandidate[]): ImportReview["items"] {
  const headings = headingsOf(text);
  const items = new Set(candidates.flatMap(({ item }) => (item === null ? [] : [item])));
  return [...items].map((item) => ({ item, heading: headings.get(item) ?? "" }));
}

type Headings = ReadonlyMap<string, string>;

/** Of the text read last: a review asks for the same ones after every key. */
let kept: { readonly text: string; readonly headings: Headings } | null = null;

function headingsOf(text: string): Headings {
  if (kept?.text !== text) kept = { text, headings: readHeadings(text) };
  return kept.headings;
}

function readHeadings(text: string): Headings {
  const readable = normalise(text).text;
  const headings = new Map<string, string>();
  for (const { item, start, end } of readOutline(readable))
    if (!headings.has(item)) headings.set(item, firstWords(readable.slice(start, end)));
  return headings;
}

const firstWords = (block: string): string => (block.split(/[。；\n]/)[0] ?? "").slice(0, LONGEST);
