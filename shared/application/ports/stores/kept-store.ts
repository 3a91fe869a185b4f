import type { KeptOccurrence } from "../../../domain/obligation/kept-occurrence.ts";
import type { OccurrenceId } from "../../../domain/obligation/occurrence.ts";

/** What changes took away although it was missed or on record. Nothing is removed from it but by the undo of what kept it. */
export interface KeptRepository {
  /** In the order of the days. */
  list(): Promise<KeptOccurrence[]>;
  /** Each key once: one that is there already no longer stood, and gives way. */
  add(kept: readonly KeptOccurrence[]): Promise<void>;
  /** What the undone step of a session had kept. */
  remove(keys: readonly OccurrenceId[]): Promise<void>;
}
