import type { SubjectView } from "../../shared/contract/schemas/subject.ts";
import type { PlainDate } from "../../shared/domain/date/plain-date.ts";

/** The names of a group's members on a day, in the order of joining; the last day in the group counts. */
export function membersOn(group: SubjectView, day: PlainDate): string[] {
  const there = group.members.filter(({ joinedOn, leftOn }) => joinedOn <= day && (leftOn === null || leftOn >= day));
  return [...new Set(there.map(({ name }) => name))];
}
