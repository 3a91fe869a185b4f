import { type PlainDate, dateOf, laterOf } from "../domain/date/plain-date.ts";
import { usualDays } from "../domain/observance/observances.ts";
import type { DatedRow, DueRow, OpenRow, StandingRow, TimeStateName, UnannouncedRow } from "./schemas/due-row.ts";

// These tests are apart from the schemas, so that a screen that only asks for the kind of a row loads no schema.

export const isOpenRow = (row: DueRow): row is OpenRow => row.openSince !== null;

export const isUnannouncedRow = (row: DueRow): row is UnannouncedRow => row.unannounced !== undefined;

/** A year of work without a number (常态工作). */
export const isStandingRow = (row: DueRow): row is StandingRow => row.standing !== undefined;

/**
 * The day by which rows are requested: the effective date; the opening day of an open row; the usual first day of an
 * unannounced one; the first day of the year for standing work.
 */
export const dayOfRow = ({
  effectiveDate,
  openSince: opened,
  unannounced: awaited,
  standing,
}: Pick<DueRow, "effectiveDate" | "openSince" | "unannounced" | "standing">): PlainDate => {
  const day =
    effectiveDate ??
    opened?.date ??
    (awaited && usualDays(awaited.observance, awaited.year).first) ??
    (standing && dateOf(standing.year, 1, 1));
  if (!day) throw new Error("a row has a date, a day of opening, an observance or a year");
  return day;
};

/**
 * The state that marks, colours and matrices show: what only waits for its opening (期初未填) is called neither behind nor overdue, but
 * not yet due, or not complete on record.
 */
export const shownState = ({ timeState, awaitsOpening }: Pick<DueRow, "timeState" | "awaitsOpening">): TimeStateName =>
  awaitsOpening === undefined ? timeState : timeState === "overdue" ? "incomplete" : "scheduled";

export const isDatedRow = (row: DueRow): row is DatedRow => row.effectiveDate !== null;

/** The last day on which a row is not overdue: the later of its nominal and its effective date. */
export const limitOfRow = ({
  nominalDate,
  effectiveDate,
}: Pick<DatedRow, "nominalDate" | "effectiveDate">): PlainDate => laterOf(nominalDate, effectiveDate);
