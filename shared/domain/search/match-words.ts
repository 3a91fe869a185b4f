import type { PlainDate } from "../date/plain-date.ts";
import { foldText } from "./fold-text.ts";
import type { SearchedText, SearchedTexts } from "./searched-text.ts";
import { soundAt } from "./sound-at.ts";
import type { Sound } from "./sounds.ts";
import { soughtDay } from "./sought-day.ts";

/**
 * The ranks of a match, the best first: the name equals the typed text, or begins with it; the day equals it; the name
 * contains it, or sounds like it.
 */
export const MATCH_RANKS = ["exact", "start", "day", "inside", "pinyin"] as const;
export type MatchRank = (typeof MATCH_RANKS)[number];

/** One typed word. */
interface SoughtWord {
  readonly folded: string;
  /** The day that the word names (`soughtDay`). */
  readonly day: string | null;
}

/** The typed words, prepared for the comparison. */
export interface SoughtWords {
  /** The whole typed text, without blanks. */
  readonly whole: string;
  /** The words between blanks, each of which has to be found. A day written with blanks is one word. */
  readonly words: readonly SoughtWord[];
  /** The sound of a character; null when the typed text can be no reading. */
  readonly soundOf: ((character: string) => Sound) | null;
}

/** The texts and days of a record that are compared. */
export interface SearchedFacts {
  readonly texts: SearchedTexts;
  /** The days on which the record happened or is due. */
  readonly days: readonly PlainDate[];
}

export interface Match {
  readonly rank: MatchRank;
  /** Among matches: smaller is better. */
  readonly order: number;
  /** The text beside the name that holds the words missing from the name; null when the name holds all words. */
  readonly foundIn: string | null;
}

const LATIN = /\p{Script=Latin}/u;
/** A longer text is prose: nearly any few letters would sound somewhere in it. */
const LONGEST_SOUNDING = 200;

/** Whether what was typed could be a reading. */
export const mayBePinyin = (typed: string): boolean => LATIN.test(typed);

/** @param today What 昨天 and the like count from. */
export function soughtWords(typed: string, soundOf: SoughtWords["soundOf"], today: PlainDate): SoughtWords {
  const whole = foldText(typed);
  const day = soughtDay(typed, today);
  const parts = day === null ? typed.normalize("NFKC").split(/\s+/) : [typed];
  const words = parts.map((part) => ({ folded: foldText(part), day: day ?? soughtDay(part, today) }));
  return { whole, words: words.filter(({ folded }) => folded !== ""), soundOf };
}

/** How a record matches the typed words; null when it does not. */
export function matchWords(sought: SoughtWords, { texts, days }: SearchedFacts): Match | null {
  const { words, whole, soundOf } = sought;
  if (words.length === 0) return null;
  const name = texts.name.folded;
  if (name === whole) return { rank: "exact", order: 0, foundIn: null };
  if (name.startsWith(whole)) return { rank: "start", order: 1, foundIn: null };
  const literal = placed(words, texts, days, ({ folded }, word) => folded.indexOf(word));
  if (literal?.isByDay) return { rank: "day", order: 2, foundIn: literal.foundIn };
  if (literal) return { rank: "inside", order: literal.foundIn === null ? 3 : 4, foundIn: literal.foundIn };
  if (!soundOf) return null;
  const sounding = placed(words, texts, days, (text, word) => {
    const at = text.folded.indexOf(word);
    if (at >= 0 || !LATIN.test(word) || (text !== texts.name && text.folded.length > LONGEST_SOUNDING)) return at;
    return soundAt(text.sounds(soundOf), word);
  });
  if (!sounding) return null;
  return {
    rank: "pinyin",
    order: sounding.foundIn !== null ? 7 : sounding.first === 0 ? 5 : 6,
    foundIn: sounding.foundIn,
  };
}

type IndexIn = (text: SearchedText, word: string) => number;

interface Placed {
  /** The index of the first word in the name; -1 when the word is not in the name. */
  readonly first: number;
  readonly foundIn: string | null;
  /** Whether one of the words matches only the day of the record. */
  readonly isByDay: boolean;
}

/** Finds each word in the name, else in the other texts or as the record's day; null: one is nowhere, or all are aside. */
function placed(
  words: readonly SoughtWord[],
  { name, own, aside }: SearchedTexts,
  days: readonly PlainDate[],
  indexIn: IndexIn,
): Placed | null {
  let [foundIn, hasOwn, first, isByDay]: [string | null, boolean, number, boolean] = [null, false, 0, false];
  const holderOf = (word: string, texts: readonly SearchedText[]) => texts.find((text) => indexIn(text, word) >= 0);
  for (const [index, { folded, day }] of words.entries()) {
    const at = indexIn(name, folded);
    if (index === 0) first = at;
    if (at >= 0) {
      hasOwn = true;
      continue;
    }
    if (day !== null && days.some((other) => other.endsWith(day))) {
      isByDay = true;
      hasOwn = true;
      continue;
    }
    const holder = holderOf(folded, own);
    if (holder !== undefined) hasOwn = true;
    const text = holder ?? holderOf(folded, aside);
    if (text === undefined) return null;
    foundIn ??= text.text;
  }
  return hasOwn ? { first, foundIn, isByDay } : null;
}
