import type { Instant } from "../domain/date/clock.ts";
import type { PlainDate } from "../domain/date/plain-date.ts";
import { type CalendarDraft, fingerprintOf } from "./calendar-draft.ts";

/** The last version of an event that a reader received under one UID, in the file of one year. */
export interface ExportedEvent {
  readonly uid: string;
  readonly year: number;
  /** What a reader sees, alarms aside; a change raises `sequence`. */
  readonly fingerprint: string;
  readonly sequence: number;
  readonly lastModified: Instant;
  readonly status: "CONFIRMED" | "CANCELLED";
  readonly date: PlainDate;
  readonly summary: string;
}

export interface PlannedEvent {
  readonly exported: ExportedEvent;
  /** Null for an event that is written from the memory of earlier exports: cancelled, or left as it was. */
  readonly draft: CalendarDraft | null;
}

/** The events of earlier exports. */
export interface ExportMemory {
  /** The events in the file of the same year. */
  readonly previous: readonly ExportedEvent[];
  /**
   * The events in files of other years whose UIDs this year's file has too: an event moved over New Year is in both.
   */
  readonly elsewhere: readonly ExportedEvent[];
}

export interface ExportedYear {
  readonly year: number;
  readonly drafts: readonly CalendarDraft[];
  /** UIDs that are neither drafted nor taken back: their exported events stay as they are. */
  readonly settled: ReadonlySet<string>;
}

/**
 * Plans the next export and what is stored of it. A changed event, or one that came back, has its SEQUENCE and
 * LAST-MODIFIED raised (RFC 5545 3.8.7.4, 3.8.7.3). An event that is gone becomes CANCELLED once and stays so in every
 * later export, because a reader may have missed it (3.8.1.11). All others stay as they were. One UID has the same
 * content in every year's file, whichever was written last.
 *
 * @returns By date, then UID.
 * @throws {RangeError} when two drafts share a UID.
 */
export function planCalendarExport(
  memory: ExportMemory,
  { year, drafts, settled }: ExportedYear,
  now: Instant,
): PlannedEvent[] {
  const latest = latestByUid([...memory.previous, ...memory.elsewhere]);
  const current = new Map(drafts.map((draft) => [draft.uid, draft]));
  if (current.size !== drafts.length) throw new RangeError("two events of one identity in a calendar export");
  const asExported = (event: ExportedEvent): ExportedEvent => ({ ...(latest.get(event.uid) ?? event), year });
  return [
    ...drafts.map((draft) => ({ draft, exported: confirmed(draft, latest.get(draft.uid), year, now) })),
    ...memory.previous
      .filter((event) => !current.has(event.uid))
      .map((event) => ({
        draft: null,
        exported: settled.has(event.uid) ? asExported(event) : cancelled(asExported(event), now),
      })),
  ].toSorted(byDateThenUid);
}

/** The latest exported state of each UID, whichever year's file it was in. */
function latestByUid(events: readonly ExportedEvent[]): ReadonlyMap<string, ExportedEvent> {
  const latest = new Map<string, ExportedEvent>();
  for (const event of events) {
    const known = latest.get(event.uid);
    if (known === undefined || event.sequence > known.sequence) latest.set(event.uid, event);
  }
  return latest;
}

function confirmed(draft: CalendarDraft, before: ExportedEvent | undefined, year: number, now: Instant): ExportedEvent {
  const fingerprint = fingerprintOf(draft);
  if (before?.status === "CONFIRMED" && before.fingerprint === fingerprint) return { ...before, year };
  return {
    uid: draft.uid,
    year,
    fingerprint,
    sequence: before === undefined ? 0 : before.sequence + 1,
    lastModified: now,
    status: "CONFIRMED",
    date: draft.date,
    summary: draft.summary,
  };
}

const cancelled = (event: ExportedEvent, now: Instant): ExportedEvent =>
  event.status === "CANCELLED"
    ? event
    : { ...event, status: "CANCELLED", sequence: event.sequence + 1, lastModified: now };

/** Compares by code units, because the order must not depend on the machine's language. */
function byDateThenUid({ exported: a }: PlannedEvent, { exported: b }: PlannedEvent): number {
  const [left, right] = a.date === b.date ? [a.uid, b.uid] : [a.date, b.date];
  return left < right ? -1 : 1;
}
