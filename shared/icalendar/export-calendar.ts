import type { Instant } from "../domain/date/clock.ts";
import { type CalendarDraft, eventDraft } from "./calendar-draft.ts";
import type { CalendarEvent, EventOptions } from "./calendar-event.ts";
import { type ExportMemory, type ExportedEvent, planCalendarExport } from "./calendar-export-plan.ts";
import { calendarText } from "./calendar-text.ts";
import { meetingDraft } from "./meeting-draft.ts";
import type { PlannedMeeting } from "./planned-meeting.ts";
import { seriesDraft } from "./series-draft.ts";

/** `occurrences`: one event each, for every reader; `series`: a rule's events as one, for readers that want it. */
export type ExportMode = "occurrences" | "series";

export interface CalendarExportRequest extends EventOptions, ExportMemory {
  readonly calendarName: string;
  /** The name under which the file is remembered. */
  readonly file: string;
  /** The year of a series in the file. */
  readonly year: number;
  /** The occurrences in the file, by nominal date: one that the shift carries into January stays with its year. */
  readonly events: readonly CalendarEvent[];
  /** The planned meetings in the file, and those that it had before; each is an event of its own. */
  readonly meetings: readonly PlannedMeeting[];
  /** UIDs of past meetings whose duty is gone: they may have been held, so their exported events stay. */
  readonly settled: ReadonlySet<string>;
  readonly now: Instant;
  readonly mode: ExportMode;
}

export interface CalendarExport {
  /** Content of the .ics file, lines ended by CRLF, to be written as UTF-8. */
  readonly text: string;
  /** What has to be stored for the next export. */
  readonly exported: readonly ExportedEvent[];
}

/**
 * Writes a calendar as iCalendar (RFC 5545): when each duty is due, and when somebody means to do it. An export in which nothing
 * changed is byte for byte the one before. Changing the mode cancels what the other mode had written, so that no reader shows a duty twice.
 *
 * @throws {RangeError} when two events share an identity.
 */
export function exportCalendar(request: CalendarExportRequest): CalendarExport {
  const { file, settled, meetings } = request;
  const drafts = [...draftsOf(request), ...meetings.map((meeting) => meetingDraft(meeting, request))];
  const planned = planCalendarExport(request, { file, drafts, settled }, request.now);
  return { text: calendarText(request.calendarName, planned), exported: planned.map(({ exported }) => exported) };
}

function draftsOf(request: CalendarExportRequest): CalendarDraft[] {
  if (request.mode === "occurrences") return request.events.map((event) => eventDraft(event, request));
  const groups = Map.groupBy(request.events, seriesKey);
  return [...groups.values()].flatMap((events) => {
    const series = seriesDraft(events, request.year, request);
    return series === null ? events.map((event) => eventDraft(event, request)) : [series];
  });
}

const seriesKey = ({ id, rule }: CalendarEvent): string =>
  JSON.stringify(
    rule === null
      ? [id.obligationId, id.subjectId, id.recurrenceId]
      : [id.obligationId, id.subjectId, rule.key, rule.rrule],
  );
