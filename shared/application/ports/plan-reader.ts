import type { ReadingStep } from "../../contract/events.ts";
import type { ExtractedPlan } from "../../extraction/extracted-plan.ts";
import type { Omission } from "../../domain/reading/accounted.ts";
import type { BlockPlace } from "../../extraction/readers/document-block.ts";

export type StepListener = (step: ReadingStep) => void;

/** A file as its bytes. */
export interface PlanFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The bytes are a plan's text as it was read before, in UTF-8, to be read again as that of this year. */
  readonly asTextOf?: number;
}

/** A plan's text as read, and what was found in it. */
export interface PlanContent {
  readonly text: string;
  readonly items: readonly PlanItem[];
  readonly extracted: ExtractedPlan;
  /** Of each candidate, in their order. */
  readonly places: readonly (BlockPlace | null)[];
  /** Page or sheet of what was not understood, and of what asks for nothing; each in the order of `extracted`. */
  readonly unreadPlaces: readonly (BlockPlace | null)[];
  readonly dismissedPlaces: readonly (BlockPlace | null)[];
  /** What the file holds and its text does not. */
  readonly omissions: readonly Omission[];
}

/** A numbered item with its heading or first words, or a table with its caption. The same number may open several. */
export interface PlanItem {
  /** Empty for a table. */
  readonly item: string;
  readonly heading: string;
  /** Offset in the plan's text from which on its words stand. */
  readonly start: number;
  readonly isTable: boolean;
}

/** Reads plans where it does not hold up anything else: a file may take a minute, or be made to take for ever. */
export interface PlanReader {
  read(file: PlanFile, onStep: StepListener): PlanReadingJob;
  /** Cancels what is still being read; for the program's end. */
  close(): void;
}

export interface PlanReadingJob {
  /** @throws {DutyError} `file-…`; `cancelled`. */
  readonly result: Promise<PlanContent>;
  /** Stops it at once, wherever it stands. */
  cancel(): void;
}
