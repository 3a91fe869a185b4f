import type { OccurrenceKey } from "../../contract/schemas/values.ts";
import type { Participant } from "../../domain/compliance/activity-history.ts";
import type { PlainDate } from "../../domain/date/plain-date.ts";
import { keyOfId } from "../../domain/obligation/occurrence.ts";
import { type SubjectGroup, type SubjectRef, membersDuring } from "../../domain/obligation/subject.ts";
import type { CoverageMark, StoredCoverage } from "../ports/stores/coverage-store.ts";
import { foundOrFail } from "../ports/found-or-fail.ts";
import type { Repositories } from "../ports/ports.ts";
import { countedFor } from "../view/rows/counted-for.ts";
import type { Snapshot } from "../view/snapshot.ts";

/** A member who was reached: the first day of it, and what proves it. */
export interface Covered {
  readonly on: PlainDate;
  readonly activityId: string | null;
  readonly proof: string;
  readonly isMarked: boolean;
}

/** A list with its group, and what it says of each member by id: marks, and attendance of what counts for the duty. */
export interface CoverageFacts {
  readonly list: StoredCoverage;
  readonly group: SubjectGroup;
  readonly covered: ReadonlyMap<string, Covered>;
}

export const listAt = (lists: readonly StoredCoverage[], key: OccurrenceKey): StoredCoverage | undefined =>
  lists.find((list) => keyOfId(list.key) === keyOfId(key));

/** The members of the group on a day, in the order of their first membership. */
export const membersOn = (group: SubjectGroup, on: PlainDate): SubjectRef[] =>
  membersDuring(group, on, on).map(({ subject }) => subject);

/**
 * What is known of a list as of a day. A member is reached on the earliest day that a mark or an attended activity gives; of two of the
 * same day the mark is named, because a person entered it for this list.
 *
 * @throws {DutyError} `not-found` for a group that is gone.
 */
export async function coverageFacts(
  list: StoredCoverage,
  snapshot: Snapshot,
  { coverage, subjects, activities }: Pick<Repositories, "coverage" | "subjects" | "activities">,
): Promise<CoverageFacts> {
  const group = foundOrFail(
    (await subjects.groups()).find(({ id }) => id === list.groupId),
    "subject",
    list.groupId,
  );
  const covered = new Map<string, Covered>();
  const reach = (memberId: string, found: Covered): void => {
    const known = covered.get(memberId);
    if (known === undefined || found.on < known.on) covered.set(memberId, found);
  };
  for (const mark of (await coverage.marks()).filter(({ key }) => keyOfId(key) === keyOfId(list.key)))
    reach(mark.memberId, coveredBy(mark, snapshot));
  const held = activitiesFor(list.key, snapshot);
  const participants = await activities.participantsOf(held.map(({ id }) => id));
  for (const { id, title, happenedOn } of held)
    for (const { subjectId } of (participants.get(id) ?? []).filter(isPresent))
      reach(subjectId, { on: happenedOn, activityId: id, proof: title, isMarked: false });
  return { list, group, covered };
}

const isPresent = ({ attendance }: Participant): boolean => attendance === "attended";

const coveredBy = ({ on, activityId, words }: CoverageMark, { facts }: Snapshot): Covered => {
  const title = activityId === null ? undefined : facts.activities.get(activityId)?.title;
  return { on, activityId, proof: words || (title ?? ""), isMarked: true };
};

/** The activities in effect that count for the occurrence; of a percentage those that are credited to it, for its lists are no activities. */
function activitiesFor(key: OccurrenceKey, snapshot: Snapshot) {
  const occurrence = snapshot.find(key);
  if (occurrence === null || occurrence.requirement.kind === "percent") return [];
  return countedFor(occurrence, snapshot.facts).map(({ activity }) => activity);
}
