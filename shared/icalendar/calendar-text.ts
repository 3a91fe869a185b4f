import type { PlannedEvent } from "./calendar-export-plan.ts";
import { dateTimeValue } from "./date-value.ts";
import { dayLines } from "./event-lines.ts";
import { foldLine } from "./fold-line.ts";
import { textValue } from "./text-value.ts";

/** The iCalendar stream (RFC 5545 3.4): CRLF, folded, to be stored as UTF-8. */
export const calendarText = (calendarName: string, events: readonly PlannedEvent[]): string =>
  [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Duty Calendar//duty-calendar//ZH",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `NAME:${textValue(calendarName)}`,
    `X-WR-CALNAME:${textValue(calendarName)}`,
    ...events.flatMap(componentsOf),
    "END:VCALENDAR",
  ]
    .map((line) => `${foldLine(line)}\r\n`)
    .join("");

const componentsOf = (event: PlannedEvent): string[] =>
  (event.draft?.components ?? [remembered(event)]).flatMap((lines) => [
    "BEGIN:VEVENT",
    ...stampLines(event),
    ...lines,
    "END:VEVENT",
  ]);

/** DTSTAMP is the event's last change and not the hour of the export, so that nothing new gives the same bytes. */
const stampLines = ({ exported }: PlannedEvent): string[] => [
  `UID:${exported.uid}`,
  `DTSTAMP:${dateTimeValue(exported.lastModified)}`,
  `LAST-MODIFIED:${dateTimeValue(exported.lastModified)}`,
  `SEQUENCE:${exported.sequence}`,
  `STATUS:${exported.status}`,
];

const remembered = ({ exported }: PlannedEvent): string[] => [
  ...dayLines(exported.date),
  `SUMMARY:${textValue(exported.summary)}`,
  "TRANSP:TRANSPARENT",
];
