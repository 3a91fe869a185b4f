import type { SubjectKind } from "../../contract/schemas/subject.ts";
import type { Subject } from "../../domain/obligation/subject.ts";
import { loadSettings } from "./load-settings.ts";
import type { Repositories } from "./ports.ts";

/** Who a duty is for when neither the sentence nor the plan names anybody and the settings have no name either. */
const OWN_UNIT = "本单位";

/** The subject of a duty: who acts; else the unit that leads; else the clerk's own unit. Made when there is none of that name. */
export async function ensureSubject(
  { subjects, settings }: Pick<Repositories, "subjects" | "settings">,
  duty: { readonly actor: string | null; readonly lead: string | null },
  id: () => string,
): Promise<Subject> {
  return subjects.ensure(subjectNameOf(duty, (await loadSettings(settings)).unitName), id);
}

/** The name of the subject that `ensureSubject` gives a duty. */
export const subjectNameOf = (
  { actor, lead }: { readonly actor: string | null; readonly lead: string | null },
  unitName: string,
): string => actor?.trim() || lead?.trim() || unitName.trim() || OWN_UNIT;

/** The first subject of that name, people included. A new subject of `kind` is made when there is none. */
export async function subjectNamed(
  { subjects }: Pick<Repositories, "subjects">,
  name: string,
  kind: SubjectKind,
  id: () => string,
): Promise<Subject> {
  const known = (await subjects.list()).find((subject) => subject.name === name);
  if (known) return { id: known.id, name };
  const subject = { id: id(), name };
  await subjects.insert({ ...subject, kind });
  return subject;
}
