import type { StandingOccurrence } from "../../domain/obligation/occurrence.ts";
import { isOfRecord } from "./live-duties.ts";
import type { Snapshot } from "./snapshot.ts";

/** Standing work of a year that is asked for: none of a plan that is kept as a record. */
export const liveStanding = (snapshot: Snapshot, year: number): StandingOccurrence[] =>
  snapshot.standingOf(year).filter(({ obligationId }) => {
    const duty = snapshot.facts.obligations.get(obligationId);
    return duty !== undefined && !isOfRecord(duty, snapshot.facts);
  });
