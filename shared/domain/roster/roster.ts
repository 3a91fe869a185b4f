import { type PlainDate, earlierOf } from "../date/plain-date.ts";

/**
 * The classes of a person (issue: 分类管理). The first five tell how far somebody is in the Party, the others how they work; a person has
 * as many as hold.
 */
export const PERSON_CLASSES = [
  "full-member",
  "probationary",
  "prospect",
  "activist",
  "applicant",
  "in-service",
  "retired",
  "mobile",
] as const;
export type PersonClass = (typeof PERSON_CLASSES)[number];

/**
 * What holds of a person from a day to a day: a class (`value` is a `PersonClass`), the branch (`value` is empty), a role in a body or in
 * the unit (书记), or a pair with a body (`value` names the pair: 第一书记).
 */
export interface PersonFact {
  readonly kind: "class" | "branch" | "role" | "pair";
  readonly value: string;
  /** The body that it is about; null for a class and for a role of the unit as a whole. */
  readonly bodyId: string | null;
  readonly from: PlainDate;
  /** Last day, included; null while it holds. */
  readonly until: PlainDate | null;
}

/** A person of the roster; the id is that of the subject, so that records, groups and the roster speak of the same person. */
export interface RosterPerson {
  readonly id: string;
  readonly name: string;
  /** 部门; empty where none is known. */
  readonly unit: string;
  /** 入党日期 */
  readonly joinedOn: PlainDate | null;
  /** 转正日期 */
  readonly fullOn: PlainDate | null;
  /** Listed from that day on. */
  readonly since: PlainDate;
  /** The last day on the roster (调出, 去世); null while listed. */
  readonly until: PlainDate | null;
  readonly note: string;
  readonly facts: readonly PersonFact[];
}

/** A body: 党组, 机关党委, 支部, 学会 … */
export interface RosterBody {
  readonly id: string;
  readonly name: string;
  /** 支部, 学会, 党委 …, in the unit's own words. */
  readonly kind: string;
  readonly parentId: string | null;
  readonly since: PlainDate;
  readonly until: PlainDate | null;
}

/** A group by a condition: who meets every part that is not empty belongs to it. */
export interface RosterCondition {
  readonly over: "persons" | "bodies";
  /** Persons who have one of these classes. */
  readonly classes: readonly PersonClass[];
  /** Persons who have one of these roles. */
  readonly roles: readonly string[];
  /** Persons of one of these pairs. */
  readonly pairs: readonly string[];
  /** Persons of one of these departments. */
  readonly units: readonly string[];
  /** Bodies of one of these kinds; for persons: the kind of the body of the role, or of the branch where no role is asked for. */
  readonly kinds: readonly string[];
  /** Within one of these bodies, or below it. */
  readonly within: readonly string[];
}

export interface RosterQuery {
  readonly groupId: string;
  readonly condition: RosterCondition;
}

export interface Roster {
  readonly persons: readonly RosterPerson[];
  readonly bodies: readonly RosterBody[];
}

/** What holds on a day. */
export const holdsOn = (
  { from, until }: { readonly from: PlainDate; readonly until: PlainDate | null },
  day: PlainDate,
): boolean => from <= day && (until === null || day <= until);

/** The first day for which anything is known of a person. */
export const firstDayOf = ({ since, facts }: RosterPerson): PlainDate =>
  facts.reduce((first, { from }) => earlierOf(first, from), since);

/** The body itself and every body above it; a body that is its own ancestor ends the walk. */
export function lineOf(bodies: ReadonlyMap<string, RosterBody>, bodyId: string | null): string[] {
  const line: string[] = [];
  for (let id = bodyId; id !== null && !line.includes(id); id = bodies.get(id)?.parentId ?? null) line.push(id);
  return line;
}

/** A body that is above itself, or its own parent; null where there is none. */
export function bodyAboveItself(bodies: readonly RosterBody[]): RosterBody | null {
  const byId = new Map(bodies.map((body) => [body.id, body]));
  return (
    bodies.find(({ id, parentId }) => {
      const seen = new Set<string>();
      for (let above = parentId; above !== null && !seen.has(above); above = byId.get(above)?.parentId ?? null) {
        if (above === id) return true;
        seen.add(above);
      }
      return false;
    }) ?? null
  );
}
