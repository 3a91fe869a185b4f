import type { Subject } from "../../../domain/obligation/subject.ts";
import { ensureSubject, subjectNameOf } from "../../ports/ensure-subject.ts";
import { loadSettings } from "../../ports/load-settings.ts";
import type { Repositories } from "../../ports/ports.ts";
import type { StoredCandidate } from "../../ports/stores/plan-store.ts";
import { groupOfKind, mayBeName, memberKindOf, oneName } from "../../ports/member-kind.ts";
import type { StoredSubject } from "../../ports/stores/subject-store.ts";

type Named = Pick<StoredCandidate, "actor" | "lead">;

/**
 * The assignee of a candidate's duty: the group of its kind of member, else one body of that name. Words that are no
 * name make no subject: the duty then belongs to the leading unit, or to the clerk's own.
 */
function assigneeOf({ actor, lead }: Named, subjects: readonly StoredSubject[]): Subject | Named {
  const words = actor?.trim() ?? "";
  const kind = memberKindOf(actor);
  if (kind !== null) return groupOfKind(subjects, kind) ?? { actor: kind, lead };
  return { actor: mayBeName(words) ? oneName(words) : null, lead };
}

/** The subject of a candidate's duty, made when there is none of that name. */
export async function ensureAssignee(
  repositories: Pick<Repositories, "subjects" | "settings">,
  candidate: Named,
  id: () => string,
): Promise<Subject> {
  const assignee = assigneeOf(candidate, await repositories.subjects.list());
  return "id" in assignee ? { id: assignee.id, name: assignee.name } : ensureSubject(repositories, assignee, id);
}

/** The subject that a candidate's duty would get. A subject that does not exist yet is given by its name. */
export async function assigneeLookup({
  subjects,
  settings,
}: Pick<Repositories, "subjects" | "settings">): Promise<(candidate: Named) => Promise<Subject>> {
  const known = await subjects.list();
  const { unitName } = await loadSettings(settings);
  return async (candidate) => {
    const assignee = assigneeOf(candidate, known);
    if ("id" in assignee) return { id: assignee.id, name: assignee.name };
    const name = subjectNameOf(assignee, unitName);
    const subject = known.find((other) => other.name === name && other.kind !== "person");
    return { id: subject?.id ?? name, name };
  };
}
