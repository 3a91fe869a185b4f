import { STATIVE } from "../lexicon/verbs.ts";
import type { Word } from "./segmenter.ts";

/** Whether the word is a verb, also one used as a noun: 检查, 培训. */
export const isVerb = ({ tag }: Word): boolean => tag.startsWith("v");

/** Whether the word is a verb of doing; verbs of state and of obligation are not. */
export const isDoing = (word: Word): boolean => isVerb(word) && !STATIVE.has(word.text);

export const isNoun = ({ tag }: Word): boolean => tag.startsWith("n") || NOUNLIKE.has(tag);
const NOUNLIKE = new Set(["body", "role", "meeting", "j", "l", "i", "vn", "s"]);

export const isMark = ({ tag }: Word): boolean => tag === "x";
