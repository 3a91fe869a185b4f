import type { PlainDate } from "../../../domain/date/plain-date.ts";
import type { Obligation, RuleVersion } from "../../../domain/obligation/obligation.ts";

export interface ObligationRepository {
  insert(obligation: Obligation): Promise<void>;
  /** Everything but the versions. */
  update(obligation: Obligation): Promise<void>;
  addVersion(version: RuleVersion): Promise<void>;
  /**
   * Gives a version a last day of its own; null lets it run until another version begins.
   *
   * @throws {DutyError} `not-found`
   */
  endVersion(versionId: string, ownLastDay: PlainDate | null): Promise<void>;
  /**
   * Whether a version was taken back; it stays on record.
   *
   * @throws {DutyError} `not-found`
   */
  setVersionWithdrawn(versionId: string, isWithdrawn: boolean): Promise<void>;
  /**
   * Takes a duty off every list, because the act that made it was taken back; or puts it back.
   *
   * @throws {DutyError} `not-found`
   */
  setWithdrawn(obligationId: string, isWithdrawn: boolean): Promise<void>;
  /** Every obligation that was not withdrawn; `listOf` and `find` leave withdrawn ones out, too. */
  list(): Promise<Obligation[]>;
  /** The obligations of one plan; `null` gives those written by hand. */
  listOf(planId: string | null): Promise<Obligation[]>;
  find(id: string): Promise<Obligation | null>;
  /** The shares between obligations: which counts for which others. */
  shares(): Promise<ObligationShare[]>;
  /** Replaces the shares of `obligationId`, also those that ended. */
  setShares(obligationId: string, shares: readonly ObligationShare[]): Promise<void>;
}

/** A share: the credits of one duty count for another duty as well, of which it is a part or one of several kinds. */
export interface ObligationShare {
  readonly obligationId: string;
  readonly countsForId: string;
  /** First day; what was missed before stays missed. Null: as long as both are there. */
  readonly since: PlainDate | null;
  /** Last day of the share, included; null while it has no end. */
  readonly until: PlainDate | null;
}
