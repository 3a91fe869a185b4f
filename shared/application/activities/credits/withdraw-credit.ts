import type { ActivityView } from "../../../contract/schemas/activity.ts";
import { activityEntry } from "../activity-entry.ts";
import { appendTo } from "../append-entry.ts";
import { takenBack } from "../taken-back.ts";
import type { Core } from "../../core/core.ts";
import { foundOrFail } from "../../ports/found-or-fail.ts";

/**
 * Takes one credit back: the row stays, marked, and the occurrence is open again where nothing else had closed it. Withdrawing
 * twice changes nothing.
 */
export async function withdrawCredit(core: Core, id: string, reason: string): Promise<ActivityView> {
  const { activityId } = foundOrFail(await core.ports.store.activities.findCredit(id), "credit", id);
  return appendTo(core, activityId, async ({ activities }) => {
    const credit = foundOrFail(await activities.findCredit(id), "credit", id);
    if (credit.withdrawn) return null;
    return activityEntry(core.ports, { activityId, type: "changed", credits: [takenBack(credit)], reason });
  });
}
