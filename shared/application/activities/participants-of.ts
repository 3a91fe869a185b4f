import type { Core } from "../core/core.ts";
import { personNamed } from "../ports/person-named.ts";
import { subjectNamed } from "../ports/ensure-subject.ts";
import type { Participant } from "../../domain/compliance/activity-history.ts";
import type { Repositories } from "../ports/ports.ts";
import type { ActivityRequest } from "./activity-request.ts";

/**
 * The attenders as subjects: persons of the roster first. An unknown name makes a person. A name that is listed twice counts once, as
 * first written.
 *
 * @param before Who attended as recorded so far: a bare name means the one of them who has it.
 * @throws {DutyError} `invalid-input` with `shared-name` for a bare name that several persons of the roster have.
 */
export async function participantsOf(
  { ports: { ids } }: Core,
  repositories: Pick<Repositories, "subjects" | "roster">,
  { participants, happenedOn }: Pick<ActivityRequest, "participants" | "happenedOn">,
  before: readonly Participant[] = [],
): Promise<Participant[]> {
  const found = new Map<string, Participant>();
  const roster = await repositories.roster.all();
  for (const [index, { name, attendance, hours }] of participants.entries()) {
    const attending = before.filter((participant) => participant.name === name);
    const [same] = attending;
    const subject =
      (attending.length === 1 && same ? { id: same.subjectId, name } : null) ??
      personNamed(roster, name, happenedOn, `participants.${index}.name`) ??
      (await subjectNamed(repositories, name, "person", () => ids.next()));
    if (!found.has(subject.id)) found.set(subject.id, { subjectId: subject.id, name: subject.name, attendance, hours });
  }
  return [...found.values()];
}
