import { keyOfId } from "../../domain/obligation/occurrence.ts";
import { currentLists } from "./current-lists.ts";
import { type RecordSources, type Records, dutyCredits, dutyKey, notWithdrawn } from "./records.ts";

/** The records that a write changed: duties with new states or credits, and activities. */
export interface Touched {
  readonly duties: readonly { readonly obligationId: string; readonly subjectId: string }[];
  readonly activityIds: readonly string[];
}

/**
 * The records with the touched ones loaded again. The others are reused, so that one more credit does not cost the
 * reading of years of them.
 */
export async function withTouched(old: Records, touched: Touched, sources: RecordSources): Promise<Records> {
  const { activities, history, sessions, percentLists } = sources;
  const duties = new Map(touched.duties.map((duty) => [dutyKey(duty), duty]));
  const states = new Map(old.states);
  const credits = new Map(old.credits);
  for (const [key, { obligationId, subjectId }] of duties) {
    for (const { key: id, state } of await history.statesOf(obligationId, subjectId)) states.set(keyOfId(id), state);
    const own = await activities.creditsTo(obligationId, subjectId);
    if (own.length > 0) credits.set(key, dutyCredits(own));
  }
  return {
    states,
    credits,
    ...(await withActivities(old, touched.activityIds, activities)),
    sessions: Map.groupBy(await sessions.list(), ({ key }) => keyOfId(key)),
    percentLists: currentLists(await percentLists.list()),
  };
}

async function withActivities(
  old: Records,
  ids: readonly string[],
  repository: RecordSources["activities"],
): Promise<Pick<Records, "activities" | "evidenceKinds" | "evidenced">> {
  const activities = new Map(old.activities);
  const evidenceKinds = new Map(old.evidenceKinds);
  for (const id of ids) {
    const activity = await repository.find(id);
    if (activity) activities.set(id, activity);
    evidenceKinds.delete(id);
  }
  const evidence = notWithdrawn(await repository.evidenceOf(ids));
  for (const [id, files] of Map.groupBy(evidence, ({ activityId }) => activityId))
    evidenceKinds.set(
      id,
      files.map(({ kind }) => kind),
    );
  return { activities, evidenceKinds, evidenced: new Set(evidenceKinds.keys()) };
}
