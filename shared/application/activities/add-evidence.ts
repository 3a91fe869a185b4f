import type { z } from "zod";
import type { ActivityView, evidenceUpload } from "../../contract/schemas/activity.ts";
import type { Credit } from "../../domain/compliance/credit.ts";
import { type OccurrenceId, keyOfId, occurrenceId } from "../../domain/obligation/occurrence.ts";
import type { Core } from "../core.ts";
import type { Snapshot } from "../derived/snapshot.ts";
import { recorded } from "../recorded.ts";
import { findActivity, loadActivityView } from "./activity-view.ts";
import { isReachedWith } from "./is-reached.ts";
import { storeEvidence } from "./store-evidence.ts";

/**
 * Files that came after the activity was recorded. What they prove counts as of the day it happened; a dated occurrence that
 * only lacked its proof is closed.
 */
export async function addEvidence(
  core: Core,
  id: string,
  files: readonly z.output<typeof evidenceUpload>[],
): Promise<ActivityView> {
  const { store } = core.ports;
  const snapshot = await core.derived.snapshot();
  const activity = await findActivity(store.activities, id);
  const evidence = await storeEvidence(core, activity, files);
  const credits = (await store.activities.creditsOf([id])).filter(({ withdrawn }) => !withdrawn);
  await store.transaction(async ({ activities, history }) => {
    await activities.addEvidence(evidence);
    for (const key of activity.withdrawn ? [] : completedBy(credits, snapshot))
      await history.append({ ...recorded(core.ports, key), type: "closed", reason: null });
  });
  core.derived.touch({ duties: credits, activityIds: [id] });
  return loadActivityView(core, id);
}

/** Occurrences that have all they need and were not closed yet. */
const completedBy = (credits: readonly Credit[], snapshot: Snapshot): OccurrenceId[] =>
  credits.flatMap((credit) => {
    const occurrence = snapshot.find(credit);
    const isOpen = (snapshot.facts.states.get(keyOfId(credit))?.closedOn ?? null) === null;
    return occurrence && isOpen && isReachedWith(occurrence, 0, snapshot.facts) ? [occurrenceId(occurrence)] : [];
  });
