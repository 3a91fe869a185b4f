import { type Occurrence, isDated, isWithoutDay } from "../../domain/obligation/occurrence.ts";
import { checkCredit } from "../activities/credits/check-credit.ts";
import type { PlainDate } from "../../domain/date/plain-date.ts";
import type { Snapshot } from "../view/snapshot.ts";
import type { Repositories } from "../ports/ports.ts";
import type { StoredEvent } from "../ports/stores/event-store.ts";

/**
 * Refuses to move an event past an activity that counts for it: the activity would stop counting, and the occurrence
 * that it closed would stay done with nothing on record. A credit with a reason of its own counts however early it is.
 *
 * @param event  The event after the change.
 * @throws {DutyError} `credit-before-period`
 */
export async function refuseEarlyCredits(
  { activities }: Repositories,
  { id, obligationIds, happenedOn }: Pick<StoredEvent, "id" | "obligationIds" | "happenedOn">,
  snapshot: Snapshot,
): Promise<void> {
  if (happenedOn === null) return;
  for (const obligationId of obligationIds)
    for (const credit of await activities.creditsTo(obligationId)) {
      if (credit.withdrawn || credit.recurrenceId !== id) continue;
      const occurrence = snapshot.find(credit);
      const activity = await activities.find(credit.activityId);
      if (!occurrence || !activity || activity.withdrawn) continue;
      checkCredit(startedAnew(occurrence, happenedOn), activity.happenedOn, credit.reason);
    }
}

/**
 * The occurrence as if its event had happened on that day. An occurrence counted back from its event has no first day.
 */
function startedAnew(occurrence: Occurrence, day: PlainDate): Occurrence {
  if (isWithoutDay(occurrence)) return { ...occurrence, openedOn: day };
  return isDated(occurrence) && occurrence.startedOn !== undefined ? { ...occurrence, startedOn: day } : occurrence;
}
