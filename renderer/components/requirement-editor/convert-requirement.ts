import { isPlainDate } from "../../../shared/domain/date/plain-date.ts";
import type { DueDate, MonthDay, Requirement, RequirementKind } from "../../../shared/domain/obligation/requirement.ts";

/**
 * The same duty as another kind, keeping every part that both kinds have; the rest takes the plainest value.
 *
 * @param year  The year that a new date is set in.
 */
export function convertRequirement(from: Requirement, kind: RequirementKind, year: number): Requirement {
  if (from.kind === kind) return from;
  const common = { hedge: from.hedge, shift: from.shift };
  const counted = {
    ...common,
    count: "count" in from ? from.count : 1,
    comparator: "comparator" in from ? from.comparator : (">=" as const),
    unit: "unit" in from ? from.unit : "次",
  };
  const period = "period" in from ? from.period : ("year" as const);
  const due: DueDate | null = "due" in from ? from.due : null;
  switch (kind) {
    case "cadence":
      return { kind, ...counted, count: 1, period, pattern: null };
    case "quota":
      return { kind, ...counted, period, span: null };
    case "quantity":
      return { kind, ...counted, due };
    case "hours":
      return { kind, ...counted, unit: "学时", period };
    case "percent":
      return { kind, ...counted, count: Math.min(counted.count, 100), unit: "%", base: null, due };
    case "deadline":
      return { kind, ...common, due: due ?? yearEnd(year) };
    case "trigger":
      return { kind, ...common, event: "事件", within: null };
    case "standing":
      return { kind, ...common };
  }
}

const yearEnd = (year: number): DueDate => `${year}-12-31` as DueDate;

/** `2026-06-30` ↔ `06-30`: one date, or the same day of each year. */
export const isYearly = (due: DueDate): due is MonthDay => !isPlainDate(due);
export const asYearly = (due: DueDate): DueDate => due.slice(-5) as MonthDay;
export const asOneDate = (due: DueDate, year: number): DueDate =>
  (isYearly(due) ? `${year}-${due === "02-29" ? "02-28" : due}` : due) as DueDate;
