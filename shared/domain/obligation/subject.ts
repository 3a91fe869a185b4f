import { type PlainDate, addDays } from "../date/plain-date.ts";

/** A body or person that must satisfy a duty: 党组, one 支部, one 委员, one 党员 … */
export interface Subject {
  readonly id: string;
  readonly name: string;
}

/** A subject as a duty names it. The id of a group stands for each of its members. */
export type SubjectRef = Subject;

/**
 * The time for which a duty is assigned to a subject. Earlier and later occurrences keep the subject that they had, as
 * they keep the rule version that made them.
 */
export interface SubjectTerm {
  readonly subject: SubjectRef;
  /** First day; null: as long as the duty is there. */
  readonly from: PlainDate | null;
  /** Last day, included; null while the duty is theirs. */
  readonly until: PlainDate | null;
  /** Why the duty was assigned to the subject, where a reason was given. */
  readonly reason: string | null;
}

/** The assignees of a duty on `date`, in the order of the assignments. */
export const assigneesOn = (terms: readonly SubjectTerm[], date: PlainDate): SubjectRef[] =>
  terms
    .filter(({ from, until }) => (from === null || from <= date) && (until === null || date <= until))
    .map(({ subject }) => subject);

/**
 * The terms that ended within [first, last], before its last day: the duty passed on to another subject during the
 * period.
 */
export const termsEndedWithin = (terms: readonly SubjectTerm[], first: PlainDate, last: PlainDate): SubjectTerm[] =>
  terms.filter(
    ({ from, until }) => until !== null && first <= until && until < last && (from === null || from <= until),
  );

/** One membership of a person in a group. A member who left and came back has two. */
export interface Membership {
  readonly subject: SubjectRef;
  readonly joinedOn: PlainDate;
  /** Last day in the group, included; null while a member. */
  readonly leftOn: PlainDate | null;
}

/** 全体支部, 委员会委员 …: a duty over a group is a duty of each member. */
export interface SubjectGroup {
  readonly id: string;
  readonly name: string;
  readonly memberships: readonly Membership[];
}

/**
 * A member during a period; `joinedWithin` and `leftWithin` are shown, so that the clerk decides whether the period
 * counts.
 */
export interface PeriodMember {
  readonly subject: SubjectRef;
  readonly joinedWithin: PlainDate | null;
  readonly leftWithin: PlainDate | null;
}

/**
 * The members who belong to the group on any day of [first, last], in the order of their first membership. Each is
 * listed once, however often they left and came back. Source: compliance.md, Subjects.
 */
export function membersDuring(group: SubjectGroup, first: PlainDate, last: PlainDate): PeriodMember[] {
  const members = new Map<string, PeriodMember>();
  for (const membership of group.memberships.filter((m) => overlaps(m, first, last))) {
    const earlier = members.get(membership.subject.id);
    members.set(membership.subject.id, earlier ? rejoined(earlier, membership, last) : during(membership, first, last));
  }
  return [...members.values()];
}

/** The subjects of a duty during [first, last]: groups replaced by their members, nobody twice. */
export function subjectsDuring(
  refs: readonly SubjectRef[],
  groups: readonly SubjectGroup[],
  first: PlainDate,
  last: PlainDate,
): SubjectRef[] {
  if (groups.length === 0) return [...refs];
  const found = new Map<string, SubjectRef>();
  for (const ref of refs) {
    const group = groups.find((candidate) => candidate.id === ref.id);
    const subjects = group ? membersDuring(group, first, last).map((member) => member.subject) : [ref];
    for (const subject of subjects) if (!found.has(subject.id)) found.set(subject.id, subject);
  }
  return [...found.values()];
}

const overlaps = (membership: Membership, first: PlainDate, last: PlainDate): boolean =>
  membership.joinedOn <= last && (membership.leftOn === null || membership.leftOn >= first);

const leftWithin = (membership: Membership, last: PlainDate): PlainDate | null =>
  membership.leftOn !== null && membership.leftOn < last ? membership.leftOn : null;

const during = (membership: Membership, first: PlainDate, last: PlainDate): PeriodMember => ({
  subject: membership.subject,
  joinedWithin: membership.joinedOn > first ? membership.joinedOn : null,
  leftWithin: leftWithin(membership, last),
});

/** Back on the day after leaving is no gap at all; otherwise the last leaving is what counts. */
const rejoined = (earlier: PeriodMember, membership: Membership, last: PlainDate): PeriodMember => ({
  ...earlier,
  leftWithin:
    earlier.leftWithin === null || membership.joinedOn <= addDays(earlier.leftWithin, 1) || membership.leftOn !== null
      ? leftWithin(membership, last)
      : null,
});
