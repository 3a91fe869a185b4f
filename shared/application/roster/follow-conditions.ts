import { membersByCondition } from "../../domain/roster/members-by-condition.ts";
import type { Repositories } from "../ports/ports.ts";
import { refuseLostRecords } from "../subjects/refuse-lost-records.ts";
import type { Snapshot } from "../view/snapshot.ts";

/**
 * Gives every group by condition the memberships that the roster says now. They are stored, so that all that counts by members reads
 * them as those of any group.
 *
 * @param snapshot As it was before the change.
 * @throws {DutyError} `stay-built-upon` where what was recorded for a member would count for no period any more.
 */
export async function followConditions(repositories: Repositories, snapshot: Snapshot): Promise<void> {
  const { subjects, roster } = repositories;
  const people = await roster.all();
  const before = new Map((await subjects.groups()).map(({ id, memberships }) => [id, memberships]));
  const moved = new Set<string>();
  for (const { groupId, condition } of await roster.queries()) {
    const after = membersByCondition(condition, people).map(({ subjectId, from, until }) => ({
      subjectId,
      joinedOn: from,
      leftOn: until,
    }));
    const wanted = new Set(after.map(keyOfMembership));
    const had = (before.get(groupId) ?? []).map(({ subject, joinedOn, leftOn }) => ({
      subjectId: subject.id,
      joinedOn,
      leftOn,
    }));
    const lost = had.filter((membership) => !wanted.has(keyOfMembership(membership)));
    if (lost.length === 0 && had.length === after.length) continue;
    await subjects.setMemberships(groupId, after);
    for (const { subjectId } of lost) moved.add(subjectId);
  }
  for (const subjectId of moved) await refuseLostRecords(snapshot, repositories, subjectId);
}

const keyOfMembership = (membership: {
  readonly subjectId: string;
  readonly joinedOn: string;
  readonly leftOn: string | null;
}): string => JSON.stringify([membership.subjectId, membership.joinedOn, membership.leftOn]);
