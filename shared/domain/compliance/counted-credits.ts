import { periodFromKey } from "../date/period.ts";
import type { PlainDate } from "../date/plain-date.ts";
import {
  type DatedOccurrence,
  type DuePeriod,
  type Occurrence,
  isDated,
  isWithoutDay,
  limitOf,
} from "../obligation/occurrence.ts";
import { isAccumulating } from "../obligation/requirement.ts";
import type { Activity, Credit } from "./credit.ts";

/** When an activity happened, compared with the period and the limit of an occurrence. */
export type CreditTiming =
  | "in-time"
  /** The activity lies before the period. It counts only with a reason. */
  | "early"
  /** The activity lies after the limit, or after the period of a quota (补办). */
  | "late";

/** A credit that counts for an occurrence, with its activity. */
export interface CountedCredit {
  readonly credit: Credit;
  readonly activity: Activity;
  readonly timing: CreditTiming;
}

/**
 * The credits that count for an occurrence, in the order of their days; each activity counts at most once. Withdrawn
 * credits and credits of withdrawn activities do not count, and a credit from before the period counts only with a
 * reason. A quota also takes the credits of another requirement of the same duty (每月20日 beside 全年不少于10次) whose
 * activities lie within its period.
 *
 * @param credits  Credits of this obligation and subject; any others are skipped.
 */
export function countedCredits(
  occurrence: Occurrence,
  credits: readonly Credit[],
  activities: ReadonlyMap<string, Activity>,
): CountedCredit[] {
  const counted = new Map<string, CountedCredit>();
  for (const credit of credits) {
    const activity = activities.get(credit.activityId);
    if (!activity || activity.withdrawn || credit.withdrawn || counted.has(activity.id)) continue;
    if (!isAddressedTo(occurrence, credit, activity.happenedOn)) continue;
    const timing = timingOf(occurrence, activity.happenedOn);
    if (timing !== "early" || credit.reason !== null) counted.set(activity.id, { credit, activity, timing });
  }
  return [...counted.values()].toSorted((a, b) => (a.activity.happenedOn < b.activity.happenedOn ? -1 : 1));
}

/** Whether the credit counted in time for the occurrence if its activity had happened on that day. */
export function isInTimeOn(occurrence: Occurrence, credit: Credit, day: PlainDate): boolean {
  if (!isAddressedTo(occurrence, credit, day)) return false;
  const timing = timingOf(occurrence, day);
  return timing === "in-time" || (timing === "early" && credit.reason !== null);
}

/**
 * The first day on which an activity is not early: the first day of the period, or the day of the event. Null when no
 * activity can be early.
 */
export const firstDayInTime = (occurrence: Occurrence): PlainDate | null =>
  isWithoutDay(occurrence)
    ? occurrence.openedOn
    : ((isDated(occurrence) ? occurrence.startedOn : undefined) ?? occurrence.period?.first ?? null);

/**
 * Tells whether a day lies before the period (or event) of an occurrence, within it up to the limit (for a quota: the
 * end of its period), or after. An occurrence without a date begins on the day that opened it, an unannounced one with
 * its year; no day is late for either.
 */
export function timingOf(occurrence: Occurrence, happenedOn: PlainDate): CreditTiming {
  const first = firstDayInTime(occurrence);
  if (first !== null && happenedOn < first) return "early";
  return !isDated(occurrence) || happenedOn <= lastDayInTime(occurrence) ? "in-time" : "late";
}

/**
 * A quota takes every activity within its period, even after its effective date. Every other occurrence ends with its
 * limit.
 */
export const lastDayInTime = (occurrence: DatedOccurrence): PlainDate =>
  isAccumulating(occurrence.requirement) && hasOpenPeriod(occurrence) ? occurrence.period.last : limitOf(occurrence);

/** Whether the occurrence has a period that no date within it ends. */
function hasOpenPeriod(occurrence: DatedOccurrence): occurrence is DatedOccurrence & { period: DuePeriod } {
  return occurrence.period !== null && occurrence.nominalDate === occurrence.period.last;
}

function isAddressedTo(occurrence: Occurrence, credit: Credit, happenedOn: PlainDate): boolean {
  if (credit.obligationId !== occurrence.obligationId || credit.subjectId !== occurrence.subject.id) return false;
  if (credit.recurrenceId === occurrence.recurrenceId) return true;
  return isOfAnotherSlot(occurrence, credit.recurrenceId) && isWithinPeriod(occurrence, happenedOn);
}

/** Named by another measure than this quota's periods: then the day decides, not the name. */
function isOfAnotherSlot(occurrence: Occurrence, recurrenceId: string): boolean {
  if (!isAccumulating(occurrence.requirement) || occurrence.period === null) return false;
  return periodFromKey(recurrenceId)?.unit !== occurrence.period.unit;
}

const isWithinPeriod = ({ period }: Occurrence, date: PlainDate): boolean =>
  period !== null && period.first <= date && date <= period.last;

/** What the counted credits come to, in time and late. */
export interface CreditTotal {
  /** The amount from activities in time, and from early ones that a reason let in. */
  readonly inTime: number;
  readonly late: number;
}

export function totalOf(counted: readonly CountedCredit[]): CreditTotal {
  let inTime = 0;
  let late = 0;
  for (const { credit, timing } of counted) {
    if (timing === "late") late += credit.amount;
    else inTime += credit.amount;
  }
  return { inTime, late };
}
