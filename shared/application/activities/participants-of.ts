import type { Core } from "../core/core.ts";
import { subjectNamed } from "../ports/ensure-subject.ts";
import type { Participant } from "../../domain/compliance/activity-history.ts";
import type { Repositories } from "../ports/ports.ts";
import type { ActivityRequest } from "./activity-request.ts";

/**
 * The attenders as subjects. An unknown name makes a person. A name that is listed twice counts once, as first
 * written.
 */
export async function participantsOf(
  { ports: { ids } }: Core,
  repositories: Pick<Repositories, "subjects">,
  { participants }: Pick<ActivityRequest, "participants">,
): Promise<Participant[]> {
  const found = new Map<string, Participant>();
  for (const { name, attendance, hours } of participants) {
    const subject = await subjectNamed(repositories, name, "person", () => ids.next());
    if (!found.has(subject.id)) found.set(subject.id, { subjectId: subject.id, name, attendance, hours });
  }
  return [...found.values()];
}
