import { utf8ToBytes } from "@noble/hashes/utils.js";
import { base64 } from "@scure/base";
import { fileYearOf, isDated, occurrenceId } from "../../domain/obligation/occurrence.ts";
import type { CalendarEvent } from "../../icalendar/calendar-event.ts";
import { eventUid } from "../../icalendar/event-uid.ts";
import { exportCalendar } from "../../icalendar/export-calendar.ts";
import type { Core } from "../core/core.ts";
import { occurrencesNear } from "../view/occurrences-of-year.ts";
import type { Snapshot } from "../view/snapshot.ts";
import { calendarEventOf } from "./calendar-event-of.ts";
import { type YearMeetings, plannedMeetings } from "./planned-meetings.ts";

export interface IcsRequest {
  readonly year: number;
  readonly mode: "occurrences" | "series";
  readonly alarmDays: number | null;
  readonly sessions: boolean | null;
}

const NONE_PLANNED: YearMeetings = { meetings: [], settled: new Set() };

/**
 * Exports the year as an .ics file. The store remembers exported events, so that the next file raises SEQUENCE for a
 * moved event and cancels a removed one: a waived occurrence, or a plan that was taken back. A meeting whose day is
 * past stays, with or without a record.
 *
 * @returns `events` counts the events that are not cancelled.
 */
export async function exportIcs({ ports, derived }: Core, { year, mode, alarmDays, sessions }: IcsRequest) {
  const snapshot = await derived.snapshot();
  const { settings } = snapshot.facts;
  const { text, exported } = await ports.store.transaction(async ({ calendarExports }) => {
    const previous = await calendarExports.list(year);
    const exportedUids = new Set(previous.map(({ uid }) => uid));
    const events = eventsOf(snapshot, year, mode === "occurrences" ? exportedUids : new Set());
    const planned =
      (sessions ?? settings.exportSessions) ? plannedMeetings(snapshot, year, exportedUids) : NONE_PLANNED;
    const uids = new Set([
      ...exportedUids,
      ...events.map(({ id }) => eventUid(id)),
      ...planned.meetings.map(({ uid }) => uid),
    ]);
    const result = exportCalendar({
      calendarName: `${settings.unitName}履责日历 ${year}`,
      year,
      mode,
      alarmDays: alarmDays ?? settings.alarmDays,
      locale: settings.locale,
      events,
      ...planned,
      previous,
      elsewhere: await calendarExports.elsewhere(year, [...uids]),
      now: ports.clock.now(),
    });
    await calendarExports.put(result.exported);
    return result;
  });
  return {
    name: `履责日历-${year}.ics`,
    content: base64.encode(utf8ToBytes(text)),
    events: exported.filter(({ status }) => status === "CONFIRMED").length,
  };
}

/**
 * The events of the occurrences in the year's lists (`fileYearOf`). An occurrence without a due date makes no event.
 * @param exportedUids UIDs that the year's file holds already: an event that moved to another year is still reported
 * in this file.
 */
function eventsOf(snapshot: Snapshot, year: number, exportedUids: ReadonlySet<string>): CalendarEvent[] {
  return occurrencesNear(snapshot, year)
    .filter(isDated)
    .filter((occurrence) => fileYearOf(occurrence) === year || exportedUids.has(eventUid(occurrenceId(occurrence))))
    .filter((occurrence) => snapshot.rowOf(occurrence).timeState !== "waived")
    .map((occurrence) => calendarEventOf(occurrence, snapshot));
}
