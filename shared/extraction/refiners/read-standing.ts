import { namesDuty } from "../parsers/duty-clauses.ts";
import { parseInstitutions } from "../parsers/institutions.ts";
import type { Block } from "../structure/outline.ts";
import { type Sentence, sentencesOf } from "../structure/sentences.ts";
import type { Span } from "../text/span.ts";
import { type Reading, requirement } from "./reading.ts";

export interface StandingContext {
  readonly original: string;
  readonly masked: string;
}

/**
 * What an item asks for without a number or a date (无量化), one entry for each duty: the clause that names it with
 * the clauses that say what it is for. Duties already read are passed over, so that nothing is listed twice.
 */
export function readStanding(block: Block, read: readonly Span[], context: StandingContext): Reading[] {
  const sentences = sentencesOf(context.masked, block);
  return sentences.flatMap((sentence, index) => {
    if (index === 0 && sentences.length > 1 && isTopic(sentence)) return [];
    return chunksOf(sentence, read, context)
      .flatMap((chunk) => [chunk, ...institutionsOf(chunk, context)])
      .map((span) => standing(block, span));
  });
}

/** 1. 坚决做到“两个维护”。 — the item's name, which the sentences after it spell out. */
const isTopic = ({ clauses, text }: Sentence): boolean => clauses.length <= 2 && text.length <= 40;

/** A clause or two: what a reader takes in at a glance. */
const LONGEST = 78;

/** A clause this long stands alone; the next duty begins an entry of its own. */
const ENOUGH = 36;

/** Each clause that names a duty, with the aims after it; duties already read divide them. */
function chunksOf({ clauses }: Sentence, read: readonly Span[], { original }: StandingContext): Span[] {
  const chunks: Span[] = [];
  let open: Span | null = null;
  for (const clause of clauses) {
    const joined: Span = { start: open?.start ?? clause.start, end: clause.end };
    const fits = open !== null && bareLength(original, joined) <= LONGEST;
    if (read.some((span) => covers(span, clause))) open = null;
    else if (
      open &&
      fits &&
      (bareLength(original, open) < ENOUGH || !namesDuty(original.slice(clause.start, clause.end)))
    )
      chunks[chunks.length - 1] = open = joined;
    else if (namesDuty(original.slice(clause.start, clause.end))) chunks.push((open = clause));
  }
  return chunks;
}

const bareLength = (text: string, { start, end }: Span): number =>
  text.slice(start, end).replace(/[\s，、“”（）：]/g, "").length;

/** A duty read from most of a clause; a name within it (科技活动周) leaves the rest to be listed. */
const covers = (span: Span, clause: Span): boolean =>
  2 * (Math.min(span.end, clause.end) - Math.max(span.start, clause.start)) > clause.end - clause.start;

/** 落实“三会一课”、主题党日、民主评议党员等制度 lists duties that each have a rhythm of their own. */
function institutionsOf(chunk: Span, { original }: StandingContext): Span[] {
  const found = parseInstitutions(original.slice(chunk.start, chunk.end));
  return found.length < 2
    ? []
    : found.map(({ start, end }) => ({ start: chunk.start + start, end: chunk.start + end }));
}

const standing = (block: Block, span: Span): Reading => ({
  ...span,
  block,
  parts: [],
  requirement: requirement({ kind: "standing" }),
  stated: [],
  implied: [],
  rules: ["standing"],
});
