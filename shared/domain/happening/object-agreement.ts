import type { BodyUse } from "./bodies-in.ts";
import type { StatedDay } from "./chosen-occurrence.ts";
import type { Doubt } from "./doubt.ts";
import { type DutyReading, isBare } from "./duty-reading.ts";
import { isSameNamed, stretchOf } from "./named-period.ts";
import { isSameText } from "./plain-text.ts";
import { isSameBody, nameOf } from "./same-body.ts";
import { GATHERING } from "./terms/acts.ts";
import { PEOPLE } from "./terms/bodies.ts";
import { OCCASIONS } from "./terms/topics.ts";
import type { TitlePart } from "./title-part.ts";
import { wordsIn } from "../obligation/whole-words.ts";

/** What it is about is all there: topics, what no list knows, one of the names, and a period in the duty's own title. */
export function objectDoubt(part: TitlePart, duty: DutyReading, named: Set<string>): Doubt | null {
  const lacking = (wanted: string): Doubt => ({ kind: "object", found: null, wanted });
  for (const topic of topicsAsked(duty)) {
    if (!part.topics.has(topic) && !duty.title.acts.some(({ act }) => act.about === topic)) return lacking(topic);
    named.add(`topic ${topic}`);
  }
  if (duty.names.length > 0) {
    const name = duty.names.find((other) => part.text.includes(other) || part.names.includes(other));
    if (name === undefined && duty.contents.length === 0) return lacking(duty.names[0] ?? "");
    if (name !== undefined) named.add(`name ${name}`);
  }
  for (const content of duty.contents) {
    if (!isSaid(content, part)) return lacking(content);
    named.add(`content ${content}`);
  }
  const missing = objectBodies(duty).find((wanted) => !part.bodies.some((body) => isSameBody(body, wanted)));
  for (const target of objectBodies(duty)) if (target !== missing) named.add(`target ${target.name}${target.body}`);
  if (missing !== undefined && part.bodies.some((body) => isOtherPeople(body, missing)))
    return lacking(nameOf(missing) ?? "");
  const own = ownObjectDoubt(part, duty, named);
  return own !== null && missing && isBare(duty) ? lacking(nameOf(missing) ?? "") : own;
}

/** 慰问困难职工 is no 慰问困难党员. */
const isOtherPeople = ({ body }: BodyUse, wanted: BodyUse): boolean =>
  body !== null &&
  wanted.body !== null &&
  body !== "全体" &&
  PEOPLE.has(body) &&
  PEOPLE.has(wanted.body) &&
  body !== wanted.body;

/** 七一 in 七一表彰优秀党员 is an occasion; in 七一文艺汇演 it is the object. */
function topicsAsked({ title }: DutyReading): string[] {
  const topics = [...title.topics.keys()];
  const others = topics.filter((topic) => !OCCASIONS.has(topic));
  return others.length > 0 ? others : topics;
}

/**
 * The doubt about a period in the duty's own title: the activity must name the same period, or else its day must lie
 * in it.
 */
export function periodDoubt(
  { day, named: statedPeriod }: StatedDay,
  { period }: DutyReading,
  named: Set<string>,
): Doubt | null {
  if (period === null) return null;
  const stretch = stretchOf(period.named, day);
  const isDay = stretch !== null && stretch.first <= day && day <= stretch.last;
  if (statedPeriod === null ? !isDay : !isSameNamed(period.named, statedPeriod))
    return { kind: "object", found: null, wanted: period.words };
  named.add("its period");
  return null;
}

/**
 * The bodies that the duty is done to. For an act that is done to somebody, these are the bodies in the duty's title.
 */
const objectBodies = ({ targets, title }: DutyReading): readonly BodyUse[] =>
  title.acts.some(({ act }) => act.isDoneTo) ? title.bodies.filter(({ body }) => body !== "全体") : targets;

/** The verbs that a meeting uses for its affairs. */
const TAKES_AFFAIRS: readonly string[] = ["研究", "汇报", "听取", "分析"];

/** The share of a longer content, in characters, that must be found: 分管部门单位, 分管部门. */
const ENOUGH = 0.7;

function isSaid(content: string, { tokens }: TitlePart): boolean {
  const text = tokens.map(({ token }) => (token.is === "topic" || token.is === "mark" ? " " : token.text)).join("");
  if (text.includes(content)) return true;
  const words = wordsIn(content).filter(({ length }) => length > 1);
  const said = inTheirOrder(words, text).join("").length;
  return words.length > 1 && said / words.join("").length >= ENOUGH;
}

/** The words that the text has, each behind the one before: 会员发展 is no 发展会员. */
function inTheirOrder(words: readonly string[], text: string): string[] {
  let from = 0;
  return words.filter((word) => {
    const at = text.indexOf(word, from);
    if (at >= 0) from = at + word.length;
    return at >= 0;
  });
}

/**
 * What only does something with an object is certain of none when its title names none: then the object must be one that the
 * plan's sentence speaks of, or the two titles the same.
 */
function ownObjectDoubt(part: TitlePart, duty: DutyReading, named: Set<string>): Doubt | null {
  const hasObject = [...named].some((term) => !term.startsWith("act "));
  const needsOne = duty.title.acts.length === 0 || duty.title.acts.every(({ act }) => act.kind === "matter");
  if (hasObject || !needsOne) return null;
  if (isSameText(part, duty) && duty.title.acts.some(({ act }) => act !== GATHERING)) return null;
  const objects = [...part.topics.keys(), ...part.rests.map(({ text }) => text), ...part.names];
  if (objects.length === 0 && isActAlone(part, duty)) return null;
  const stranger = objects.find((object) => !isSpokenOf(object, duty, part));
  if (objects.length === 0 || stranger !== undefined)
    return { kind: "object", found: stranger ?? null, wanted: duty.title.acts[0]?.word ?? null };
  for (const object of objects) named.add(`object ${object}`);
  return null;
}

/** 党员志愿服务 where 党员 are who must do 志愿服务: nothing but the act and who did it. */
const isActAlone = ({ acts, bodies, asides }: TitlePart, { title }: DutyReading): boolean =>
  title.acts.some(({ act }) => act !== GATHERING && !act.isDoneTo && !NEEDS_OBJECT.has(act.name)) &&
  asides.length === 0 &&
  bodies.every(({ place }) => place === "holder") &&
  acts.every(({ act }) => title.acts.some((other) => other.act === act));

const NEEDS_OBJECT: ReadonlySet<string> = new Set([
  ...TAKES_AFFAIRS,
  "报送",
  "制定",
  "印发",
  "编写",
  "更新",
  "分解",
  "签订",
  "公示",
  "通报",
]);

const isSpokenOf = (object: string, { spoken }: DutyReading, { tokens }: TitlePart): boolean =>
  spoken().includes(object) ||
  tokens.some(({ token }) => token.is === "topic" && token.topic === object && spoken().includes(token.text));
