import type { Instant } from "../../../domain/date/clock.ts";
import type { OccurrenceId } from "../../../domain/obligation/occurrence.ts";
import type { LocalMoment } from "../../../domain/date/local-moment.ts";

/** A reminder that some door told. */
export interface DeliveredReminder {
  /** `Reminder.id`. */
  readonly id: string;
  /** The minute that it was for. */
  readonly at: LocalMoment;
  readonly deliveredAt: Instant;
}

/** An occurrence that a person wants to be reminded of again later. */
export interface Snooze {
  readonly key: OccurrenceId;
  readonly until: LocalMoment;
  readonly snoozedAt: Instant;
}

/** What was told, so that no door tells it again, and what was put off. */
export interface ReminderRepository {
  /** Those for `from` and later. */
  delivered(from: LocalMoment): Promise<DeliveredReminder[]>;
  /** One that is there is told anew. */
  noteDelivered(reminders: readonly DeliveredReminder[]): Promise<void>;
  forget(ids: readonly string[]): Promise<void>;
  /** Keeps the last so many that were told. By number and not by age: a clock that stands ahead for a moment takes nothing away. */
  keepLatest(count: number): Promise<void>;
  snoozes(): Promise<Snooze[]>;
  /** In the place of an earlier one of the same occurrence. */
  snooze(snoozes: readonly Snooze[]): Promise<void>;
}
