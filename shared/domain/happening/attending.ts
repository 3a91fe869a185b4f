import type { Doubt } from "./doubt.ts";
import type { DutyReading } from "./duty-reading.ts";
import { type Act, isStudying } from "./terms/acts.ts";
import type { ActUse, TitlePart } from "./title-part.ts";

/** Words for attending what others hold. The 听 of 听课 differs from 讲; 听取 is what a body does with a report. */
const ATTENDING =
  /应邀|受邀|(?:赴|前往|去)(?=[省市县州](?:纪委|监委|委|政府|直|科协|总工会|检察院|法院|党校))|列席|旁听|巡听|观摩|参加|出席|参会|参训|来访|派员|派人|(?<![倾收打旁巡])听(?=(?:了|过|一堂)?(?:专题|廉政|微)?(?:党课|课|讲座|报告|宣讲|辅导))|参观(?=[^开举召组]{0,6}(?:党日|生活会|学习|党课|大会|沙龙|运动会|评选))/;

/**
 * The doubt of attending: such a word precedes the last act that the duty asks for, so others held the thing. A duty
 * to attend has the word in its own title.
 */
export function attendingDoubt(part: TitlePart, { title }: DutyReading): Doubt | null {
  const found = attendingWord(part);
  const word = found?.word ?? part.attendedBefore;
  if (word === null || title.text.includes(word)) return null;
  if (found === null) return { kind: "attended", found: word, wanted: null };
  const own = part.acts.filter(({ act }) =>
    title.acts.some((other) => other.act === act || (isStudying(other.act.name) && isStudying(act.name))),
  );
  const last = Math.max(...own.map((use) => part.text.indexOf(use.word) + use.word.length));
  return own.length === 0 || found.at < last ? { kind: "attended", found: word, wanted: null } : null;
}

/**
 * The word before the act that says that the thing was attended. The same word behind the act (32人参加) only tells who
 * came.
 */
export function attendedIn(part: TitlePart): string | null {
  const found = attendingWord(part);
  const isBefore = part.acts.some(
    ({ word }) => (found?.at ?? part.text.length) < part.text.indexOf(word) + word.length,
  );
  return isBefore ? (found?.word ?? null) : null;
}

/** The first attending word, with its index in the part's text, leaving out the end of 组织党员参加…. */
function attendingWord({ text, acts }: TitlePart): { readonly word: string; readonly at: number } | null {
  const bringing = BRINGING.exec(text);
  const isOwn = bringing !== null && acts.some((use) => isBroughtTo(use, text, bringing.index + bringing[0].length));
  const read = isOwn ? text.replace(bringing[0], " ".repeat(bringing[0].length)) : text;
  const found = ATTENDING.exec(read);
  return found && { word: found[0], at: found.index };
}

/** A unit brings its own people to a thing: nobody else is named between the two verbs. The 组织 of 党组织 is no verb. */
const BRINGING =
  /(?<!党)组织(?:全体|全员|各|本|机关|党支部|支部|所属|在职|离退休|广大|部分|预备党员|党员|干部|职工|团员|青年|人员|同志|积极分子|领导|班子成员|[、和及与])*参加/;

/**
 * Whether the thing follows the attending word at once: 参加警示教育大会. In 参加全市警示教育大会 and 参加…培训 others may be the holders.
 */
function isBroughtTo({ act, word }: ActUse, text: string, from: number): boolean {
  const between = text.slice(from, text.indexOf(word, from));
  return isHeldByOneself(act) && text.includes(word, from) && OWN_ATTRIBUTES.test(between);
}

const OWN_ATTRIBUTES =
  /^(?:本单位|本支部|本机关|我会|我支部|机关|支部|党支部|本(?:季度|月|年度?)|20\d\d年(?:度)?|第?[一二三四1-4]季度|[上下]半年|\d{1,2}月份?|第[^的]{1,3}[次期])*$/;

/**
 * Whether the act is held by one's own unit: meetings of organisation life, studies and warnings. A course or a
 * contest may be held by others.
 */
const isHeldByOneself = ({ kind, name }: Act): boolean =>
  kind === "session" || isStudying(name) || OWN_MEETINGS.has(name);

const OWN_MEETINGS: ReadonlySet<string> = new Set(["警示教育", "党课", "民主评议"]);
