import { z } from "zod";
import { WHOLE_CALENDAR, calendarFilter } from "./calendar-filter.ts";
import { fileContent, year } from "./values.ts";

export const icsRequest = z.object({
  year,
  mode: z.enum(["occurrences", "series"]).default("occurrences"),
  alarmDays: z.int().min(0).max(60).nullable().default(null),
  /** Whether planned days are included, of periods and of sessions; null follows the settings. */
  sessions: z.boolean().nullable().default(null),
  filter: calendarFilter.default(WHOLE_CALENDAR),
});

/** A file with the number of its events that are not cancelled. */
export const icsFile = fileContent.extend({ events: z.int() });
