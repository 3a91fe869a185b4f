import type { ActivityView } from "../../contract/schemas/activity.ts";
import type { Credit } from "../../domain/compliance/credit.ts";
import { type OccurrenceId, keyOfId, occurrenceId } from "../../domain/obligation/occurrence.ts";
import type { Core } from "../core.ts";
import type { Snapshot } from "../derived/snapshot.ts";
import { recorded } from "../recorded.ts";
import { findActivity, loadActivityView } from "./activity-view.ts";
import { isReachedWithout } from "./is-reached.ts";

/**
 * Takes a record back: the activity and its credits are marked withdrawn, and each occurrence that they alone had closed is
 * open again. The rows and the history stay. Withdrawing twice changes nothing.
 */
export async function withdrawActivity(core: Core, id: string, reason: string): Promise<ActivityView> {
  const { store, clock } = core.ports;
  const snapshot = await core.derived.snapshot();
  await store.transaction(async ({ activities, history }) => {
    if ((await findActivity(activities, id)).withdrawn) return;
    const credits = await activities.creditsOf([id]);
    await activities.withdraw(id, clock.now(), reason);
    for (const key of closedOnlyBy(credits, id, snapshot))
      await history.append({ ...recorded(core.ports, key), type: "reopened" });
  });
  core.derived.touch({ duties: await store.activities.creditsOf([id]), activityIds: [id] });
  return loadActivityView(core, id);
}

/** Closed occurrences that have not all they need without this activity. */
export const closedOnlyBy = (credits: readonly Credit[], activityId: string, snapshot: Snapshot): OccurrenceId[] =>
  credits.flatMap((credit) => {
    const occurrence = snapshot.find(credit);
    const isClosed = (snapshot.facts.states.get(keyOfId(credit))?.closedOn ?? null) !== null;
    if (!occurrence || !isClosed || isReachedWithout(occurrence, activityId, snapshot.facts)) return [];
    return [occurrenceId(occurrence)];
  });
