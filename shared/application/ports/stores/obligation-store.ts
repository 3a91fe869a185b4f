import type { PlainDate } from "../../../domain/date/plain-date.ts";
import type { Obligation, RuleVersion } from "../../../domain/obligation/obligation.ts";

export interface ObligationRepository {
  insert(obligation: Obligation): Promise<void>;
  /** Everything but the versions. */
  update(obligation: Obligation): Promise<void>;
  addVersion(version: RuleVersion): Promise<void>;
  /** Gives a version a last day of its own; null: it holds until another one comes. @throws {DutyError} `not-found` */
  endVersion(versionId: string, ownLastDay: PlainDate | null): Promise<void>;
  /** Whether a version was taken back; it stays on record. @throws {DutyError} `not-found` */
  setVersionWithdrawn(versionId: string, isWithdrawn: boolean): Promise<void>;
  /** Whether a duty is out of every list, because what made it was taken back. @throws {DutyError} `not-found` */
  setWithdrawn(obligationId: string, isWithdrawn: boolean): Promise<void>;
  /** Every one that was not withdrawn; so are `listOf` and `find`. */
  list(): Promise<Obligation[]>;
  /** Those that came of one plan; of `null` those written by hand. */
  listOf(planId: string | null): Promise<Obligation[]>;
  find(id: string): Promise<Obligation | null>;
  /** Which duties count for which others, too. */
  shares(): Promise<ObligationShare[]>;
  /** Replaces the shares of `obligationId`, those that ended among them. */
  setShares(obligationId: string, shares: readonly ObligationShare[]): Promise<void>;
}

/** What is credited to one duty counts for another as well: a part of a quota, or one of the kinds it pools. */
export interface ObligationShare {
  readonly obligationId: string;
  readonly countsForId: string;
  /** First day; what was missed before stays missed. Null: as long as both are there. */
  readonly since: PlainDate | null;
  /** Last day, included; null while it holds. */
  readonly until: PlainDate | null;
}
