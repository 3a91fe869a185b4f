import { ACTS, type Act, DOUBLE_ACTS, GATHERING } from "./terms/acts.ts";
import { ASIDES, CALLED_OFF } from "./terms/asides.ts";
import { BODIES, type BodyName, OTHER_UNITS, PEOPLE, ROLES, type RoleName } from "./terms/bodies.ts";
import { FILLERS, OPAQUE } from "./terms/fillers.ts";
import { TOPICS } from "./terms/topics.ts";

/** The meaning of a word of the trade. */
export type Meaning =
  | { readonly is: "act"; readonly act: Act }
  | { readonly is: "body"; readonly body: BodyName; readonly name: string }
  | { readonly is: "role"; readonly role: RoleName }
  | { readonly is: "topic"; readonly topic: string }
  | { readonly is: "aside" }
  | { readonly is: "called-off" }
  | { readonly is: "filler" }
  /** No list has the word. */
  | { readonly is: "rest" };

/** The words that begin with one character, the longest first. */
type ByFirst = ReadonlyMap<string, readonly (readonly [word: string, meanings: readonly Meaning[]])[]>;

/** Finds words of the trade, and the names of an office's own units, in a text. */
export class TermScanner {
  readonly #terms: ByFirst;

  private constructor(terms: ByFirst) {
    this.#terms = terms;
  }

  /** @param names Further names, with the body that each means. */
  static of(names: ReadonlyMap<string, Meaning>): TermScanner {
    const terms = new Map(TRADE);
    for (const [name, meaning] of names) if (!terms.has(name) || OTHERS.has(name)) terms.set(name, [meaning]);
    return new TermScanner(byFirst(terms));
  }

  /** The longest word that begins at `at`; null where none does. */
  at(text: string, at: number): { readonly word: string; readonly meanings: readonly Meaning[] } | null {
    for (const [word, meanings] of this.#terms.get(text.charAt(at)) ?? [])
      if (
        text.startsWith(word, at) &&
        !isCutAgenda(word, text.charAt(at + word.length)) &&
        !isNamedBranch(word, meanings, text.slice(0, at))
      )
        return { word, meanings };
    return null;
  }
}

/** 支委会议程 is the agenda of a 支委会, and no 支委会议. */
const isCutAgenda = (word: string, next: string): boolean => word.endsWith("会议") && /[程题案事]/.test(next);

const OF_A_BRANCH = /^党?支部/;
const NAMES_A_BRANCH = /(?:(?<!统)[一二三四五六七八九十\d]|离退休|退休|老干部|综合|临时|联合|直属)$/;

/** 一支部主题党日 is the 主题党日 of 一支部; 支部主题党日 means no more than 主题党日. */
const isNamedBranch = (word: string, [meaning]: readonly Meaning[], before: string): boolean =>
  OF_A_BRANCH.test(word) &&
  NAMES_A_BRANCH.test(before) &&
  meaning?.is === "act" &&
  meaning.act.words.includes(word.replace(OF_A_BRANCH, ""));

function byFirst(terms: ReadonlyMap<string, readonly Meaning[]>): ByFirst {
  const grouped = Map.groupBy(terms, ([word]) => word.charAt(0));
  return new Map([...grouped].map(([first, list]) => [first, list.toSorted(([a], [b]) => b.length - a.length)]));
}

/** Meetings that are named by the body that holds them. */
const BODY_MEETINGS: readonly (readonly [body: BodyName, words: readonly string[]])[] = [
  ["党组", ["党组会", "党组会议", "党组扩大会", "党组扩大会议", "党组专题会", "党组专题会议"]],
  ["党委", ["党委会", "党委会议", "党委扩大会议", "常委会", "常委会议"]],
];

/** A word for others' units may be the name of the office's own. */
const OTHERS: ReadonlySet<string> = new Set(OTHER_UNITS);

const TRADE: ReadonlyMap<string, readonly Meaning[]> = tradeTerms();

/** A word on two lists has the meaning of the first list. */
function tradeTerms(): Map<string, Meaning[]> {
  const terms = new Map<string, Meaning[]>();
  const add = (words: readonly string[], ...meanings: Meaning[]) => {
    for (const word of words) if (!terms.has(word)) terms.set(word, meanings);
  };
  add(OPAQUE, { is: "rest" });
  for (const [body, words] of BODY_MEETINGS) add(words, { is: "body", body, name: "" }, { is: "act", act: GATHERING });
  for (const [word, names] of DOUBLE_ACTS)
    add([word], ...ACTS.filter(({ name }) => names.includes(name)).map((act): Meaning => ({ is: "act", act })));
  for (const act of ACTS) add(act.words, { is: "act", act });
  for (const { topic, words } of TOPICS) add(words, { is: "topic", topic });
  add(CALLED_OFF, { is: "called-off" });
  add(ASIDES, { is: "aside" });
  add(GATHERING.words, { is: "act", act: GATHERING });
  for (const { role, words } of ROLES) add(words, { is: "role", role });
  for (const { body, words } of BODIES)
    for (const word of words) add([word], { is: "body", body, name: PEOPLE.has(body) ? word : "" });
  for (const word of OTHER_UNITS) add([word], { is: "body", body: "单位", name: word });
  add(FILLERS, { is: "filler" });
  return terms;
}
