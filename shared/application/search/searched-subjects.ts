import { searchedTexts } from "../../domain/search/searched-text.ts";
import type { Core } from "../core/core.ts";
import type { SearchedRecord } from "./searched-record.ts";

/**
 * People, and the units, roles and groups that duties name, as searched records. The groups of a subject only narrow a
 * search down.
 */
export async function searchedSubjects({
  ports: { store },
}: Core): Promise<{ readonly person: SearchedRecord[]; readonly subject: SearchedRecord[] }> {
  const groups = await store.subjects.groups();
  const groupsOf = (id: string) =>
    groups.filter(({ memberships }) => memberships.some(({ subject }) => subject.id === id)).map(({ name }) => name);
  const [person, subject]: [SearchedRecord[], SearchedRecord[]] = [[], []];
  for (const { id, name, kind } of await store.subjects.list()) {
    const inGroups = groupsOf(id);
    const record = { texts: searchedTexts({ name, aside: inGroups }), date: null, days: [] };
    const fields = { id, withdrawn: false, groups: inGroups };
    if (kind === "person") person.push({ ...record, tell: () => ({ kind: "person", ...fields }) });
    else subject.push({ ...record, tell: () => ({ kind: "subject", subjectKind: kind, ...fields }) });
  }
  return { person, subject };
}
