import { z } from "zod";
import { occurrenceKey } from "./schemas/values.ts";

/** `reading` a file's text from its bytes, `recognising` duties in the text. */
export const READING_STAGES = ["reading", "recognising"] as const;

/** How far the reading of a plan has come: bytes at the first stage, characters at the second. */
const readingStep = z.object({ stage: z.enum(READING_STAGES), done: z.int(), total: z.int() });
export type ReadingStep = z.infer<typeof readingStep>;

/** How far the core is with the rows of all occurrences; all are done when `done` is `total`. */
const derivingStep = z.object({ done: z.int(), total: z.int() });
export type DerivingStep = z.infer<typeof derivingStep>;

/** How far an export of everything is, in files. */
const exportStep = z.object({ done: z.int(), total: z.int() });
export type ExportStep = z.infer<typeof exportStep>;

/**
 * The events that the core sends to its clients unasked. They report stale data or progress; answers travel in
 * replies.
 */
export const dutyEvent = z.discriminatedUnion("type", [
  /** Stored data changed, perhaps through another window: ask again. */
  z.object({ type: z.literal("data-changed"), procedure: z.string() }),
  /** Progress of the `imports.open` with that ticket. */
  readingStep.extend({ type: z.literal("import-step"), ticket: z.string() }),
  /** Progress of the computation at a start, in rows of occurrences; answers that need it wait. */
  derivingStep.extend({ type: z.literal("deriving") }),
  /** Progress of `backups.exportAll`. */
  exportStep.extend({ type: z.literal("export-step") }),
  /** A new day began, so every countdown moved. */
  z.object({ type: z.literal("day-changed"), today: z.string() }),
  /** The person clicked a notification of the desktop door: the screen shows its occurrence. */
  z.object({ type: z.literal("open-occurrence"), key: occurrenceKey }),
  /** A menu item of the desktop door. */
  z.object({
    type: z.literal("menu"),
    command: z.enum(["import", "record", "print", "export-ics", "settings", "board", "calendar", "help"]),
  }),
]);
export type DutyEvent = z.infer<typeof dutyEvent>;
