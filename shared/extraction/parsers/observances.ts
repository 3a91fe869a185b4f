import { OBSERVANCE_NAMES } from "../../domain/observance/named-observance.ts";
import { dayOf, monthOf } from "../../domain/date/plain-date.ts";
import { type AnnouncedObservance, usualDays } from "../../domain/observance/observances.ts";
import { type Signs, hasSign, signOf, signsIn } from "../text/signs.ts";
import type { Span } from "../text/span.ts";
import type { DayOfYear } from "./festivals.ts";
import { allMatches } from "../text/all-matches.ts";

/** A day, week or month of the public calendar that a plan names without a date. */
export interface Observance extends Span {
  readonly name: string;
  /** The last day of the observance in `year`; for an announced one, the last of its usual days. */
  readonly dayIn: (year: number) => DayOfYear;
  /** The observance whose days an authority announces each year; null for all others. */
  readonly announced: AnnouncedObservance | null;
}

interface Known {
  readonly names: string;
  readonly dayIn: (year: number) => DayOfYear;
  readonly announced?: AnnouncedObservance;
}

/** An observance whose days are announced each year. */
const announced = (observance: AnnouncedObservance): Known => ({
  names: OBSERVANCE_NAMES[observance],
  dayIn: (year) => {
    const { last } = usualDays(observance, year);
    return { month: monthOf(last), day: dayOf(last) };
  },
  announced: observance,
});

const on = (month: number, day: number) => () => ({ month, day });

/** domain.md section 2, where the sources of the rules stand. */
const KNOWN: readonly Known[] = [
  { names: "学雷锋纪念日|学雷锋日", dayIn: on(3, 5) },
  { names: "(?:全国)?植树节", dayIn: on(3, 12) },
  { names: "国家安全教育日", dayIn: on(4, 15) },
  announced("secrecy-month"),
  { names: "爱国卫生月", dayIn: on(4, 30) },
  { names: "世界?知识产权日", dayIn: on(4, 26) },
  announced("disaster-prevention-week"),
  { names: "防灾减灾日", dayIn: on(5, 12) },
  announced("science-week"),
  { names: "科技工作者日", dayIn: on(5, 30) },
  { names: "安全生产(?:宣传)?月", dayIn: on(6, 30) },
  { names: "(?:“?6[·.]5”?|“?六·?五”?)?世?界?环境日", dayIn: on(6, 5) },
  { names: "国际档案日", dayIn: on(6, 9) },
  announced("food-safety-week"),
  { names: "(?:“?6[·.]26”?)?国际?禁毒日", dayIn: on(6, 26) },
  { names: "科普月", dayIn: on(9, 30) },
  announced("science-popularisation-day"),
  announced("cybersecurity-week"),
  { names: "质量月", dayIn: on(9, 30) },
  { names: "烈士纪念日", dayIn: on(9, 30) },
  { names: "消防宣传月", dayIn: on(11, 30) },
  { names: "消防宣传日|消防日", dayIn: on(11, 9) },
  { names: "世界艾滋病日", dayIn: on(12, 1) },
  { names: "交通安全日", dayIn: on(12, 2) },
  { names: "(?:“?12·4”?)?国家宪法日", dayIn: on(12, 4) },
  announced("constitution-week"),
  { names: "国际志愿者日", dayIn: on(12, 5) },
  { names: "国家公祭日", dayIn: on(12, 13) },
];
const PATTERN = new RegExp(KNOWN.map(({ names }, index) => `(?<o${index}>${names})`).join("|"), "g");

const ENDS = KNOWN.flatMap(({ names }) => names.split("|")).map((name) => name.charAt(name.length - 1));
/** The sign pair: any character of a name, followed by the last character of any name. */
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
        announced: known.announced ?? null,
        start: match.index,
        end: match.index + match[0].length,
      },
    ];
  });
}
