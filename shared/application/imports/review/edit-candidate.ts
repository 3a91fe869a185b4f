import type { z } from "zod";
import type { candidateEdit } from "../../../contract/schemas/import-review.ts";
import type { PlanRepository } from "../../ports/stores/plan-store.ts";
import { checkRequirement } from "../../../domain/obligation/check-requirement.ts";
import { shortTitleOf } from "../../../domain/obligation/short-title.ts";
import { unwrap } from "../../../domain/result.ts";
import type { PlainDate } from "../../../domain/date/plain-date.ts";
import { foundOrFail } from "../../ports/found-or-fail.ts";
import { firstDayInForce } from "../finish/obligation-of-candidate.ts";
import { definedParts } from "../../ports/defined-parts.ts";
import { findOpenCandidate } from "./decide-candidates.ts";

/**
 * Changes a candidate before it becomes an obligation; the change accepts it. The citation stays as in the plan.
 *
 * @returns The id of the candidate.
 * @throws {DutyError} as `checkRequirement` refuses the rule.
 */
export async function editCandidate(
  plans: PlanRepository,
  planId: string,
  candidateId: string,
  edit: z.output<typeof candidateEdit>,
  today: PlainDate,
): Promise<string[]> {
  const { requirement } = edit;
  if (requirement) {
    const plan = foundOrFail(await plans.head(planId), "plan", planId);
    unwrap(checkRequirement(requirement, firstDayInForce(plan, requirement, today)));
  }
  const candidate = await findOpenCandidate(plans, planId, candidateId);
  const shortTitle = edit.shortTitle ?? (edit.title === undefined ? candidate.shortTitle : shortTitleOf(edit.title));
  await plans.updateCandidate({ ...candidate, ...definedParts(edit), shortTitle, decision: "edited" });
  return [candidateId];
}
