import type { SubjectRef } from "../../../domain/obligation/subject.ts";
import { subjectNameOf } from "../../ports/ensure-subject.ts";
import { loadSettings } from "../../ports/load-settings.ts";
import type { Repositories } from "../../ports/ports.ts";
import type { StoredCandidate } from "../../ports/stores/plan-store.ts";

/** The subject that a candidate's duty would get, as `ensureSubject` names it; one that is still to be made goes by its name. */
export async function subjectLookup({
  subjects,
  settings,
}: Pick<Repositories, "subjects" | "settings">): Promise<(candidate: StoredCandidate) => Promise<SubjectRef>> {
  const known = await subjects.list();
  const { unitName } = await loadSettings(settings);
  return async (candidate) => {
    const name = subjectNameOf(candidate, unitName);
    const subject = known.find((one) => one.name === name && one.kind !== "person");
    return { id: subject?.id ?? name, name };
  };
}
