import type { SubjectView } from "../../contract/schemas/subject.ts";
import type { PlainDate } from "../../domain/date/plain-date.ts";
import { foundOrFail } from "../ports/found-or-fail.ts";
import type { Repositories } from "../ports/ports.ts";
import type { MembershipCorrection } from "../ports/stores/subject-store.ts";

type Sources = Pick<Repositories, "subjects" | "obligations">;

/** The subjects by name, each with its members and the number of its duties. */
export async function subjectViews({ subjects, obligations }: Sources): Promise<SubjectView[]> {
  const groups = new Map((await subjects.groups()).map((group) => [group.id, group]));
  const corrections = await subjects.membershipCorrections();
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
        ...correctionsOf(corrections, { groupId: id, subjectId: subject.id, joinedOn }),
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

/**
 * The corrections that led to the present membership, the first one first: each starts from the result of the one
 * before.
 */
function correctionsOf(
  all: readonly MembershipCorrection[],
  membership: { readonly groupId: string; readonly subjectId: string; readonly joinedOn: PlainDate },
): Pick<SubjectView["members"][number], "corrections"> {
  const found: MembershipCorrection[] = [];
  let { joinedOn } = membership;
  for (const correction of all.toReversed()) {
    if (
      correction.groupId !== membership.groupId ||
      correction.subjectId !== membership.subjectId ||
      correction.after.joinedOn !== joinedOn
    )
      continue;
    found.unshift(correction);
    joinedOn = correction.before.joinedOn;
  }
  if (found.length === 0) return {};
  return { corrections: found.map(({ before, after, reason, at, by }) => ({ before, after, reason, at, by })) };
}
