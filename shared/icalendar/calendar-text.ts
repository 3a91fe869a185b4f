import { componentsIn } from "./calendar-draft.ts";
import type { ExportedEvent, PlannedEvent } from "./calendar-export-plan.ts";
import { dateTimeValue } from "./date-value.ts";
import { isWhenLine } from "./event-lines.ts";
import { foldLine } from "./fold-line.ts";
import { textValue } from "./text-value.ts";
import { namesZone, timeZoneLines } from "./time-zone-lines.ts";

/** The line by which a calendar says who wrote it (RFC 5545 3.7.3). */
export const PRODUCT_ID = "PRODID:-//Duty Calendar//duty-calendar//ZH";

/**
 * The iCalendar stream (RFC 5545 3.4): CRLF, folded, to be stored as UTF-8. It names no METHOD: that would make it a scheduling
 * message, whose events need an ORGANIZER (RFC 5546 3.2.1), and nobody is invited.
 */
export function calendarText(calendarName: string, events: readonly PlannedEvent[]): string {
  const components = events.flatMap(componentsOf);
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    PRODUCT_ID,
    "CALSCALE:GREGORIAN",
    `NAME:${textValue(calendarName)}`,
    `X-WR-CALNAME:${textValue(calendarName)}`,
    ...(components.some(namesZone) ? timeZoneLines() : []),
    ...components,
    "END:VCALENDAR",
  ]
    .map((line) => `${foldLine(line)}\r\n`)
    .join("");
}

const componentsOf = ({ exported, draft }: PlannedEvent): string[] =>
  (draft?.components ?? remembered(exported)).flatMap((lines) => [
    "BEGIN:VEVENT",
    ...stampLines(exported),
    ...lines,
    ...(draft?.alarm ?? []),
    "END:VEVENT",
  ]);

/** DTSTAMP is the event's last change and not the hour of the export, so that nothing new gives the same bytes. */
const stampLines = (exported: ExportedEvent): string[] => [
  `UID:${exported.uid}`,
  `DTSTAMP:${dateTimeValue(exported.lastModified)}`,
  `LAST-MODIFIED:${dateTimeValue(exported.lastModified)}`,
  `SEQUENCE:${exported.sequence}`,
  `STATUS:${exported.status}`,
];

/** The event as it was exported; a cancelled one shows its name and when it would have been, a series without its rule. */
function remembered({ status, fingerprint, summary }: ExportedEvent): readonly (readonly string[])[] {
  const components = componentsIn(fingerprint);
  if (status === "CONFIRMED") return components;
  const when = (components[0] ?? []).filter(isWhenLine);
  return [[...when, `SUMMARY:${textValue(summary)}`, "TRANSP:TRANSPARENT"]];
}
