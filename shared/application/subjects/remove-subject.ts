import type { SubjectView } from "../../contract/schemas/subject.ts";
import { DutyError } from "../../domain/errors.ts";
import type { PlainDate } from "../../domain/date/plain-date.ts";
import type { Core } from "../core/core.ts";
import { foundOrFail } from "../ports/found-or-fail.ts";
import { staysIn } from "./group-members.ts";
import { subjectView } from "./subject-views.ts";

/**
 * Takes a subject out that was entered by mistake.
 * @throws {DutyError} `not-found`; `subject-in-use` when something on record names it, which keeps its name.
 */
export async function removeSubject({ ports }: Core, id: string): Promise<void> {
  await ports.store.transaction(async ({ subjects }) => {
    const { name } = foundOrFail(await subjects.find(id), "subject", id);
    if (!(await subjects.remove(id))) throw new DutyError("subject-in-use", { name });
  });
}

interface StayRequest {
  readonly groupId: string;
  readonly subjectId: string;
  /** The stay that begins on that day. */
  readonly joinedOn: PlainDate;
  readonly reason: string;
}

/**
 * Takes a stay in a group out that never was. What was missed in its periods is closed as not applicable with the reason.
 * @throws {DutyError} `not-found` for a stay that is none; `invalid-input` for what is no group.
 */
export async function removeStay({ ports }: Core, request: StayRequest): Promise<SubjectView> {
  const { groupId, subjectId, joinedOn, reason } = request;
  return ports.store.transaction(
    async (repositories) => {
      const stays = await staysIn(repositories, groupId, subjectId);
      const stay = foundOrFail(
        stays.find((one) => one.joinedOn === joinedOn),
        "subject",
        subjectId,
      );
      await repositories.subjects.removeStay({
        id: ports.ids.next(),
        groupId,
        subjectId,
        stay: { joinedOn, leftOn: stay.leftOn },
        reason,
        at: ports.clock.now(),
        by: ports.facts.actor,
      });
      return subjectView(repositories, groupId);
    },
    { notApplicable: reason },
  );
}
