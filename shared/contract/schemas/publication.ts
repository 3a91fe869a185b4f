import { z } from "zod";
import type { ReplyError } from "../reply.ts";
import { WHOLE_CALENDAR, calendarFilter } from "./calendar-filter.ts";
import { id, instant, plainDate, timeOfDay, words } from "./values.ts";

const folderTarget = z.object({
  kind: z.literal("folder"),
  /** A folder that is there; it is not made. */
  folder: words(1_000),
  /** Whether each lead unit has a file of its own. */
  isPerUnit: z.boolean().default(false),
});
const feedTarget = z.object({
  kind: z.literal("feed"),
  /** The last part of `/feed/<secret>.ics`: whoever knows it may read. */
  secret: words(200),
});

/** Where a calendar goes, as it is stored. */
export const publicationTarget = z.discriminatedUnion("kind", [folderTarget, feedTarget]);
export type PublicationTarget = z.infer<typeof publicationTarget>;

/** An error as data, as the core made it; its sentence is chosen by its code. */
export const publicationTrouble = z.object({
  code: z.string(),
  details: z.record(z.string(), z.json()),
}) as unknown as z.ZodType<ReplyError, { code: string; details: object }>;

export const publicationView = z.object({
  id,
  /** Also the name of its file, without the ending. */
  name: words(60),
  filter: calendarFilter,
  target: publicationTarget,
  isOn: z.boolean(),
  /** When it was last seen to be up to date or not; null: never yet. */
  triedAt: instant.nullable(),
  /** Since when its content is what it is; null: it was never made. */
  doneAt: instant.nullable(),
  /** The events in it that are not cancelled. */
  events: z.int(),
  /** Why the last attempt failed; null: it did not. */
  trouble: publicationTrouble.nullable(),
});
export type PublicationView = z.infer<typeof publicationView>;

export const publicationRequest = z.object({
  name: words(60),
  filter: calendarFilter.default(WHOLE_CALENDAR),
  target: z.discriminatedUnion("kind", [folderTarget, z.object({ kind: z.literal("feed") })]),
});

/** Parts that are left out stay. */
export const publicationChange = z.object({
  id,
  name: words(60).optional(),
  filter: calendarFilter.optional(),
  isOn: z.boolean().optional(),
  folder: words(1_000).optional(),
  isPerUnit: z.boolean().optional(),
});

export const publicationPreview = z.object({
  events: z.int(),
  /** The days that the calendar reaches over. */
  from: plainDate,
  to: plainDate,
  /** The first ones from today on. */
  next: z.array(z.object({ date: plainDate, time: timeOfDay.nullable(), summary: z.string() })),
});

export const feedContent = z.object({
  text: z.string(),
  /** RFC 9110 8.8.3, with its quotes; it changes whenever the text does. */
  etag: z.string(),
  /** Since when the text is what it is. */
  lastModified: instant,
});
