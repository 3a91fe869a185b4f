import type { DueRow } from "../../../contract/schemas/due-row.ts";
import type { CountedCredit } from "../../../domain/compliance/counted-credits.ts";
import type { OccurrenceState } from "../../../domain/compliance/history-event.ts";
import { standingFigures } from "../../../domain/compliance/standing-progress.ts";
import type { TimeState } from "../../../domain/compliance/time-state.ts";
import { yearOf } from "../../../domain/date/plain-date.ts";
import type { StandingOccurrence } from "../../../domain/obligation/occurrence.ts";
import type { Facts } from "../facts.ts";

interface Known {
  readonly counted: readonly CountedCredit[];
  readonly state: OccurrenceState;
  readonly timeState: TimeState;
  readonly facts: Facts;
}

/** The column of standing work, which replaces the date. */
export function standingColumn(
  occurrence: StandingOccurrence,
  { counted, state, timeState, facts: { today, calendar, settings } }: Known,
): NonNullable<DueRow["standing"]> {
  const isClosed = timeState === "done";
  const figures = standingFigures(occurrence, {
    counted,
    isClosed,
    today,
    calendar,
    quietAfter: settings.quietAfter,
  });
  return {
    year: yearOf(occurrence.period.first),
    ...figures,
    isQuiet: figures.isQuiet && timeState !== "waived",
    closedOn: isClosed ? state.closedOn : null,
  };
}
