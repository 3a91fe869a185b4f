import { type Obligation, subjectsOn } from "../../../domain/obligation/obligation.ts";
import type { Occurrence } from "../../../domain/obligation/occurrence.ts";
import {
  type PeriodMember,
  type SubjectGroup,
  subjectsDuring,
  termsEndedWithin,
} from "../../../domain/obligation/subject.ts";

/**
 * The part of the period in which a subject was assigned the duty who is not assigned on its last day; null for any
 * other subject.
 */
export function formerTerm(
  { period, subject }: Occurrence,
  obligation: Pick<Obligation, "subjects" | "terms">,
  groups: readonly SubjectGroup[],
): PeriodMember | null {
  if (period === null || !obligation.terms) return null;
  const { first, last } = period;
  const current = subjectsDuring(subjectsOn(obligation, last), groups, first, last);
  if (current.some(({ id }) => id === subject.id)) return null;
  const term = termsEndedWithin(obligation.terms, first, last).findLast(({ subject: assignee, until }) =>
    subjectsDuring([assignee], groups, first, until ?? last).some(({ id }) => id === subject.id),
  );
  if (!term) return null;
  const joinedWithin = term.from !== null && term.from > first ? term.from : null;
  return { subject, joinedWithin, leftWithin: term.until };
}
