import type { SubjectView } from "../../contract/schemas/subject.ts";
import { DutyError } from "../../domain/errors.ts";
import type { PlainDate } from "../../domain/date/plain-date.ts";
import type { Core } from "../core/core.ts";
import type { Repositories } from "../ports/ports.ts";
import { listedSubject } from "../ports/listed-subjects.ts";
import { membershipFrom, membershipsIn } from "./group-members.ts";
import { isNamed } from "./is-named.ts";
import { refuseLostRecords } from "./refuse-lost-records.ts";
import { subjectView } from "./subject-views.ts";

/**
 * Removes a subject that was entered by mistake. Where only the past names it, it leaves every list and keeps its name
 * there.
 *
 * @throws {DutyError} `not-found`; `subject-in-use` when a record in effect names it.
 */
export async function removeSubject({ ports }: Core, id: string): Promise<void> {
  await ports.store.transaction(async (repositories) => {
    const { name } = await listedSubject(repositories, id);
    if (!(await leaveLists(repositories, id))) throw new DutyError("subject-in-use", { name });
  });
}

/**
 * Takes a subject that no record in effect names out of every list; where the past names it, it keeps its name there.
 * @returns false, with nothing changed, where a record in effect names it.
 */
export async function leaveLists(repositories: Repositories, id: string): Promise<boolean> {
  const { subjects } = repositories;
  const isListed = (await subjects.list()).some((subject) => subject.id === id);
  if (!isListed || (await subjects.remove(id))) return true;
  if (await isNamed(repositories, id)) return false;
  await subjects.setWithdrawn(id, true);
  return true;
}

interface MembershipRequest {
  readonly groupId: string;
  readonly subjectId: string;
  /** The first day of the membership. */
  readonly joinedOn: PlainDate;
  readonly reason: string;
}

/**
 * Removes a group membership that never existed. Missed occurrences of its periods are closed as not applicable with
 * the reason.
 *
 * @throws {DutyError} `not-found` for an unknown membership; `invalid-input` for a subject that is no group;
 *   `stay-built-upon` where a record would count for no period any more.
 */
export async function removeMembership({ ports, derived }: Core, request: MembershipRequest): Promise<SubjectView> {
  const { groupId, subjectId, joinedOn, reason } = request;
  const snapshot = await derived.snapshot();
  return ports.store.transaction(
    async (repositories) => {
      const membership = membershipFrom(await membershipsIn(repositories, groupId, subjectId), subjectId, joinedOn);
      await repositories.subjects.removeMembership({
        id: ports.ids.next(),
        groupId,
        subjectId,
        stay: { joinedOn, leftOn: membership.leftOn },
        reason,
        at: ports.clock.now(),
        by: ports.facts.actor,
      });
      await refuseLostRecords(snapshot, repositories, subjectId);
      return subjectView(repositories, groupId);
    },
    { notApplicable: reason },
  );
}
