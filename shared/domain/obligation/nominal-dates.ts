import { type PlainDate, earlierOf, laterOf, yearOf } from "../date/plain-date.ts";
import type { DerivationMemo } from "./derivation-memo.ts";
import { usualDays } from "../observance/observances.ts";
import { dueInYear, isAnnouncedDue, isYearly } from "./due-date.ts";
import type { RuleVersion } from "./obligation.ts";
import type { DuePeriod } from "./occurrence.ts";
import { patternStart } from "./pattern-start.ts";
import type { AnnouncedDue, Cadence, Deadline, DueDate, Percent, Quantity, Quota } from "./requirement.ts";

/** A date that a rule version makes, before it is known whether this version or another governs it. */
export interface NominalDate {
  readonly recurrenceId: string;
  readonly date: PlainDate;
  /** The period that the occurrence shows. */
  readonly period: DuePeriod | null;
  /** The stretch in which two versions answer for the same thing: the period (of a week what lies in its year), or a deadline's year. */
  readonly scope: DuePeriod;
  /** Named by a day, not by a period's end: such a day before the duty's first version was never due. */
  readonly isDated: boolean;
  /** Whether the days are not announced: `date` then only decides which rule version governs. */
  readonly isUnannounced?: true;
}

/**
 * The nominal dates of one version whose period, or whose day, touches the memo's window. The dates of a trigger come
 * from its events, and standing work has none.
 */
export function nominalDatesOf(version: RuleVersion, memo: DerivationMemo): readonly NominalDate[] {
  const { requirement } = version;
  switch (requirement.kind) {
    case "cadence":
      return requirement.pattern === null
        ? memo.periods(requirement.period).map(atPeriodEnd)
        : patternDates(requirement, requirement.pattern, version, memo);
    case "quota":
      return requirement.span ? spanDates(requirement.span, memo) : memo.periods(requirement.period).map(atPeriodEnd);
    case "hours":
      return memo.periods(requirement.period).map(atPeriodEnd);
    case "quantity":
      return yearDates(requirement, version, memo);
    case "percent":
      return yearDates(requirement, version, memo);
    case "deadline":
      return deadlineDates(requirement, memo);
    case "trigger":
    case "standing":
      return [];
  }
}

const atPeriodEnd = (period: DuePeriod): NominalDate => ({
  recurrenceId: period.key,
  date: period.last,
  period,
  scope: period.unit === "week" ? withinItsYear(period) : period,
  isDated: false,
});

/**
 * A week belongs to the year of its Thursday: the rules of that year answer for it, and a rule of the next year does
 * not.
 */
function withinItsYear(week: DuePeriod): DuePeriod {
  const year = week.key.slice(0, 4);
  if (week.first.startsWith(year) && week.last.startsWith(year)) return week;
  return {
    ...week,
    first: laterOf(week.first, `${year}-01-01` as PlainDate),
    last: earlierOf(week.last, `${year}-12-31` as PlainDate),
  };
}

function patternDates(cadence: Cadence, pattern: string, version: RuleVersion, memo: DerivationMemo): NominalDate[] {
  const start = patternStart(cadence, version.effectiveFrom, (unit, date) => memo.periodAt(unit, date));
  return memo.dates(pattern, start).map((date) => {
    const period = memo.periodAt(cadence.period, date);
    return { recurrenceId: date, date, period, scope: period, isDated: true };
  });
}

function spanDates(span: NonNullable<Quota["span"]>, memo: DerivationMemo): NominalDate[] {
  if (span.last < memo.window.from || span.first > memo.window.to) return [];
  return [atPeriodEnd({ unit: null, key: span.last, first: span.first, last: span.last })];
}

/**
 * One date a year. A quantity without a date, or a number with a full date, is asked for once, in the plan's year; any
 * other returns each year while the version is in force.
 */
function yearDates(requirement: Quantity | Percent, version: RuleVersion, memo: DerivationMemo): NominalDate[] {
  const only = onlyYear(requirement, version);
  return memo
    .periods("year")
    .filter((period) => only === null || Number(period.key) === only)
    .map((period) => ({ ...atPeriodEnd(period), date: dueWithin(requirement.due, period) }));
}

function onlyYear(requirement: Quantity | Percent, version: RuleVersion): number | null {
  if (requirement.due !== null) return isYearly(requirement.due) ? null : yearOf(requirement.due);
  return requirement.kind === "quantity" ? yearOf(version.effectiveFrom) : null;
}

const dueWithin = (due: DueDate | null, period: DuePeriod): PlainDate =>
  due === null ? period.last : isYearly(due) ? dueInYear(due, yearOf(period.first)) : due;

function deadlineDates({ due }: Deadline, memo: DerivationMemo): NominalDate[] {
  if (isAnnouncedDue(due)) return announcedDates(due, memo);
  if (isYearly(due))
    return memo.periods("year").map((period) => {
      const date = dueInYear(due, yearOf(period.first));
      return { recurrenceId: date, date, period, scope: period, isDated: true };
    });
  if (due < memo.window.from || due > memo.window.to) return [];
  return [{ recurrenceId: due, date: due, period: null, scope: memo.periodAt("year", due), isDated: false }];
}

/** The last of the announced days; named by the year, because what is announced may be corrected. */
function announcedDates({ observance, year }: AnnouncedDue, memo: DerivationMemo): NominalDate[] {
  return memo
    .periods("year")
    .filter(({ key }) => year === null || Number(key) === year)
    .map((period): NominalDate => {
      const announced = memo.announced.of(observance, Number(period.key));
      const common = { recurrenceId: period.key, period, scope: period, isDated: year === null };
      return announced
        ? { ...common, date: announced.last }
        : { ...common, date: usualDays(observance, Number(period.key)).last, isUnannounced: true };
    });
}
