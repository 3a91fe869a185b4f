import { addDaysWithin } from "../../domain/date/plain-date.ts";
import { DAYS_AROUND } from "../view/occurrences-of-year.ts";
import type { Snapshot } from "../view/snapshot.ts";
import { type CalendarPart, passes } from "./calendar-part.ts";

/** The lead units of the duties in a part, in the order of the language; the empty text, which stands for none, is last. */
export function unitsIn(snapshot: Snapshot, part: CalendarPart): string[] {
  const rows = snapshot
    .occurrencesBetween(addDaysWithin(part.from, -DAYS_AROUND), addDaysWithin(part.to, DAYS_AROUND))
    .map((occurrence) => snapshot.rowOf(occurrence));
  const units = new Set(rows.filter((row) => passes(part.filter, row)).map(({ lead }) => lead ?? ""));
  const named = [...units].filter((unit) => unit !== "").toSorted((a, b) => (a < b ? -1 : 1));
  return units.has("") ? [...named, ""] : named;
}
