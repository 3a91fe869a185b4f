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

/** When an activity happened, as an occurrence sees it. */
export type CreditTiming =
  | "in-time"
  /** Before the period: counts only because a reason was given. */
  | "early"
  /** After the limit, or after a quota's period: 补办. */
  | "late";

/** A credit that counts for an occurrence, with its activity. */
export interface CountedCredit {
  readonly credit: Credit;
  readonly activity: Activity;
  readonly timing: CreditTiming;
}

/**
 * The credits that count for an occurrence, by the day they happened; one activity at most once. Withdrawn credits and
 * those of withdrawn activities do not count, nor does one from before the period without a reason. A quota also takes
 * what was credited to another requirement of the same duty (每月20日 beside 全年不少于10次) when it happened within
 * its period.
 *
 * @param credits Of this obligation and subject; others are passed over.
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

/** Before it an activity is early: the first day of the period, or the day of the event. Null: nothing is early. */
export const firstDayInTime = (occurrence: Occurrence): PlainDate | null =>
  isWithoutDay(occurrence)
    ? occurrence.openedOn
    : ((isDated(occurrence) ? occurrence.startedOn : undefined) ?? occurrence.period?.first ?? null);

/**
 * Where a day lies for an occurrence: before its period or its event, up to its limit (a quota: its period's end), or after. One without a date
 * begins on the day that opened it, what is not announced with its year, and nothing is late for either.
 */
export function timingOf(occurrence: Occurrence, happenedOn: PlainDate): CreditTiming {
  const first = firstDayInTime(occurrence);
  if (first !== null && happenedOn < first) return "early";
  return !isDated(occurrence) || happenedOn <= lastDayInTime(occurrence) ? "in-time" : "late";
}

/** A quota takes what happened in its period, however early its effective date is; all else has its limit. */
export const lastDayInTime = (occurrence: DatedOccurrence): PlainDate =>
  isAccumulating(occurrence.requirement) && hasOpenPeriod(occurrence) ? occurrence.period.last : limitOf(occurrence);

/** Not one that a date within the period ends. */
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
  /** In time, and early ones that were let in. */
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
