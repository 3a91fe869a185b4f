import type { ActivityView } from "../../contract/schemas/activity.ts";
import type { Core } from "../core/core.ts";
import { returnSubjects } from "../ports/listed-subjects.ts";
import { activityEntry } from "./activity-entry.ts";
import { findActivity } from "./activity-view.ts";
import { appendTo } from "./append-entry.ts";
import { takenBack } from "./taken-back.ts";

/**
 * Takes a record back: the activity and its credits are marked withdrawn, and each occurrence that they alone had closed is
 * open again. The rows and the history stay. Withdrawing twice changes nothing.
 */
export function withdrawActivity(core: Core, id: string, reason: string): Promise<ActivityView> {
  return appendTo(core, id, async ({ activities }) => {
    if ((await findActivity(activities, id)).withdrawn) return null;
    const credits = (await activities.creditsOf([id])).filter(({ withdrawn }) => !withdrawn).map(takenBack);
    return activityEntry(core.ports, { activityId: id, type: "withdrawn", credits, reason });
  });
}

/**
 * Puts a withdrawn activity back on record, with the credits that were withdrawn together with it. An activity that
 * was not withdrawn stays as it is.
 *
 * @throws {DutyError} `not-found`
 */
export function restoreActivity(core: Core, id: string, reason: string): Promise<ActivityView> {
  return appendTo(core, id, async (repositories) => {
    const { activities } = repositories;
    if (!(await findActivity(activities, id)).withdrawn) return null;
    const present = [...(await activities.participantsOf([id])).values()].flat();
    await returnSubjects(
      repositories,
      present.map(({ subjectId }) => subjectId),
    );
    const withdrawal = (await activities.historyOf(id)).findLast(({ type }) => type === "withdrawn");
    const credits = (withdrawal?.credits ?? []).map(({ before, after, ...credit }) => ({
      ...credit,
      before: after,
      after: before,
    }));
    return activityEntry(core.ports, { activityId: id, type: "restored", credits, reason });
  });
}
