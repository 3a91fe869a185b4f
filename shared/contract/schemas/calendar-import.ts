import { z } from "zod";
import { UNREAD_REASONS } from "../../domain/reading/unread-part.ts";
import { fileContent, id, plainDate, timeOfDay } from "./values.ts";

/** What an event of a calendar file becomes: planned days of a duty, activities of its past days, a duty, or nothing. */
export const TAKEN_AS = ["planned", "activity", "duty", "none"] as const;
export const calendarTakenAs = z.enum(TAKEN_AS);
export type CalendarTakenAs = z.infer<typeof calendarTakenAs>;

/**
 * How an event stands to what is on record.
 *
 * - `new`: it was in no file before, or nothing of it is left. `changed`: it was taken before and says something else now.
 *   `unchanged`: it says the same. `older`: it was taken in a later version (SEQUENCE).
 * - `own`: it is of this program's own export and where it was exported. `own-changed`: it is, and somebody moved it.
 */
export const ENTRY_STATES = ["new", "changed", "unchanged", "older", "own", "own-changed"] as const;
export const calendarEntryState = z.enum(ENTRY_STATES);
export type CalendarEntryState = z.infer<typeof calendarEntryState>;

/** A duty that an event may belong to. */
export const calendarTarget = z.object({
  obligationId: id,
  subjectId: id,
  title: z.string(),
  subject: z.string(),
  /** 三季度, 9月 …: the period of the event's next day. */
  periodLabel: z.string(),
  /** Whether the title tells of this duty and of no other. */
  certain: z.boolean(),
});

const entryPlace = z.object({ date: plainDate, time: timeOfDay.nullable() });

export const calendarEntry = z.object({
  uid: id,
  /** The line of the file at which it begins. */
  line: z.int(),
  summary: z.string(),
  description: z.string(),
  place: z.string(),
  first: entryPlace,
  /** The rule as a sentence; null for an event of one day. */
  ruleText: z.string().nullable(),
  /** The days from today on that are not called off; past ones. */
  ahead: z.int(),
  past: z.int(),
  /** The next day from today on; null where all are past. */
  next: entryPlace.nullable(),
  /** Days of the rule that were left out, moved or called off, and further ones. */
  exceptions: z.int(),
  isCancelled: z.boolean(),
  state: calendarEntryState,
  /** What it became, or would become without a choice. */
  proposal: calendarTakenAs,
  /** What it can become. */
  possible: z.array(calendarTakenAs),
  /** The duties that it may belong to, the proposed one first. */
  targets: z.array(calendarTarget),
  /** The requirement of the duty that it would become; null where it cannot be one. */
  dutyText: z.string().nullable(),
  /** The requirement of the duty that was made of it, as it is now; null where none was. */
  dutyNow: z.string().nullable(),
  /** Of a changed event the days that are other than what was made of it: `from` null for a further one, `to` null for one that is off. */
  differences: z.array(z.object({ from: entryPlace.nullable(), to: entryPlace.nullable() })),
});
export type CalendarEntryView = z.infer<typeof calendarEntry>;

export const unreadPart = z.object({ line: z.int(), why: z.enum(UNREAD_REASONS), words: z.string() });

export const calendarPreview = z.object({
  name: z.string(),
  program: z.string(),
  entries: z.array(calendarEntry),
  unread: z.array(unreadPart),
  /** How many more parts were not read. */
  unreadMore: z.int(),
});
export type CalendarPreview = z.infer<typeof calendarPreview>;

export const calendarChoice = z.object({
  uid: id,
  as: calendarTakenAs,
  /** The duty, for planned days; for activities the duty that they count for, if any. */
  obligationId: id.nullable().default(null),
  subjectId: id.nullable().default(null),
});
export type CalendarChoice = z.infer<typeof calendarChoice>;

export const calendarTakeRequest = z.object({
  file: fileContent,
  /** The choices that differ from the proposals. */
  choices: z.array(calendarChoice).max(20_000).default([]),
});

export const calendarTaken = z.object({
  /** Days that were planned, moved and cleared. */
  planned: z.int(),
  moved: z.int(),
  cleared: z.int(),
  activities: z.int(),
  duties: z.int(),
  /** Events that were left alone by choice. */
  left: z.int(),
  /** Days that no period of the duty holds, or whose period had a day already. */
  unfitting: z.array(z.object({ uid: id, date: plainDate })),
  /** The calendar as the plan that the duties cite; null where none was made. */
  planId: id.nullable(),
  actId: id.nullable(),
});
export type CalendarTaken = z.infer<typeof calendarTaken>;
