import type { Instant } from "../domain/date/clock.ts";
import type { PlainDate } from "../domain/date/plain-date.ts";
import { type CalendarDraft, fingerprintOf } from "./calendar-draft.ts";

/** The last version of an event that a reader received under one UID, in one file. */
export interface ExportedEvent {
  readonly uid: string;
  /** The name of the file (`yearFile`, or that of a filtered one). */
  readonly file: string;
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
  /** The events in the same file. */
  readonly previous: readonly ExportedEvent[];
  /**
   * The events in other files whose UIDs this file has too: an event moved over New Year is in both, and a filtered file has what the
   * whole one has. An event that only left a filtered file is not among them.
   */
  readonly elsewhere: readonly ExportedEvent[];
}

export interface ExportedFile {
  readonly file: string;
  readonly drafts: readonly CalendarDraft[];
  /** UIDs that are neither drafted nor taken back: their exported events stay as they are. */
  readonly settled: ReadonlySet<string>;
}

/**
 * Plans the next export and what is stored of it. A changed event, or one that came back, has its SEQUENCE and
 * LAST-MODIFIED raised (RFC 5545 3.8.7.4, 3.8.7.3). An event that is gone becomes CANCELLED once and stays so in every
 * later export, because a reader may have missed it (3.8.1.11). All others stay as they were. One UID has the same
 * content in every file, whichever was written last.
 *
 * @returns By date, then UID.
 * @throws {RangeError} when two drafts share a UID.
 */
export function planCalendarExport(
  memory: ExportMemory,
  { file, drafts, settled }: ExportedFile,
  now: Instant,
): PlannedEvent[] {
  const latest = latestByUid([...memory.previous, ...memory.elsewhere]);
  const current = new Map(drafts.map((draft) => [draft.uid, draft]));
  if (current.size !== drafts.length) throw new RangeError("two events of one identity in a calendar export");
  const asExported = (event: ExportedEvent): ExportedEvent => ({ ...latestGone(event, latest.get(event.uid)), file });
  return [
    ...drafts.map((draft) => ({ draft, exported: confirmed(draft, latest.get(draft.uid), file, now) })),
    ...memory.previous
      .filter((event) => !current.has(event.uid))
      .map((event) => ({
        draft: null,
        exported: settled.has(event.uid) ? asExported(event) : cancelled(asExported(event), now),
      })),
  ].toSorted(byDateThenUid);
}

/**
 * An event that is not in this file any more. It may live on in files with other filters: their changes are none of an event that was
 * cancelled here.
 */
const latestGone = (event: ExportedEvent, latest: ExportedEvent = event): ExportedEvent =>
  event.status === "CANCELLED" && latest.status === "CONFIRMED" ? event : latest;

/** The latest exported state of each UID, whichever file it was in. */
function latestByUid(events: readonly ExportedEvent[]): ReadonlyMap<string, ExportedEvent> {
  const latest = new Map<string, ExportedEvent>();
  for (const event of events) {
    const known = latest.get(event.uid);
    if (known === undefined || event.sequence > known.sequence) latest.set(event.uid, event);
  }
  return latest;
}

function confirmed(draft: CalendarDraft, before: ExportedEvent | undefined, file: string, now: Instant): ExportedEvent {
  const fingerprint = fingerprintOf(draft);
  if (before?.status === "CONFIRMED" && before.fingerprint === fingerprint) return { ...before, file };
  return {
    uid: draft.uid,
    file,
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
