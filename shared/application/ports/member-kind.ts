import { isEach, plainName } from "../../extraction/subjects/find-subject.ts";
import type { StoredSubject } from "./stores/subject-store.ts";

/** The common name of each body, for the several ways in which plans write it. */
const BODIES: ReadonlyMap<string, string> = new Map([
  ["党支部", "支部"],
  ["理论学习中心组", "中心组"],
  ["党组理论学习中心组", "中心组"],
  ["党委理论学习中心组", "中心组"],
  ["党委（党组）理论学习中心组", "中心组"],
]);

const LONGEST_NAME = 20;
/**
 * Marks between the parts of a sentence, and words that join several bodies: a text with one of them is a phrase and
 * no name.
 */
const JOINED = /[，。；：、“”]|以及|.和./;

/** Whether words of a plan may be the name of one body or of a kind of member. */
export const mayBeName = (actor: string): boolean => actor.length <= LONGEST_NAME && !JOINED.test(actor);

/**
 * The kind of member of which each has to do it: 各党支部, 每个支部 → 支部; null where the words name one body, or are no name at all.
 */
export function memberKindOf(actor: string | null): string | null {
  const words = actor?.trim() ?? "";
  return words !== "" && isEach(words) && mayBeName(words) ? oneName(plainName(words)) : null;
}

/** The common name of a body, however the plan writes it. */
export const oneName = (name: string): string => BODIES.get(name) ?? name;

/** The group that stands for a kind of member, in whichever plan it was named. */
export const groupOfKind = (subjects: readonly StoredSubject[], kind: string): StoredSubject | undefined =>
  subjects.find((subject) => subject.kind === "group" && oneName(plainName(subject.name)) === kind);
