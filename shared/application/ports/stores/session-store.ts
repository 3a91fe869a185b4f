import type { Instant } from "../../../domain/date/clock.ts";
import type { PlainDate } from "../../../domain/date/plain-date.ts";
import type { OccurrenceKey } from "../../../contract/schemas/values.ts";

/** A session of a quota that is meant to happen. */
export interface StoredSession {
  readonly id: string;
  readonly key: OccurrenceKey;
  readonly date: PlainDate;
  readonly time: string | null;
  readonly note: string;
  readonly plannedAt: Instant;
}

export interface SessionRepository {
  /** The planned sessions that were not dropped, by day. */
  list(): Promise<StoredSession[]>;
  /** Finds a session, also a dropped one. */
  find(id: string): Promise<StoredSession | null>;
  insert(sessions: readonly StoredSession[]): Promise<void>;
  /** @throws {DutyError} `not-found` */
  move(id: string, date: PlainDate, time: string | null): Promise<void>;
  /**
   * Marks a session as dropped, so that it can be restored; null restores it.
   *
   * @throws {DutyError} `not-found`
   */
  drop(id: string, at: Instant | null): Promise<void>;
}
