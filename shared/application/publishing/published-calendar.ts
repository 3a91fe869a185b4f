import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { CalendarFilter } from "../../contract/schemas/calendar-filter.ts";
import { yearOf } from "../../domain/date/plain-date.ts";
import { calendarFileName } from "../calendar/calendar-file-name.ts";
import type { CalendarExport } from "../../icalendar/export-calendar.ts";
import { type CalendarPart, rollingPart } from "../calendar/calendar-part.ts";
import { unitsIn } from "../calendar/units-in.ts";
import { type CalendarRequest, writeCalendar } from "../calendar/write-calendar.ts";
import type { Core } from "../core/core.ts";
import type { StoredPublication } from "../ports/stores/publication-store.ts";

/** All files of a publication are remembered under names that begin so. */
export const memoryOf = ({ id }: Pick<StoredPublication, "id">): string => `publication ${id} `;

/** One calendar of a publication. */
export interface PublishedCalendar {
  /** Of its file. */
  readonly name: string;
  readonly calendar: CalendarExport;
}

const asked = async (
  { derived }: Core,
  file: string,
  calendarName: string,
  part: CalendarPart,
): Promise<CalendarRequest> => {
  const { settings, today } = (await derived.snapshot()).facts;
  return { file, calendarName, part, year: yearOf(today), mode: "occurrences", alarmDays: settings.alarmDays };
};

const partOf = async ({ derived }: Core, filter: CalendarFilter): Promise<CalendarPart> =>
  rollingPart((await derived.snapshot()).facts.today, filter);

/** The calendar of a publication as it stands today. `isRemembered`: see `writeCalendar`. */
export async function wholeCalendar(
  core: Core,
  publication: Pick<StoredPublication, "id" | "name" | "filter">,
  isRemembered: boolean,
): Promise<PublishedCalendar> {
  const { name, filter } = publication;
  const part = await partOf(core, filter);
  const calendar = await writeCalendar(core, await asked(core, memoryOf(publication), name, part), isRemembered);
  return { name: calendarFileName(name), calendar };
}

/**
 * The calendars of a publication's lead units, also of one that had events before and has none now, so that its readers learn of what was
 * removed.
 */
export async function unitCalendars(core: Core, publication: StoredPublication): Promise<PublishedCalendar[]> {
  const { name, filter } = publication;
  const part = await partOf(core, filter);
  const memory = `${memoryOf(publication)}unit `;
  const former = (await core.ports.store.calendarExports.names(memory)).map((file) => file.slice(memory.length));
  const units = new Set([...unitsIn(await core.derived.snapshot(), part), ...former]);
  const names = new Map<string, number>();
  const calendars: PublishedCalendar[] = [];
  for (const unit of [...units].toSorted((a, b) => (a < b ? -1 : 1))) {
    const own: CalendarPart = { ...part, filter: { ...part.filter, units: [unit] } };
    const locale = (await core.derived.snapshot()).facts.settings.locale;
    const calendar = await writeCalendar(core, await asked(core, memory + unit, name, own));
    calendars.push({ name: calendarFileName(name, { unit, locale, names }), calendar });
  }
  return calendars;
}

export const eventsIn = ({ exported }: CalendarExport): number =>
  exported.filter(({ status }) => status === "CONFIRMED").length;

/** A short text that differs for other content. */
export const digestOf = (texts: readonly string[]): string =>
  bytesToHex(sha256(utf8ToBytes(texts.join("\0")))).slice(0, 32);
