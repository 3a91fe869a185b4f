import { addDaysWithin, dateOf } from "../../domain/date/plain-date.ts";
import { type Occurrence, fileYearOf } from "../../domain/obligation/occurrence.ts";
import type { Snapshot } from "./snapshot.ts";

/** Further than any shift carries a date, and than a week reaches over the turn of a year. */
export const DAYS_AROUND = 31;

/** The occurrences of a year and of the days around it, ascending by effective date. */
export const occurrencesNear = (snapshot: Snapshot, year: number): Occurrence[] =>
  snapshot.occurrencesBetween(
    addDaysWithin(dateOf(year, 1, 1), -DAYS_AROUND),
    addDaysWithin(dateOf(year, 12, 31), DAYS_AROUND),
  );

/** The occurrences of a year's lists and files (`fileYearOf`), ascending by effective date. */
export const occurrencesOfYear = (snapshot: Snapshot, year: number): Occurrence[] =>
  occurrencesNear(snapshot, year).filter((occurrence) => fileYearOf(occurrence) === year);
