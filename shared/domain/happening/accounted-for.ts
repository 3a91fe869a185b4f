import { CHINESE_NUMERALS } from "../chinese-number.ts";
import type { Doubt } from "./doubt.ts";
import { type DutyReading, isBare } from "./duty-reading.ts";
import { type Act, COMPANIONS, GATHERING, isStudying } from "./terms/acts.ts";
import {
  AFFAIRS_END,
  AROUND_A_THEME,
  CAME_OFF,
  HELD,
  KEEPING,
  PAPER_END,
  PLACE,
  SPEAKER,
  THEME_END,
  USUAL_WITH,
  WITHIN,
} from "./terms/neutral.ts";
import { IS_CALLED, PERSON } from "./terms/surnames.ts";
import { OCCASIONS } from "./terms/topics.ts";
import type { TitlePart } from "./title-part.ts";
import type { PlacedToken } from "./bodies-in.ts";
import type { Token } from "./tokens.ts";
import { wordsIn } from "../obligation/whole-words.ts";

/**
 * Whether all words of a title are accounted for: the duty's own words, bodies, periods and numbers, the neutral words
 * of every title, and behind a study or a session its contents. The first other word makes the title uncertain,
 * because no list of forbidden words could be complete.
 */
export function beyondDoubt(part: TitlePart, duty: DutyReading): Doubt | null {
  const word = strayIn(part, duty);
  return word === null ? null : { kind: "beyond", found: word, wanted: null };
}

/** Stands for an accounted word. */
const KNOWN = "|";
const SOMEBODY = "§";

function strayIn({ tokens }: TitlePart, duty: DutyReading): string | null {
  const main = withoutDoubles(tokens.flatMap(({ token, isSecondary }) => (isSecondary ? [] : [token])));
  const core = main.flatMap((token, index) => (isCore(token, duty) ? [index] : []));
  const ownAct = main.findIndex((token) => token.is === "act" && isOwnAct(token.act, duty));
  const kind = duty.title.acts.find(({ act }) => act !== GATHERING)?.act.kind ?? null;
  const isOpenEnded = kind === "study" || kind === "session";
  const last = isOpenEnded && ownAct >= 0 ? lastOfRun(main, ownAct, duty) : (core.at(-1) ?? main.length - 1);
  const twice = saidTwice(main, duty);
  if (twice !== null) return twice;
  const said = new Said(duty);
  const left = main.map((token, index) => (isOfItsOwn(main, index, duty) ? KNOWN : whatIsLeft(token, said)));
  const before = left.slice(0, last + 1).join("");
  const end = Math.max(before.lastIndexOf(KNOWN), before.lastIndexOf(SOMEBODY)) + 1;
  const behind = before.slice(end) + left.slice(last + 1).join("");
  return strayBefore(before.slice(0, end)) ?? strayBehind(main.slice(last + 1), behind, duty);
}

/**
 * The first word before the first act of a title part that no title may have there without a meaning of its own; null
 * where there is none.
 */
export const strayInFront = ({ tokens }: TitlePart): string | null => {
  const first = tokens.findIndex(isNamedAct);
  return first < 0 ? null : strayBefore(plainly(tokens.slice(0, first)));
};
export const strayAtEnd = ({ tokens }: TitlePart): string | null => {
  const last = tokens.findLastIndex(isNamedAct);
  return last < 0 ? null : firstStray(plainly(tokens.slice(last + 1)), HAS_COME_OFF);
};

const isNamedAct = ({ token, isSecondary }: PlacedToken): boolean =>
  !isSecondary && token.is === "act" && token.act !== GATHERING;

const plainly = (tokens: readonly PlacedToken[]): string =>
  tokens.map(({ token, isSecondary }) => (isSecondary || !HAS_WORDS.has(token.is) ? KNOWN : token.text)).join("");

const HAS_WORDS: ReadonlySet<Token["is"]> = new Set(["rest", "filler", "aside"]);

/** A word with two meanings is two tokens in one place. */
const withoutDoubles = (tokens: readonly Token[]): Token[] =>
  tokens.filter((token, index) => index === 0 || token.at !== tokens[index - 1]?.at || token.is === "act");

const isOwnAct = (act: Act, { title }: DutyReading): boolean =>
  title.acts.some((use) => use.act === act || (isStudying(use.act.name) && isStudying(act.name)));

function isCore(token: Token, duty: DutyReading): boolean {
  if (token.is === "act") return isOwnAct(token.act, duty);
  if (token.is === "topic") return duty.title.topics.has(token.topic);
  if (token.is === "name") return duty.names.includes(token.name);
  return token.is === "rest" && duty.contents.some((content) => token.text.includes(content));
}

/** 学习研讨会: the acts of a study and its forms stand together. */
function lastOfRun(tokens: readonly Token[], from: number, duty: DutyReading): number {
  let last = from;
  while (isFormOf(tokens[last + 1], duty)) last += 1;
  return last;
}

const isFormOf = (token: Token | undefined, duty: DutyReading): boolean =>
  token?.is === "act" && (token.act === GATHERING || isOwnAct(token.act, duty) || isCompanion(token.act, duty));

const isCompanion = (act: Act, { title }: DutyReading): boolean =>
  title.acts.some((use) => COMPANIONS[use.act.name]?.includes(act.name));

/**
 * Whether neighbouring words account for a word: the number of a branch, 情况 of something heard or checked, a word that
 * the plan's sentence has.
 */
function isOfItsOwn(tokens: readonly Token[], index: number, duty: DutyReading): boolean {
  const [token, next] = [tokens[index], tokens[index + 1]];
  if (token === undefined || token.text.length === 0) return false;
  const before = tokens[index - 1];
  if (token.is === "rest" && isBranch(next) && IS_NUMBER.test(token.text)) return true;
  if (token.is === "rest" && PERSON.test(token.text) && (before?.is === "role" || /^[讲上作]/.test(next?.text ?? "")))
    return true;
  if (before !== undefined && duty.title.text.includes(before.text + token.text)) return true;
  if (/^情况(?:汇报|报告)?$/.test(token.text)) return isHeardOf(tokens.slice(0, index));
  const isWord = (token.is === "rest" || token.is === "topic") && token.text.length > 1;
  return isWord && next !== undefined && duty.spoken().includes(token.text + next.text.slice(0, 2));
}

const isBranch = (next: Token | undefined): boolean =>
  next?.is === "body" || (next?.is === "act" && /^(?:党?支部|党小组)/.test(next.text));

const isHeardOf = (before: readonly Token[]): boolean =>
  before.some((token) => token.is === "act" && HEARS.has(token.act.name)) &&
  (before.at(-1)?.is === "topic" || before.at(-1)?.is === "rest" || before.at(-1)?.text === "工作");

const HEARS: ReadonlySet<string> = new Set(["听取", "汇报", "检查", "通报"]);
const IS_NUMBER = new RegExp(`^第?(?:[${CHINESE_NUMERALS}]{1,3}|\\d{1,2})党?$|^(?:离退休|退休|老干部|联合|直属|临时)$`);

/** 研究意识形态工作研究: what is done with an object is done once. */
function saidTwice(tokens: readonly Token[], duty: DutyReading): string | null {
  const acts = tokens.filter(
    (token) =>
      token.is === "act" && token.act.kind === "matter" && token.act !== GATHERING && isOwnAct(token.act, duty),
  );
  const again = acts.find((token, index) => acts.findIndex((act) => isSameAct(act, token)) < index);
  return again?.text ?? null;
}

const isSameAct = (a: Token, b: Token): boolean => a.is === "act" && b.is === "act" && a.act === b.act;

/** The duty's own words, each of which accounts for itself once: 安全 in 网络安全安全生产检查 does not. */
class Said {
  readonly duty: DutyReading;
  readonly #words = new Set<string>();

  constructor(duty: DutyReading) {
    this.duty = duty;
  }

  /** A run of the duty's words was there. */
  note(content: string): void {
    for (const word of wordsIn(content)) this.#words.add(word);
  }

  isOwn(word: string): boolean {
    if (!isOwnWord(word, this.duty) || this.#words.has(word)) return false;
    this.#words.add(word);
    return true;
  }
}

/** The words of a token that the duty does not account for, with marks in place of the others. */
function whatIsLeft(token: Token, said: Said): string {
  const { duty } = said;
  switch (token.is) {
    case "mark":
    case "period":
    case "count":
    case "name":
    case "body":
    case "role":
      return KNOWN;
    case "act":
      return token.act === GATHERING ||
        isOwnAct(token.act, duty) ||
        (isCompanion(token.act, duty) && !DEALS.has(token.act.name))
        ? KNOWN
        : known(token.text, said);
    case "topic":
      return duty.title.topics.has(token.topic) || OCCASIONS.has(token.topic) ? KNOWN : known(token.text, said);
    case "rest":
      return isSpeaker(token.text) ? SOMEBODY : withoutOwnWords(token.text, said);
    default:
      return known(token.text, said);
  }
}

/** 李建国讲, 邀请张教授作, 王书记: a person by a name alone may be any word (石油, 高考). */
const isSpeaker = (text: string): boolean => {
  const name = text.replace(/^(?:特?邀请|请)/, "").replace(/(?:同志)?(?:主讲|主持|讲授|带领|领学|讲|作|做|上)$/, "");
  return PERSON.test(name) && (name !== text || IS_CALLED.test(name));
};

const known = (text: string, said: Said): string => (said.isOwn(text) || isUsual(text, said.duty) ? KNOWN : text);

const isUsual = (text: string, { title }: DutyReading): boolean =>
  title.acts.some(({ act }) => USUAL_WITH[act.name]?.includes(text));

function withoutOwnWords(text: string, said: Said): string {
  if (said.isOwn(text)) return KNOWN;
  const { contents, names } = said.duty;
  const own = [...contents, ...names].reduce((left, content) => {
    if (left.includes(content)) said.note(content);
    return left.replace(content, KNOWN);
  }, text);
  return own
    .split(KNOWN)
    .map((piece) => (isSpeaker(piece) ? SOMEBODY : withoutWords(piece, said)))
    .join(KNOWN);
}

const withoutWords = (text: string, said: Said): string =>
  wordsIn(text)
    .map((word) => (said.isOwn(word) || isUsual(word, said.duty) ? KNOWN : word))
    .join("");

/**
 * Whether a word is among the words of the plan's sentence. This is asked for a duty that names no act, or an act
 * whose object its title leaves out.
 */
const isOwnWord = (word: string, duty: DutyReading): boolean =>
  word.length > 1 &&
  (duty.title.tokens.some(({ token }) => token.is !== "body" && token.is !== "act" && token.text.includes(word)) ||
    ((duty.title.acts.length === 0 || (isBare(duty) && isMatter(duty))) && duty.spoken().includes(word)));

const isMatter = ({ title }: DutyReading): boolean =>
  title.acts.length > 0 && title.acts.every(({ act }) => act.kind === "matter");

const longestFirst = (list: readonly string[]): string =>
  list
    .filter(({ length }) => length > 1)
    .toSorted((a, b) => b.length - a.length)
    .join("|");

/** Neutral words, and single characters that are neutral only as words by themselves: 同 in 同学 is not. */
interface Neutral {
  readonly words: RegExp;
  readonly alone: ReadonlySet<string>;
}

const neutral = (list: readonly string[]): Neutral => ({
  words: new RegExp(`^(?:${longestFirst(list)})+`),
  alone: new Set(list.filter(({ length }) => length === 1)),
});

const IS_HELD = neutral(HELD);
const HAS_COME_OFF = neutral(CAME_OFF);

/** The first word before the act that is left when neutral words are taken away. */
function strayBefore(text: string): string | null {
  const left = text.replaceAll(AROUND_A_THEME, KNOWN).replaceAll(PLACE, KNOWN).replaceAll(SPEAKER, KNOWN);
  return firstStray(left, IS_HELD);
}

function firstStray(text: string, allowed: Neutral): string | null {
  for (const piece of text.split(KNOWN)) {
    const stray = strayOf(piece, allowed);
    if (stray !== "") return stray;
  }
  return null;
}

function strayOf(piece: string, { words, alone }: Neutral): string {
  let rest = piece;
  for (let before = ""; rest !== before && rest !== ""; ) {
    before = rest;
    rest = rest.replace(words, "");
    const [first = ""] = wordsIn(rest);
    if (alone.has(first)) rest = rest.slice(1);
  }
  return rest;
}

/** The first word behind the act that neither says that the thing took place nor names its content. */
function strayBehind(tokens: readonly Token[], text: string, duty: DutyReading): string | null {
  const stray = firstStray(text.replaceAll(SPEAKER, KNOWN), HAS_COME_OFF);
  if (stray === null) return null;
  const kinds = new Set(duty.title.acts.map(({ act }) => act.kind));
  if (kinds.has("study") && isTheme(tokens)) return null;
  if (kinds.has("session") && isDoneWithin(tokens, duty)) return null;
  if (duty.title.acts.some(({ act }) => DEALS.has(act.name)) && AFFAIRS_END.test(text.replaceAll(KNOWN, "")))
    return null;
  if (duty.title.acts.length === 0 && duty.title.topics.size > 0 && KEEPING.test(text)) return null;
  return stray;
}

const DEALS: ReadonlySet<string> = new Set(["研究", "听取", "汇报", "分析"]);

/** Whether tokens are a theme of study: their ending is that of a readable thing, and a paper has a subject matter. */
function isTheme(tokens: readonly Token[]): boolean {
  const wordTokens = tokens.filter(({ is, text }) => is !== "mark" && text !== "了");
  const last = wordTokens.at(-1);
  if (last === undefined) return true;
  if (last.is === "name") return true;
  const text = wordTokens.map((token) => token.text).join("");
  if (last.is === "topic") return text !== "处分";
  if (wordTokens.length === 1 && wordsIn(text).length < 2) return false;
  if (wordTokens.some(({ is }) => is === "aside") && !PAPER_END.test(text)) return false;
  if (PAPER_END.test(text))
    return wordTokens.some((token) => token.is === "topic" || token.is === "name" || isLong(token, last));
  return THEME_END.test(text);
}

const isLong = (token: Token, last: Token): boolean =>
  token.is === "rest" && wordsIn(token.text).filter(({ length }) => length > 1).length > (token === last ? 2 : 1);

function isDoneWithin(tokens: readonly Token[], duty: DutyReading): boolean {
  const wordTokens = tokens.filter(({ is }) => is !== "mark");
  const text = wordTokens.map((token) => (token.is === "period" || token.is === "count" ? "" : token.text)).join("");
  const own = WITHIN.find(({ verb }) => verb.test(text));
  if (own === undefined) return false;
  const object = text.replace(own.verb, "");
  const last = wordTokens.at(-1);
  const isKnown =
    (object === "" && /^(?:学习|选举)/.test(text)) || last?.is === "name" || last?.is === "body" || last?.is === "role";
  return (
    isKnown ||
    (object !== "" && own.object.test(object)) ||
    (isReading(text) && isTheme(afterVerb(wordTokens))) ||
    endsOwn(object, duty)
  );
}

const isReading = (text: string): boolean =>
  /^(?:集体|集中|专题)?(?:学习|传达|宣讲|观看|收看|领学|研讨|共读)/.test(text);
const afterVerb = (tokens: readonly Token[]): readonly Token[] => tokens.slice(1);
const endsOwn = (object: string, { title }: DutyReading): boolean => object.length > 1 && title.text.endsWith(object);
