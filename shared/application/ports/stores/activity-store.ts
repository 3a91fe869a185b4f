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
  /** The date of the file itself, which is not the day on which it was added. */
  readonly datedOn: PlainDate | null;
  readonly addedAt: Instant;
  /** Whether the file was taken out again: it stays on record and proves nothing. */
  readonly withdrawn: boolean;
}

export interface ActivityRepository {
  /**
   * Appends an entry and brings the stored activity, its participants, credits and files to the result of all entries;
   * the first entry creates them.
   *
   * @param evidence  The files whose adding the entry records.
   */
  append(entry: ActivityEntry, evidence?: readonly StoredEvidence[]): Promise<void>;
  /** The entries in the order of appending. */
  historyOf(activityId: string): Promise<ActivityEntry[]>;
  /** The same of each of these activities, of every one where none is named. */
  histories(activityIds?: readonly string[]): Promise<ReadonlyMap<string, readonly ActivityEntry[]>>;
  find(id: string): Promise<Activity | null>;
  /** Happened in [from, to], withdrawn ones included, latest first. */
  list(from: PlainDate, to: PlainDate): Promise<Activity[]>;
  /** Credits of activities that happened in [from, to], withdrawn ones included. */
  credits(from: PlainDate, to: PlainDate): Promise<Credit[]>;
  creditsOf(activityIds: readonly string[]): Promise<Credit[]>;
  /** The credits of one duty and one subject, over all its periods; without a subject those of all its subjects. */
  creditsTo(obligationId: string, subjectId?: string): Promise<Credit[]>;
  /** The evidence of activities, also files that were taken out. */
  evidenceOf(activityIds: readonly string[]): Promise<StoredEvidence[]>;
  findEvidence(id: string): Promise<StoredEvidence | null>;
  /** The participants of each activity, by its id. */
  participantsOf(activityIds: readonly string[]): Promise<ReadonlyMap<string, readonly Participant[]>>;
  findCredit(id: string): Promise<Credit | null>;
}
