import type { ActivityView } from "../../contract/schemas/activity.ts";
import type { ActivityEntry, ActivityFields, CreditChange } from "../../domain/compliance/activity-history.ts";
import { isInTimeOn, lastDayInTime } from "../../domain/compliance/counted-credits.ts";
import type { Activity, Credit } from "../../domain/compliance/credit.ts";
import type { PlainDate } from "../../domain/date/plain-date.ts";
import { DutyError, refusedInput } from "../../domain/errors.ts";
import { isDated } from "../../domain/obligation/occurrence.ts";
import type { Core } from "../core/core.ts";
import { definedParts } from "../ports/defined-parts.ts";
import type { Snapshot } from "../view/snapshot.ts";
import { foundOrFail } from "../ports/found-or-fail.ts";
import type { Repositories } from "../ports/ports.ts";
import { activityEntry, fieldChanges, isEmptyEntry } from "./activity-entry.ts";
import type { StoredEvidence } from "../ports/stores/activity-store.ts";
import { findActivity, loadActivityView } from "./activity-view.ts";
import { appendEntry, touchedBy } from "./append-entry.ts";
import { type ActivityChange, changedCredits } from "./credits/changed-credits.ts";
import { isBlank } from "./credits/check-credit.ts";
import { participantsOf } from "./participants-of.ts";
import { refuseFuture } from "./record-activity.ts";
import { storeEvidence } from "./store-evidence.ts";

/**
 * Corrects an activity; fields left out of the request stay. The history keeps the former values with who changed them
 * and when, and the states of the occurrences follow. A correction cannot hide a breach: a day corrected into the time
 * of an occurrence after its limit is shown as recorded late (补录, decision 0018), and needs a reason.
 *
 * @throws {DutyError} `not-found`; `activity-in-future`; `credit-before-period`; `proof-required`; `reason-required`;
 *   `invalid-input` for an activity that was withdrawn, for the same occurrence twice, or for hours that no duty asks
 *   for.
 */
export async function changeActivity(core: Core, change: ActivityChange): Promise<ActivityView> {
  const { store } = core.ports;
  const snapshot = await core.derived.snapshot();
  const before = await findActivity(store.activities, change.id);
  if (before.withdrawn) throw refusedInput("id", "activity-withdrawn");
  if (change.happenedOn !== undefined && change.happenedOn !== before.happenedOn)
    refuseFuture(change.happenedOn, snapshot);
  const evidence = await storeEvidence(core, before, change.evidence);
  const entry = await store.transaction(async (repositories) => {
    const made = await entryFor(core, repositories, { change, before, snapshot, evidence });
    if (isEmptyEntry(made)) return null;
    await appendEntry(core, repositories, made, evidence);
    return made;
  });
  if (entry) core.derived.touch(touchedBy(entry, await store.activities.creditsOf([change.id])));
  return loadActivityView(core, change.id);
}

interface Asked {
  readonly change: ActivityChange;
  readonly before: Activity;
  readonly snapshot: Snapshot;
  readonly evidence: readonly StoredEvidence[];
}

async function entryFor(core: Core, repositories: Repositories, asked: Asked): Promise<ActivityEntry> {
  const { change, before, snapshot, evidence } = asked;
  const { activities } = repositories;
  const was = await fieldsOf(repositories, before);
  const is = await fieldsAfter(core, repositories, change, was);
  const known = await activities.creditsOf([before.id]);
  const credits = changedCredits(core.ports, { change, was, is, known, activity: before, snapshot });
  refuseSilentRescue(before, is.happenedOn, { known, credits, change, snapshot });
  return activityEntry(core.ports, {
    activityId: before.id,
    type: "changed",
    fields: fieldChanges(was, is),
    credits,
    evidence: [
      ...evidence.map(({ id, name }) => ({ id, name, isThere: true })),
      ...(await movedEvidence(repositories, before.id, change)),
    ],
    reason: isBlank(change.reason) ? null : change.reason,
  });
}

async function fieldsOf({ activities }: Repositories, activity: Activity): Promise<ActivityFields> {
  const participants = await activities.participantsOf([activity.id]);
  return { ...activity, participants: participants.get(activity.id) ?? [] };
}

async function fieldsAfter(
  core: Core,
  repositories: Repositories,
  change: ActivityChange,
  was: ActivityFields,
): Promise<ActivityFields> {
  const { title, happenedOn, startTime, place, hours, note, noEvidenceReason } = change;
  const participants =
    change.participants &&
    (await participantsOf(
      core,
      repositories,
      { participants: change.participants, happenedOn: happenedOn ?? was.happenedOn },
      was.participants,
    ));
  return {
    ...was,
    ...definedParts({ title, happenedOn, startTime, place, hours, note }),
    ...(noEvidenceReason !== undefined && { noEvidenceReason: isBlank(noEvidenceReason) ? null : noEvidenceReason }),
    ...(participants && { participants: inFormerOrder(participants, was) }),
  };
}

/** The same people in another order are no change. */
function inFormerOrder(
  participants: ActivityFields["participants"],
  was: ActivityFields,
): ActivityFields["participants"] {
  const positions = new Map(was.participants.map(({ subjectId }, index) => [subjectId, index]));
  const positionOf = ({ subjectId }: ActivityFields["participants"][number]) =>
    positions.get(subjectId) ?? positions.size;
  return participants.toSorted((a, b) => positionOf(a) - positionOf(b));
}

/** The files that a change takes out, and those that it puts back. */
async function movedEvidence(
  { activities }: Repositories,
  id: string,
  { removeEvidence, restoreEvidence }: ActivityChange,
): Promise<ActivityEntry["evidence"]> {
  const files = new Map((await activities.evidenceOf([id])).map((file) => [file.id, file]));
  const moved = [
    ...removeEvidence.map((fileId) => ({ fileId, isThere: false })),
    ...restoreEvidence.map((fileId) => ({ fileId, isThere: true })),
  ];
  return moved.flatMap(({ fileId, isThere }) => {
    const file = foundOrFail(files.get(fileId), "evidence", fileId);
    return file.withdrawn === isThere ? [{ id: fileId, name: file.name, isThere }] : [];
  });
}

/**
 * Refuses a silent correction of a breach: a day that moves from after the limit, or from before the period, into the
 * time of an overdue occurrence needs a reason.
 *
 * @throws {DutyError} `reason-required`
 */
function refuseSilentRescue(
  before: Activity,
  happenedOn: PlainDate,
  {
    known,
    credits,
    change,
    snapshot,
  }: {
    readonly known: readonly Credit[];
    readonly credits: readonly CreditChange[];
    readonly change: ActivityChange;
    readonly snapshot: Snapshot;
  },
): void {
  if (happenedOn === before.happenedOn || !isBlank(change.reason)) return;
  const gone = new Set(credits.filter(({ after }) => after === null).map(({ id }) => id));
  const rescues = known
    .filter(({ id, withdrawn }) => !withdrawn && !gone.has(id))
    .some((credit) => {
      const occurrence = snapshot.find(credit);
      if (!occurrence || !isDated(occurrence) || snapshot.facts.today <= lastDayInTime(occurrence)) return false;
      return isInTimeOn(occurrence, credit, happenedOn) && !isInTimeOn(occurrence, credit, before.happenedOn);
    });
  if (rescues) throw new DutyError("reason-required", { action: "move-into-time" });
}
