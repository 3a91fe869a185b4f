import type { BodyUse } from "./bodies-in.ts";
import type { Doubt } from "./doubt.ts";
import { type DutyReading, isBare } from "./duty-reading.ts";
import { isSameText } from "./plain-text.ts";
import { isSameBody, isSameUnit, nameOf } from "./same-body.ts";
import { PEOPLE } from "./terms/bodies.ts";
import type { TitlePart } from "./title-part.ts";

/**
 * The doubt about whose activity it is: the duty must know every body named, and a body that must be named has to be.
 */
export function whoDoubt(part: TitlePart, duty: DutyReading, named: Set<string>): Doubt | null {
  const { who, isWhoNamed, others, recipients } = duty;
  const holders = part.bodies.filter(({ place }) => place === "holder");
  const addressed = part.bodies.filter(({ place }) => place === "recipient");
  const wrong = addressed.find(
    (body) => recipients.length > 0 && !recipients.some((recipient) => isSameBody(body, recipient)),
  );
  if (wrong) return whose(wrong, recipients[0]);
  for (const body of addressed) named.add(`recipient ${body.body}`);

  const own = holders.filter((body) => isOwn(body, duty));
  for (const body of own) named.add(`who ${body.body}`);
  const strangers = holders.filter(
    (body) =>
      !own.includes(body) &&
      !isBystander(body, duty) &&
      !isOfThingBefore(body, duty) &&
      !(own.length > 0 && others().some((other) => isSameUnit(body, other))),
  );
  if (strangers[0]) return whose(strangers[0], who[0]);
  if (own.length > 0 || !needsWho(part, duty)) return null;
  return { kind: "who", found: null, wanted: isWhoNamed ? nameOf(who[0]) : null };
}

/** 中心组学习暨警示教育: the body of the first thing does not restrict an event that any body of the office may hold. */
const isOfThingBefore = ({ isInherited, body }: BodyUse, { title, isWhoNamed }: DutyReading): boolean =>
  isInherited === true &&
  !isWhoNamed &&
  body !== "单位" &&
  body !== "上级" &&
  title.acts.length > 0 &&
  title.acts.every(({ act }) => act.kind === "event");

const whose = (found: BodyUse, wanted: BodyUse | undefined): Doubt => ({
  kind: "who",
  found: nameOf(found),
  wanted: nameOf(wanted),
});

/**
 * Whether the body is one that the duty asks for; where the duty names none, one that leads it or holds such an act by
 * nature.
 */
function isOwn(body: BodyUse, { who, isWhoNamed, others, title }: DutyReading): boolean {
  if (who.some((use) => isSameBody(body, use))) return true;
  if (title.acts.some(({ act }) => act.by === body.body && body.role === null))
    return !isWhoNamed || who.every((use) => use.body === null || PEOPLE.has(use.body));
  return !isWhoNamed && others().some((other) => isSameUnit(body, other));
}

/**
 * Whether a body is a bystander, whoever holds the thing: people in general, the target of the act, or a body in the
 * duty's title.
 */
function isBystander(body: BodyUse, { who, isWhoNamed, title, targets }: DutyReading): boolean {
  if (title.bodies.some((other) => isSameBody(body, other)) || targets.some((target) => isSameBody(body, target)))
    return true;
  if (body.body === null || !PEOPLE.has(body.body)) return false;
  const people = title.bodies.filter((other) => other.body !== null && PEOPLE.has(other.body) && other.body !== "全体");
  if (people.length > 0 && body.body !== "全体" && body.body !== "个人") return false;
  const isBareStudy = title.acts.some(({ act }) => act.kind === "study") && title.topics.size === 0;
  return (
    !who.some((use) => use.body !== null && PEOPLE.has(use.body)) &&
    (isWhoNamed || !isBareStudy || body.body === "个人")
  );
}

/** Whether the title must name a body: a study is told from others by its holder, unless its content tells. */
function needsWho(part: TitlePart, duty: DutyReading): boolean {
  const isStudy = duty.title.acts.some(({ act }) => act.kind === "study");
  if (!isStudy) return false;
  if (isSameText(part, duty) && duty.title.bodies.length > 0) return false;
  return isBare(duty) && (duty.isWhoNamed || !isSameText(part, duty));
}
