import type { SubjectRef } from "../../../domain/obligation/subject.ts";
import type { Repositories } from "../../ports/ports.ts";
import type { StoredCandidate } from "../../ports/stores/plan-store.ts";

/** The subject that a candidate's duty would get; one that is still to be made goes by its name. */
export async function subjectLookup({
  subjects,
}: Pick<Repositories, "subjects">): Promise<(candidate: StoredCandidate) => Promise<SubjectRef>> {
  const known = await subjects.list();
  return async ({ actor, lead }) => {
    const name = actor?.trim() || lead?.trim() || "";
    const subject = known.find((one) => one.name === name && one.kind !== "person");
    return { id: subject?.id ?? name, name };
  };
}
