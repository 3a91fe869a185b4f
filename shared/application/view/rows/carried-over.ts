import type { Obligation } from "../../../domain/obligation/obligation.ts";
import { type Occurrence, fileYearOf } from "../../../domain/obligation/occurrence.ts";
import type { PlanHead } from "../../ports/stores/plan-store.ts";
import type { Facts } from "../facts.ts";
import { isTakenOver } from "../plan-succession.ts";
import { versionOf } from "./rule-amendment.ts";

/**
 * Whether an occurrence belongs to a year whose plan has not been imported: the rule of an earlier plan runs on (沿用上年). A stage
 * goal is the unit's own and of no plan.
 */
export function isCarriedOver(
  occurrence: Occurrence,
  obligation: Obligation,
  { plans }: Pick<Facts, "plans">,
): boolean {
  if (obligation.planId === null || obligation.partOf !== undefined) return false;
  const planId = versionOf(occurrence, obligation)?.source?.citation.planId ?? obligation.planId;
  const plan = plans.get(planId);
  const year = fileYearOf(occurrence);
  if (!plan || plan.heldAs !== "plan" || plan.year === null || year <= plan.year) return false;
  return !takenOver(plan, year, plans);
}

/** Answers by plan and year: hundreds of rows ask the same of one state of the plans. */
const known = new WeakMap<Facts["plans"], Map<string, boolean>>();

function takenOver(plan: PlanHead, year: number, plans: Facts["plans"]): boolean {
  const answers = known.get(plans) ?? new Map<string, boolean>();
  known.set(plans, answers);
  const key = `${plan.id} ${year}`;
  const answer = answers.get(key) ?? isTakenOver(plan, year, [...plans.values()]);
  answers.set(key, answer);
  return answer;
}
