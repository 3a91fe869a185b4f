import type { Instant } from "../../../domain/date/clock.ts";
import type { PlainDate } from "../../../domain/date/plain-date.ts";
import type { LoggedEvent } from "../../../domain/obligation/anchor.ts";
import type { EventEntry } from "../../../domain/obligation/event-history.ts";
import type { Subject } from "../../../domain/obligation/subject.ts";

/** An event that happened or is announced, with the duties whose clocks it starts. */
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
  /** The subject of the date; null for all subjects of the duty that have no date of their own. */
  readonly subject: Subject | null;
  /** Null when the date is no longer known. */
  readonly date: PlainDate | null;
  readonly source: string;
  readonly recordedAt: Instant;
  /** The time at which a later date replaced this one; null for the date in effect. */
  readonly supersededAt: Instant | null;
}

export interface EventRepository {
  /** Every event, withdrawn ones included, in the order of recording. */
  list(): Promise<StoredEvent[]>;
  find(id: string): Promise<StoredEvent | null>;
  /** Appends an entry and brings the stored event to the result of all entries; the first entry creates it. */
  append(entry: EventEntry): Promise<void>;
  /** The entries in the order of appending. */
  historyOf(eventId: string): Promise<EventEntry[]>;
  /** The same of every event. */
  histories(): Promise<ReadonlyMap<string, readonly EventEntry[]>>;
  /** Every anchor ever entered, in the order of entering. */
  anchors(): Promise<StoredAnchor[]>;
  /** Enters an anchor; the one that held before for the same duty and subject is superseded at that instant. */
  setAnchor(anchor: StoredAnchor): Promise<void>;
}
