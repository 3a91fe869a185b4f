import type { DutyClient } from "../../../shared/contract/client.ts";
import type { Known } from "./hostile-input.ts";

/** What of a life can be named, by the property that names it and the group of procedures that asks. */
export async function knownOf(client: DutyClient, group: string, today: string): Promise<Known> {
  const [duties, subjects, events, plans, acts, activities, rows, sessions, slips] = await Promise.all([
    client.obligations.list({}),
    client.subjects.list({}),
    client.events.list({}),
    client.imports.list({}),
    client.acts.list({}),
    client.activities.list({ from: "2025-01-01", to: "2027-12-31" }),
    client.occurrences.list({ from: "2026-01-01", to: "2026-12-31" }),
    client.occurrences.sessions({ from: "2026-01-01", to: "2027-12-31" }),
    client.slips.list({}),
  ]);
  const plan = plans.at(-1);
  const candidates =
    plan?.status === "reviewing" ? (await client.imports.candidates({ planId: plan.id })).candidates : [];
  const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
  const byGroup: Readonly<Record<string, readonly string[]>> = {
    obligations: idsOf(duties),
    subjects: idsOf(subjects),
    events: idsOf(events),
    imports: idsOf(plans),
    acts: idsOf(acts),
    activities: idsOf(activities),
    credits: activities.flatMap(({ credits }) => idsOf(credits)),
    occurrences: idsOf(sessions),
    slips: idsOf(slips),
  };
  const own = byGroup[group] ?? [];
  const byProperty: Readonly<Record<string, readonly string[]>> = {
    id: own,
    ids: own,
    obligationId: idsOf(duties),
    obligationIds: idsOf(duties),
    countsFor: idsOf(duties),
    subjectId: idsOf(subjects),
    subjectIds: idsOf(subjects),
    groupId: idsOf(subjects.filter(({ kind }) => kind === "group")),
    planId: idsOf(plans),
    basePlanId: idsOf(plans),
    candidateId: idsOf(candidates),
    candidateIds: idsOf(candidates),
    intoId: idsOf(candidates),
    activityId: idsOf(activities),
    versionId: duties.flatMap(({ versions }) => idsOf(versions)),
    recurrenceId: rows.map(({ recurrenceId }) => recurrenceId),
    event: ["换届", "届满", "岗位变动"],
    name: ["换届", "届满", "岗位变动", "甲", "各支部"],
  };
  const keys = rows.map(({ obligationId, subjectId, recurrenceId }) => ({ obligationId, subjectId, recurrenceId }));
  return { ids: (property) => byProperty[property] ?? [], keys, today };
}
