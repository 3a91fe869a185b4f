import type { Span } from "../text/span.ts";

/** A word with its place in its text; offsets are UTF-16 units. */
export interface Word extends Span {
  readonly text: string;
  /**
   * Part of speech in the dictionary's short form: `v` and what begins with it a verb, `n…` a noun, `m` a number, `q` a
   * counter, `a…` an adjective, `d` an adverb, `p` a preposition, `t` a time, `x` a mark; ours (`lexicon/`) are `body`,
   * `role`, `meeting` and `modal`.
   */
  readonly tag: string;
}

/** Divides Chinese text into words with their parts of speech. */
export interface Segmenter {
  /** The words in order: they cover the whole text, blanks and marks included. */
  readonly wordsIn: (text: string) => readonly Word[];
}
