import type { ActivityView } from "../../contract/schemas/activity.ts";
import type { Activity, Credit } from "../../domain/compliance/credit.ts";
import type { ActivityRepository, Repositories, StoredEvidence } from "../ports.ts";
import { foundOrFail } from "../found-or-fail.ts";

/** Activities as clients see them, with what they count for and what proves them. */
export async function activityViews(
  repositories: Pick<Repositories, "activities" | "obligations">,
  activities: readonly Activity[],
): Promise<ActivityView[]> {
  const ids = activities.map(({ id }) => id);
  const credits = Map.groupBy(await repositories.activities.creditsOf(ids), ({ activityId }) => activityId);
  const participants = await repositories.activities.participantsOf(ids);
  const evidence = Map.groupBy(await repositories.activities.evidenceOf(ids), ({ activityId }) => activityId);
  const titles = new Map((await repositories.obligations.list()).map(({ id, title }) => [id, title]));
  return activities.map((activity) => ({
    ...factsOf(activity),
    credits: (credits.get(activity.id) ?? []).map((credit) => creditView(credit, titles)),
    evidence: (evidence.get(activity.id) ?? []).map(evidenceView),
    participants: [...(participants.get(activity.id) ?? [])],
  }));
}

/** @throws {DutyError} `not-found` */
export async function loadActivityView(
  repositories: Pick<Repositories, "activities" | "obligations">,
  id: string,
): Promise<ActivityView> {
  const activity = await findActivity(repositories.activities, id);
  const [view] = await activityViews(repositories, [activity]);
  return foundOrFail(view, "activity", id);
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

const creditView = (credit: Credit, titles: ReadonlyMap<string, string>): ActivityView["credits"][number] => ({
  id: credit.id,
  obligationId: credit.obligationId,
  subjectId: credit.subjectId,
  recurrenceId: credit.recurrenceId,
  obligationTitle: titles.get(credit.obligationId) ?? "",
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
}: StoredEvidence): ActivityView["evidence"][number] => ({
  id,
  name,
  kind,
  bytes,
  sha256,
  datedOn,
  addedAt,
});
