import { CHINESE_NUMERALS } from "../chinese-number.ts";
import { type NamedPeriod, namedPeriodAt, topicOfDay } from "./named-period.ts";
import type { Meaning, TermScanner } from "./term-scanner.ts";

/** A piece of a title with its meaning. */
export type Token = { readonly text: string; readonly at: number } & (
  | Meaning
  | { readonly is: "period"; readonly period: NamedPeriod }
  /** A count or an ordinal: 第3次, 两场, 首期. */
  | { readonly is: "count" }
  /** The name of a document or a saying, with its quotation marks. */
  | { readonly is: "name"; readonly name: string }
  | { readonly is: "mark" }
  /** A text for which no list has a word. */
  | { readonly is: "rest" }
);

const COUNT = new RegExp(
  `第?(?:[${CHINESE_NUMERALS}]{1,4}|\\d{1,4})(?:余|多)?(?:周年|个月|小时|学时|课时|人次|场次|批次|[次场个项本篇期堂讲届轮批名位人家份条件种块例站集回节章号站组课天户])`,
  "y",
);
const MARK = /[\s暨，、。；：！？,;.!?（）“”《》—\-_+＋/&＆|·…~～]/;
const NAMED = /《[^《》]*》|“[^“”]*”/y;

/**
 * The pieces of a tidied title, which together are the title. A document (《…》) is a name and nothing in it is read; of what stands
 * in quotation marks only a word of the trade is.
 */
export function tokensOf(text: string, scanner: TermScanner): Token[] {
  const tokens: Token[] = [];
  let rest = 0;
  const close = (at: number) => {
    if (at > rest) tokens.push({ is: "rest", text: text.slice(rest, at), at: rest });
  };
  for (let at = 0; at < text.length; ) {
    const found = tokenAt(text, at, scanner);
    if (found.length === 0) {
      at += 1;
      continue;
    }
    close(at);
    tokens.push(...found);
    at += found[0]?.text.length ?? 1;
    rest = at;
  }
  close(text.length);
  return tokens.reduce<Token[]>(withJoinedRest, []);
}

/** Joins neighbouring pieces of unknown text into one. */
function withJoinedRest(tokens: Token[], next: Token): Token[] {
  const last = tokens.at(-1);
  if (next.is !== "rest" || last?.is !== "rest") return [...tokens, next];
  return [...tokens.slice(0, -1), { ...last, text: last.text + next.text }];
}

/** The tokens that begin at `at`; several where a word has several meanings, none where nothing known begins. */
function tokenAt(text: string, at: number, scanner: TermScanner): Token[] {
  NAMED.lastIndex = at;
  const named = NAMED.exec(text)?.[0];
  if (named !== undefined) return nameTokens(named, at, scanner);
  const term = scanner.at(text, at);
  const period = namedPeriodAt(text, at);
  if (period !== null && period.end - at > (term?.word.length ?? 0)) return periodTokens(text, at, period);
  if (term) return term.meanings.map((meaning) => ({ ...meaning, text: term.word, at }));
  COUNT.lastIndex = at;
  const count = COUNT.exec(text)?.[0];
  if (count !== undefined) return [{ is: "count", text: count, at }];
  const character = text.charAt(at);
  return MARK.test(character) ? [{ is: "mark", text: character, at }] : [];
}

/** Whether a quoted text is a name of its own: “五化”, “主题党日”. In contrast “读书分享会” is somebody's own wording. */
const isNameOfItsOwn = (meaning: Meaning): boolean =>
  meaning.is === "topic" || (meaning.is === "act" && meaning.act.kind === "session");

function nameTokens(named: string, at: number, scanner: TermScanner): Token[] {
  const inner = named.slice(1, -1);
  const term = named.startsWith("“") ? scanner.at(inner, 0) : null;
  const isTerm = term?.word === inner && term.meanings.every(isNameOfItsOwn);
  if (isTerm) return term.meanings.map((meaning) => ({ ...meaning, text: named, at }));
  return [{ is: "name", name: inner, text: named, at }];
}

/** A festival day is also the name of the festival. */
function periodTokens(text: string, at: number, { period, end }: { period: NamedPeriod; end: number }): Token[] {
  const piece = { text: text.slice(at, end), at };
  const topic = topicOfDay(period);
  return [{ is: "period", period, ...piece }, ...(topic === null ? [] : [{ is: "topic" as const, topic, ...piece }])];
}
