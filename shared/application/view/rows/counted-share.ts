import { type CountedCredit, type CreditTiming, lastDayInTime } from "../../../domain/compliance/counted-credits.ts";
import { type DatedOccurrence, occurrenceId } from "../../../domain/obligation/occurrence.ts";
import type { StoredPercentList } from "../../ports/stores/percent-list-store.ts";

/**
 * The credits of a percentage: the share in the last list within the time, and, as late, what a later list adds. A
 * later list replaces an earlier one, because people come and go.
 *
 * @param lists  By day.
 */
export function countedShare(occurrence: DatedOccurrence, lists: readonly StoredPercentList[]): CountedCredit[] {
  const limit = lastDayInTime(occurrence);
  const inTime = lists.findLast(({ countedOn }) => countedOn <= limit);
  const late = lists.findLast(({ countedOn }) => countedOn > limit);
  const share = inTime ? percentOf(inTime) : 0;
  const more = late ? percentOf(late) - share : 0;
  return [
    ...(inTime && share > 0 ? [asCredit(occurrence, inTime, share, "in-time")] : []),
    ...(late && more > 0 ? [asCredit(occurrence, late, more, "late")] : []),
  ];
}

/** Percent points with one decimal. A list without a base is never stored. */
export const percentOf = ({ base, numerator }: Pick<StoredPercentList, "base" | "numerator">): number =>
  Math.round((numerator.length / base.length) * 1000) / 10;

function asCredit(
  occurrence: DatedOccurrence,
  list: StoredPercentList,
  amount: number,
  timing: CreditTiming,
): CountedCredit {
  const id = `list-${list.countedOn}`;
  return {
    credit: { id, activityId: id, ...occurrenceId(occurrence), amount, reason: null, withdrawn: false },
    activity: {
      id,
      title: "",
      happenedOn: list.countedOn,
      recordedOn: list.recordedOn,
      recordedAt: list.recordedAt,
      startTime: null,
      place: null,
      hours: null,
      note: "",
      noEvidenceReason: "名单即佐证",
      withdrawn: false,
    },
    timing,
  };
}
