import type { Obligation } from "../obligation/obligation.ts";
import { type BodyUse } from "./bodies-in.ts";
import { type NamedPeriod, topicOfDay } from "./named-period.ts";
import type { TermScanner } from "./term-scanner.ts";
import { PEOPLE } from "./terms/bodies.ts";
import { tidyTitle } from "./tidy-title.ts";
import { type TitlePart, titlePart } from "./title-part.ts";
import { tokensOf } from "./tokens.ts";

/** The fields of a duty that tell what would fulfil it. */
export type ReadDuty = Pick<
  Obligation,
  "id" | "title" | "category" | "actor" | "lead" | "supporting" | "subjects" | "citation"
>;

/** The activity that a duty asks for, as read from its words. */
export interface DutyReading {
  readonly id: string;
  readonly title: TitlePart;
  /** Words of the title that no list knows; each of them must be there. */
  readonly contents: readonly string[];
  /** Names in quotation marks; of several one is enough. */
  readonly names: readonly string[];
  /** The bodies that the duty is done to, and those that are told of it. */
  readonly targets: readonly BodyUse[];
  readonly recipients: readonly BodyUse[];
  /** The bodies that must do the duty, in the words of the plan or by the unit's assignment. */
  readonly who: readonly BodyUse[];
  /** Whether the plan names the body; otherwise only the responsible unit is known. */
  readonly isWhoNamed: boolean;
  /** The bodies that lead, help, or are named in the citation; read when first asked for. */
  readonly others: () => readonly BodyUse[];
  /** The period that the duty's title names, with its words: 第二季度旅游. */
  readonly period: { readonly named: NamedPeriod; readonly words: string } | null;
  /** Citation and category: what the title left out. */
  readonly spoken: () => string;
}

export function readDuty(duty: ReadDuty, scanner: TermScanner): DutyReading {
  const title = partOf(duty.title, scanner);
  const holders = title.bodies.filter(({ place }) => place === "holder");
  const assigned = duty.subjects.filter(({ name }) => duty.actor !== null || name !== duty.lead);
  const named = [...(duty.actor === null ? [] : alternatives(duty.actor)), ...assigned.map(({ name }) => name)];
  const own = named.flatMap((name) => partOf(name, scanner).bodies).filter(({ body }) => body !== "全体");
  const isStudy = title.acts.some(({ act }) => act.kind === "study" && !act.isDoneTo);
  const isDoneTo = title.acts.some(({ act }) => act.isDoneTo);
  const ofTitle = isDoneTo ? [] : holders.filter(({ body }) => body !== null && (isStudy || !PEOPLE.has(body)));
  const isOfTitle = own.length === 0 && ofTitle.length > 0;
  return {
    id: duty.id,
    title,
    contents: [...title.rests.map(({ text }) => text), ...title.asides],
    names: title.names.filter((name) => /[\u3400-\u9fff]/.test(name)),
    targets: title.bodies.filter(({ place }) => place === "target"),
    recipients: title.bodies.filter(({ place }) => place === "recipient"),
    who: isOfTitle ? ofTitle : own,
    isWhoNamed: isOfTitle || own.length > 0,
    others: once(() =>
      [duty.lead ?? "", ...duty.supporting, duty.citation?.normalised ?? ""].flatMap(
        (words) => partOf(words, scanner).bodies,
      ),
    ),
    period: periodOf(title),
    spoken: once(() => tidyTitle(`${duty.citation?.normalised ?? ""} ${duty.category}`)),
  };
}

/** Whether the duty's title names only a kind of act, without an object. */
export const isBare = ({ title, contents, names }: DutyReading): boolean =>
  title.topics.size + contents.length + names.length === 0;

function periodOf({ tokens }: TitlePart): DutyReading["period"] {
  const [first] = tokens.flatMap(({ token }) => (token.is === "period" && !isOccasion(token.period) ? [token] : []));
  return first ? { named: first.period, words: first.text } : null;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** 3.8 and the like are names. */
const isOccasion = (period: NamedPeriod): boolean => topicOfDay(period) !== null;

function partOf(words: string, scanner: TermScanner): TitlePart {
  const text = tidyTitle(words);
  return titlePart(
    tokensOf(text, scanner).map((token) => ({ token, isSecondary: false, isAfterColon: false })),
    text,
  );
}

/** 党委（党组）主要负责人 is either of the two. */
function alternatives(actor: string): string[] {
  const match = /^(.*?)（([^（）]*)）(.*)$/.exec(tidyTitle(actor));
  if (!match) return [actor];
  const [, before = "", inside = "", after = ""] = match;
  return [`${before}${after}`, `${inside}${after}`];
}
