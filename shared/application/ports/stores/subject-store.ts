import type { Instant } from "../../../domain/date/clock.ts";
import type { PlainDate } from "../../../domain/date/plain-date.ts";
import type { Subject, SubjectGroup } from "../../../domain/obligation/subject.ts";
import type { SubjectKind } from "../../../contract/schemas/subject.ts";

export interface StoredSubject extends Subject {
  readonly kind: SubjectKind;
}

export interface SubjectRepository {
  /** Every subject that was not withdrawn. */
  list(): Promise<StoredSubject[]>;
  /** The subject of that name, made when there is none. */
  ensure(name: string, id: () => string): Promise<Subject>;
  find(id: string): Promise<StoredSubject | null>;
  insert(subject: StoredSubject): Promise<void>;
  update(subject: StoredSubject): Promise<void>;
  /**
   * Takes a subject off every list, because the step that made it was undone; or puts it back.
   *
   * @throws {DutyError} `not-found`
   */
  setWithdrawn(subjectId: string, isWithdrawn: boolean): Promise<void>;
  /** Groups with every membership of their members, by the day of joining. */
  groups(): Promise<SubjectGroup[]>;
  /** Gives a group that a condition fills the memberships that it has now; others do not change. */
  setMemberships(
    groupId: string,
    memberships: readonly (MembershipDays & { readonly subjectId: string })[],
  ): Promise<void>;
  join(groupId: string, subjectId: string, joinedOn: PlainDate): Promise<void>;
  /**
   * Ends the open membership.
   *
   * @throws {DutyError} `not-found` when there is none.
   */
  leave(groupId: string, subjectId: string, leftOn: PlainDate): Promise<void>;
  /**
   * Gives a membership other days; the former days stay on record.
   *
   * @throws {DutyError} `not-found`
   */
  correctMembership(correction: MembershipCorrection): Promise<void>;
  /** The corrections in the order in which they were made. */
  membershipCorrections(): Promise<MembershipCorrection[]>;
  /**
   * Takes a membership out that never was; that it was entered stays on record.
   *
   * @throws {DutyError} `not-found`
   */
  removeMembership(removal: MembershipRemoval): Promise<void>;
  /** The removals in the order in which they were made. */
  membershipRemovals(): Promise<MembershipRemoval[]>;
  /**
   * Takes a subject out that nothing names.
   *
   * @returns false, and nothing changes, where something does.
   */
  remove(id: string): Promise<boolean>;
}

/** The days of one membership in a group. */
export interface MembershipDays {
  readonly joinedOn: PlainDate;
  /** Last day in the group; null while a member. */
  readonly leftOn: PlainDate | null;
}

/** A membership that was entered and never was. */
export interface MembershipRemoval {
  readonly id: string;
  readonly groupId: string;
  readonly subjectId: string;
  /** The days of the membership; the export of all data uses this name. */
  readonly stay: MembershipDays;
  readonly reason: string;
  readonly at: Instant;
  readonly by: string;
}

/** A correction of a membership whose days were wrong, or which continues after all. */
export interface MembershipCorrection {
  readonly id: string;
  readonly groupId: string;
  readonly subjectId: string;
  readonly before: MembershipDays;
  readonly after: MembershipDays;
  readonly reason: string;
  readonly at: Instant;
  readonly by: string;
}
