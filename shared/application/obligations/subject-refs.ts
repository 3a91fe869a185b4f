import type { SubjectRef } from "../../domain/obligation/subject.ts";
import { foundOrFail } from "../ports/found-or-fail.ts";
import type { Repositories } from "../ports/ports.ts";

/** The subjects of these ids in their order, each once. @throws {DutyError} `not-found` for an id that is none. */
export async function subjectRefs(
  { subjects }: Pick<Repositories, "subjects">,
  ids: readonly string[],
): Promise<SubjectRef[]> {
  const refs: SubjectRef[] = [];
  for (const id of new Set(ids)) {
    const { name } = foundOrFail(await subjects.find(id), "subject", id);
    refs.push({ id, name });
  }
  return refs;
}
