import type { z } from "zod";
import type { contract } from "../../contract/procedures.ts";
import type { SubjectView } from "../../contract/schemas/subject.ts";
import { DutyError, refusedInput } from "../../domain/errors.ts";
import type { Core } from "../core/core.ts";
import type { MembershipDays } from "../ports/stores/subject-store.ts";
import { STAY, refuseFarDay } from "../ports/refuse-far-day.ts";
import { membershipFrom, membershipsIn } from "./group-members.ts";
import { refuseLostRecords } from "./refuse-lost-records.ts";
import { subjectView } from "./subject-views.ts";

type CorrectionRequest = z.output<NonNullable<(typeof contract.subjects.correctStay)["~orpc"]["inputSchema"]>>;

/**
 * Corrects the days of a group membership; `leftOn` null lets an ended membership continue. Missed occurrences of
 * periods outside the corrected membership are closed as not applicable with the reason.
 *
 * @throws {DutyError} `not-found` for an unknown membership; `period-reversed`; `invalid-input` for days of another
 *   membership.
 */
export async function correctMembership({ ports, derived }: Core, request: CorrectionRequest): Promise<SubjectView> {
  const { groupId, subjectId, joinedOn, after, reason } = request;
  if (after.leftOn !== null && after.leftOn < after.joinedOn)
    throw new DutyError("period-reversed", { from: after.joinedOn, to: after.leftOn });
  refuseFarDay("joinedOn", after.joinedOn, ports.clock.today(), STAY);
  refuseFarDay("leftOn", after.leftOn, ports.clock.today(), STAY);
  const snapshot = await derived.snapshot();
  return ports.store.transaction(
    async (repositories) => {
      const memberships = await membershipsIn(repositories, groupId, subjectId);
      const membership = membershipFrom(memberships, subjectId, joinedOn);
      if (memberships.some((other) => other.joinedOn !== joinedOn && overlap(other, after)))
        throw refusedInput("joinedOn", "already-a-member");
      await repositories.subjects.correctMembership({
        id: ports.ids.next(),
        groupId,
        subjectId,
        before: { joinedOn: membership.joinedOn, leftOn: membership.leftOn },
        after,
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

const overlap = (a: MembershipDays, b: MembershipDays): boolean =>
  (a.leftOn === null || a.leftOn >= b.joinedOn) && (b.leftOn === null || b.leftOn >= a.joinedOn);
