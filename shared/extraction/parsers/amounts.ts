import type { Comparator } from "../../domain/obligation/requirement.ts";
import { NUMBER, NUMERALS, parseNumber } from "../numerals.ts";
import { type Signs, hasSign, signOf, signsIn } from "../text/signs.ts";
import type { Span } from "../text/span.ts";
import { allMatches } from "../text/all-matches.ts";

/** A number with its measure word: 不少于40次 · 两场 · 80%以上 · 1-2个. */
export interface Amount extends Span {
  readonly measure: "count" | "hours" | "percent";
  readonly count: number;
  readonly comparator: Comparator;
  /** Whether a word says so (不少于, 以上); without one the number is meant exactly. */
  readonly compared: boolean;
  /** Compared by a word that reports results as well: 达到95%, 超过50人. */
  readonly reached: boolean;
  /** 20余次: more or less, as a report tells it. */
  readonly rounded: boolean;
  /** Written in digits: 1个 counts, 一个 may be no more than an article. */
  readonly digits: boolean;
  readonly unit: string;
  /** Offset of the number itself. */
  readonly numberStart: number;
}

const REACHED = "达到|超过|突破|达|超";
const FLOOR = `不少于|不低于|不得少于|不得低于|不能少于|不能低于|不应少于|应不少于|至少|最少|≥|${REACHED}`;
const ONLY_REACHED = new RegExp(`^(?:${REACHED})$`);
const CEILING = "不超过|不得超过|不多于|不得多于|至多|最多|不高于|≤";
const COUNTED =
  "人次|课时|学时|个小时|小时|个学时|个课时|次|场次|场|期|篇|堂|节课|节|讲|份|本|册|部|条|块|个(?![月百季星周一]|工作|小时|学[时期年]|年(?!级))|项|家|所|例|名|人|户|件|种|类|遍|轮|门|幅|处|支|队|套|张|座|台|辆|株|枚|面|封|首|棵|副|批次|批|天次|天|字";
/** Looked for first, because looking behind at every character is slow. */
const AT_NUMBER = "(?=[\\d一二两三四五六七八九十百千〇零])";
const PATTERN = new RegExp(
  `(${CEILING})?(${FLOOR})?${AT_NUMBER}(?<![新统划专](?=一)|[这那该此](?=[一两几]))(?<![第每\\d.〔A-Za-z届一二两三四五六七八九十百千])(?<![\\d二三四五六七八九十〇]一?年|[\\d二三四五六七八九十]月|十一月)(${NUMBER})(?:([-~～－—–至到、]|、)(${NUMBER}))?多?余?(?:(%)|(万)?(${COUNTED}))(（?含[^（）]{1,4}）)?(及?以上|以内|以下|左右)?(?!内|之内)`,
  "g",
);

/** A number's last character and the first one of what may follow it. */
export const AMOUNT_SIGN = signOf(
  NUMERALS,
  `%万多余${COUNTED.split("|")
    .map((unit) => unit.charAt(0))
    .join("")}`,
);

/** Every counted thing in a masked clause, in order. Which of them are duties is not decided here. */
export function parseAmounts(text: string, signs: Signs = signsIn(text)): Amount[] {
  if (!hasSign(signs, AMOUNT_SIGN)) return [];
  return allMatches(text, PATTERN).flatMap((match) => {
    const amount = toAmount(match, text);
    return amount ? [amount] : [];
  });
}

const HOURS = ["学时", "课时", "小时"];

function toAmount(match: RegExpExecArray, text: string): Amount | null {
  const [whole, ceiling, floor, first = "", , , percent, tenThousand, counted = "", , suffix] = match;
  const value = parseNumber(first);
  if (value === null || value === 0) return null;
  if (suffix === "以内" && /[天时]$/.test(counted)) return null;
  const unit = percent ?? (counted.startsWith("个") ? counted.replace(/^个(?=小时|学时|课时)/, "") : counted);
  const numberStart = match.index + whole.indexOf(first, (ceiling ?? "").length + (floor ?? "").length);
  const floored =
    floor !== undefined || suffix === "以上" || suffix === "及以上" || leastBefore(text.slice(0, match.index));
  const capped = ceiling !== undefined || suffix === "以内" || suffix === "以下";
  return {
    measure: percent ? "percent" : HOURS.includes(unit) ? "hours" : "count",
    count: tenThousand ? value * 10_000 : value,
    comparator: capped ? "<=" : floored || match[5] !== undefined ? ">=" : "=",
    compared: floored || capped || match[5] !== undefined,
    reached: floor !== undefined && ONLY_REACHED.test(floor),
    rounded: whole.includes("余"),
    digits: /^\d/.test(first),
    unit,
    numberStart,
    start: match.index,
    end: match.index + whole.length,
  };
}

/** 至少到所在支部讲1次: the word stands before the verb, with no other number between. */
const leastBefore = (before: string): boolean =>
  /(?:至少|最少|不少于|不低于)[^，。；、\d一二两三四五六七八九十]{0,24}$/.test(before);
