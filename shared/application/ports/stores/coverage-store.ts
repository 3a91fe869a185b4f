import type { Instant } from "../../../domain/date/clock.ts";
import type { PlainDate } from "../../../domain/date/plain-date.ts";
import type { OccurrenceId } from "../../../domain/obligation/occurrence.ts";

/** The group that a duty is to reach in a period. */
export interface StoredCoverage {
  readonly key: OccurrenceId;
  readonly groupId: string;
  /** The share of the members that is wanted, in percent: 100 for 全覆盖. */
  readonly target: number;
  readonly setOn: PlainDate;
}

/** One member who was reached, with the day and the proof: an activity, or words. */
export interface CoverageMark {
  readonly key: OccurrenceId;
  readonly memberId: string;
  readonly on: PlainDate;
  readonly activityId: string | null;
  readonly words: string;
  readonly at: Instant;
  readonly by: string;
}

export interface CoverageRepository {
  lists(): Promise<StoredCoverage[]>;
  marks(): Promise<CoverageMark[]>;
  setList(list: StoredCoverage): Promise<void>;
  /** Takes a list away with its marks. */
  dropList(key: OccurrenceId): Promise<void>;
  setMark(mark: CoverageMark): Promise<void>;
  clearMark(key: OccurrenceId, memberId: string): Promise<void>;
}
