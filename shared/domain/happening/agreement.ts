import type { BodyUse } from "./bodies-in.ts";
import type { DutyReading } from "./duty-reading.ts";
import type { Told } from "./chosen-occurrence.ts";
import { isSameNamed, stretchOf } from "./named-period.ts";
import { type Act, COMPANIONS, CONTENTS, GATHERING, isStudying } from "./terms/acts.ts";
import { PEOPLE, STANDS_FOR } from "./terms/bodies.ts";
import { LEADS_ON } from "./terms/fillers.ts";
import { OCCASIONS } from "./terms/topics.ts";
import { PERSON } from "./terms/surnames.ts";
import type { ActUse, RestUse, TitlePart } from "./title-part.ts";
import { wordsIn } from "../obligation/whole-words.ts";

/** Why a title does not tell of a duty for certain. */
export type Doubt =
  /** It tells of another kind of thing: `found` and not `wanted`. */
  | { readonly kind: "act"; readonly found: string | null; readonly wanted: string | null }
  /** It does not say that it was about `wanted`. */
  | { readonly kind: "object"; readonly found: string | null; readonly wanted: string | null }
  /** It was another's, or it is not said whose it was. */
  | { readonly kind: "who"; readonly found: string | null; readonly wanted: string | null };

export type Agreement =
  /** `named`: all that the duty asks for and the title says. */
  | { readonly fits: true; readonly named: ReadonlySet<string> }
  /** `closeness`: how much of it is there all the same. */
  | { readonly fits: false; readonly doubt: Doubt; readonly closeness: number };

/** Whether kind, object and subject of one thing that a title names agree with a duty. */
export function agreementOf(part: TitlePart, duty: DutyReading, told: Told): Agreement {
  const named = new Set<string>();
  const doubt =
    actDoubt(part, duty, named) ??
    objectDoubt(part, duty, named) ??
    periodDoubt(told, duty, named) ??
    whoDoubt(part, duty, named);
  if (doubt !== null) return { fits: false, doubt, closeness: named.size };
  if (isSameText(part, duty)) named.add("its very words");
  return { fits: true, named };
}

const isSameText = (part: TitlePart, duty: DutyReading): boolean =>
  part.plain !== "" && part.plain === duty.title.plain;

const wordOf = (use: ActUse | undefined): string | null => use?.word ?? null;

/** Its acts are all there, and no other that would make it another thing. */
function actDoubt(part: TitlePart, duty: DutyReading, named: Set<string>): Doubt | null {
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
      COMPANIONS[other.act.name]?.includes(act.name) === true &&
      found.some((one) => covers(one.act, other.act)),
  );

const covers = (found: Act, wanted: Act): boolean =>
  found === wanted || (isStudying(found.name) && isStudying(wanted.name));

/** An act that the duty does not speak of, and that is more than a form or the content of what it does. */
function isStranger({ act, word }: ActUse, duty: DutyReading, part: TitlePart): boolean {
  const own = duty.title.acts.map((use) => use.act);
  if (act === GATHERING || own.some((one) => covers(act, one))) return false;
  if (own.every((one) => one === GATHERING)) return act.kind === "session" || duty.title.acts.length > 0;
  if (duty.title.text.includes(word)) return false;
  if (own.some((one) => COMPANIONS[one.name]?.includes(act.name))) return false;
  if (own.some(({ kind }) => kind === "session")) return !CONTENTS.has(act.name);
  return !isModifierOfStudy(act, own, part);
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
  if (isCelebration || behind.length < SHORTEST_NOUN || LEADS_ON.test(behind) || PERSON.test(behind)) return null;
  if (content === undefined && (!last.isAttached || duty.contents.some((one) => one.includes(last.text)))) return null;
  const acts = part.acts.filter(({ act }) => act !== GATHERING);
  if (Math.max(-1, ...acts.map(({ at }) => at), ...part.topics.values()) > last.at) return null;
  return isObjectOf(last, acts, part, duty) ? null : behind;
}

/** One character is the end of a word before it. */
const SHORTEST_NOUN = 2;

/** What stands there is what the act before it was done to. */
function isObjectOf(rest: RestUse, acts: readonly ActUse[], part: TitlePart, duty: DutyReading): boolean {
  const before = acts.findLast(({ at }) => at < rest.at);
  if (before === undefined) return false;
  if (!duty.title.acts.some(({ act }) => covers(before.act, act))) return true;
  if (isStudying(before.act.name) || before.act.name === "谈话") return true;
  if (before.act.kind !== "matter") return false;
  const isObjectless = duty.title.topics.size + duty.contents.length + duty.names.length === 0;
  return (
    isObjectless || [...part.topics.values()].some((at) => at > before.at) || rest.text !== whatIsNew(rest.text, duty)
  );
}

/** The words without those that the duty's title has. */
const whatIsNew = (text: string, { contents }: DutyReading): string =>
  contents.reduce((rest, content) => rest.replace(content, ""), text);

/** What it is about is all there: topics, what no list knows, one of the names, and a period in the duty's own title. */
function objectDoubt(part: TitlePart, duty: DutyReading, named: Set<string>): Doubt | null {
  const lacking = (wanted: string): Doubt => ({ kind: "object", found: null, wanted });
  for (const topic of topicsAsked(duty)) {
    if (!part.topics.has(topic) && !duty.title.acts.some(({ act }) => act.about === topic)) return lacking(topic);
    named.add(`topic ${topic}`);
  }
  if (duty.names.length > 0) {
    const name = duty.names.find((one) => part.text.includes(one) || part.names.includes(one));
    if (name === undefined && duty.contents.length === 0) return lacking(duty.names[0] ?? "");
    if (name !== undefined) named.add(`name ${name}`);
  }
  for (const content of duty.contents) {
    if (!isSaid(content, part)) return lacking(content);
    named.add(`content ${content}`);
  }
  const missing = objectBodies(duty).find((wanted) => !part.bodies.some((body) => isSameBody(body, wanted)));
  for (const target of objectBodies(duty)) if (target !== missing) named.add(`target ${target.name}${target.body}`);
  const isOnlyObject = duty.title.topics.size + duty.contents.length + duty.names.length === 0;
  if (missing && isOnlyObject) return ownObjectDoubt(part, duty, named) && lacking(nameOf(missing) ?? "");
  return ownObjectDoubt(part, duty, named);
}

/** 七一 in 七一表彰优秀党员 is when it is done; in 七一文艺汇演 it is what is meant. */
function topicsAsked({ title, contents, names }: DutyReading): string[] {
  const topics = [...title.topics.keys()];
  const others = topics.filter((topic) => !OCCASIONS.has(topic));
  return others.length + contents.length + names.length > 0 ? others : topics;
}

/** A period in the duty's own title is told by the activity's, or else by its day. */
function periodDoubt({ day, named: told }: Told, { period }: DutyReading, named: Set<string>): Doubt | null {
  if (period === null) return null;
  const stretch = stretchOf(period.named, day);
  const isDay = stretch !== null && stretch.first <= day && day <= stretch.last;
  if (told === null ? !isDay : !isSameNamed(period.named, told))
    return { kind: "object", found: null, wanted: period.words };
  named.add("its period");
  return null;
}

/** Whom it is done to; of what is done to people the people that the title names. */
const objectBodies = ({ targets, title }: DutyReading): readonly BodyUse[] =>
  title.acts.some(({ act }) => act.isDoneTo)
    ? title.bodies.filter(
        ({ place, body }) => place === "target" || (body !== null && PEOPLE.has(body) && body !== "全体"),
      )
    : targets;

/** So much of a longer content must be there, in characters: 分管部门单位, 分管部门. */
const ENOUGH = 0.7;

function isSaid(content: string, { tokens }: TitlePart): boolean {
  const text = tokens.map(({ token }) => (token.is === "topic" || token.is === "mark" ? " " : token.text)).join("");
  if (text.includes(content)) return true;
  const words = wordsIn(content).filter(({ length }) => length > 1);
  const said = words.filter((word) => text.includes(word)).join("").length;
  return words.length > 1 && said / words.join("").length >= ENOUGH;
}

/**
 * What only does something with an object is certain of none when its title names none: then the object must be one that the
 * plan's sentence speaks of, or the two titles the same.
 */
function ownObjectDoubt(part: TitlePart, duty: DutyReading, named: Set<string>): Doubt | null {
  const hasObject = [...named].some((one) => !one.startsWith("act "));
  const needsOne = duty.title.acts.length === 0 || duty.title.acts.every(({ act }) => act.kind === "matter");
  if (hasObject || !needsOne) return null;
  if (isSameText(part, duty) && duty.title.acts.some(({ act }) => act !== GATHERING)) return null;
  const objects = [...part.topics.keys(), ...part.rests.map(({ text }) => text), ...part.names];
  const stranger = objects.find((object) => !isSpokenOf(object, duty, part));
  if (objects.length === 0 || stranger !== undefined)
    return { kind: "object", found: stranger ?? null, wanted: duty.title.acts[0]?.word ?? null };
  for (const object of objects) named.add(`object ${object}`);
  return null;
}

const isSpokenOf = (object: string, { spoken }: DutyReading, { tokens }: TitlePart): boolean =>
  spoken().includes(object) ||
  tokens.some(({ token }) => token.is === "topic" && token.topic === object && spoken().includes(token.text));

/** Whose it is: everybody named is somebody whom the duty knows, and who must be named is. */
function whoDoubt(part: TitlePart, duty: DutyReading, named: Set<string>): Doubt | null {
  const { who, isWhoTold, others, recipients } = duty;
  const holders = part.bodies.filter(({ place }) => place === "holder");
  const told = part.bodies.filter(({ place }) => place === "recipient");
  const wrong = told.find((body) => recipients.length > 0 && !recipients.some((one) => isSameBody(body, one)));
  if (wrong) return whose(wrong, recipients[0]);
  for (const body of told) named.add(`recipient ${body.body}`);

  const own = holders.filter((body) => isOwn(body, duty));
  for (const body of own) named.add(`who ${body.body}`);
  const strangers = holders.filter(
    (body) =>
      !own.includes(body) &&
      !isBystander(body, duty) &&
      !(own.length > 0 && others().some((one) => isSameUnit(body, one))),
  );
  if (strangers[0]) return whose(strangers[0], who[0]);
  if (own.length > 0 || !needsWho(part, duty)) return null;
  return { kind: "who", found: null, wanted: isWhoTold ? nameOf(who[0]) : null };
}

const whose = (found: BodyUse, wanted: BodyUse | undefined): Doubt => ({
  kind: "who",
  found: nameOf(found),
  wanted: nameOf(wanted),
});

const nameOf = (use: BodyUse | undefined): string | null =>
  use === undefined
    ? null
    : `${use.name}${use.body === "单位" || use.body === "个人" ? "" : (use.body ?? "")}${use.role ?? ""}`;

/** Who the duty asks for; where nobody said so, who answers for it, or whose such a thing is by its nature. */
function isOwn(body: BodyUse, { who, isWhoTold, others, title }: DutyReading): boolean {
  if (who.some((one) => isSameBody(body, one))) return true;
  if (title.acts.some(({ act }) => act.by === body.body && body.role === null))
    return !isWhoTold || who.every(({ body: one }) => one === null || PEOPLE.has(one));
  return !isWhoTold && others().some((one) => isSameUnit(body, one));
}

/** Somebody who is there whoever holds it: people in general, whom it is done to, or a body that the duty's title names. */
function isBystander(body: BodyUse, { who, isWhoTold, title, targets }: DutyReading): boolean {
  if (title.bodies.some((one) => isSameBody(body, one)) || targets.some((one) => isSameBody(body, one))) return true;
  if (body.body === null || !PEOPLE.has(body.body)) return false;
  const isBareStudy = title.acts.some(({ act }) => act.kind === "study") && title.topics.size === 0;
  return (
    !who.some((one) => one.body !== null && PEOPLE.has(one.body)) && (isWhoTold || !isBareStudy || body.body === "个人")
  );
}

/** A study is known by whose it is, unless what was studied tells it. */
function needsWho(part: TitlePart, duty: DutyReading): boolean {
  const isStudy = duty.title.acts.some(({ act }) => act.kind === "study");
  if (!isStudy) return false;
  const isBare = duty.title.topics.size + duty.contents.length + duty.names.length === 0;
  return isBare && (duty.isWhoTold || !isSameText(part, duty));
}

function isSameBody(found: BodyUse, wanted: BodyUse): boolean {
  return isSameUnit(found, wanted) && isSameRole(found, wanted);
}

function isSameUnit({ body, name }: BodyUse, wanted: BodyUse): boolean {
  if (body === null || wanted.body === null) return false;
  if (STANDS_FOR[wanted.body]?.includes(body)) return true;
  if (body !== wanted.body) return false;
  if (body === "单位" || body === "个人") return name === wanted.name;
  if (PEOPLE.has(body)) return name.endsWith(wanted.name);
  return name === "" || wanted.name === "" || name === wanted.name;
}

const isSameRole = ({ role }: BodyUse, wanted: BodyUse): boolean =>
  role === wanted.role || (wanted.role === "负责人" && role === "书记");
