import type { Instant } from "../../domain/date/clock.ts";
import type { PlainDate } from "../../domain/date/plain-date.ts";
import type { Activity, Credit } from "../../domain/compliance/credit.ts";
import type { EvidenceKind } from "../../domain/obligation/evidence-kind.ts";

/** Who came to an activity, and for how long. */
export interface Participant {
  readonly subjectId: string;
  readonly name: string;
  readonly attendance: "attended" | "excused" | "absent";
  /** Hours of this person where they differ from the activity's. */
  readonly hours: number | null;
}

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
}

export interface ActivityRepository {
  insert(
    activity: Activity,
    credits: readonly Credit[],
    evidence: readonly StoredEvidence[],
    participants?: readonly Participant[],
  ): Promise<void>;
  find(id: string): Promise<Activity | null>;
  /** Happened in [from, to], withdrawn ones included, latest first. */
  list(from: PlainDate, to: PlainDate): Promise<Activity[]>;
  /** Credits of activities that happened in [from, to], withdrawn ones included. */
  credits(from: PlainDate, to: PlainDate): Promise<Credit[]>;
  creditsOf(activityIds: readonly string[]): Promise<Credit[]>;
  /** Credits of one duty of one subject, over all its periods. */
  creditsTo(obligationId: string, subjectId: string): Promise<Credit[]>;
  evidenceOf(activityIds: readonly string[]): Promise<StoredEvidence[]>;
  findEvidence(id: string): Promise<StoredEvidence | null>;
  /** Those of each activity, by its id. */
  participantsOf(activityIds: readonly string[]): Promise<ReadonlyMap<string, readonly Participant[]>>;
  findCredit(id: string): Promise<Credit | null>;
  addEvidence(evidence: readonly StoredEvidence[]): Promise<void>;
  addCredit(credit: Credit): Promise<void>;
  /** Marks the activity and its credits withdrawn; rows stay. */
  withdraw(activityId: string, at: Instant, reason: string): Promise<void>;
  /** Marks one credit withdrawn; its row stays. */
  withdrawCredit(id: string, at: Instant, reason: string): Promise<void>;
}
