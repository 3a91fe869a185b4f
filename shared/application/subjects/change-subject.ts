import type { z } from "zod";
import type { SubjectView, subjectKind, subjectRequest } from "../../contract/schemas/subject.ts";
import { refusedInput } from "../../domain/errors.ts";
import type { Core } from "../core/core.ts";
import { definedParts } from "../ports/defined-parts.ts";
import { foundOrFail } from "../ports/found-or-fail.ts";
import type { Repositories } from "../ports/ports.ts";
import type { StoredSubject } from "../ports/stores/subject-store.ts";
import { subjectView } from "./subject-views.ts";

/** @throws {DutyError} `invalid-input` for a name that another unit, role or group has; people may share one. */
export async function createSubject({ ports }: Core, request: z.output<typeof subjectRequest>): Promise<SubjectView> {
  const subject: StoredSubject = { id: ports.ids.next(), ...request };
  return ports.store.transaction(async (repositories) => {
    await refuseSharedName(repositories, subject);
    await repositories.subjects.insert(subject);
    return subjectView(repositories, subject.id);
  });
}

export interface SubjectChange {
  readonly id: string;
  readonly name?: string | undefined;
  readonly kind?: z.output<typeof subjectKind> | undefined;
}

/**
 * Renames a subject or changes its kind. A unit that becomes a group stands for its members from then on.
 *
 * @throws {DutyError} `not-found`; `invalid-input` for a name that is taken, or for a group with members that would
 *   become another kind.
 */
export async function changeSubject({ ports }: Core, { id, ...change }: SubjectChange): Promise<SubjectView> {
  return ports.store.transaction(async (repositories) => {
    const old = foundOrFail(await repositories.subjects.find(id), "subject", id);
    const subject = { ...old, ...definedParts(change) };
    await refuseSharedName(repositories, subject);
    if (old.kind === "group" && subject.kind !== "group") await refuseWithMembers(repositories, id);
    await repositories.subjects.update(subject);
    return subjectView(repositories, id);
  });
}

async function refuseSharedName({ subjects }: Repositories, { id, name, kind }: StoredSubject): Promise<void> {
  if (kind === "person") return;
  const others = (await subjects.list()).filter((other) => other.id !== id && other.kind !== "person");
  if (others.some((other) => other.name === name)) throw refusedInput("name", "name-taken");
}

async function refuseWithMembers({ subjects, roster }: Repositories, id: string): Promise<void> {
  if ((await roster.queries()).some(({ groupId }) => groupId === id))
    throw refusedInput("kind", "members-by-condition");
  const group = (await subjects.groups()).find((candidate) => candidate.id === id);
  if (group && group.memberships.length > 0) throw refusedInput("kind", "group-has-members");
}
