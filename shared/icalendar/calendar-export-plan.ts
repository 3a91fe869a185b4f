import type { Instant } from "../domain/date/clock.ts";
import type { PlainDate } from "../domain/date/plain-date.ts";
import { type CalendarDraft, fingerprintOf } from "./calendar-draft.ts";

/** What a reader was given under one UID last time. */
export interface ExportedEvent {
  readonly uid: string;
  readonly year: number;
  /** What a reader sees; a change raises `sequence`. */
  readonly fingerprint: string;
  readonly sequence: number;
  readonly lastModified: Instant;
  readonly status: "CONFIRMED" | "CANCELLED";
  readonly date: PlainDate;
  readonly summary: string;
}

export interface PlannedEvent {
  readonly exported: ExportedEvent;
  /** Null for a cancelled one, which is written from what was remembered of it. */
  readonly draft: CalendarDraft | null;
}

/**
 * What the next export writes and remembers. A changed event, or one that came back, has its SEQUENCE and
 * LAST-MODIFIED raised (RFC 5545 3.8.7.4, 3.8.7.3); one that is no longer there becomes CANCELLED once and stays in
 * every later export, because a reader may have missed it (3.8.1.11); all else stays as it was.
 *
 * @param previous  What is remembered of the same year.
 * @returns By date, then UID.
 * @throws {RangeError} when two drafts share a UID.
 */
export function planCalendarExport(
  previous: readonly ExportedEvent[],
  drafts: readonly CalendarDraft[],
  year: number,
  now: Instant,
): PlannedEvent[] {
  const known = new Map(previous.map((event) => [event.uid, event]));
  const current = new Map(drafts.map((draft) => [draft.uid, draft]));
  if (current.size !== drafts.length) throw new RangeError("two events of one identity in a calendar export");
  return [
    ...drafts.map((draft) => ({ draft, exported: confirmed(draft, known.get(draft.uid), year, now) })),
    ...previous
      .filter((event) => !current.has(event.uid))
      .map((event) => ({ draft: null, exported: cancelled(event, now) })),
  ].toSorted(byDateThenUid);
}

function confirmed(draft: CalendarDraft, before: ExportedEvent | undefined, year: number, now: Instant): ExportedEvent {
  const fingerprint = fingerprintOf(draft);
  if (before?.status === "CONFIRMED" && before.fingerprint === fingerprint) return before;
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

/** By code units: the order must not depend on the machine's language. */
function byDateThenUid({ exported: a }: PlannedEvent, { exported: b }: PlannedEvent): number {
  const [left, right] = a.date === b.date ? [a.uid, b.uid] : [a.date, b.date];
  return left < right ? -1 : 1;
}
