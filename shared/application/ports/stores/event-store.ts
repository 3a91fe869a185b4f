import type { Instant } from "../../../domain/date/clock.ts";
import type { PlainDate } from "../../../domain/date/plain-date.ts";
import type { LoggedEvent } from "../../../domain/obligation/anchor.ts";
import type { EventEntry } from "../../../domain/obligation/event-history.ts";
import type { Subject } from "../../../domain/obligation/subject.ts";

/** Something that happened or is announced, with the duties whose clocks it starts. */
export interface StoredEvent extends LoggedEvent {
  readonly note: string;
  readonly recordedAt: Instant;
  readonly withdrawnAt: Instant | null;
  readonly withdrawnReason: string | null;
}

/** The date from which the dates of a duty that follows an event are counted, as somebody entered it. */
export interface StoredAnchor {
  readonly id: string;
  readonly obligationId: string;
  /** Whose date it is; null: that of all of the duty's subjects who have none of their own. */
  readonly subject: Subject | null;
  /** Null: known no longer. */
  readonly date: PlainDate | null;
  readonly source: string;
  readonly recordedAt: Instant;
  /** When a later one took its place; null for the one that holds. */
  readonly supersededAt: Instant | null;
}

export interface EventRepository {
  /** Every event, withdrawn ones too, in the order of recording. */
  list(): Promise<StoredEvent[]>;
  find(id: string): Promise<StoredEvent | null>;
  /** Appends, and brings the event to what its entries amount to; the entry that logged it makes it. */
  append(entry: EventEntry): Promise<void>;
  /** In order of appending. */
  historyOf(eventId: string): Promise<EventEntry[]>;
  /** The same of every event. */
  histories(): Promise<ReadonlyMap<string, readonly EventEntry[]>>;
  /** Every anchor ever entered, in the order of entering. */
  anchors(): Promise<StoredAnchor[]>;
  /** Enters an anchor; the one that held before for the same duty and subject is superseded at that instant. */
  setAnchor(anchor: StoredAnchor): Promise<void>;
}
