import { addCredit } from "./credits/add-credit.ts";
import { withdrawCredit } from "./credits/withdraw-credit.ts";
import { base64 } from "@scure/base";
import type { ActivityView } from "../../contract/schemas/activity.ts";
import type { FileContent } from "../../contract/schemas/values.ts";
import type { PlainDate } from "../../domain/date/plain-date.ts";
import { DutyError } from "../../domain/errors.ts";
import { activityHistory, activityViews, activityWithRows } from "./activity-view.ts";
import { addEvidence } from "./add-evidence.ts";
import { changeActivity } from "./change-activity.ts";
import { recordActivity } from "./record-activity.ts";
import { suggestCredits } from "./suggest/suggest-credits.ts";
import { restoreActivity, withdrawActivity } from "./withdraw-activity.ts";
import type { Core } from "../core/core.ts";
import { foundOrFail } from "../ports/found-or-fail.ts";
import { os } from "../core/procedure-builder.ts";

/** The activities with their credits and their evidence. */
export const activities = os.activities.router({
  suggest: os.activities.suggest.handler(async ({ context, input }) =>
    suggestCredits(await context.core.derived.snapshot(), input),
  ),
  record: os.activities.record.handler(({ context, input }) => recordActivity(context.core, input)),
  list: os.activities.list.handler(({ context, input }) => listActivities(context.core, input)),
  creditedTo: os.activities.creditedTo.handler(({ context, input }) => creditedActivities(context.core, input)),
  get: os.activities.get.handler(({ context, input }) => activityWithRows(context.core, input.id)),
  change: os.activities.change.handler(({ context, input }) => changeActivity(context.core, input)),
  withdraw: os.activities.withdraw.handler(({ context, input }) =>
    withdrawActivity(context.core, input.id, input.reason),
  ),
  restore: os.activities.restore.handler(({ context, input }) => restoreActivity(context.core, input.id, input.reason)),
  history: os.activities.history.handler(({ context, input }) => activityHistory(context.core, input.id)),
  evidence: os.activities.evidence.handler(({ context, input }) => evidenceFile(context.core, input.id)),
  addEvidence: os.activities.addEvidence.handler(({ context, input }) =>
    addEvidence(context.core, input.id, input.evidence),
  ),
});

/** The credits of a recorded activity. */
export const credits = os.credits.router({
  add: os.credits.add.handler(({ context, input }) => addCredit(context.core, input.activityId, input.credit)),
  withdraw: os.credits.withdraw.handler(({ context, input }) => withdrawCredit(context.core, input.id, input.reason)),
});

async function listActivities(
  core: Core,
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
): Promise<ActivityView[]> {
  if (from > to) throw new DutyError("period-reversed", { from, to });
  return activityViews(core, await core.ports.store.activities.list(from, to));
}

interface CreditedTo {
  readonly obligationId: string;
  readonly subjectId?: string | undefined;
  readonly recurrenceId?: string | undefined;
}

/**
 * The latest first.
 *
 * @throws {DutyError} `not-found` for a duty that is none.
 */
async function creditedActivities(core: Core, { obligationId, subjectId, recurrenceId }: CreditedTo) {
  const { activities, obligations } = core.ports.store;
  foundOrFail(await obligations.find(obligationId), "obligation", obligationId);
  const credits = await activities.creditsTo(obligationId, subjectId);
  const ids = new Set(
    credits.flatMap((credit) =>
      recurrenceId === undefined || credit.recurrenceId === recurrenceId ? credit.activityId : [],
    ),
  );
  const found = await Promise.all([...ids].map((id) => activities.find(id)));
  const known = found.filter((activity) => activity !== null);
  return activityViews(
    core,
    known.toSorted((a, b) => (a.happenedOn < b.happenedOn ? 1 : a.happenedOn > b.happenedOn ? -1 : 0)),
  );
}

async function evidenceFile({ ports: { store, evidence } }: Core, id: string): Promise<FileContent> {
  const { name, sha256 } = foundOrFail(await store.activities.findEvidence(id), "evidence", id);
  return { name, content: base64.encode(await evidence.get(sha256)) };
}
