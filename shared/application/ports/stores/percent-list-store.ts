import type { OccurrenceKey } from "../../../contract/schemas/values.ts";
import type { Instant } from "../../../domain/date/clock.ts";
import type { PlainDate } from "../../../domain/date/plain-date.ts";

/**
 * The people counted, and the people they are counted out of, on a day. A later list for the same day counts in its
 * place; both stay on record.
 */
export interface StoredPercentList {
  readonly id: string;
  readonly key: OccurrenceKey;
  readonly countedOn: PlainDate;
  readonly base: readonly string[];
  readonly numerator: readonly string[];
  readonly recordedOn: PlainDate;
  readonly recordedAt: Instant;
  /** Empty for a list from before this was recorded. */
  readonly recordedBy: string;
}

/** The withdrawal of a list. The list stays on record. */
export interface PercentListWithdrawal {
  readonly id: string;
  readonly listId: string;
  readonly on: PlainDate;
  readonly at: Instant;
  readonly by: string;
}

export type PercentListVersion = StoredPercentList & { readonly withdrawal: PercentListWithdrawal | null };

/** Lists behind percentages and withdrawals. Both are only ever added. */
export interface PercentListRepository {
  /** Every version by the day of its list, then in the order of recording. */
  list(): Promise<PercentListVersion[]>;
  /** Every version of one occurrence, in the order of recording. */
  versionsOf(key: OccurrenceKey): Promise<PercentListVersion[]>;
  add(list: StoredPercentList): Promise<void>;
  withdraw(withdrawal: PercentListWithdrawal): Promise<void>;
}
