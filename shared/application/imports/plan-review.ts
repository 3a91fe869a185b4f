import type { ImportReview, PlanSummary, ReviewCandidate } from "../../contract/schemas/import-review.ts";
import { describeRequirement } from "../../domain/obligation/describe-requirement.ts";
import { foundOrFail } from "../found-or-fail.ts";
import type { PlanRepository, StoredCandidate, StoredPlan } from "../ports.ts";
import { planItems } from "./plan-items.ts";

/** The plan beside its candidates, in the order of the text. */
export const planReview = (plan: StoredPlan, candidates: readonly StoredCandidate[]): ImportReview => ({
  plan: planSummary(plan, candidates),
  text: plan.text,
  items: planItems(plan.text, candidates),
  candidates: candidates.map(reviewCandidate),
});

/** @throws {DutyError} `not-found` */
export async function loadReview(plans: PlanRepository, planId: string): Promise<ImportReview> {
  const plan = foundOrFail(await plans.find(planId), "plan", planId);
  return planReview(plan, await plans.candidates(planId));
}

export function planSummary(plan: StoredPlan, candidates: readonly StoredCandidate[]): PlanSummary {
  const count = (...decisions: StoredCandidate["decision"][]) =>
    candidates.filter((candidate) => decisions.includes(candidate.decision)).length;
  const { title, issuer, number, issuedOn, year } = plan;
  return {
    id: plan.id,
    document: { title, issuer, number, issuedOn, year },
    fileName: plan.fileName,
    status: plan.status,
    importedAt: plan.importedAt,
    candidates: candidates.length,
    pending: count("pending"),
    accepted: count("accepted", "edited"),
    rejected: count("rejected"),
  };
}

function reviewCandidate(candidate: StoredCandidate): ReviewCandidate {
  const { start, end, text, normalised, requirement } = candidate;
  return {
    id: candidate.id,
    item: candidate.item,
    title: candidate.title,
    shortTitle: candidate.shortTitle,
    category: candidate.category,
    kind: requirement.kind,
    requirement,
    requirementText: describeRequirement(requirement),
    actor: candidate.actor,
    lead: candidate.lead,
    supporting: [...candidate.supporting],
    evidence: { start, end, text, normalised },
    stated: [...candidate.stated],
    implied: [...candidate.implied],
    decision: candidate.decision,
  };
}
