import type { SubjectKind, SubjectView } from "../../../../shared/contract/schemas/subject.ts";

/** Groups first, because they stand for many; then in the order of the office. */
export const SUBJECT_KINDS: readonly SubjectKind[] = ["group", "unit", "role", "person"];

type MemberView = SubjectView["members"][number];

/** The memberships in a group that hold on `day`. */
export const membersNow = ({ members }: Pick<SubjectView, "members">, day: string): MemberView[] =>
  members.filter(({ joinedOn, leftOn }) => joinedOn <= day && (leftOn === null || leftOn >= day));
