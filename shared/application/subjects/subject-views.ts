import type { SubjectView } from "../../contract/schemas/subject.ts";
import { foundOrFail } from "../found-or-fail.ts";
import type { Repositories } from "../ports.ts";

type Sources = Pick<Repositories, "subjects" | "obligations">;

/** Every subject with its members and the number of duties over it, by name. */
export async function subjectViews({ subjects, obligations }: Sources): Promise<SubjectView[]> {
  const groups = new Map((await subjects.groups()).map((group) => [group.id, group]));
  const bound = (await obligations.list()).flatMap(({ subjects: over }) => over.map(({ id }) => id));
  return (await subjects.list())
    .map(({ id, name, kind }) => ({
      id,
      name,
      kind,
      members: (groups.get(id)?.memberships ?? []).map(({ subject, joinedOn, leftOn }) => ({
        subjectId: subject.id,
        name: subject.name,
        joinedOn,
        leftOn,
      })),
      obligations: bound.filter((other) => other === id).length,
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name, "zh-CN"));
}

/** @throws {DutyError} `not-found` */
export async function subjectView(sources: Sources, id: string): Promise<SubjectView> {
  const views = await subjectViews(sources);
  return foundOrFail(
    views.find((view) => view.id === id),
    "subject",
    id,
  );
}
