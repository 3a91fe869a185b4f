import { isTouched } from "../../domain/compliance/fold-history.ts";
import type { Obligation } from "../../domain/obligation/obligation.ts";
import type { Repositories } from "../ports/ports.ts";
import { FIRST_DAY, LAST_DAY } from "../view/records.ts";

/**
 * Whether a record in effect names a subject. Records of the past do not count: a membership that was removed or
 * corrected, a withdrawn event or activity, an undone entry, a duty that was set aside and has nothing on record.
 */
export async function isNamed(repositories: Repositories, id: string): Promise<boolean> {
  const { obligations, subjects, events } = repositories;
  const grouped = (await subjects.groups()).some(
    (group) =>
      (group.id === id && group.memberships.length > 0) || group.memberships.some(({ subject }) => subject.id === id),
  );
  if (grouped) return true;
  const { persons, bodies } = await repositories.roster.all();
  if ([...persons, ...bodies].some((entry) => entry.id === id)) return true;
  const duties = await obligations.list();
  if (duties.some((duty) => duty.status === "active" && isAssignedTo(duty, id))) return true;
  const logged = (await events.list()).some(({ subject, withdrawnAt }) => withdrawnAt === null && subject?.id === id);
  if (logged || (await events.anchors()).some(({ subject }) => subject?.id === id)) return true;
  return (await isInRecords(repositories, id)) || hasRecords(repositories, id, new Set(duties.map((duty) => duty.id)));
}

const isAssignedTo = ({ subjects, terms = [] }: Obligation, id: string): boolean =>
  [...subjects, ...terms.map(({ subject }) => subject)].some((subject) => subject.id === id);

/** Whether an activity in effect names the subject as a participant. */
async function isInRecords({ activities }: Repositories, id: string): Promise<boolean> {
  const remaining = (await activities.list(FIRST_DAY, LAST_DAY)).filter(({ withdrawn }) => !withdrawn);
  const participants = await activities.participantsOf(remaining.map((activity) => activity.id));
  return [...participants.values()].flat().some(({ subjectId }) => subjectId === id);
}

/** Whether something is on record of an occurrence assigned to the subject; what was recorded of a duty that is gone went with it. */
async function hasRecords(
  { activities, history, sessions, percentLists, preserved, slips }: Repositories,
  id: string,
  duties: ReadonlySet<string>,
): Promise<boolean> {
  const keys = [
    ...(await activities.credits(FIRST_DAY, LAST_DAY)).filter(({ withdrawn }) => !withdrawn),
    ...(await history.states()).filter(({ state }) => isTouched(state)).map(({ key }) => key),
    ...(await sessions.list()).map(({ key }) => key),
    ...(await percentLists.list()).filter(({ withdrawal }) => withdrawal === null).map(({ key }) => key),
    ...(await preserved.list()).map(({ key }) => key),
    ...(await slips.list()).flatMap(({ lines }) => lines.map(({ key }) => key)),
  ];
  return keys.some(({ subjectId, obligationId }) => subjectId === id && duties.has(obligationId));
}
