import type { ImportReview, PlanSummary, ReviewCandidate } from "../../contract/schemas/import-review.ts";
import { describeRequirement } from "../../domain/obligation/describe-requirement.ts";
import { foundOrFail } from "../found-or-fail.ts";
import type { PlanRepository, StoredCandidate, StoredPlan } from "../ports.ts";
import { amendedPlan } from "./amended-plan.ts";
import { planItems } from "./plan-items.ts";
import { statuteSuggestion } from "./statute-suggestion.ts";
import { sharingWords, unsureReasons } from "./unsure-reasons.ts";

/**
 * The plan beside its candidates, in the order of the text.
 * @throws {DutyError} `not-found`
 */
export async function loadReview(plans: PlanRepository, planId: string): Promise<ImportReview> {
  const plan = foundOrFail(await plans.find(planId), "plan", planId);
  const candidates = await plans.candidates(planId);
  const standing = speaking(candidates);
  const sharing = sharingWords(standing);
  const merged = Map.groupBy(candidates, ({ mergedInto }) => mergedInto);
  return {
    plan: planSummary(plan, candidates),
    text: plan.text,
    items: planItems(plan.text, standing),
    candidates: standing.map((candidate) =>
      reviewCandidate(candidate, merged.get(candidate.id) ?? [], sharing.has(candidate.id)),
    ),
    amends: amendedPlan(plan, await plans.list()),
  };
}

/** Those that stand for themselves. */
export const speaking = (candidates: readonly StoredCandidate[]): StoredCandidate[] =>
  candidates.filter(({ mergedInto }) => mergedInto === null);

/** The plan with how far its review is; what was merged into another candidate is not counted. */
export function planSummary(plan: StoredPlan, candidates: readonly StoredCandidate[]): PlanSummary {
  const counted = speaking(candidates);
  const count = (...decisions: StoredCandidate["decision"][]) =>
    counted.filter((candidate) => decisions.includes(candidate.decision)).length;
  const { title, issuer, number, issuedOn, year } = plan;
  return {
    id: plan.id,
    document: { title, issuer, number, issuedOn, year },
    fileName: plan.fileName,
    status: plan.status,
    importedAt: plan.importedAt,
    candidates: counted.length,
    pending: count("pending"),
    accepted: count("accepted", "edited"),
    rejected: count("rejected"),
  };
}

function reviewCandidate(
  candidate: StoredCandidate,
  merged: readonly StoredCandidate[],
  sharesWords: boolean,
): ReviewCandidate {
  const { requirement } = candidate;
  const suggestion = requirement.kind === "standing" ? statuteSuggestion(candidate) : null;
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
    evidence: quoteOf(candidate),
    stated: [...candidate.stated],
    implied: [...candidate.implied],
    decision: candidate.decision,
    quotes: merged.map((one) => ({ candidateId: one.id, ...quoteOf(one) })),
    unsure: unsureReasons(candidate, sharesWords),
    suggestion: suggestion && { ...suggestion, requirementText: describeRequirement(suggestion.requirement) },
  };
}

const quoteOf = ({ start, end, text, normalised }: StoredCandidate) => ({ start, end, text, normalised });
