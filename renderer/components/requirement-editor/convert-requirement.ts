import { dateOf } from "../../../shared/domain/date/plain-date.ts";
import { dueInYear, isAnnouncedDue, isYearly } from "../../../shared/domain/obligation/due-date.ts";
import type {
  Comparator,
  DueDate,
  MonthDay,
  Requirement,
  RequirementKind,
} from "../../../shared/domain/obligation/requirement.ts";

/** What a part starts with where the rule had none. */
export interface NewParts {
  /** The year that a new date is set in. */
  readonly year: number;
  /** Words for an event that is not named yet; not empty. */
  readonly event: string;
}

/** Measure words that a rule starts with: data, as the plans write it, in either language of the screen. */
export const OCCASIONS = "次";
const HOURS = "学时";

/**
 * The same duty as another kind, keeping every part that both kinds have; the rest takes the plainest value. Part of an
 * occasion cannot be asked for, so hours and percent points are rounded up when they become occasions; a percentage
 * ends at 100.
 */
export function convertRequirement(from: Requirement, kind: RequirementKind, parts: NewParts): Requirement {
  if (from.kind === kind) return from;
  const common = { hedge: from.hedge, shift: from.shift };
  const period = "period" in from ? from.period : ("year" as const);
  const due: DueDate | null = "due" in from && !isAnnouncedDue(from.due) ? from.due : null;
  const amount = amountOf(from);
  const occasions = { ...common, ...amount, count: Math.ceil(amount.count), unit: occasionUnit(from) };
  switch (kind) {
    case "cadence":
      return { kind, ...occasions, period, pattern: null };
    case "quota":
      return { kind, ...occasions, period, span: null };
    case "quantity":
      return { kind, ...occasions, due };
    case "hours":
      return { kind, ...common, ...amount, unit: HOURS, period };
    case "percent":
      return { kind, ...common, ...amount, count: Math.min(amount.count, 100), unit: "%", base: null, due };
    case "deadline":
      return { kind, ...common, due: due ?? dateOf(parts.year, 12, 31) };
    case "trigger":
      return { kind, ...common, event: parts.event, within: null };
    case "standing":
      return { kind, ...common };
  }
}

const amountOf = (from: Requirement): { count: number; comparator: Comparator } =>
  "count" in from ? { count: from.count, comparator: from.comparator } : { count: 1, comparator: ">=" };

/** The unit of occasions; hours and percent have units that count no occasions. */
const occasionUnit = (from: Requirement): string =>
  "unit" in from && from.kind !== "hours" && from.kind !== "percent" ? from.unit : OCCASIONS;

/** `2026-06-30` → `06-30`: the same day of each year. */
export const asYearly = (due: DueDate): MonthDay => due.slice(-5) as MonthDay;

/** `06-30` → `2026-06-30`: that day of one year; 02-29 is 02-28 in common years. */
export const asOneDate = (due: DueDate, year: number) => (isYearly(due) ? dueInYear(due, year) : due);
