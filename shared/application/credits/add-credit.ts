import type { z } from "zod";
import type { ActivityView, creditRequest } from "../../contract/schemas/activity.ts";
import { DutyError, refusedInput } from "../../domain/errors.ts";
import { lastDayInTime } from "../../domain/compliance/counted-credits.ts";
import type { Activity } from "../../domain/compliance/credit.ts";
import { type Occurrence, keyOfId, occurrenceId } from "../../domain/obligation/occurrence.ts";
import { isAccumulating } from "../../domain/obligation/requirement.ts";
import type { Snapshot } from "../derived/snapshot.ts";
import { findActivity, loadActivityView } from "../activities/activity-view.ts";
import { checkCredit, isBlank } from "../activities/check-credit.ts";
import { isReachedWith } from "../activities/is-reached.ts";
import type { Core } from "../core.ts";
import { occurrenceIn } from "../occurrences/find-occurrence.ts";
import { recorded } from "../recorded.ts";

/**
 * Lets an activity that is on record count for one more occurrence, with a closing where that completes it and a proof or a
 * reason for none is there.
 *
 * @throws {DutyError} `not-found`; `credit-before-period`; `proof-required`; `invalid-input` when it counts for that one already or was taken
 * back.
 */
export async function addCredit(
  core: Core,
  activityId: string,
  credit: z.output<typeof creditRequest>,
): Promise<ActivityView> {
  const { ports, derived } = core;
  const snapshot = await derived.snapshot();
  const activity = await findActivity(ports.store.activities, activityId);
  if (activity.withdrawn) throw refusedInput("activityId", "activity-withdrawn");
  const occurrence = occurrenceIn(snapshot, credit);
  checkCredit(occurrence, activity.happenedOn, credit.reason);
  const known = await ports.store.activities.creditsOf([activityId]);
  if (known.some((other) => !other.withdrawn && keyOfId(other) === keyOfId(credit)))
    throw refusedInput("credit", "credited-twice");
  refuseUnproven(occurrence, activity, credit.reason, snapshot);
  const isProven = activity.noEvidenceReason !== null || snapshot.facts.evidenced.has(activityId);
  await ports.store.transaction(async ({ activities, history }) => {
    await activities.addCredit({
      id: ports.ids.next(),
      activityId,
      ...occurrenceId(occurrence),
      amount: credit.amount,
      reason: isBlank(credit.reason) ? null : credit.reason,
      withdrawn: false,
    });
    if (isProven && isReachedWith(occurrence, credit.amount, snapshot.facts))
      await history.append({
        ...recorded(ports, occurrenceId(occurrence)),
        type: "closed",
        reason: activity.noEvidenceReason,
      });
  });
  derived.touch({ duties: [credit], activityIds: [] });
  return loadActivityView(core, activityId);
}

/**
 * What fills an occurrence that is past its limit needs a proof, or a reason of its own: a breach never clears itself.
 * @throws {DutyError} `proof-required`
 */
function refuseUnproven(
  occurrence: Occurrence,
  activity: Activity,
  reason: string | null,
  { facts: { today, evidenced } }: Snapshot,
): void {
  const limit = lastDayInTime(occurrence);
  const isProven = evidenced.has(activity.id) || activity.noEvidenceReason !== null || !isBlank(reason);
  if (today > limit && isAccumulating(occurrence.requirement) && !isProven)
    throw new DutyError("proof-required", { recurrenceId: occurrence.recurrenceId, limit });
}
