import type { OccurrenceId } from "../../domain/obligation/occurrence.ts";
import type { Snapshot } from "../view/snapshot.ts";

/** Overdue occurrences of the duty that outlived an earlier change; what this one takes away is closed as it is kept. */
export const openOfPreserved = (snapshot: Snapshot, id: string): OccurrenceId[] =>
  [...snapshot.facts.preserved.values()]
    .map(({ key }) => key)
    .filter((key) => {
      const occurrence = key.obligationId === id ? snapshot.find(key) : null;
      return occurrence !== null && snapshot.rowOf(occurrence).timeState === "overdue";
    });
