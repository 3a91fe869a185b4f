import { utf8ToBytes } from "@noble/hashes/utils.js";
import { base64 } from "@scure/base";
import type { CalendarFilter } from "../../contract/schemas/calendar-filter.ts";
import { safeFileName } from "../../domain/papers/kit-file-name.ts";
import { icsWords } from "../../words/ics.ts";
import type { Core } from "../core/core.ts";
import { calendarFileName } from "./calendar-file-name.ts";
import { yearFile, yearPart } from "./calendar-part.ts";
import { unitsIn } from "./units-in.ts";
import { writeCalendar } from "./write-calendar.ts";

export interface IcsRequest {
  readonly year: number;
  readonly mode: "occurrences" | "series";
  readonly alarmDays: number | null;
  readonly sessions: boolean | null;
  readonly filter: CalendarFilter;
}

/**
 * Exports the year as an .ics file, whole or filtered.
 *
 * @returns `events` counts the events that are not cancelled.
 */
export async function exportIcs(core: Core, { year, mode, alarmDays, sessions, filter }: IcsRequest) {
  const { settings } = (await core.derived.snapshot()).facts;
  const wished = (sessions ?? settings.exportSessions) || filter.contents !== "all" ? filter.contents : "due";
  const name = `履责日历-${year}${partName(filter, settings.locale)}`;
  const { text, exported } = await writeCalendar(core, {
    // Whether planned days are wished is no filter: their events were always part of the year's file.
    file: yearFile(year, filter),
    calendarName: `${settings.unitName}履责日历 ${year}${partName(filter, settings.locale)}`,
    part: yearPart(year, { ...filter, contents: wished }),
    year,
    mode,
    alarmDays: alarmDays ?? settings.alarmDays,
  });
  return {
    name: safeFileName(`${name}.ics`),
    content: base64.encode(utf8ToBytes(text)),
    events: exported.filter(({ status }) => status === "CONFIRMED").length,
  };
}

/** Exports the year as one file for each lead unit that has an event in it, and one for the duties without a unit. */
export async function exportUnitFiles(core: Core, request: IcsRequest) {
  const snapshot = await core.derived.snapshot();
  const { locale } = snapshot.facts.settings;
  const names = new Map<string, number>();
  const files = [];
  for (const unit of unitsIn(snapshot, yearPart(request.year, request.filter))) {
    const file = await exportIcs(core, { ...request, filter: { ...request.filter, units: [unit] } });
    files.push({ ...file, name: calendarFileName(`履责日历-${request.year}`, { unit, locale, names }) });
  }
  return files;
}

/** `-组织部` of one unit, `-部分` of another filter, nothing of the whole. */
function partName(filter: CalendarFilter, locale: Parameters<typeof icsWords>[0]): string {
  const { some, noUnit } = icsWords(locale).file;
  const [unit, another] = filter.units;
  if (unit !== undefined && another === undefined) return `-${unit || noUnit}`;
  return yearFile(0, filter) === "0" ? "" : `-${some}`;
}
