import type { OccurrenceId } from "../../domain/obligation/occurrence.ts";
import type { Snapshot } from "../view/snapshot.ts";

/**
 * The overdue occurrences of the duty that an earlier change preserved. Those that the present change takes away are
 * closed when they are preserved.
 */
export const openOfPreserved = (snapshot: Snapshot, id: string): OccurrenceId[] =>
  [...snapshot.facts.preserved.values()]
    .map(({ key }) => key)
    .filter((key) => {
      const occurrence = key.obligationId === id ? snapshot.find(key) : null;
      return occurrence !== null && snapshot.rowOf(occurrence).timeState === "overdue";
    });
