import type { Doubt } from "./doubt.ts";
import type { DutyReading } from "./duty-reading.ts";
import { isStudying } from "./terms/acts.ts";
import type { TitlePart } from "./title-part.ts";

/** Words for being there at what others hold. 听 is no 讲; 听取 is what a body does with a report. */
const ATTENDING =
  /应邀|受邀|(?:赴|前往|去)(?=[省市县州](?:纪委|监委|委|政府|直|科协|总工会|检察院|法院|党校))|列席|旁听|巡听|观摩|参加|出席|参会|参训|来访|派员|派人|(?<![倾收打旁巡])听(?=(?:了|过|一堂)?(?:专题|廉政|微)?(?:党课|课|讲座|报告|宣讲|辅导))|参观(?=[^开举召组]{0,6}(?:党日|生活会|学习|党课|大会|沙龙|运动会|评选))/;

/**
 * Somebody was there at what others held: such a word stands before the last act that the duty asks for. A duty to attend has
 * the word in its own title.
 */
export function attendingDoubt(part: TitlePart, { title }: DutyReading): Doubt | null {
  const found = ATTENDING.exec(part.text);
  const word = found?.[0] ?? part.attendedBefore;
  if (word === null || title.text.includes(word)) return null;
  if (found === null) return { kind: "attended", found: word, wanted: null };
  const own = part.acts.filter(({ act }) =>
    title.acts.some((one) => one.act === act || (isStudying(one.act.name) && isStudying(act.name))),
  );
  const last = Math.max(...own.map((use) => part.text.indexOf(use.word) + use.word.length));
  return own.length === 0 || found.index < last ? { kind: "attended", found: word, wanted: null } : null;
}

/** The word before its act that says of a thing that it was attended; one behind it (32人参加) tells who came. */
export function attendedIn({ text, acts }: TitlePart): string | null {
  const found = ATTENDING.exec(text);
  const isBefore = acts.some(({ word }) => (found?.index ?? text.length) < text.indexOf(word) + word.length);
  return isBefore ? (found?.[0] ?? null) : null;
}
