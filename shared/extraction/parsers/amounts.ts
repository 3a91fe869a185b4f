import type { Comparator } from "../../domain/obligation/requirement.ts";
import { COUNTERS, HOURS } from "../lexicon/counters.ts";
import { NUMBER, NUMERALS, parseNumber } from "../numerals.ts";
import { type Signs, hasSign, signOf, signsIn } from "../text/signs.ts";
import { lastAtMost } from "../text/last-at-most.ts";
import type { Span } from "../text/span.ts";
import { allMatches } from "../text/all-matches.ts";
import { wordAt } from "../text/word-finder.ts";
import { isNoun } from "../words/speech.ts";
import type { Word } from "../words/segmenter.ts";

/** A number with its measure word: 不少于40次 · 两场 · 80%以上 · 1-2个. */
export interface Amount extends Span {
  readonly measure: "count" | "hours" | "percent";
  readonly count: number;
  readonly comparator: Comparator;
  /** Whether a word compares the number (不少于, 以上); without one the number is exact. */
  readonly compared: boolean;
  /** Compared by a word that reports results as well: 达到95%, 超过50人. */
  readonly reached: boolean;
  /** 20余次, 约30家, 近20场: the word that makes it no exact number, as written; null where none does. */
  readonly rounded: string | null;
  /** Written in digits: 1个 counts, 一个 may be no more than an article. */
  readonly digits: boolean;
  readonly unit: string;
  /** The offset of the number itself. */
  readonly numberStart: number;
}

/** 触达, 送达: the sign closes the verb. */
const REACHED = "达到|超过|突破|(?<![触送抵传通直])达|超|逾";
const FLOOR = `不少于|不低于|不得少于|不得低于|不能少于|不能低于|不应少于|应不少于|不少|至少|最少|≥|${REACHED}`;
const ONLY_REACHED = /^(?:达到|超过|突破|达|超|逾)$/;
const CEILING = "不超过|不得超过|不多于|不得多于|至多|最多|不高于|≤";
const ROUNDED = "约为|约|大约|近|将近|接近";
/** Looked for first, because looking behind at every character is slow. */
const AT_NUMBER = "(?=[\\d一二两三四五六七八九十百千〇零])";
/** A number up to the beginning of its counter. */
const PATTERN = new RegExp(
  `(${CEILING})?(${FLOOR})?(${ROUNDED})?${AT_NUMBER}(?<![新统划专](?=一)|[这那该此](?=[一两几]))(?<![第每\\d.〔A-Za-z届一二两三四五六七八九十百千])(?<![\\d二三四五六七八九十〇]一?年|[\\d二三四五六七八九十]月|十一月)(${NUMBER})(?:([-~～－—–至到、]|、)(${NUMBER}))?(多?余?|来)(%|[万亿])?`,
  "g",
);
/** The words that may follow a counter. */
const SUFFIX = /(（?含[^（）]{1,4}）)?(及?以上|以内|以下|左右|上下)?(?!内|之内)/y;

/** The pair of signs of an amount: the last character of a number and the first one that may follow it. */
export const AMOUNT_SIGN = signOf(null, NUMERALS);

/** Every counted thing in a masked clause, in order. Which of them are duties is not decided here. */
export function parseAmounts(text: string, wordsOf: WordsOf, signs: Signs = signsIn(text)): Amount[] {
  if (!hasSign(signs, AMOUNT_SIGN)) return [];
  return allMatches(text, PATTERN).flatMap((match) => {
    const amount = toAmount(match, text, wordsOf);
    return amount ? [amount] : [];
  });
}

/** The words of the same text, asked for only where no list knows the counter. */
export type WordsOf = () => readonly Word[];

/** 个 also begins lengths and names: 3个月, 两个百分点, 三个工作日. */
const NO_COUNTER =
  /^(?:个(?:月|百|季|星期|周|一|工作|学期|学年|年(?!级)|方面)|[年月日周](?!次)|季度?|星期|学年|学期|度|级|岁|分(?!会|批)|秒|小时内|点(?![位])|时|号|角|倍|折|流|线|类人|批复|名(?:称|录|单)|部(?:门|室|署|委|长|分)|处(?:室|分|理|长|罚)|科(?:室|技|普|长)|站(?:点|在)|组(?:长|织|成|建)|对(?:于|照|接|象|应|策)|头(?:脑|等)|卷(?:宗|入)|岗(?:位|前)|根(?:据|本)|面(?:向|对)|项目|条例|件事?关|家庭|种植|本(?:地|市|县|省|单|部|级|着|年|月)|份(?:额)|堂堂|所(?:有|属|在)|集(?:中|体|团|成)|次(?:序|数|年|月|日)|期(?:间|末|限)|届|场(?:所|地|馆)|间(?:接)|班(?:子|级|组)|团(?:队|结|委|员)|例(?:会|如|行|外)|人(?:员|才|民|大|力|事)|台(?:账|风|历|湾)|篇章|字|节(?:日|约|点|假)|门(?:户|诊|禁)|户(?:籍|外|口)|位(?:于|居|置)|点(?:位|线)|讲(?:话|解|座|述|课|好|清|授)|课(?:题|堂|程)|编|款项|单(?:位|独)|强|佳|维|线|路|楼|层|栋|巷|片(?:区)|席(?:位)|栏目)/;
/** Of these counters, those that count in spite of the words behind them: 3000字, 2讲. */
const STILL_COUNTS = /^(?:字(?!号|体)|项目$)/;

const listedAt = wordAt(COUNTERS.toSorted((a, b) => b.length - a.length));

/** The counter at an offset: one of the lexicon's, or one that the dictionary knows. Empty where there is none. */
function counterAt(text: string, at: number, wordsOf: WordsOf): string {
  const rest = text.slice(at, at + 4);
  if (NO_COUNTER.test(rest) && !STILL_COUNTS.test(rest)) return "";
  const listed = listedAt(text, at);
  if (listed > 0) return text.slice(at, at + listed);
  const times = TIMES.exec(rest)?.[0];
  if (times !== undefined) return times;
  const words = wordsOf();
  const index = lastAtMost(words, ({ start }) => start, at);
  const [word, next] = [words[index], words[index + 1]];
  if (word?.start !== at) return "";
  const isUnknown = word.text.length === 1 && DIGITS.test(text.slice(0, at)) && COUNTS.test(word.tag);
  return word.tag === "q" || (isUnknown && (next === undefined || isNoun(next))) ? word.text : "";
}

/** 剂次, 班次, 台次: a counter that counts how often something takes place. */
const TIMES = /^[\u3400-\u9fff](?<![第一二三四五六七八九十上下本每其初再首])次(?![数序要日年月])/;
/** No list and no dictionary knows every counter: one sign between digits and a noun, or the end, is one. */
const DIGITS = /\d$/;
const COUNTS = /^(?:n|zg|g|k|m|j)/;

function toAmount(match: RegExpExecArray, text: string, wordsOf: WordsOf): Amount | null {
  const [whole, ceiling = "", floor, rounded, first = "", range, , more, scale] = match;
  const value = parseNumber(first);
  if (value === null || value === 0) return null;
  const behind = match.index + whole.length;
  const scaled = scale === "万" || scale === "亿";
  const unit =
    scale === "%" ? "%" : floor !== undefined && isScore(text, behind) ? "分" : counterAt(text, behind, wordsOf);
  if (unit === "") return null;
  SUFFIX.lastIndex = scale === "%" ? behind : behind + unit.length;
  const rest = SUFFIX.exec(text);
  if (rest === null) return null;
  const suffix = rest[2];
  if (suffix === "以内" && /[天时]$/.test(unit)) return null;
  const numberStart = match.index + whole.indexOf(first, ceiling.length + (floor ?? "").length);
  const floored =
    floor !== undefined || suffix === "以上" || suffix === "及以上" || leastBefore(text.slice(0, match.index));
  const capped = ceiling !== "" || suffix === "以内" || suffix === "以下";
  const ranged = range !== undefined;
  return {
    measure: scale === "%" ? "percent" : isTimeSpent(unit, text.slice(0, match.index)) ? "hours" : "count",
    count: scaled ? value * (scale === "万" ? 10_000 : 100_000_000) : value,
    comparator: capped ? "<=" : floored || ranged ? ">=" : "=",
    compared: floored || capped || ranged,
    reached: floor !== undefined && ONLY_REACHED.test(floor) && suffix !== "以上" && suffix !== "及以上",
    rounded: rounded ?? (more === "" ? null : (more ?? null)),
    digits: /^\d/.test(first),
    unit: unit.startsWith("个") && HOURS.has(unit) ? unit.slice(1) : unit,
    numberStart,
    start: match.index,
    end: SUFFIX.lastIndex,
  };
}

/** 满意度不低于95分: points count where they have to be reached. */
const isScore = (text: string, at: number): boolean => /^分(?:$|[，。；、）以])/.test(text.slice(at, at + 2));

/** 集中学习时间不少于12天: days that somebody spends are hours of another length. */
const isTimeSpent = (unit: string, before: string): boolean =>
  HOURS.has(unit) || (unit === "天" && /(?:学习|培训|轮训|脱产|研修|时间)[^，。；]{0,8}$/.test(before));

const LEAST_BEFORE = /(?:至少|最少|不少于|不低于)([^，。；、\d]{0,24})$/;
const COUNTED_BETWEEN = /[一二两三四五六七八九十][次场期篇个名家项份位]/;

/** 至少到所在支部讲1次: whether the word stands before the verb, with no other counted thing between. */
function leastBefore(before: string): boolean {
  const between = LEAST_BEFORE.exec(before)?.[1];
  return between !== undefined && !COUNTED_BETWEEN.test(between);
}

/** 全覆盖: the whole, which is 100 percent. */
export const WHOLE = "全覆盖";
const WHOLES = /全覆盖(?=$|[、，。；）]|[和与及])/g;

/** The places where a text asks for the whole of something. 全覆盖检查 only describes a check and is left out. */
export const wholesIn = (text: string): Amount[] =>
  allMatches(text, WHOLES).map(({ index, 0: { length } }) => ({
    measure: "percent",
    count: 100,
    comparator: "=",
    compared: false,
    reached: false,
    rounded: null,
    digits: false,
    unit: "%",
    numberStart: index,
    start: index,
    end: index + length,
  }));
