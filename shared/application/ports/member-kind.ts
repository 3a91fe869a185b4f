import { isEach, plainName } from "../../extraction/subjects/find-subject.ts";
import type { StoredSubject } from "./stores/subject-store.ts";

/** One body has one name, however long a plan writes it. */
const BODIES: ReadonlyMap<string, string> = new Map([
  ["党支部", "支部"],
  ["理论学习中心组", "中心组"],
  ["党组理论学习中心组", "中心组"],
  ["党委理论学习中心组", "中心组"],
  ["党委（党组）理论学习中心组", "中心组"],
]);

const LONGEST_NAME = 20;
/** What stands between the parts of a sentence, or joins several bodies: then it is a phrase, and nobody's name. */
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

/** The name under which a body goes, whatever the plan calls it. */
export const oneName = (name: string): string => BODIES.get(name) ?? name;

/** The group that stands for a kind of member, whatever plan named it so. */
export const groupOfKind = (subjects: readonly StoredSubject[], kind: string): StoredSubject | undefined =>
  subjects.find((subject) => subject.kind === "group" && oneName(plainName(subject.name)) === kind);
