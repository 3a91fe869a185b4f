import { foundOrFail } from "./found-or-fail.ts";
import type { Repositories } from "./ports.ts";
import type { StoredSubject } from "./stores/subject-store.ts";

type Sources = Pick<Repositories, "subjects">;

/**
 * The listed subject with that id; one that has left every list is not found.
 *
 * @throws {DutyError} `not-found`
 */
export async function listedSubject({ subjects }: Sources, id: string): Promise<StoredSubject> {
  const listed = (await subjects.list()).find((subject) => subject.id === id);
  return foundOrFail(listed ?? null, "subject", id);
}

/** Puts subjects back into the lists that something names again. One whose name another has by now stays out. */
export async function returnSubjects({ subjects }: Sources, ids: readonly string[]): Promise<void> {
  for (const id of new Set(ids)) {
    const listed = await subjects.list();
    if (listed.some((subject) => subject.id === id)) continue;
    const former = await subjects.find(id);
    if (former !== null && !isNameTaken(former, listed)) await subjects.setWithdrawn(id, false);
  }
}

/** People may share a name. */
const isNameTaken = ({ name, kind }: StoredSubject, listed: readonly StoredSubject[]): boolean =>
  kind !== "person" && listed.some((other) => other.kind !== "person" && other.name === name);
