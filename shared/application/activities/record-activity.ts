import type { ActivityView } from "../../contract/schemas/activity.ts";
import type { OccurrenceKey } from "../../contract/schemas/values.ts";
import type { ActivityFields, CreditChange, Participant } from "../../domain/compliance/activity-history.ts";
import type { PlainDate } from "../../domain/date/plain-date.ts";
import { DutyError, refusedInput } from "../../domain/errors.ts";
import { checkAmount } from "../../domain/obligation/amount-bounds.ts";
import { keyOfId, occurrenceId } from "../../domain/obligation/occurrence.ts";
import type { Core } from "../core/core.ts";
import type { Snapshot } from "../view/snapshot.ts";
import { occurrenceIn } from "../view/find-occurrence.ts";
import type { Ports } from "../ports/ports.ts";
import { HAPPENED, refuseFarDay } from "../ports/refuse-far-day.ts";
import { activityEntry, fieldChanges } from "./activity-entry.ts";
import { appendEntry, touchedBy } from "./append-entry.ts";
import { loadActivityView } from "./activity-view.ts";
import { checkCredit, isBlank } from "./credits/check-credit.ts";
import { hoursCredits } from "./credits/hours-credits.ts";
import type { ActivityRequest, AskedCredit, CreditRequest } from "./activity-request.ts";
import { participantsOf } from "./participants-of.ts";
import { storeEvidence } from "./store-evidence.ts";

/**
 * Records an activity with its credits and its evidence. Evidence files are written first, so that no row names a
 * missing file; then everything is stored in one transaction, with a closing for each dated occurrence that the
 * activity completes and proves. Without a proof or a reason for none, the activity counts and the occurrence stays
 * open (design.md section 3, rule 4).
 *
 * @throws {DutyError} `activity-in-future`; `not-found`; `credit-before-period`; `invalid-input` for the same
 *   occurrence twice, or for hours that no duty asks for.
 */
export async function recordActivity(core: Core, request: ActivityRequest): Promise<ActivityView> {
  const { ports } = core;
  const snapshot = await core.derived.snapshot();
  refuseFuture(request.happenedOn, snapshot);
  const asked = [...askedCredits(request, snapshot), ...hoursCredits(request, snapshot)];
  const activityId = ports.ids.next();
  const evidence = await storeEvidence(core, { id: activityId }, request.evidence);
  const entry = await ports.store.transaction(async (repositories) => {
    const participants = await participantsOf(core, repositories, request);
    const recorded = activityEntry(ports, {
      activityId,
      type: "recorded",
      fields: fieldChanges(null, fieldsOf(request, participants)),
      credits: asked.map((credit) => addedCredit(ports, credit)),
      evidence: evidence.map(({ id, name }) => ({ id, name, isThere: true })),
    });
    await appendEntry(core, repositories, recorded, evidence);
    return recorded;
  });
  core.derived.touch(touchedBy(entry, []));
  return loadActivityView(core, activityId);
}

/** @throws {DutyError} `activity-in-future`; `invalid-input` for a day in a year far away. */
export function refuseFuture(happenedOn: PlainDate, { facts: { today } }: Snapshot): void {
  if (happenedOn > today) throw new DutyError("activity-in-future", { happenedOn, today });
  refuseFarDay("happenedOn", happenedOn, today, HAPPENED);
}

function askedCredits(request: ActivityRequest, snapshot: Snapshot): AskedCredit[] {
  refuseTwice(request.credits);
  return request.credits.map((credit) => askedCredit(credit, request.happenedOn, snapshot));
}

/** @throws {DutyError} `invalid-input` for the same occurrence twice. */
export function refuseTwice(credits: readonly OccurrenceKey[]): void {
  const keys = credits.map(keyOfId);
  const index = keys.findIndex((key, at) => keys.indexOf(key) < at);
  if (index >= 0) throw refusedInput(`credits.${index}`, "credited-twice");
}

/**
 * @throws {DutyError} `not-found`; `credit-before-period`; `invalid-input` for a percentage, which counts its lists
 * and no activity, and for a fraction of a counted unit.
 */
export function askedCredit(credit: CreditRequest, happenedOn: PlainDate, snapshot: Snapshot): AskedCredit {
  const occurrence = occurrenceIn(snapshot, credit);
  if (occurrence.requirement.kind === "percent") throw refusedInput("credits", "counted-by-list");
  checkAmount(occurrence.requirement, credit.amount, "amount");
  checkCredit(occurrence, happenedOn, credit.reason);
  return { occurrence, amount: credit.amount, reason: isBlank(credit.reason) ? null : credit.reason };
}

/**
 * The terms of a credit that did not count before.
 *
 * @param known  The former credit that comes back, if there is one.
 */
export const addedCredit = (
  { ids }: Ports,
  { occurrence, amount, reason }: AskedCredit,
  known?: { readonly id: string },
): CreditChange => ({
  id: known?.id ?? ids.next(),
  key: occurrenceId(occurrence),
  before: null,
  after: { amount, reason },
});

const fieldsOf = (request: ActivityRequest, participants: readonly Participant[]): ActivityFields => ({
  title: request.title,
  happenedOn: request.happenedOn,
  startTime: request.startTime,
  place: request.place,
  hours: request.hours,
  note: request.note,
  noEvidenceReason: isBlank(request.noEvidenceReason) ? null : request.noEvidenceReason,
  participants,
});
