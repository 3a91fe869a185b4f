import { BODIES } from "./bodies.ts";
import { MEETINGS } from "./meetings.ts";
import { MODALS, VERBS } from "./verbs.ts";
import { COUNTERS } from "./counters.ts";
import { ROLES } from "./roles.ts";

/**
 * Words that the segmenter's dictionary lacks or tags differently, by part of speech (`words/segmenter.ts` tells the
 * tags).
 */
export const LEXICON: readonly (readonly [tag: string, words: readonly string[]])[] = [
  ["body", BODIES],
  ["role", ROLES],
  ["meeting", MEETINGS],
  ["v", VERBS],
  ["modal", MODALS],
  ["q", COUNTERS.filter((word) => word.length > 1)],
];
