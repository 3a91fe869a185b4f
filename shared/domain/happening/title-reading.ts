import { attendedIn } from "./attending.ts";
import { type PlacedToken } from "./bodies-in.ts";
import { CHINESE_NUMERALS } from "../chinese-number.ts";
import { type NamedPeriod, isSameNamed } from "./named-period.ts";
import { type NotDone, whyNotDone } from "./not-done.ts";
import type { TermScanner } from "./term-scanner.ts";
import { GATHERING } from "./terms/acts.ts";
import { PEOPLE } from "./terms/bodies.ts";
import { tidyTitle } from "./tidy-title.ts";
import { type TitlePart, titlePart } from "./title-part.ts";
import { type Token, tokensOf } from "./tokens.ts";

/** The reading of the title of a record. */
export interface TitleReading {
  readonly text: string;
  /** The things that the title names: 党员大会暨主题党日 names two. At least one. */
  readonly parts: readonly TitlePart[];
  /**
   * The period in which the activity was done, by the title; null where the title names none, or names only the period
   * of a document.
   */
  readonly period: NamedPeriod | null;
  /** Whether the title names several periods of a kind, so that it concerns more than one. */
  readonly isSeveral: boolean;
  /** The days on which the activity was done, by the title. */
  readonly days: readonly NamedPeriod[];
  /** Whether the title says that the thing makes up for an earlier period. */
  readonly isMadeUp: boolean;
  /** Why the title tells of nothing that took place; null where it tells of something that did. */
  readonly notDone: NotDone | null;
  /**
   * The word that shows that the title is about something around the thing: its notice, its plan, the writing of its
   * minutes.
   */
  readonly aside: string | null;
}

/** Marks between two things. */
const BETWEEN_THINGS = /^[暨；+＋/&＆|。;]$/;
/** Marks and words that may. */
const BETWEEN_WORDS = /^[、，,]$/;
const JOINS = /^(?:和|与|及|以及|并|兼)$/;

/** 补报, 补开, 补课; 候补 and 增补 mean other things. */
const MADE_UP = /(?<![候增递添])补(?:开|办|报|交|送|填|学|课|上|讲|做|缴|考)|迟[报交]/;

/**
 * Reads a title as a clerk would write it.
 *
 * @param scanner  Knows the office's own units.
 */
export function readTitle(title: string, scanner: TermScanner): TitleReading {
  const text = tidyTitle(title);
  const pieces = tokensOf(text, scanner);
  const tokens = placed(pieces);
  const things = splitAt(tokens, ({ is, text: mark }) => is === "mark" && BETWEEN_THINGS.test(mark));
  const parts = things.flatMap((thing) => partsOf(thing, text));
  const [first] = parts;
  const periods = periodsIn(tokens);
  return {
    text,
    parts: parts.map((part) => (first && part !== first ? afterThe(first, part) : part)),
    period: theOne(periods),
    isSeveral: isSeveral(text, periods),
    days: periods.filter(({ unit }) => unit === "day"),
    isMadeUp: MADE_UP.test(text),
    notDone: whyNotDone(text, pieces),
    aside: parts.flatMap(({ asides }) => asides)[0] ?? null,
  };
}

const holders = ({ bodies }: TitlePart) => bodies.filter(({ place }) => place === "holder");

/** Gives the later parts the bodies and the attending word of the first part, unless they name bodies of their own. */
function afterThe(first: TitlePart, part: TitlePart): TitlePart {
  const own = holders(part);
  const attendedBefore = own.every(({ body }) => body !== null && PEOPLE.has(body)) ? attendedIn(first) : null;
  if (own.length > 0) return { ...part, attendedBefore };
  const inherited = holders(first).map((body) => ({ ...body, isInherited: true }));
  return { ...part, attendedBefore, bodies: [...inherited, ...part.bodies] };
}

/**
 * Marks the tokens in brackets, and those behind a colon or a dash after the thing was named: they describe the thing.
 */
function placed(tokens: readonly Token[]): PlacedToken[] {
  let depth = 0;
  let isAfterColon = false;
  let hasAct = false;
  return tokens.map((token) => {
    if (token.is === "mark" && token.text === "（") depth += 1;
    if (token.is === "mark" && BETWEEN_THINGS.test(token.text)) [isAfterColon, hasAct] = [false, false];
    if (token.is === "mark" && /[：—-]/.test(token.text) && hasAct) isAfterColon = true;
    const isSecondary = depth > 0 || isAfterColon;
    if (token.is === "mark" && token.text === "）") depth = Math.max(0, depth - 1);
    if (token.is === "act" && depth === 0) hasAct = true;
    return { token, isSecondary, isAfterColon: isAfterColon && depth === 0 };
  });
}

/** Splits the tokens into parts: one, or several that are joined by words, where each part names exactly one act. */
function partsOf(tokens: readonly PlacedToken[], text: string): TitlePart[] {
  const whole = titlePart(tokens, text);
  const split = splitAt(
    tokens,
    (token) =>
      (token.is === "mark" && BETWEEN_WORDS.test(token.text)) || (token.is === "rest" && JOINS.test(token.text)),
  ).map((piece) => titlePart(piece, text));
  return split.length > 1 && split.every(isThing) ? [whole, ...split] : [whole];
}

/** 党员大会, 机关二支部学习会（视频）: whether a part is a thing: one act, without an object behind it. */
function isThing({ acts, tokens }: TitlePart): boolean {
  const [only, ...more] = acts;
  if (only === undefined || more.length > 0 || only.act === GATHERING) return false;
  return tokens.every(
    ({ token, isSecondary }) => isSecondary || (token.at > only.at ? IS_FORM.has(token.is) : !isGathering(token)),
  );
}

const isGathering = (token: Token): boolean => token.is === "act" && token.act === GATHERING;

/** The kinds of tokens that may end a thing. */
const IS_FORM: ReadonlySet<string> = new Set(["act", "filler", "mark", "count", "period"]);

function splitAt(tokens: readonly PlacedToken[], isBetween: (token: Token) => boolean): PlacedToken[][] {
  const pieces: PlacedToken[][] = [[]];
  for (const token of tokens)
    if (isBetween(token.token) && !token.isSecondary) pieces.push([]);
    else pieces.at(-1)?.push(token);
  const filled = pieces.filter((piece) => piece.length > 0);
  return filled.length === 0 ? [[]] : filled;
}

/** Acts whose object may have a period of its own: 研究2026年工作要点. */
const SPEAKS_OF = new Set(["学习", "研究", "部署", "听取", "通报", "党课", "宣讲", "研讨"]);

/** Words behind which a period belongs to their object: 传达7月全会精神, 总结8月工作. */
const SPEAKS_WORD = /传达|审议|讨论|总结|回顾|安排|谋划|贯彻|落实|聚焦/;

const speaksOf = (token: Token): boolean =>
  (token.is === "act" && (SPEAKS_OF.has(token.act.name) || token.act.name === "总结")) ||
  ((token.is === "rest" || token.is === "filler" || token.is === "aside") && SPEAKS_WORD.test(token.text));

/** The periods named before the act, in brackets, or behind a thing whose object has no period. */
function periodsIn(tokens: readonly PlacedToken[]): NamedPeriod[] {
  let [speaks, speaksInside] = [false, false];
  const found: NamedPeriod[] = [];
  for (const { token, isSecondary } of tokens) {
    if (!isSecondary) speaksInside = false;
    if (speaksOf(token)) [speaks, speaksInside] = isSecondary ? [speaks, true] : [true, speaksInside];
    if (token.is === "period" && !(isSecondary ? speaksInside : speaks)) found.push(token.period);
  }
  return found;
}

/** The first of the periods; of a year and a period within it, the finer one. */
function theOne([first, second]: readonly NamedPeriod[]): NamedPeriod | null {
  return first?.unit === "year" && second !== undefined && second.year === null
    ? { ...second, year: first.year }
    : (first ?? null);
}

/** Several periods side by side: 8月、9月; 一、二季度. The title does not tell which of them the activity belongs to. */
const SEVERAL = new RegExp(
  `(?:[${CHINESE_NUMERALS}]{1,3}|\\d{1,2})月?份?[、和与及,，](?:[${CHINESE_NUMERALS}]{1,3}|\\d{1,2})月|[一二三四1-4](?:季度)?[、和与及至—-]第?[一二三四1-4]季度|[上下]半年[、和与及][上下]半年|\\d月?[至—-]\\d{1,2}月|[上][、和]?下半年`,
);

const isSeveral = (text: string, periods: readonly NamedPeriod[]): boolean => {
  const [first, ...more] = periods.filter(({ unit }) => unit !== "year" && unit !== "day");
  return (
    more.some((period) => period.unit === first?.unit && !isSameNamed(period, first)) ||
    (SEVERAL.test(text) && first?.unit !== "two-months")
  );
};
