import type { CalendarFilter } from "../../contract/schemas/calendar-filter.ts";
import { rollingPart } from "../calendar/calendar-part.ts";
import type { Core } from "../core/core.ts";
import { eventsIn, wholeCalendar } from "./published-calendar.ts";

/** Enough to recognise the calendar by. */
const LINES = 6;

/** What a subscriber of a filter would see. */
export async function previewPublication(core: Core, filter: CalendarFilter) {
  const { today } = (await core.derived.snapshot()).facts;
  const { calendar } = await wholeCalendar(core, { id: "preview", name: "preview", filter }, false);
  const next = calendar.exported.filter(({ status, date }) => status === "CONFIRMED" && date >= today).slice(0, LINES);
  const { from, to } = rollingPart(today, filter);
  return {
    events: eventsIn(calendar),
    from,
    to,
    next: next.map(({ date, summary, fingerprint }) => ({ date, summary, time: timeIn(fingerprint) })),
  };
}

/** `HH:MM` of an event with a time. */
function timeIn(fingerprint: string): string | null {
  const time = /^DTSTART;TZID=[^:]+:\d{8}T(\d\d)(\d\d)/m.exec(fingerprint);
  return time ? `${time[1]}:${time[2]}` : null;
}
