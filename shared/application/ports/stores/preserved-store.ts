import type { PreservedOccurrence } from "../../../domain/obligation/preserved-occurrence.ts";
import type { OccurrenceId } from "../../../domain/obligation/occurrence.ts";

/** What changes took away although it was missed or on record. Nothing is removed from it but by the undo of what kept it. */
export interface PreservedRepository {
  /** In the order of the days. */
  list(): Promise<PreservedOccurrence[]>;
  /** Each key once: one that is there already no longer stood, and gives way. */
  add(preserved: readonly PreservedOccurrence[]): Promise<void>;
  /** Removes what a step of a session had preserved, once the step is undone. */
  remove(keys: readonly OccurrenceId[]): Promise<void>;
}
