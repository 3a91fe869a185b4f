import { EVENTS, WRITINGS } from "../lexicon/counters.ts";
import type { Amount } from "../parsers/amounts.ts";
import type { Span } from "../text/span.ts";
import type { Word } from "../words/segmenter.ts";
import { isDoing, isNoun, isVerb } from "../words/speech.ts";
import type { SentenceView } from "./sentence-view.ts";

/** The words around an amount in its clause. */
export interface AmountWords {
  /** A verb of doing stands before the amount. */
  readonly doing: boolean;
  /** A verb of doing stands right before the amount: 培养30名骨干. */
  readonly doneTo: boolean;
  /** The counted thing stands before the number, and no noun behind the counter: 企业25家. */
  readonly emphasised: boolean;
  /** A verb of doing stands among the next words. */
  readonly doneBy: boolean;
}

/** Words between a verb and its number: 建成了, 讲好, 写出, 完成约. */
const BETWEEN = /^(?:[了好过出成足满到约近的]|不少|至少|最少|不低|于|大约|其中|再|各)$/;
const NEXT_WORDS = 3;

export function wordsAround(view: SentenceView, clause: Span, { start, end }: Amount): AmountWords {
  const before = view.wordsOf({ start: clause.start, end: start });
  const after = view.wordsOf({ start: end, end: clause.end });
  const previous = before.findLast(({ text }) => !BETWEEN.test(text));
  const [next] = after;
  const isOpen = (word: Word) => !view.isMasked(word);
  const unknown = unknownVerb(view, before, after);
  return {
    doing: unknown !== null || before.some((word) => isDoing(word) && isOpen(word)),
    doneTo: previous !== undefined && isOpen(previous) && (isDoing(previous) || previous === unknown),
    emphasised:
      previous !== undefined && (isNoun(previous) || isVerb(previous)) && (next === undefined || !isNoun(next)),
    doneBy: after.slice(0, NEXT_WORDS).some((word) => isDoing(word) && isOpen(word)),
  };
}

/** Parts of speech that may precede the verb: subject, time, manner, and obligation. */
const AHEAD = /^(?:body|role|r|t|m|q|d|p|f|modal|c|x|a)/;
const UNKNOWN = /^(?:n|l|zg|z|t|j|a)/;
/** Nouns that a number of what is there follows: 机关5个科室. */
const NO_VERB =
  /^(?:全[\u3400-\u9fff]|机关|直属|所属|下[辖属]|辖区|基层|其[他余它]|首批|[前上下]述|以[上下]|[第每各该本][\u3400-\u9fff]|现有|共有|总计|累计|合计|不少|至少|目标|任务|指标|人均|左右)$/;

/**
 * A verb that the dictionary does not know as one (印制, 剪辑, 上云): at the head of its clause two signs before a number with a noun
 * behind its counter, or before a noun and a number, where the first sign is a verb by itself.
 */
function unknownVerb(view: SentenceView, before: readonly Word[], after: readonly Word[]): Word | null {
  const at = before.findIndex(({ tag, text }) => !(AHEAD.test(tag) && text.length !== 2) && !AHEAD_WORD.test(tag));
  const word = before[at];
  if (word === undefined || word.text.length !== 2 || !UNKNOWN.test(word.tag) || NO_VERB.test(word.text)) return null;
  if (view.isMasked(word) || before.some(isDoing)) return null;
  const rest = before.slice(at + 1).filter(({ text }) => !BETWEEN.test(text));
  const thing = after.find(({ tag }) => !/^[ab]/.test(tag));
  if (rest.length === 0) return thing !== undefined && isNoun(thing) ? word : null;
  const isObject = rest.every((other) => isNoun(other) || /^(?:a|b|m|q|uj|d|p)/.test(other.tag));
  return isObject && view.speechOf(word.text.charAt(0)).startsWith("v") ? word : null;
}
const AHEAD_WORD = /^(?:body|role|r|t|modal|d|p|c|x)$/;

/** Words for things that exist already, or that only have so many sides. */
export const SETTLED =
  /^[^，。；]{0,10}(?:方面|层面|阶段|环节|关系|结合|贯穿|节点|主体|维度|重点|关键|部分|机制|体系|问题|指标|程序|步骤|原则|方法|领域|行业|产业|集群|优势|转变|工程|战略|规划|要点|文件|任务)/;
const GROWTH = /增长|提高|提升|增加|下降|降低|减少|达到|达|覆盖率|参[学加]率|到[课会]率|完成率|合格率|满意率|率$/;
const WHOLLY = /^(?:达标|覆盖|合格|到位|兑现|办结|公开|建档|入库|知晓)/;
/** 各村配备一名宣传员: one for each village. */
const FOR_EACH = /(?:^|以上|以下|要求|确保|组织|做到)(?:各|每一?[个名位家])(?![级类项种界阶环方])[\u3400-\u9fff]/;
/** 成立篮球队、合唱团、读书会3个兴趣小组: the number sums up a list that a verb opens. */
const LISTED = /^[^，]{4,}、[^，]{2,}$/;

interface Asked {
  readonly amount: Amount;
  readonly words: AmountWords;
  readonly before: string;
  readonly after: string;
  readonly framed: boolean;
  /** … by a period that repeats. */
  readonly repeats: boolean;
  /** A date stands before the amount in its clause: 12月中旬上云2项. */
  readonly dated: boolean;
}

/** Whether a counted thing is asked for: by a comparator, a period, or a verb that does something to it. */
export function isAsked({ amount, words, before, after, framed, repeats, dated }: Asked): boolean {
  if (amount.measure === "hours") return amount.compared || framed || words.doing || before.includes("其中");
  if (amount.measure === "percent")
    return amount.compared || WHOLLY.test(after) || GROWTH.test(before) || words.doing || words.doneBy;
  if (amount.unit.startsWith("天")) return amount.compared && (words.doing || framed);
  const closes = after === "" || /^[、和与及]/.test(after);
  if (EVENTS.has(amount.unit)) return amount.compared || framed || words.doing || (closes && before.length >= 2);
  const descriptive = SETTLED.test(after);
  if (amount.compared) return !descriptive || words.doneTo;
  if (descriptive) return false;
  if (framed && closes && before.endsWith("各")) return true;
  if (FOR_EACH.test(before) && words.doneTo) return true;
  if (repeats && amount.count === 1 && !amount.digits && !WRITINGS.has(amount.unit)) return false;
  const exact = amount.count > 1 || (amount.digits && closes);
  if (exact && amount.digits && closes && dated) return true;
  if (exact && amount.digits && words.doing && LISTED.test(before)) return true;
  if (!exact && !WRITINGS.has(amount.unit) && !words.doneTo) return false;
  if (amount.unit === "人次" && /(?:服务|受益|惠及|覆盖)[^，]{0,6}$/.test(before)) return true;
  if (WRITINGS.has(amount.unit)) return framed || words.doneTo || (words.doing && closes);
  if (words.doneTo) return exact || framed || amount.digits;
  return exact && (words.doing || framed) && (closes || framed || (amount.digits && words.emphasised));
}
