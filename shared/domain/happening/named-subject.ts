import { type BodyUse, bodiesIn } from "./bodies-in.ts";
import type { TermScanner } from "./term-scanner.ts";
import { tidyTitle } from "./tidy-title.ts";
import type { TitleReading } from "./title-reading.ts";
import { tokensOf } from "./tokens.ts";

/** The assignees of a duty. */
export interface Assignees {
  /** The names of all assignees, with or without an open occurrence. */
  readonly names: readonly string[];
  /** Whether the assignees are members of a group, so that each name is one of several of one kind. */
  readonly isGroup: boolean;
}

/**
 * Tells which subject of a duty a title means: the one that it names, or the only subject of the duty where it names
 * nobody of that kind. That only one subject still has an open occurrence proves nothing: the title may mean another
 * that is done, or one that is no member.
 *
 * @returns null where the title names none of the subjects, several, or another body of their kind.
 */
export function namedSubject(
  { names, isGroup }: Assignees,
  reading: TitleReading,
  scanner: TermScanner,
): string | null {
  const [only, ...more] = names;
  if (only === undefined) return null;
  if (more.length === 0 && !isGroup) return only;
  const namedBodies = reading.parts.flatMap(({ bodies }) => bodies);
  const members = names.map((name) => ({ name, bodies: bodiesOf(name, scanner) }));
  const named = members.filter((member) => isNamed(member, namedBodies, reading.text));
  const strangers = namedBodies.filter(
    (body) => isOfTheirKind(body, members) && !named.some(({ bodies }) => isOne(body, bodies)),
  );
  if (
    strangers.length > 0 ||
    named.some(({ bodies }) => namedBodies.some((body) => isLonger(body, bodies, reading.text)))
  )
    return null;
  if (named.length === 0 && more.length === 0 && namedBodies.every(({ place }) => place !== "holder")) return only;
  return named.length === 1 ? (named[0]?.name ?? null) : null;
}

interface Member {
  readonly name: string;
  readonly bodies: readonly BodyUse[];
}

function bodiesOf(name: string, scanner: TermScanner): readonly BodyUse[] {
  const text = tidyTitle(name);
  const tokens = tokensOf(text, scanner).map((token) => ({ token, isSecondary: false, isAfterColon: false }));
  return bodiesIn(tokens, text);
}

const isOne = (other: BodyUse, bodies: readonly BodyUse[]): boolean =>
  bodies.some((body) => other.body === body.body && other.name === body.name && other.role === body.role);

const isNamed = ({ name, bodies }: Member, namedBodies: readonly BodyUse[], title: string): boolean =>
  bodies.length === 0 ? title.includes(name) : namedBodies.some((body) => isOne(body, bodies));

/** 四支部, 各支部, 全体支部 and 其他单位 where the members are branches; a person where they are people. */
const isOfTheirKind = ({ body, place }: BodyUse, members: readonly Member[]): boolean =>
  place !== "recipient" &&
  (body === "单位" || body === "全体"
    ? place === "holder"
    : members.some(({ bodies }) => bodies.some((own) => own.body === body)));

/** 离退休一支部 is not 一支部: a word directly before the number is part of the name. */
function isLonger(body: BodyUse, bodies: readonly BodyUse[], title: string): boolean {
  const before = title.slice(0, body.at);
  return body.body === "支部" && isOne(body, bodies) && NAMES_ON.test(before) && !JOINS_ON.test(before);
}

const NAMES_ON =
  /(?:离退休|退休|老干部|直属|临时|联合|中心|局|处|厅|部|院|所|校|社|会|站|馆|科|办|公司|街道|镇|乡|县|区)$/;
const JOINS_ON = /(?:党委|机关|党组|工委|党总支|科协)$/;
