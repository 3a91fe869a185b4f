import type { z } from "zod";
import type { ActivityView, activityRequest } from "../../contract/schemas/activity.ts";
import type { Activity, Credit } from "../../domain/compliance/credit.ts";
import { DutyError, refusedInput } from "../../domain/errors.ts";
import { type Occurrence, occurrenceId, occurrenceKey } from "../../domain/obligation/occurrence.ts";
import type { Core } from "../core.ts";
import type { Snapshot } from "../derived/snapshot.ts";
import { occurrenceIn } from "../occurrences/find-occurrence.ts";
import { recorded } from "../recorded.ts";
import { loadActivityView } from "./activity-view.ts";
import { checkCredit, isBlank } from "./check-credit.ts";
import { hoursCredits } from "./hours-credits.ts";
import { isReachedWith } from "./is-reached.ts";
import { participantsOf } from "./participants-of.ts";
import { storeEvidence } from "./store-evidence.ts";

export type ActivityRequest = z.output<typeof activityRequest>;

/** A credit that was asked for, with the occurrence it names. */
export interface AskedCredit {
  readonly occurrence: Occurrence;
  readonly amount: number;
  readonly reason: string | null;
}

/**
 * Records what happened, what it counts for and what proves it. Evidence files are written first, so that no row ever names a
 * file that is not there; then everything is stored in one transaction, with a closing for each dated occurrence that it
 * completes and proves.
 *
 * @throws {DutyError} `activity-in-future`; `not-found`; `credit-before-period`; `invalid-input` for the same occurrence
 * twice, or for hours that no duty asks for.
 */
export async function recordActivity(core: Core, request: ActivityRequest): Promise<ActivityView> {
  const snapshot = await core.derived.snapshot();
  refuseFuture(request, snapshot);
  const asked = [...askedCredits(request, snapshot), ...hoursCredits(request, snapshot)];
  const activity = activityOf(core, request);
  const credits = asked.map((credit) => creditOf(core, activity, credit));
  const evidence = await storeEvidence(core, activity, request.evidence);
  await core.ports.store.transaction(async (repositories) => {
    const { activities, history } = repositories;
    const participants = await participantsOf(core, repositories, request);
    await activities.insert(activity, credits, evidence, participants);
    for (const { occurrence, amount } of isProven(request) ? asked : [])
      if (isReachedWith(occurrence, amount, snapshot.facts))
        await history.append({
          ...recorded(core.ports, occurrenceId(occurrence)),
          type: "closed",
          reason: activity.noEvidenceReason,
        });
  });
  core.derived.touch({ duties: credits, activityIds: [activity.id] });
  return loadActivityView(core, activity.id);
}

function refuseFuture({ happenedOn }: ActivityRequest, { facts: { today } }: Snapshot): void {
  if (happenedOn > today) throw new DutyError("activity-in-future", { happenedOn, today });
}

function askedCredits(request: ActivityRequest, snapshot: Snapshot): AskedCredit[] {
  const keys = new Set<string>();
  return request.credits.map((credit, index) => {
    const occurrence = occurrenceIn(snapshot, credit);
    checkCredit(occurrence, request.happenedOn, credit.reason);
    if (keys.has(occurrenceKey(occurrence))) throw refusedInput(`credits.${index}`, "credited-twice");
    keys.add(occurrenceKey(occurrence));
    return { occurrence, amount: credit.amount, reason: isBlank(credit.reason) ? null : credit.reason };
  });
}

/**
 * Done needs evidence, or a stated reason for none (design.md section 3, rule 4): without either the record counts and
 * the occurrence stays open until a proof is added.
 */
const isProven = (request: ActivityRequest): boolean =>
  request.evidence.length > 0 || !isBlank(request.noEvidenceReason);

function activityOf({ ports: { ids, clock } }: Core, request: ActivityRequest): Activity {
  return {
    id: ids.next(),
    title: request.title,
    happenedOn: request.happenedOn,
    recordedOn: clock.today(),
    recordedAt: clock.now(),
    startTime: request.startTime,
    place: request.place,
    hours: request.hours,
    note: request.note,
    noEvidenceReason: isBlank(request.noEvidenceReason) ? null : request.noEvidenceReason,
    withdrawn: false,
  };
}

const creditOf = ({ ports }: Core, activity: Activity, { occurrence, amount, reason }: AskedCredit): Credit => ({
  id: ports.ids.next(),
  activityId: activity.id,
  ...occurrenceId(occurrence),
  amount,
  reason,
  withdrawn: false,
});
