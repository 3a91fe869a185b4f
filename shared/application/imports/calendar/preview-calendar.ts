import { base64 } from "@scure/base";
import type { CalendarPreview } from "../../../contract/schemas/calendar-import.ts";
import type { FileContent } from "../../../contract/schemas/values.ts";
import type { DateWindow } from "../../../domain/date/date-window.ts";
import { LAST_YEAR } from "../../../domain/date/day-number.ts";
import { type PlainDate, dateOf, yearOf } from "../../../domain/date/plain-date.ts";
import type { ReadCalendar } from "../../../icalendar/read/read-calendar.ts";
import type { Core } from "../../core/core.ts";
import { entryStandings } from "./entry-standing.ts";
import { type ProposedEntry, proposeEntry, targetLookup } from "./propose-entry.ts";

/** A calendar file with what each of its entries may become. */
export interface ProposedCalendar {
  readonly calendar: ReadCalendar;
  readonly proposed: readonly ProposedEntry[];
}

/** Entries between which other requests have their turn. */
const SLICE = 100;

/** The days of series that are looked at: the year before today's, this one and the next. */
const windowAround = (today: PlainDate): DateWindow => ({
  from: dateOf(yearOf(today) - 1, 1, 1),
  to: dateOf(Math.min(yearOf(today) + 1, LAST_YEAR), 12, 31),
});

/** Reads a calendar file in a thread and proposes what its entries become; nothing is stored. */
export async function proposeCalendar(core: Core, { name, content }: FileContent): Promise<ProposedCalendar> {
  const { ports, derived } = core;
  const window = windowAround(ports.clock.today());
  const calendar = await ports.planReader.readCalendar({ name, bytes: base64.decode(content) }, window).result;
  const snapshot = await derived.snapshot();
  const standings = await entryStandings(ports.store, snapshot, calendar.entries, window);
  const targets = targetLookup(snapshot);
  const proposed: ProposedEntry[] = [];
  for (const [entry, standing] of standings) {
    proposed.push(proposeEntry(snapshot, targets, entry, standing));
    if (proposed.length % SLICE === 0) await ports.breathe?.();
  }
  return { calendar, proposed };
}

/** The same as a reply. */
export async function previewCalendar(core: Core, file: FileContent): Promise<CalendarPreview> {
  const { calendar, proposed } = await proposeCalendar(core, file);
  const { name, program, unread, unreadMore } = calendar;
  return { name, program, entries: proposed.map(({ view }) => view), unread: [...unread], unreadMore };
}
