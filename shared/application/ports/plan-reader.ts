import type { ReadingStep } from "../../contract/events.ts";
import type { ExtractedPlan } from "../../extraction/extracted-plan.ts";
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
export interface ReadPlan {
  readonly text: string;
  readonly items: readonly PlanItem[];
  readonly extracted: ExtractedPlan;
  /** Of each candidate, in their order. */
  readonly places: readonly (BlockPlace | null)[];
}

/** A numbered item with its heading or first words. */
export interface PlanItem {
  readonly item: string;
  readonly heading: string;
}

/** Reads plans where it does not hold up anything else: a file may take a minute, or be made to take for ever. */
export interface PlanReader {
  read(file: PlanFile, onStep: StepListener): PlanReading;
  /** Cancels what is still being read; for the program's end. */
  close(): void;
}

export interface PlanReading {
  /** @throws {DutyError} `file-…`; `cancelled`. */
  readonly result: Promise<ReadPlan>;
  /** Stops it at once, wherever it stands. */
  cancel(): void;
}
