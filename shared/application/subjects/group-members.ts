import type { SubjectView } from "../../contract/schemas/subject.ts";
import type { PlainDate } from "../../domain/date/plain-date.ts";
import { DutyError, refusedInput } from "../../domain/errors.ts";
import type { Membership } from "../../domain/obligation/subject.ts";
import type { Core } from "../core/core.ts";
import { foundOrFail } from "../ports/found-or-fail.ts";
import { listedSubject } from "../ports/listed-subjects.ts";
import type { Repositories } from "../ports/ports.ts";
import { STAY, refuseFarDay } from "../ports/refuse-far-day.ts";
import { refuseLostRecords } from "./refuse-lost-records.ts";
import { subjectView } from "./subject-views.ts";

/**
 * Adds a subject to a group from a day on: the duties of the group are the subject's in every period that holds a day
 * of the membership.
 *
 * @throws {DutyError} `not-found`; `invalid-input` for a subject that is no group, a group within a group, or a
 *   membership that would overlap another one.
 */
export async function joinGroup(
  { ports }: Core,
  request: { readonly groupId: string; readonly subjectId: string; readonly joinedOn: PlainDate },
): Promise<SubjectView> {
  const { groupId, subjectId, joinedOn } = request;
  refuseFarDay("joinedOn", joinedOn, ports.clock.today(), STAY);
  return ports.store.transaction(async (repositories) => {
    const member = await listedSubject(repositories, subjectId);
    if (member.kind === "group") throw refusedInput("subjectId", "group-in-group");
    const memberships = await membershipsIn(repositories, groupId, subjectId);
    if (memberships.some(({ leftOn }) => leftOn === null || leftOn >= joinedOn))
      throw refusedInput("joinedOn", "already-a-member");
    await repositories.subjects.join(groupId, subjectId, joinedOn);
    return subjectView(repositories, groupId);
  });
}

/**
 * Ends a membership; that day is its last. What was missed in periods after it stays missed, or is closed as not applicable where a
 * reason is given.
 * @throws {DutyError} `not-found` for somebody who is not in the group; `period-reversed` for a day before they joined.
 */
export async function leaveGroup(
  { ports, derived }: Core,
  request: {
    readonly groupId: string;
    readonly subjectId: string;
    readonly leftOn: PlainDate;
    readonly reason?: string | undefined;
  },
): Promise<SubjectView> {
  const { groupId, subjectId, leftOn, reason } = request;
  refuseFarDay("leftOn", leftOn, ports.clock.today(), STAY);
  const snapshot = await derived.snapshot();
  return ports.store.transaction(
    async (repositories) => {
      const memberships = await membershipsIn(repositories, groupId, subjectId);
      const membership = foundOrFail(
        memberships.find((other) => other.leftOn === null),
        "subject",
        subjectId,
      );
      if (leftOn < membership.joinedOn)
        throw new DutyError("period-reversed", { from: membership.joinedOn, to: leftOn });
      await repositories.subjects.leave(groupId, subjectId, leftOn);
      await refuseLostRecords(snapshot, repositories, subjectId);
      return subjectView(repositories, groupId);
    },
    { notApplicable: reason },
  );
}

/** @throws {DutyError} `not-found`; `invalid-input` for what is no group, and for a group that a condition fills. */
export async function membershipsIn(
  { subjects, roster }: Repositories,
  groupId: string,
  subjectId: string,
): Promise<Membership[]> {
  const subject = await listedSubject({ subjects }, groupId);
  if (subject.kind !== "group") throw refusedInput("groupId", "not-a-group");
  if ((await roster.queries()).some((query) => query.groupId === groupId))
    throw refusedInput("groupId", "members-by-condition");
  const group = (await subjects.groups()).find(({ id }) => id === groupId);
  return (group?.memberships ?? []).filter((membership) => membership.subject.id === subjectId);
}

/**
 * The membership that begins on that day.
 *
 * @throws {DutyError} `not-found`
 */
export const membershipFrom = (
  memberships: readonly Membership[],
  subjectId: string,
  joinedOn: PlainDate,
): Membership =>
  foundOrFail(
    memberships.find((membership) => membership.joinedOn === joinedOn),
    "subject",
    subjectId,
  );
