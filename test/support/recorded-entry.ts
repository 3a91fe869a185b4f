import { fieldChanges } from "../../shared/application/activities/activity-entry.ts";
import type { ActivityRepository, StoredEvidence } from "../../shared/application/ports/stores/activity-store.ts";
import type { ActivityEntry, Participant } from "../../shared/domain/compliance/activity-history.ts";
import type { Activity, Credit } from "../../shared/domain/compliance/credit.ts";

/** Stores an activity with what it counts for, what proves it and who came, by the entry that records them. */
export const insertActivity = (
  repository: ActivityRepository,
  activity: Activity,
  credits: readonly Credit[] = [],
  evidence: readonly StoredEvidence[] = [],
  participants: readonly Participant[] = [],
): Promise<void> => repository.append(recordedEntry(activity, credits, evidence, participants), evidence);

const recordedEntry = (
  activity: Activity,
  credits: readonly Credit[],
  evidence: readonly StoredEvidence[],
  participants: readonly Participant[],
): ActivityEntry => ({
  id: `${activity.id}-recorded`,
  activityId: activity.id,
  at: activity.recordedAt,
  on: activity.recordedOn,
  by: "王干事",
  type: "recorded",
  fields: fieldChanges(null, { ...activity, participants }),
  credits: credits.map(({ id, amount, reason, ...key }) => ({
    id,
    key: { obligationId: key.obligationId, subjectId: key.subjectId, recurrenceId: key.recurrenceId },
    before: null,
    after: { amount, reason },
  })),
  evidence: evidence.map(({ id, name }) => ({ id, name, isThere: true })),
  reason: null,
  settled: [],
});
