import type { MovedDate } from "../../../../shared/contract/schemas/holiday.ts";

/** One date of a duty that a notice would move, with the number of subjects. */
export interface MovedTogether {
  readonly first: MovedDate;
  readonly subjects: number;
}

export interface NoticeChanges {
  /** The dates that move, by their present day. */
  readonly moved: readonly MovedTogether[];
  /** The number of dates that stay and become certain. */
  readonly confirmed: number;
}

/** The effects of a notice on dates; the subjects of one duty whose date moves alike are one line. */
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
