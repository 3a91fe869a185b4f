import type { z } from "zod";
import type { ActivityView, creditRequest } from "../../../contract/schemas/activity.ts";
import { refusedInput } from "../../../domain/errors.ts";
import { activityEntry } from "../activity-entry.ts";
import { findActivity } from "../activity-view.ts";
import { appendTo } from "../append-entry.ts";
import { addedCredit, askedCredit } from "../record-activity.ts";
import type { Core } from "../../core/core.ts";
import { creditTo, refuseUnproven } from "./unproven-credit.ts";

/**
 * Lets a recorded activity count for one more occurrence. Where that completes the occurrence, and the activity has a
 * proof or a reason for none, the occurrence is closed.
 *
 * @throws {DutyError} `not-found`; `credit-before-period`; `proof-required`; `invalid-input` when the activity counts
 *   for that occurrence already or was taken back.
 */
export async function addCredit(
  core: Core,
  activityId: string,
  credit: z.output<typeof creditRequest>,
): Promise<ActivityView> {
  const snapshot = await core.derived.snapshot();
  const activity = await findActivity(core.ports.store.activities, activityId);
  if (activity.withdrawn) throw refusedInput("activityId", "activity-withdrawn");
  const asked = askedCredit(credit, activity.happenedOn, snapshot);
  return appendTo(core, activityId, async ({ activities }) => {
    const known = creditTo(credit, await activities.creditsOf([activityId]));
    if (known && !known.withdrawn) throw refusedInput("credit", "credited-twice");
    refuseUnproven(asked, activity, known, snapshot);
    return activityEntry(core.ports, { activityId, type: "changed", credits: [addedCredit(core.ports, asked, known)] });
  });
}
