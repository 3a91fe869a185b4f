import { countedPeriods } from "../../../../shared/domain/obligation/counted-periods.ts";
import { type Requirement, isAccumulating } from "../../../../shared/domain/obligation/requirement.ts";
import { OCCASIONS } from "../../../components/requirement-editor/convert-requirement.ts";

/** The number beside a rule that an editor starts with: so often a year, in the rule's own unit where it has one. */
export const newFloor = (rule: Requirement): Requirement => ({
  kind: "quota",
  hedge: null,
  shift: null,
  count: 10,
  comparator: ">=",
  unit: rule.kind === "cadence" ? rule.unit : OCCASIONS,
  period: "year",
  span: null,
});

/** Why a number cannot be added beside a rule; null when it can. */
export type FloorFault = "no-number" | "same-periods";

/** The number and the rule would be one and the same on every list when both count over the same periods. */
export function floorFault(floor: Requirement, rule: Requirement): FloorFault | null {
  const periods = countedPeriods(floor);
  if (!isAccumulating(floor)) return "no-number";
  return periods !== null && periods === countedPeriods(rule) ? "same-periods" : null;
}
