import { z } from "zod";
import type { InputFault } from "../../domain/input-fault.ts";
import { REQUIREMENT_KINDS } from "../../domain/obligation/requirement.ts";
import { freeText, plainDate } from "./values.ts";

/** `due`: when duties are due; `planned`: when somebody means to do them; `all`: both. */
export const CALENDAR_CONTENTS = ["all", "due", "planned"] as const;

/** Which events a calendar holds. An empty list stands for all; a bound that is null for none. */
export const calendarFilter = z
  .object({
    /** Lead units; an empty text stands for the duties without one. */
    units: z.array(freeText(100)).max(200).default([]),
    categories: z.array(freeText(40)).max(200).default([]),
    kinds: z.array(z.enum(REQUIREMENT_KINDS)).max(REQUIREMENT_KINDS.length).default([]),
    /** The first and last day of its events, both included. */
    from: plainDate.nullable().default(null),
    to: plainDate.nullable().default(null),
    contents: z.enum(CALENDAR_CONTENTS).default("all"),
  })
  .refine(({ from, to }) => from === null || to === null || from <= to, {
    path: ["to"],
    error: "empty-span" satisfies InputFault,
  });
export type CalendarFilter = z.infer<typeof calendarFilter>;

export const WHOLE_CALENDAR: CalendarFilter = {
  units: [],
  categories: [],
  kinds: [],
  from: null,
  to: null,
  contents: "all",
};
