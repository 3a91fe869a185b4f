import type { Doubt } from "./doubt.ts";
import type { DutyReading } from "./duty-reading.ts";
import {
  type Act,
  COMPANIONS,
  CONTENTS,
  DONE_WITHIN,
  GATHERING,
  KEEPING_ACTS,
  STUDY_FORMS,
  TELLING_ACTS,
  isStudying,
} from "./terms/acts.ts";
import { OCCASIONS } from "./terms/topics.ts";
import type { ActUse, TitlePart } from "./title-part.ts";

const wordOf = (use: ActUse | undefined): string | null => use?.word ?? null;

/** The doubt about acts: all acts of the duty must be in the title, and no act that would make it another thing. */
export function actDoubt(part: TitlePart, duty: DutyReading, named: Set<string>): Doubt | null {
  const wanted = duty.title.acts.filter(({ act }) => act !== GATHERING || duty.title.acts.length === 1);
  const found = part.acts;
  for (const use of wanted) {
    if (use.act === GATHERING || isDoneWithAnother(use, wanted, found)) continue;
    if (!found.some(({ act }) => covers(act, use.act)))
      return { kind: "act", found: wordOf(found.find(({ act }) => act !== GATHERING)), wanted: use.word };
    named.add(`act ${use.act.name}`);
  }
  const stranger = found.find((use) => isStranger(use, duty, part));
  return stranger ? { kind: "act", found: stranger.word, wanted: wordOf(wanted[0]) } : null;
}

/** 走访慰问 was done when one of the two was; 学习交流 when there was study. */
const isDoneWithAnother = ({ act }: ActUse, wanted: readonly ActUse[], found: readonly ActUse[]): boolean =>
  wanted.some(
    (other) =>
      other.act !== act &&
      (COMPANIONS[other.act.name]?.includes(act.name) === true || isFormOf(act, other.act)) &&
      found.some((known) => covers(known.act, other.act)),
  );

const covers = (found: Act, wanted: Act): boolean =>
  found === wanted || (isStudying(found.name) && isStudying(wanted.name));

const isFormOf = (act: Act, study: Act): boolean => isStudying(study.name) && STUDY_FORMS.has(act.name);

/**
 * Whether an act of the title is foreign to the duty: the duty does not name it, and it is neither a form nor a
 * content of the duty's act.
 */
function isStranger({ act, word, at }: ActUse, duty: DutyReading, part: TitlePart): boolean {
  const own = duty.title.acts.map((use) => use.act);
  if (act === GATHERING || own.some((known) => covers(act, known))) return false;
  if (own.every((known) => known === GATHERING)) return !isWayOfKeeping(act, duty);
  if (duty.title.text.includes(word)) return false;
  if (own.some((known) => COMPANIONS[known.name]?.includes(act.name))) return false;
  if (own.some(({ kind }) => kind === "session")) return !isWithinSession({ act, word, at }, part);
  return !isModifierOfStudy(act, own, part);
}

/** Whether the act is a way to fulfil a duty that names no act: telling people of its subject, or keeping its day. */
function isWayOfKeeping({ name }: Act, { title, contents }: DutyReading): boolean {
  if (title.acts.length > 0) return false;
  const isDay = title.topics.size > 0 && [...title.topics.keys()].every((topic) => OCCASIONS.has(topic));
  return isDay ? KEEPING_ACTS.has(name) : contents.some((content) => IS_KNOWN.test(content)) && TELLING_ACTS.has(name);
}

/** Endings of a subject that people can be told about. */
const IS_KNOWN = /(?:知识|常识|法|法律|法规|条例|精神|政策|历史|史|故事|内容)$/;

/** Whether the act took place within a session. A meeting that is named after the act is another meeting. */
function isWithinSession({ act, word, at }: ActUse, { tokens }: TitlePart): boolean {
  const before = tokens.findLast(({ token }) => token.at < at)?.token;
  const isAttached = before !== undefined && before.is !== "mark" && before.at + before.text.length === at;
  return isAttached ? DONE_WITHIN.has(act.name) && !/(?:会|班|讲座)$/.test(word) : CONTENTS.has(act.name);
}

/** 警示教育专题学习: an act before the final 学习 is the content of the study. */
function isModifierOfStudy(act: Act, own: readonly Act[], { acts }: TitlePart): boolean {
  const last = acts.at(-1)?.act;
  return (
    last !== undefined &&
    own.includes(last) &&
    isStudying(last.name) &&
    CONTENTS.has(act.name) &&
    act.kind !== "session"
  );
}
