import type { z } from "zod";
import type { ActivityView, evidenceUpload } from "../../contract/schemas/activity.ts";
import type { Core } from "../core/core.ts";
import { activityEntry } from "./activity-entry.ts";
import { findActivity, loadActivityView } from "./activity-view.ts";
import { appendEntry, touchedBy } from "./append-entry.ts";
import { storeEvidence } from "./store-evidence.ts";

/**
 * Adds evidence files after the recording of an activity. They prove it as of the day on which it happened; a dated
 * occurrence that only lacked its proof is closed.
 */
export async function addEvidence(
  core: Core,
  id: string,
  files: readonly z.output<typeof evidenceUpload>[],
): Promise<ActivityView> {
  const { store } = core.ports;
  await findActivity(store.activities, id);
  const evidence = await storeEvidence(core, { id }, files);
  const entry = activityEntry(core.ports, {
    activityId: id,
    type: "changed",
    evidence: evidence.map(({ id: fileId, name }) => ({ id: fileId, name, isThere: true })),
  });
  await store.transaction((repositories) => appendEntry(core, repositories, entry, evidence));
  core.derived.touch(touchedBy(entry, await store.activities.creditsOf([id])));
  return loadActivityView(core, id);
}
