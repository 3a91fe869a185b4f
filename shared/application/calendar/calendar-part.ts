import type { CalendarFilter } from "../../contract/schemas/calendar-filter.ts";
import type { DueRow } from "../../contract/schemas/due-row.ts";
import { type PlainDate, dateOf, yearOf } from "../../domain/date/plain-date.ts";
import { type DatedOccurrence, fileYearOf } from "../../domain/obligation/occurrence.ts";

/** What one calendar file holds: a year or other days, and of these what passes a filter. */
export interface CalendarPart {
  /** The first and last day on which its events can lie. */
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly filter: CalendarFilter;
  readonly holdsOccurrence: (occurrence: DatedOccurrence) => boolean;
  readonly holdsDay: (day: PlainDate) => boolean;
  /** Whether an event that it held before is still its own on another day: the file of that day's year has it as well. */
  readonly followsMoves: boolean;
}

/** The file of a year (`fileYearOf`). */
export function yearPart(year: number, filter: CalendarFilter): CalendarPart {
  return {
    from: dateOf(year, 1, 1),
    to: dateOf(year, 12, 31),
    filter,
    holdsOccurrence: (occurrence) => fileYearOf(occurrence) === year,
    holdsDay: (day) => yearOf(day) === year,
    followsMoves: true,
  };
}

/** The days that a published calendar holds where its filter names none: last year, this one and the next. */
export function rollingPart(today: PlainDate, filter: CalendarFilter): CalendarPart {
  const from = filter.from ?? dateOf(yearOf(today) - 1, 1, 1);
  const to = filter.to ?? dateOf(yearOf(today) + 1, 12, 31);
  const holdsDay = (day: PlainDate) => from <= day && day <= to;
  return {
    from,
    to,
    filter,
    holdsOccurrence: ({ effectiveDate }) => holdsDay(effectiveDate),
    holdsDay,
    followsMoves: false,
  };
}

/** Whether the duty of a row passes the filter; its day and whether it is planned are asked apart. */
export const passes = (
  { units, categories, kinds }: CalendarFilter,
  row: Pick<DueRow, "lead" | "category" | "kind">,
): boolean =>
  (units.length === 0 || units.includes(row.lead ?? "")) &&
  (categories.length === 0 || categories.includes(row.category)) &&
  (kinds.length === 0 || kinds.includes(row.kind));

export const isWithinDays = ({ from, to }: CalendarFilter, day: PlainDate): boolean =>
  (from === null || from <= day) && (to === null || day <= to);

/** The name under which a year's file is remembered; a filtered one is remembered by itself. */
export const yearFile = (year: number, filter: CalendarFilter): string => {
  const { units, categories, kinds, from, to, contents } = filter;
  const isWhole =
    units.length + categories.length + kinds.length === 0 && from === null && to === null && contents === "all";
  if (isWhole) return String(year);
  return `${year} ${JSON.stringify([units.toSorted(), categories.toSorted(), kinds.toSorted(), from, to, contents])}`;
};
