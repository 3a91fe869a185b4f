import type { PlanFile, ReadPlan, StepListener } from "../imports/read/read-plan.ts";

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
