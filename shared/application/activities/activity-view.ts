import type { ActivityView } from "../../contract/schemas/activity.ts";
import type { ActivityHistoryEntry } from "../../contract/schemas/activity-history.ts";
import type { DueRow } from "../../contract/schemas/due-row.ts";
import type { Activity, Credit } from "../../domain/compliance/credit.ts";
import type { Core } from "../core/core.ts";
import type { ActivityRepository, StoredEvidence } from "../ports/stores/activity-store.ts";
import { foundOrFail } from "../ports/found-or-fail.ts";

/** The views of activities, with the duties that they count for and their evidence. */
export async function activityViews(
  { ports, derived }: Core,
  activities: readonly Activity[],
): Promise<ActivityView[]> {
  const repository = ports.store.activities;
  const ids = activities.map(({ id }) => id);
  const credits = Map.groupBy(await repository.creditsOf(ids), ({ activityId }) => activityId);
  const participants = await repository.participantsOf(ids);
  const evidence = Map.groupBy(await repository.evidenceOf(ids), ({ activityId }) => activityId);
  const { obligations } = (await derived.snapshot()).facts;
  return activities.map((activity) => ({
    ...factsOf(activity),
    credits: (credits.get(activity.id) ?? []).map((credit) => creditView(credit, obligations)),
    evidence: (evidence.get(activity.id) ?? []).map(evidenceView),
    participants: [...(participants.get(activity.id) ?? [])],
  }));
}

/** @throws {DutyError} `not-found` */
export async function loadActivityView(core: Core, id: string): Promise<ActivityView> {
  const activity = await findActivity(core.ports.store.activities, id);
  const [view] = await activityViews(core, [activity]);
  return foundOrFail(view, "activity", id);
}

/**
 * The view of an activity with the rows of the occurrences that it counts for, as far as the rules still make them.
 * @throws {DutyError} `not-found`
 */
export async function activityWithRows(
  core: Core,
  id: string,
): Promise<ActivityView & { rows: DueRow[]; withdrawnReason: string | null }> {
  const view = await loadActivityView(core, id);
  const snapshot = await core.derived.snapshot();
  const rows = view.credits
    .filter(({ withdrawn }) => !withdrawn)
    .flatMap((credit) => {
      const occurrence = snapshot.find(credit);
      return occurrence ? [snapshot.rowOf(occurrence)] : [];
    });
  return { ...view, rows, withdrawnReason: view.withdrawn ? await withdrawnReason(core, id) : null };
}

const withdrawnReason = async ({ ports }: Core, id: string): Promise<string | null> =>
  (await ports.store.activities.historyOf(id)).findLast(({ type }) => type === "withdrawn")?.reason ?? null;

/**
 * The acts on an activity, in order.
 *
 * @throws {DutyError} `not-found`
 */
export async function activityHistory({ ports: { store } }: Core, id: string): Promise<ActivityHistoryEntry[]> {
  await findActivity(store.activities, id);
  return (await store.activities.historyOf(id)).map((entry) => ({
    id: entry.id,
    at: entry.at,
    on: entry.on,
    by: entry.by,
    type: entry.type,
    fields: entry.fields.map((change) => ({ ...change })) as ActivityHistoryEntry["fields"],
    credits: [...entry.credits],
    evidence: [...entry.evidence],
    reason: entry.reason,
  }));
}

/** @throws {DutyError} `not-found` */
export const findActivity = async (activities: ActivityRepository, id: string): Promise<Activity> =>
  foundOrFail(await activities.find(id), "activity", id);

const factsOf = (activity: Activity): Omit<ActivityView, "credits" | "evidence" | "participants"> => ({
  id: activity.id,
  title: activity.title,
  happenedOn: activity.happenedOn,
  recordedAt: activity.recordedAt,
  recordedOn: activity.recordedOn,
  startTime: activity.startTime,
  place: activity.place,
  hours: activity.hours,
  note: activity.note,
  noEvidenceReason: activity.noEvidenceReason,
  withdrawn: activity.withdrawn,
});

const creditView = (
  credit: Credit,
  obligations: ReadonlyMap<string, { readonly title: string }>,
): ActivityView["credits"][number] => ({
  id: credit.id,
  obligationId: credit.obligationId,
  subjectId: credit.subjectId,
  recurrenceId: credit.recurrenceId,
  obligationTitle: obligations.get(credit.obligationId)?.title ?? "",
  amount: credit.amount,
  reason: credit.reason,
  withdrawn: credit.withdrawn,
});

const evidenceView = ({
  id,
  name,
  kind,
  bytes,
  sha256,
  datedOn,
  addedAt,
  withdrawn,
}: StoredEvidence): ActivityView["evidence"][number] => ({
  id,
  name,
  kind,
  bytes,
  sha256,
  datedOn,
  addedAt,
  withdrawn,
});
