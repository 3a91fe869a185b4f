import type { PreservedOccurrence } from "../../../domain/obligation/preserved-occurrence.ts";
import type { OccurrenceId } from "../../../domain/obligation/occurrence.ts";

/**
 * Occurrences that a change took away although they were missed or on record. Only the undo of that change removes
 * them.
 */
export interface PreservedRepository {
  /** The preserved occurrences in the order of their days. */
  list(): Promise<PreservedOccurrence[]>;
  /** Adds occurrences, each key once; an older one with the same key was out of effect and is replaced. */
  add(preserved: readonly PreservedOccurrence[]): Promise<void>;
  /** Removes what a step of a session had preserved, once the step is undone. */
  remove(keys: readonly OccurrenceId[]): Promise<void>;
}
