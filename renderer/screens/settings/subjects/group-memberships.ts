import type { SubjectView } from "../../../../shared/contract/schemas/subject.ts";

type MemberView = SubjectView["members"][number];

/** Who is in a group on `day`, and who was, or will be, on another. */
export interface GroupMemberships {
  readonly now: readonly MemberView[];
  readonly other: readonly MemberView[];
}

/** The memberships of a group on `day`; the day of leaving is the last day in the group. */
export function groupMemberships({ members }: Pick<SubjectView, "members">, day: string): GroupMemberships {
  const isNow = ({ joinedOn, leftOn }: MemberView) => joinedOn <= day && (leftOn === null || leftOn >= day);
  return { now: members.filter(isNow), other: members.filter((membership) => !isNow(membership)) };
}

/** The subjects that may join a group: those that are no group and have no open membership in it. */
export const mayJoin = (group: SubjectView, subjects: readonly SubjectView[]): SubjectView[] =>
  subjects.filter(
    ({ id, kind }) =>
      kind !== "group" && !group.members.some(({ subjectId, leftOn }) => subjectId === id && leftOn === null),
  );

/** Names of the groups that a subject is in on `day`. */
export const groupsOf = (subjectId: string, subjects: readonly SubjectView[], day: string): string[] =>
  subjects
    .filter((group) => groupMemberships(group, day).now.some((membership) => membership.subjectId === subjectId))
    .map(({ name }) => name);
