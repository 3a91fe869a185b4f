import type { ActivityView } from "../../contract/schemas/activity.ts";
import { loadActivityView } from "../activities/activity-view.ts";
import { closedOnlyBy } from "../activities/withdraw-activity.ts";
import type { Core } from "../core.ts";
import { foundOrFail } from "../found-or-fail.ts";
import { recorded } from "../recorded.ts";

/**
 * Takes one credit back: the row stays, marked, and the occurrence is open again where nothing else had closed it. Withdrawing
 * twice changes nothing.
 */
export async function withdrawCredit(core: Core, id: string, reason: string): Promise<ActivityView> {
  const { store, clock } = core.ports;
  const snapshot = await core.derived.snapshot();
  const credit = foundOrFail(await store.activities.findCredit(id), "credit", id);
  await store.transaction(async ({ activities, history }) => {
    if (credit.withdrawn) return;
    await activities.withdrawCredit(id, clock.now(), reason);
    for (const key of closedOnlyBy([credit], credit.activityId, snapshot))
      await history.append({ ...recorded(core.ports, key), type: "reopened" });
  });
  core.derived.touch({ duties: [credit], activityIds: [] });
  return loadActivityView(core, credit.activityId);
}
