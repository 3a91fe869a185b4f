import { utf8ToBytes } from "@noble/hashes/utils.js";
import { base64 } from "@scure/base";
import { dateOf, yearOf } from "../../domain/date/plain-date.ts";
import { exportCalendar } from "../../icalendar/export-calendar.ts";
import type { Core } from "../core.ts";
import type { Snapshot } from "../derived/snapshot.ts";
import { calendarEventOf } from "./calendar-event-of.ts";
import { calendarSessions } from "./calendar-sessions.ts";

export interface IcsRequest {
  readonly year: number;
  readonly mode: "occurrences" | "series";
  readonly alarmDays: number | null;
  readonly sessions: boolean | null;
}

/**
 * The year as an .ics file. What was exported is remembered, so that the next file raises SEQUENCE for what moved and cancels
 * what is gone; a waived occurrence is gone, and so is a session that was dropped, or not held on its day.
 * @returns `events` counts those that are not cancelled.
 */
export async function exportIcs({ ports, derived }: Core, { year, mode, alarmDays, sessions }: IcsRequest) {
  const snapshot = await derived.snapshot();
  const { settings } = snapshot.facts;
  const { text, exported } = await ports.store.transaction(async ({ calendarExports }) => {
    const result = exportCalendar({
      calendarName: `${settings.unitName}履责日历 ${year}`,
      year,
      mode,
      alarmDays: alarmDays ?? settings.alarmDays,
      locale: settings.locale,
      events: eventsOf(snapshot, year),
      sessions: (sessions ?? settings.exportSessions) ? calendarSessions(snapshot, year) : [],
      previous: await calendarExports.list(year),
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

/** By nominal date; a shift can carry an effective one into the year before or after. */
function eventsOf(snapshot: Snapshot, year: number) {
  const near = snapshot.occurrencesBetween(dateOf(year - 1, 12, 1), dateOf(year + 1, 1, 31));
  return near
    .filter(({ nominalDate }) => yearOf(nominalDate) === year)
    .filter((occurrence) => snapshot.rowOf(occurrence).timeState !== "waived")
    .map((occurrence) => calendarEventOf(occurrence, snapshot));
}
