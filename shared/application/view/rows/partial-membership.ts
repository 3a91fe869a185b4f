import { type Obligation, subjectsOn } from "../../../domain/obligation/obligation.ts";
import { type Occurrence, ruleDateOf } from "../../../domain/obligation/occurrence.ts";
import { type PeriodMember, type SubjectGroup, membersDuring } from "../../../domain/obligation/subject.ts";
import { formerTerm } from "./former-term.ts";

/**
 * How a member joined or left the duty's groups within the occurrence's period, or how an assignee passed the duty on
 * during it; null for a subject who belonged all through it.
 */
export function partialMembership(
  occurrence: Occurrence,
  obligation: Obligation,
  groups: readonly SubjectGroup[],
): PeriodMember | null {
  const { period, subject } = occurrence;
  const day = ruleDateOf(occurrence);
  const { first, last } = period ?? { first: day, last: day };
  const named = new Set(subjectsOn(obligation, last).map(({ id }) => id));
  if (named.has(subject.id)) return null;
  const members = groups
    .filter(({ id }) => named.has(id))
    .flatMap((group) => {
      const own = group.memberships.filter((membership) => membership.subject.id === subject.id);
      return membersDuring({ ...group, memberships: own }, first, last);
    });
  const isWhole = members.some(({ joinedWithin, leftWithin }) => joinedWithin === null && leftWithin === null);
  return isWhole ? null : (members[0] ?? formerTerm(occurrence, obligation, groups));
}
