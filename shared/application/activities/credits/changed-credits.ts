import type { z } from "zod";
import type { activityChange } from "../../../contract/schemas/activity.ts";
import type { ActivityFields, CreditChange } from "../../../domain/compliance/activity-history.ts";
import type { Activity, Credit } from "../../../domain/compliance/credit.ts";
import { checkAmount } from "../../../domain/obligation/amount-bounds.ts";
import { keyOfId } from "../../../domain/obligation/occurrence.ts";
import { creditTo, refuseUnproven } from "./unproven-credit.ts";
import type { Snapshot } from "../../view/snapshot.ts";
import type { Ports } from "../../ports/ports.ts";
import { checkCredit, isBlank } from "./check-credit.ts";
import { hoursCredits } from "./hours-credits.ts";
import type { AskedCredit, CreditRequest } from "../activity-request.ts";
import { addedCredit, askedCredit, refuseTwice } from "../record-activity.ts";
import { takenBack } from "../taken-back.ts";

export type ActivityChange = z.output<typeof activityChange>;

interface Asked {
  readonly change: ActivityChange;
  readonly was: ActivityFields;
  readonly is: ActivityFields;
  /** Every credit of the activity, withdrawn ones included. */
  readonly known: readonly Credit[];
  readonly activity: Activity;
  readonly snapshot: Snapshot;
}

/** A requested credit; `occurrence` is null for a former credit whose occurrence the rules no longer make. */
type Wanted = CreditRequest & { readonly asked: AskedCredit | null };

/**
 * The changes of an activity's credits: the requested credits replace the former ones, matched by occurrence. Hours
 * follow the attenders, their time and the day. A withdrawn credit that is requested again is restored, and no new one
 * is made.
 *
 * @throws {DutyError} as `changeActivity`.
 */
export function changedCredits(ports: Ports, asked: Asked): CreditChange[] {
  const { known, is, activity, snapshot, change } = asked;
  const counting = known.filter(({ withdrawn }) => !withdrawn);
  const peoples = peopleCredits(asked, counting);
  const peoplesKeys = new Set(peoples.map(keyOfId));
  const single = singleCredits(asked, counting);
  refuseTwice(single);
  const wanted = [...single.filter((credit) => !peoplesKeys.has(keyOfId(credit))), ...peoples];
  const keys = new Set(wanted.map(keyOfId));
  const gone = counting.filter((credit) => !keys.has(keyOfId(credit))).map(takenBack);
  const mended = { ...activity, happenedOn: is.happenedOn, noEvidenceReason: is.noEvidenceReason };
  const isProvenNow = change.evidence.length > 0;
  const others = wanted.flatMap((credit): CreditChange[] => {
    const former = creditTo(credit, known);
    if (former && !former.withdrawn) return termsChange(former, credit);
    if (!credit.asked) return [];
    if (!isProvenNow) refuseUnproven(credit.asked, mended, former, snapshot);
    return [addedCredit(ports, credit.asked, former)];
  });
  return [...gone, ...others];
}

function termsChange(former: Credit, { amount, reason }: CreditRequest): CreditChange[] {
  const after = { amount, reason: isBlank(reason) ? null : reason };
  if (after.amount === former.amount && after.reason === former.reason) return [];
  return [{ ...takenBack(former), after }];
}

/** The credits of single occurrences: the requested ones, or the former ones judged by the activity's present day. */
function singleCredits({ change, was, is, snapshot }: Asked, counting: readonly Credit[]): Wanted[] {
  const isPeoples = (credit: Credit) => isPersonsHours(credit, was, snapshot);
  const former = counting.filter((credit) => !isPeoples(credit));
  const known = new Set(former.map(keyOfId));
  return (change.credits ?? former).map((credit): Wanted => {
    const occurrence = snapshot.find(credit);
    if (!known.has(keyOfId(credit))) return { ...credit, asked: askedCredit(credit, is.happenedOn, snapshot) };
    const isAmended = former.some((other) => keyOfId(other) === keyOfId(credit) && other.amount !== credit.amount);
    if (occurrence && isAmended) checkAmount(occurrence.requirement, credit.amount, "amount");
    if (occurrence) checkCredit(occurrence, is.happenedOn, credit.reason);
    return { ...credit, asked: null };
  });
}

/** 学时: the credits of participants, for the named duties, or for those that the activity counted for before. */
function peopleCredits({ change, was, is, snapshot }: Asked, counting: readonly Credit[]): Wanted[] {
  const former = counting.filter((credit) => isPersonsHours(credit, was, snapshot));
  const hoursFor = change.hoursFor ?? [...new Set(former.map(({ obligationId }) => obligationId))];
  const isAsIs =
    change.hoursFor === undefined && !change.participants && was.hours === is.hours && was.happenedOn === is.happenedOn;
  if (isAsIs) return former.map((credit) => ({ ...credit, asked: null }));
  return hoursCredits({ ...is, hoursFor }, snapshot).map((asked) => ({
    obligationId: asked.occurrence.obligationId,
    subjectId: asked.occurrence.subject.id,
    recurrenceId: asked.occurrence.recurrenceId,
    amount: asked.amount,
    reason: asked.reason,
    asked,
  }));
}

/** Whether a credit is one person's hours of an hours duty. */
function isPersonsHours(credit: Credit, { participants }: ActivityFields, snapshot: Snapshot): boolean {
  return (
    snapshot.find(credit)?.requirement.kind === "hours" &&
    participants.some(({ subjectId }) => subjectId === credit.subjectId)
  );
}
