import type { StandingOccurrence } from "../../domain/obligation/occurrence.ts";
import { isOfRecord } from "./live-duties.ts";
import type { Snapshot } from "./snapshot.ts";

/** The standing work of a year that is asked for. Work of a plan kept as a record is left out. */
export const liveStanding = (snapshot: Snapshot, year: number): StandingOccurrence[] =>
  snapshot.standingOf(year).filter(({ obligationId }) => {
    const duty = snapshot.facts.obligations.get(obligationId);
    return duty !== undefined && !isOfRecord(duty, snapshot.facts);
  });
