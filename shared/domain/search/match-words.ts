import { foldText } from "./fold-text.ts";
import { type ReadingsOf, soundAt } from "./sound-at.ts";

/** How well a name answers to what was typed, the best first: it is it, begins with it, holds it, sounds like it. */
export const MATCH_RANKS = ["exact", "start", "inside", "pinyin"] as const;
export type MatchRank = (typeof MATCH_RANKS)[number];

/** What was typed, ready to be compared. */
export interface SoughtWords {
  /** All of it, without blanks. */
  readonly whole: string;
  /** What stands between blanks; each has to be found. */
  readonly words: readonly string[];
  /** Null: nothing was typed that could be a reading. */
  readonly readingsOf: ReadingsOf | null;
}

/** The words of one record. */
export interface SearchedTexts {
  readonly name: string;
  /** What else of it answers: a short title, who came, a note. */
  readonly own: readonly string[];
  /** What only narrows down: it answers beside a word that the name or `own` holds. */
  readonly aside: readonly string[];
}

export interface Match {
  readonly rank: MatchRank;
  /** Among matches: smaller is better. */
  readonly order: number;
  /** The text beside the name that holds what the name does not; null: the name holds all of it. */
  readonly foundIn: string | null;
}

const LATIN = /\p{Script=Latin}/u;
/** A longer text is prose: nearly any few letters would sound somewhere in it. */
const LONGEST_SOUNDING = 200;

/** Whether what was typed could be a reading. */
export const mayBePinyin = (typed: string): boolean => LATIN.test(typed);

export const soughtWords = (typed: string, readingsOf: ReadingsOf | null): SoughtWords => ({
  whole: foldText(typed),
  words: typed.normalize("NFKC").split(/\s+/).map(foldText).filter(Boolean),
  readingsOf,
});

/** How a record answers to what was typed; null: it does not. */
export function matchWords(sought: SoughtWords, texts: SearchedTexts): Match | null {
  if (sought.words.length === 0) return null;
  const name = foldText(texts.name);
  if (name === sought.whole) return { rank: "exact", order: 0, foundIn: null };
  if (name.startsWith(sought.whole)) return { rank: "start", order: 1, foundIn: null };
  const literal = placed(sought.words, name, texts, (text, word) => text.indexOf(word));
  if (literal) return { rank: "inside", order: literal.foundIn === null ? 2 : 3, foundIn: literal.foundIn };
  const { readingsOf } = sought;
  if (!readingsOf) return null;
  const sounding = placed(sought.words, name, texts, (text, word, isName) => {
    const at = text.indexOf(word);
    if (at >= 0 || !LATIN.test(word) || (!isName && text.length > LONGEST_SOUNDING)) return at;
    return soundAt(text, word, readingsOf);
  });
  if (!sounding) return null;
  return {
    rank: "pinyin",
    order: sounding.foundIn !== null ? 6 : sounding.first === 0 ? 4 : 5,
    foundIn: sounding.foundIn,
  };
}

type PlaceOf = (text: string, word: string, isName: boolean) => number;

/** Finds each word in the name, else in the other texts; null: one is nowhere, or all are aside. */
function placed(
  words: readonly string[],
  name: string,
  { own, aside }: SearchedTexts,
  placeOf: PlaceOf,
): { readonly first: number; readonly foundIn: string | null } | null {
  let [foundIn, hasOwn, first]: [string | null, boolean, number] = [null, false, 0];
  for (const [index, word] of words.entries()) {
    const at = placeOf(name, word, true);
    if (index === 0) first = at;
    if (at >= 0) {
      hasOwn = true;
      continue;
    }
    const holder = holderOf(word, own, placeOf);
    if (holder !== undefined) hasOwn = true;
    const text = holder ?? holderOf(word, aside, placeOf);
    if (text === undefined) return null;
    foundIn ??= text;
  }
  return hasOwn ? { first, foundIn } : null;
}

const holderOf = (word: string, texts: readonly string[], placeOf: PlaceOf): string | undefined =>
  texts.find((text) => placeOf(foldText(text), word, false) >= 0);
