import { dateOf, weekdayOf } from "../../domain/date/plain-date.ts";
import { type Signs, hasSign, signOf, signsIn } from "../text/signs.ts";
import type { Span } from "../text/span.ts";
import type { DayOfYear } from "./festivals.ts";
import { allMatches } from "../text/all-matches.ts";

/** A day, week or month of the public calendar that a plan names without a date. */
export interface Observance extends Span {
  readonly name: string;
  /** The last day of it in `year`. */
  readonly dayIn: (year: number) => DayOfYear;
  /** Its authority announces the dates each year; ours are computed and only foreseen (预计). */
  readonly announced: boolean;
}

interface Known {
  readonly names: string;
  readonly dayIn: (year: number) => DayOfYear;
  readonly announced?: true;
}

const on = (month: number, day: number) => () => ({ month, day });

/** domain.md section 2, where the sources of the rules stand. */
const KNOWN: readonly Known[] = [
  { names: "学雷锋纪念日|学雷锋日", dayIn: on(3, 5) },
  { names: "(?:全国)?植树节", dayIn: on(3, 12) },
  { names: "国家安全教育日", dayIn: on(4, 15) },
  { names: "保密宣传(?:教育)?月", dayIn: on(5, 15), announced: true },
  { names: "爱国卫生月", dayIn: on(4, 30) },
  { names: "世界?知识产权日", dayIn: on(4, 26) },
  { names: "防灾减灾日", dayIn: on(5, 12) },
  { names: "科技活动周", dayIn: (year) => weekOfMonth(year, 5, 3, 6), announced: true },
  { names: "科技工作者日", dayIn: on(5, 30) },
  { names: "安全生产(?:宣传)?月", dayIn: on(6, 30) },
  { names: "(?:“?6[·.]5”?|“?六·?五”?)?世?界?环境日", dayIn: on(6, 5) },
  { names: "国际档案日", dayIn: on(6, 9) },
  { names: "食品安全宣传周", dayIn: (year) => weekOfMonth(year, 6, 3, 7), announced: true },
  { names: "(?:“?6[·.]26”?)?国际?禁毒日", dayIn: on(6, 26) },
  { names: "科普月", dayIn: on(9, 30) },
  { names: "科普日", dayIn: (year) => weekOfMonth(year, 9, 3, 7), announced: true },
  { names: "网络安全宣传周", dayIn: (year) => weekOfMonth(year, 9, 3, 7), announced: true },
  { names: "质量月", dayIn: on(9, 30) },
  { names: "烈士纪念日", dayIn: on(9, 30) },
  { names: "消防宣传月", dayIn: on(11, 30) },
  { names: "消防宣传日|消防日", dayIn: on(11, 9) },
  { names: "世界艾滋病日", dayIn: on(12, 1) },
  { names: "交通安全日", dayIn: on(12, 2) },
  { names: "(?:“?12·4”?)?国家宪法日", dayIn: on(12, 4) },
  { names: "宪法宣传周", dayIn: on(12, 7), announced: true },
  { names: "国际志愿者日", dayIn: on(12, 5) },
  { names: "国家公祭日", dayIn: on(12, 13) },
];
const PATTERN = new RegExp(KNOWN.map(({ names }, index) => `(?<o${index}>${names})`).join("|"), "g");

const ENDS = KNOWN.flatMap(({ names }) => names.split("|")).map((name) => name.charAt(name.length - 1));
/** A character of any name, and the last one of any behind it. */
const OBSERVANCE_SIGN = signOf(
  KNOWN.map(({ names }) => names.replace(/[^\u3400-\u9fff]/g, "")).join(""),
  ENDS.join(""),
);

/** Observances that the text (names unmasked) mentions, in order. */
export function parseObservances(text: string, signs: Signs = signsIn(text)): Observance[] {
  if (!hasSign(signs, OBSERVANCE_SIGN)) return [];
  return allMatches(text, PATTERN).flatMap((match) => {
    const index = KNOWN.findIndex((_, at) => match.groups?.[`o${at}`] !== undefined);
    const known = KNOWN[index];
    if (!known) return [];
    return [
      {
        name: match[0],
        dayIn: known.dayIn,
        announced: known.announced ?? false,
        start: match.index,
        end: match.index + match[0].length,
      },
    ];
  });
}

/** The given weekday (1 = Monday … 7) of the month's nth week, weeks being Monday first and the 1st lying in week 1. */
function weekOfMonth(year: number, month: number, nth: number, weekday: number): DayOfYear {
  const first = weekdayOf(dateOf(year, month, 1));
  return { month, day: (nth - 1) * 7 + weekday - first + 1 };
}
