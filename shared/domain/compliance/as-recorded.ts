import type { PlainDate } from "../date/plain-date.ts";
import type { CountedCredit } from "./counted-credits.ts";
import type { Activity, Credit } from "./credit.ts";

/** The day that an activity bore on record at the end of `day`; null when it was not recorded yet, or withdrawn. */
export function dayOnRecord(activity: Activity, day: PlainDate): PlainDate | null {
  if (activity.recordedOn > day) return null;
  const then = activity.earlier?.find(({ until }) => until > day);
  if (then) return then.happenedOn;
  return activity.withdrawn ? null : activity.happenedOn;
}

/** What a credit came to on record at the end of `day`; 0 when it was not there yet, or withdrawn. */
export function amountOnRecord(credit: Credit, day: PlainDate): number {
  if (credit.recordedOn !== undefined && credit.recordedOn > day) return 0;
  const then = credit.earlier?.find(({ until }) => until > day);
  if (then) return then.amount;
  return credit.withdrawn ? 0 : credit.amount;
}

/**
 * How much of what counts in time now was on record as in time at the end of `limit`. What is less than that makes a mark 补录:
 * it was recorded, or corrected into its time, only when the limit had passed.
 *
 * @param isInTime Whether a day lies in time for the occurrence.
 */
export function amountRecordedBy(
  limit: PlainDate,
  { credit, activity, timing }: CountedCredit,
  isInTime: (day: PlainDate) => boolean,
): number {
  const day = dayOnRecord(activity, limit);
  if (timing === "late" || day === null || !isInTime(day)) return 0;
  return Math.min(credit.amount, amountOnRecord(credit, limit));
}
