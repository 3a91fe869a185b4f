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
  const name = duty.actor?.trim() || duty.lead?.trim() || (await loadSettings(settings)).unitName.trim() || OWN_UNIT;
  return subjects.ensure(name, id);
}

/** The first subject of that name, people among them; made as one of `kind` when there is none. */
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
