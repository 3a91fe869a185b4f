import type { PlainDate } from "../date/plain-date.ts";
import type { LoggedEvent } from "./anchor.ts";
import { type Obligation, subjectsOn } from "./obligation.ts";
import { type SubjectGroup, type SubjectRef, subjectsDuring } from "./subject.ts";

/**
 * The subjects for which an event makes an occurrence of a duty: those that the event names, or else the assignees of
 * the duty on the day of the event, without the assignees that have a date of their own. A group stands for its
 * members of `membersOn`.
 */
export function eventSubjects(
  obligation: Pick<Obligation, "subjects" | "terms">,
  event: Pick<LoggedEvent, "subject" | "exceptSubjectIds"> & { readonly happenedOn: PlainDate },
  groups: readonly SubjectGroup[],
  membersOn: PlainDate,
): readonly SubjectRef[] {
  const named = event.subject ? [event.subject] : subjectsOn(obligation, event.happenedOn);
  const each = groups.length === 0 ? named : subjectsDuring(named, groups, membersOn, membersOn);
  const { exceptSubjectIds } = event;
  return exceptSubjectIds ? each.filter(({ id }) => !exceptSubjectIds.includes(id)) : each;
}
