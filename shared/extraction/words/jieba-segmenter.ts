import { type SyncInitInput, add_word, initSync, tag } from "jieba-wasm/web";
import { GLUED, type Part } from "../lexicon/glued.ts";
import { LEXICON } from "../lexicon/lexicon.ts";
import type { Segmenter, Word } from "./segmenter.ts";
import { isDoing, isVerb } from "./speech.ts";

/**
 * The segmenter of jieba with the lexicon of the trade. It takes some 0.4 s and 70 MB, once in a thread; a second call gives
 * the same one.
 *
 * @param dictionary  `jieba_rs_wasm_bg.wasm`, compiled or its bytes: every door keeps them where it can read them.
 */
export function jiebaSegmenter(dictionary: SyncInitInput): Segmenter {
  ready ??= start(dictionary);
  return ready;
}

let ready: Segmenter | null = null;

/** Our own lists come before the dictionary, but a word of the dictionary keeps its tag. */
const SPEECH: ReadonlyMap<string, string> = new Map(
  LEXICON.flatMap(([speech, words]) => words.map((word) => [word, speech] as const)),
);

function start(dictionary: SyncInitInput): Segmenter {
  initSync({ module: dictionary });
  for (const word of SPEECH.keys()) add_word(word);
  return { wordsIn };
}

/** Guessing new words stays off: it invents words across the boundaries of known ones. */
const GUESS = false;

function wordsIn(text: string): readonly Word[] {
  const words: Word[] = [];
  let at = 0;
  for (const { word, tag: speech } of tag(inOneWidth(text), GUESS))
    for (const part of partsOf(word, speech)) {
      const end = at + part.length;
      words.push({ text: text.slice(at, end), tag: part.tag, start: at, end });
      at = end;
    }
  return words;
}

const OTHER_WIDTH = /[\uff01-\uff5e]/g;

/** The dictionary knows digits and letters of plain width. No character changes its place. */
const inOneWidth = (text: string): string => text.replace(OTHER_WIDTH, (character) => character.normalize("NFKC"));

/** A word of the dictionary as the trade uses it: with its tag, or in parts. */
function partsOf(word: string, speech: string): readonly Part[] {
  const known = parts.get(word);
  if (known !== undefined) return known;
  const found = GLUED.get(word) ?? halvesOf(word, speech) ?? [{ length: word.length, tag: speechOf(word, speech) }];
  if (word.length === LONG) parts.set(word, found);
  return found;
}

/** The parts found for each word; only long words are looked up twice. */
const parts = new Map<string, readonly Part[]>();
const LONG = 4;

const IDIOM = new Set(["l", "i", "nr", "nz", "ns", "z"]);

/**
 * 开展|调查, 深入|开展: the dictionary has these as one idiom or name; here they are two words, one of them a verb of doing.
 */
function halvesOf(word: string, speech: string): readonly Part[] | null {
  if (word.length !== LONG || !IDIOM.has(speech) || SPEECH.has(word)) return null;
  const halves = [half(word, 0), half(word, 2)];
  return halves.some(isDoing) && halves.every((part) => part.tag !== "")
    ? halves.map((part) => ({ length: 2, tag: part.tag }))
    : null;
}

const half = (word: string, from: number): Word => {
  const text = word.slice(from, from + 2);
  return { text, tag: tagOf(text), start: from, end: from + 2 };
};

/** 表彰大会, 集中学习: nouns of something that takes place count as verbs do. */
function speechOf(word: string, speech: string): string {
  const own = SPEECH.get(word);
  if (own !== undefined || word.length !== LONG || speech !== "n") return own ?? speech;
  const tail = half(word, 2);
  return isVerb(half(word, 0)) && (isDoing(tail) || HELD.test(tail.text)) ? "vn" : speech;
}

const HELD = /[会赛]$/;

/** The tag of a word by itself; empty where the dictionary would divide it. */
function tagOf(word: string): string {
  const own = SPEECH.get(word);
  if (own !== undefined) return own;
  const [only, ...more] = tag(word, GUESS);
  return more.length === 0 ? (only?.tag ?? "") : "";
}
