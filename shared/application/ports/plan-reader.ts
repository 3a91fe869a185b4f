import type { ReadingStep } from "../../contract/events.ts";
import type { DateWindow } from "../../domain/date/date-window.ts";
import type { ReadCalendar } from "../../icalendar/read/read-calendar.ts";
import type { ExtractedPlan } from "../../extraction/extracted-plan.ts";
import type { Omission } from "../../domain/reading/accounted.ts";
import type { BlockPlace } from "../../extraction/readers/document-block.ts";

export type StepListener = (step: ReadingStep) => void;

/** A plan file with its bytes. */
export interface PlanFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Set when the bytes are a plan's stored text in UTF-8, which is to be read again for this year. */
  readonly asTextOf?: number;
}

/** The text of a plan with the duties and places found in it. */
export interface PlanContent {
  readonly text: string;
  readonly items: readonly PlanItem[];
  readonly extracted: ExtractedPlan;
  /** The place of each candidate, in their order. */
  readonly places: readonly (BlockPlace | null)[];
  /** The page or sheet of each unread place and of each dismissed one, in the order of `extracted`. */
  readonly unreadPlaces: readonly (BlockPlace | null)[];
  readonly dismissedPlaces: readonly (BlockPlace | null)[];
  /** The parts of the file that the text lacks. */
  readonly omissions: readonly Omission[];
}

/**
 * A numbered item with its heading or first words, or a table with its caption. Several items may have the same
 * number.
 */
export interface PlanItem {
  /** Empty for a table. */
  readonly item: string;
  readonly heading: string;
  /** The offset in the plan's text at which the item begins. */
  readonly start: number;
  readonly isTable: boolean;
}

/** Reads files where it does not hold up anything else: a file may take a minute, or be made to take for ever. */
export interface PlanReader {
  read(file: PlanFile, onStep: StepListener): PlanReadingJob;
  /** Reads a calendar file, with the days of its series in `window`. */
  readCalendar(file: Pick<PlanFile, "name" | "bytes">, window: DateWindow): ReadingJob<ReadCalendar>;
  /** Cancels what is still being read; for the program's end. */
  close(): void;
}

export type PlanReadingJob = ReadingJob<PlanContent>;

export interface ReadingJob<Content> {
  /** @throws {DutyError} `file-…`; `cancelled`. */
  readonly result: Promise<Content>;
  /** Stops the reading at once, at any point. */
  cancel(): void;
}
