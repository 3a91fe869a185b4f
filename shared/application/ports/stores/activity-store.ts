import type { Instant } from "../../../domain/date/clock.ts";
import type { PlainDate } from "../../../domain/date/plain-date.ts";
import type { ActivityEntry, Participant } from "../../../domain/compliance/activity-history.ts";
import type { Activity, Credit } from "../../../domain/compliance/credit.ts";
import type { EvidenceKind } from "../../../domain/obligation/evidence-kind.ts";

export interface StoredEvidence {
  readonly id: string;
  readonly activityId: string;
  readonly name: string;
  readonly kind: EvidenceKind;
  readonly bytes: number;
  readonly sha256: string;
  /** The day that the file itself bears, which is not the day it was added. */
  readonly datedOn: PlainDate | null;
  readonly addedAt: Instant;
  /** Taken out again: it stays on record and proves nothing. */
  readonly withdrawn: boolean;
}

export interface ActivityRepository {
  /**
   * Appends, and brings the activity, who came, its credits and its files to what its entries amount to; the entry that
   * recorded it makes them.
   *
   * @param evidence The files whose adding the entry tells.
   */
  append(entry: ActivityEntry, evidence?: readonly StoredEvidence[]): Promise<void>;
  /** In order of appending. */
  historyOf(activityId: string): Promise<ActivityEntry[]>;
  /** The same of each of these activities, of every one where none is named. */
  histories(activityIds?: readonly string[]): Promise<ReadonlyMap<string, readonly ActivityEntry[]>>;
  find(id: string): Promise<Activity | null>;
  /** Happened in [from, to], withdrawn ones included, latest first. */
  list(from: PlainDate, to: PlainDate): Promise<Activity[]>;
  /** Credits of activities that happened in [from, to], withdrawn ones included. */
  credits(from: PlainDate, to: PlainDate): Promise<Credit[]>;
  creditsOf(activityIds: readonly string[]): Promise<Credit[]>;
  /** Credits of one duty of one subject, over all its periods; of all its subjects where none is named. */
  creditsTo(obligationId: string, subjectId?: string): Promise<Credit[]>;
  /** Those that were taken out, too. */
  evidenceOf(activityIds: readonly string[]): Promise<StoredEvidence[]>;
  findEvidence(id: string): Promise<StoredEvidence | null>;
  /** Those of each activity, by its id. */
  participantsOf(activityIds: readonly string[]): Promise<ReadonlyMap<string, readonly Participant[]>>;
  findCredit(id: string): Promise<Credit | null>;
}
