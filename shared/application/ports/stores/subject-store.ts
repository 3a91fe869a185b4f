import type { Instant } from "../../../domain/date/clock.ts";
import type { PlainDate } from "../../../domain/date/plain-date.ts";
import type { Subject, SubjectGroup } from "../../../domain/obligation/subject.ts";
import type { SubjectKind } from "../../../contract/schemas/subject.ts";

export interface StoredSubject extends Subject {
  readonly kind: SubjectKind;
}

export interface SubjectRepository {
  /** Every one that was not withdrawn. */
  list(): Promise<StoredSubject[]>;
  /** The subject of that name, made when there is none. */
  ensure(name: string, id: () => string): Promise<Subject>;
  find(id: string): Promise<StoredSubject | null>;
  insert(subject: StoredSubject): Promise<void>;
  update(subject: StoredSubject): Promise<void>;
  /** Whether a subject is out of every list, because what made it was taken back. @throws {DutyError} `not-found` */
  setWithdrawn(subjectId: string, isWithdrawn: boolean): Promise<void>;
  /** Groups with every stay of their members, by the day of joining. */
  groups(): Promise<SubjectGroup[]>;
  join(groupId: string, subjectId: string, joinedOn: PlainDate): Promise<void>;
  /** Ends the open stay. @throws {DutyError} `not-found` when there is none. */
  leave(groupId: string, subjectId: string, leftOn: PlainDate): Promise<void>;
  /** Gives a stay other days; what it was stays on record. @throws {DutyError} `not-found` */
  correctStay(correction: StayCorrection): Promise<void>;
  /** In the order in which they were made. */
  stayCorrections(): Promise<StayCorrection[]>;
  /** Takes a stay out that never was; that it was entered stays on record. @throws {DutyError} `not-found` */
  removeStay(removal: StayRemoval): Promise<void>;
  /** In the order in which they were made. */
  stayRemovals(): Promise<StayRemoval[]>;
  /** Takes a subject out that nothing names. @returns false, and nothing changes, where something does. */
  remove(id: string): Promise<boolean>;
}

/** The days of one stay in a group. */
export interface StayDays {
  readonly joinedOn: PlainDate;
  /** Last day in the group; null while a member. */
  readonly leftOn: PlainDate | null;
}

/** A stay that was entered and never was. */
export interface StayRemoval {
  readonly id: string;
  readonly groupId: string;
  readonly subjectId: string;
  readonly stay: StayDays;
  readonly reason: string;
  readonly at: Instant;
  readonly by: string;
}

/** A stay whose days were wrong, or that goes on after all. */
export interface StayCorrection {
  readonly id: string;
  readonly groupId: string;
  readonly subjectId: string;
  readonly before: StayDays;
  readonly after: StayDays;
  readonly reason: string;
  readonly at: Instant;
  readonly by: string;
}
