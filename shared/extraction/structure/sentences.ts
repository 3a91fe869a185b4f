import type { Span } from "../text/span.ts";
import type { Block } from "./outline.ts";
import { allMatches } from "../text/all-matches.ts";

/** A sentence of a block, with its clauses; offsets are those of the whole text. */
export interface Sentence extends Span {
  readonly block: Block;
  /** Names masked. */
  readonly text: string;
  readonly clauses: readonly Span[];
}

/** Nobody writes a longer sentence; a damaged text may, and what is read within one grows with its square. */
const SENTENCE = /[^。；！？]{1,600}/g;

/** Cuts a block's masked text at full stops and semicolons, and each sentence at commas, colons and blanks. */
export function sentencesOf(masked: string, block: Block): Sentence[] {
  const sentences: Sentence[] = [];
  for (const match of allMatches(masked.slice(block.start, block.end), SENTENCE)) {
    const start = block.start + match.index;
    const text = match[0];
    const clauses = clausesOf(text, start);
    if (clauses.length > 0) sentences.push({ block, text, clauses, start, end: start + text.length });
  }
  return sentences;
}

const BOUNDARY = /（[^（）]{0,60}）|[，：\s|]+/g;
/** A bracket with a time or a number in it is a clause of its own: （一般每月1次） · （2011年3月至4月中旬）; （党组） is not. */
const TELLS_TIME = /[每\d次月年季]/;

/** The clauses of a sentence that stands at `offset`. */
function clausesOf(text: string, offset: number): Span[] {
  const clauses: Span[] = [];
  let from = 0;
  const add = (start: number, end: number) => {
    if (end > start) clauses.push({ start: offset + start, end: offset + end });
  };
  for (const match of allMatches(text, BOUNDARY)) {
    const bracketed = match[0].startsWith("（");
    if (bracketed && !TELLS_TIME.test(match[0])) continue;
    add(from, match.index);
    from = match.index + match[0].length;
    if (bracketed) add(match.index + 1, from - 1);
  }
  add(from, text.length);
  return clauses;
}
