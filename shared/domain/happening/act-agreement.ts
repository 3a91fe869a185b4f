import type { Doubt } from "./doubt.ts";
import { type DutyReading, isBare } from "./duty-reading.ts";
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
import { LEADS_ON } from "./terms/fillers.ts";
import { OCCASIONS } from "./terms/topics.ts";
import { STUDIED } from "./terms/studied.ts";
import { PERSON } from "./terms/surnames.ts";
import type { ActUse, RestUse, TitlePart } from "./title-part.ts";
import { wordsIn } from "../obligation/whole-words.ts";

const wordOf = (use: ActUse | undefined): string | null => use?.word ?? null;

/** Its acts are all there, and no other that would make it another thing. */
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
  if (stranger) return { kind: "act", found: stranger.word, wanted: wordOf(wanted[0]) };
  const behind = whatFollows(part, duty);
  return behind === null ? null : { kind: "act", found: behind, wanted: wordOf(wanted[0]) };
}

/** 走访慰问 was done when one of the two was; 学习交流 when there was study. */
const isDoneWithAnother = ({ act }: ActUse, wanted: readonly ActUse[], found: readonly ActUse[]): boolean =>
  wanted.some(
    (other) =>
      other.act !== act &&
      (COMPANIONS[other.act.name]?.includes(act.name) === true || isFormOf(act, other.act)) &&
      found.some((one) => covers(one.act, other.act)),
  );

const covers = (found: Act, wanted: Act): boolean =>
  found === wanted || (isStudying(found.name) && isStudying(wanted.name));

const isFormOf = (act: Act, study: Act): boolean => isStudying(study.name) && STUDY_FORMS.has(act.name);

/** An act that the duty does not speak of, and that is more than a form or the content of what it does. */
function isStranger({ act, word, at }: ActUse, duty: DutyReading, part: TitlePart): boolean {
  const own = duty.title.acts.map((use) => use.act);
  if (act === GATHERING || own.some((one) => covers(act, one))) return false;
  if (own.every((one) => one === GATHERING)) return !isWayOfKeeping(act, duty);
  if (duty.title.text.includes(word)) return false;
  if (own.some((one) => COMPANIONS[one.name]?.includes(act.name))) return false;
  if (own.some(({ kind }) => kind === "session")) return !isWithinSession({ act, word, at }, part);
  return !isModifierOfStudy(act, own, part);
}

/** A duty that names no act is done by telling what it names, or by keeping its day. */
function isWayOfKeeping({ name }: Act, { title, contents }: DutyReading): boolean {
  if (title.acts.length > 0) return false;
  const isDay = title.topics.size > 0 && [...title.topics.keys()].every((topic) => OCCASIONS.has(topic));
  return isDay ? KEEPING_ACTS.has(name) : contents.some((one) => IS_KNOWN.test(one)) && TELLING_ACTS.has(name);
}

/** What can be told. */
const IS_KNOWN = /(?:知识|常识|法|法律|法规|条例|精神|政策|历史|史|故事|内容)$/;

/** What was done in a session; a meeting that is called after it is another one. */
function isWithinSession({ act, word, at }: ActUse, { tokens }: TitlePart): boolean {
  const before = tokens.findLast(({ token }) => token.at < at)?.token;
  const isAttached = before !== undefined && before.is !== "mark" && before.at + before.text.length === at;
  return isAttached ? DONE_WITHIN.has(act.name) && !/(?:会|班|讲座)$/.test(word) : CONTENTS.has(act.name);
}

/** 警示教育专题学习: what stands before the study at its end is what was studied. */
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

/**
 * A word that no list knows behind all that the duty asks for makes another thing of it: 警示教育基地, 运动会奖品. What was done
 * in a session may follow (主题党日参观…), and so may the rest of an object whose act stands before it (研究意识形态阵地).
 */
function whatFollows(part: TitlePart, duty: DutyReading): string | null {
  const last = part.rests.findLast(({ isSecondary }) => !isSecondary);
  if (last === undefined) return null;
  const content = duty.contents.find((one) => last.text.includes(one));
  const behind = content === undefined ? last.text : last.text.slice(last.text.indexOf(content) + content.length);
  const isCelebration = duty.title.acts.length + duty.contents.length === 0 && duty.title.topics.size > 0;
  if (isCelebration || behind.length < SHORTEST_NOUN || PERSON.test(behind)) return null;
  if (content === undefined && (!last.isAttached || duty.contents.some((one) => one.includes(last.text)))) return null;
  const words = wordsIn(behind);
  if (LEADS_ON.has(words[0] ?? "")) return null;
  const acts = part.acts.filter(({ act }) => act !== GATHERING);
  if (Math.max(-1, ...acts.map(({ at }) => at), ...part.topics.values()) > last.at) return null;
  return isObjectOf(last, words, acts, duty) ? null : behind;
}

/** One character is the end of a word before it. */
const SHORTEST_NOUN = 2;

/** What stands there is what the act before it was done to. */
function isObjectOf(rest: RestUse, words: readonly string[], acts: readonly ActUse[], duty: DutyReading): boolean {
  const before = acts.findLast(({ at }) => at < rest.at);
  if (before === undefined) return false;
  if (!duty.title.acts.some(({ act }) => covers(before.act, act))) return DONE_WITHIN.has(before.act.name);
  if (before.act.name === "谈话") return true;
  const [last = ""] = words.slice(-1);
  const isStudied = STUDIED.has(last) || [...STUDIED].some((end) => end.length > 1 && rest.text.endsWith(end));
  if (isStudying(before.act.name) || TAKES_AFFAIRS.has(before.act.name)) return isStudied;
  return before.act.kind === "matter" && isBare(duty);
}

/** What a meeting does with its affairs. */
const TAKES_AFFAIRS: ReadonlySet<string> = new Set(["研究", "汇报", "听取", "分析"]);
