import type { PeriodUnit } from "../date/period.ts";
import type { Requirement } from "./requirement.ts";

/**
 * The periods whose keys name a rule's occurrences (`2026-Q3`); null where days name them. Two rules of one duty over
 * the same periods could not be told apart in lists.
 */
export function countedPeriods(rule: Requirement): PeriodUnit | null {
  switch (rule.kind) {
    case "cadence":
      return rule.pattern === null ? rule.period : null;
    case "quota":
      return rule.span === null ? rule.period : null;
    case "hours":
      return rule.period;
    case "quantity":
    case "percent":
      return "year";
    case "deadline":
    case "trigger":
    case "standing":
      return null;
  }
}
