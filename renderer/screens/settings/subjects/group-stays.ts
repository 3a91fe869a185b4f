import type { SubjectView } from "../../../../shared/contract/schemas/subject.ts";

type Stay = SubjectView["members"][number];

/** Who is in a group on `day`, and who was, or will be, on another. */
export interface GroupStays {
  readonly now: readonly Stay[];
  readonly other: readonly Stay[];
}

/** Stays of a group as they stand on `day`; a day of leaving is the last day in it. */
export function groupStays({ members }: Pick<SubjectView, "members">, day: string): GroupStays {
  const isNow = ({ joinedOn, leftOn }: Stay) => joinedOn <= day && (leftOn === null || leftOn >= day);
  return { now: members.filter(isNow), other: members.filter((stay) => !isNow(stay)) };
}

/** Who may join a group: whoever is no group and has no open stay in it. */
export const mayJoin = (group: SubjectView, subjects: readonly SubjectView[]): SubjectView[] =>
  subjects.filter(
    ({ id, kind }) =>
      kind !== "group" && !group.members.some(({ subjectId, leftOn }) => subjectId === id && leftOn === null),
  );

/** Names of the groups that a subject is in on `day`. */
export const groupsOf = (subjectId: string, subjects: readonly SubjectView[], day: string): string[] =>
  subjects
    .filter((group) => groupStays(group, day).now.some((stay) => stay.subjectId === subjectId))
    .map(({ name }) => name);
