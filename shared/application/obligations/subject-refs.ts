import type { SubjectRef } from "../../domain/obligation/subject.ts";
import { listedSubject } from "../ports/listed-subjects.ts";
import type { Repositories } from "../ports/ports.ts";

/**
 * The subjects with these ids, in their order, each once.
 *
 * @throws {DutyError} `not-found` for an unknown id.
 */
export async function subjectRefs(
  sources: Pick<Repositories, "subjects">,
  ids: readonly string[],
): Promise<SubjectRef[]> {
  const refs: SubjectRef[] = [];
  for (const id of new Set(ids)) {
    const { name } = await listedSubject(sources, id);
    refs.push({ id, name });
  }
  return refs;
}
