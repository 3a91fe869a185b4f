import { isDated, occurrenceId } from "../../domain/obligation/occurrence.ts";
import { addDaysWithin } from "../../domain/date/plain-date.ts";
import type { CalendarEvent } from "../../icalendar/calendar-event.ts";
import { eventUid } from "../../icalendar/event-uid.ts";
import { type CalendarExport, type ExportMode, exportCalendar } from "../../icalendar/export-calendar.ts";
import type { Core } from "../core/core.ts";
import { DAYS_AROUND } from "../view/occurrences-of-year.ts";
import type { Snapshot } from "../view/snapshot.ts";
import { calendarEventOf } from "./calendar-event-of.ts";
import { type CalendarPart, isWithinDays, passes } from "./calendar-part.ts";
import { type PartMeetings, plannedMeetings } from "./planned-meetings.ts";

export interface CalendarRequest {
  /** The name under which the file is remembered. */
  readonly file: string;
  readonly calendarName: string;
  readonly part: CalendarPart;
  /** The year of a series in it. */
  readonly year: number;
  readonly mode: ExportMode;
  readonly alarmDays: number | null;
}

const NONE_PLANNED: PartMeetings = { meetings: [], settled: new Set() };

/**
 * Writes one calendar file. The store remembers what it held, so that the next one raises SEQUENCE for a moved event and cancels a removed
 * one: a waived occurrence, a plan that was taken back, or a duty that the filter no longer passes. A meeting whose day is past stays, with
 * or without a record. What lies before the first day of the part is left out, and not cancelled.
 *
 * @param isRemembered  False only shows what would be written.
 */
export async function writeCalendar(
  { ports, derived }: Core,
  request: CalendarRequest,
  isRemembered = true,
): Promise<CalendarExport> {
  const snapshot = await derived.snapshot();
  const { file, part, mode } = request;
  const { contents } = part.filter;
  return ports.store.transaction(async ({ calendarExports }) => {
    const remembered = await calendarExports.list(file);
    const previous = part.followsMoves ? remembered : remembered.filter(({ date }) => date >= part.from);
    const exportedUids = new Set(part.followsMoves ? previous.map(({ uid }) => uid) : []);
    const events =
      contents === "planned" ? [] : eventsOf(snapshot, part, mode === "occurrences" ? exportedUids : new Set());
    const planned = contents === "due" ? NONE_PLANNED : plannedMeetings(snapshot, part, exportedUids);
    const uids = new Set([
      ...previous.map(({ uid }) => uid),
      ...events.map(({ id }) => eventUid(id)),
      ...planned.meetings.map(({ uid }) => uid),
    ]);
    const result = exportCalendar({
      ...request,
      locale: snapshot.facts.settings.locale,
      events,
      ...planned,
      previous,
      elsewhere: await calendarExports.elsewhere(file, [...uids]),
      now: ports.clock.now(),
    });
    if (isRemembered) await calendarExports.put(newsIn(result, remembered));
    return result;
  });
}

/** What differs from what is remembered: nothing is written where nothing moved. */
function newsIn({ exported }: CalendarExport, remembered: CalendarExport["exported"]): CalendarExport["exported"] {
  const known = new Map(remembered.map((event) => [event.uid, event]));
  return exported.filter((event) => {
    const before = known.get(event.uid);
    return (
      before === undefined ||
      before.sequence !== event.sequence ||
      before.status !== event.status ||
      before.fingerprint !== event.fingerprint
    );
  });
}

/**
 * The events of the occurrences in the part. An occurrence without a due date makes no event.
 * @param exportedUids UIDs that the file holds already: an event that moved to another year is still reported in it.
 */
function eventsOf(snapshot: Snapshot, part: CalendarPart, exportedUids: ReadonlySet<string>): CalendarEvent[] {
  return snapshot
    .occurrencesBetween(addDaysWithin(part.from, -DAYS_AROUND), addDaysWithin(part.to, DAYS_AROUND))
    .filter(isDated)
    .filter((occurrence) => part.holdsOccurrence(occurrence) || exportedUids.has(eventUid(occurrenceId(occurrence))))
    .filter((occurrence) => {
      const row = snapshot.rowOf(occurrence);
      return (
        row.timeState !== "waived" && passes(part.filter, row) && isWithinDays(part.filter, occurrence.effectiveDate)
      );
    })
    .map((occurrence) => calendarEventOf(occurrence, snapshot));
}
