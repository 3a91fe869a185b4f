import type { MovedDate } from "../../../../shared/contract/schemas/holiday.ts";

/** One duty's date as a notice would move it, and for how many subjects. */
export interface MovedTogether {
  readonly first: MovedDate;
  readonly subjects: number;
}

export interface NoticeChanges {
  /** What goes to another day, by the day it has now. */
  readonly moved: readonly MovedTogether[];
  /** How many keep their day and are provisional no more. */
  readonly confirmed: number;
}

/** What a notice does to the dates; subjects of one duty whose date goes the same way are one line. */
export function noticeChanges(dates: readonly MovedDate[]): NoticeChanges {
  const moved = dates.filter(({ confirmed }) => !confirmed);
  const together = Map.groupBy(moved, ({ obligationId, recurrenceId, from, to }) =>
    JSON.stringify([obligationId, recurrenceId, from, to]),
  );
  return {
    moved: [...together.values()]
      .flatMap((members) => (members[0] ? [{ first: members[0], subjects: members.length }] : []))
      .toSorted((a, b) => a.first.from.localeCompare(b.first.from)),
    confirmed: dates.length - moved.length,
  };
}
