import type {
  CandidatePage,
  Decision,
  ImportReview,
  PlanSummary,
  ReviewCandidate,
  ReviewChange,
} from "../../../contract/schemas/import-review.ts";
import { describeRequirement } from "../../../words/requirement.ts";
import { foundOrFail } from "../../ports/found-or-fail.ts";
import type { CandidateCounts, PlanHead, PlanRepository, StoredCandidate } from "../../ports/stores/plan-store.ts";
import { amendedPlan } from "../amend/amended-plan.ts";
import { planItems } from "../read/plan-items.ts";
import { adviceFor } from "./advice-for.ts";
import { sharingWords, unsureReasons } from "./unsure-reasons.ts";

/**
 * What the review is about.
 *
 * @throws {DutyError} `not-found`
 */
export async function loadReview(plans: PlanRepository, planId: string): Promise<ImportReview> {
  const head = foundOrFail(await plans.head(planId), "plan", planId);
  return {
    plan: planSummary(head, await plans.counts(planId)),
    items: [...(head.items ?? planItems((await plans.find(planId))?.text ?? ""))],
    omissions: head.omissions === null ? null : [...head.omissions],
    amends: await amendedPlan(head, plans),
  };
}

/**
 * Candidates in the order of the text.
 *
 * @throws {DutyError} `not-found` for the plan, and for `after`.
 */
export async function loadPage(
  plans: PlanRepository,
  { planId, after = null, most }: { planId: string; after?: string | undefined | null; most: number },
): Promise<CandidatePage> {
  foundOrFail(await plans.head(planId), "plan", planId);
  const page = await plans.page(planId, after, most);
  const next = page.length < most ? null : (page.at(-1)?.id ?? null);
  return { candidates: await reviewCandidates(plans, planId, page), next };
}

/**
 * Loads the candidates with these ids, and those that share words with them.
 *
 * @throws {DutyError} `not-found` for the plan.
 */
export async function loadChange(plans: PlanRepository, planId: string, ids: readonly string[]): Promise<ReviewChange> {
  const head = foundOrFail(await plans.head(planId), "plan", planId);
  const touched = await plans.some(planId, ids);
  const near = new Set<string>();
  for (const { start, end } of touched)
    for (const { id } of await plans.measuredQuotes(planId, start, end)) near.add(id);
  const others = [...near].filter((id) => !ids.includes(id));
  const unmerged = unmergedCandidates([...touched, ...(await plans.some(planId, others))]);
  return {
    plan: planSummary(head, await plans.counts(planId)),
    candidates: await reviewCandidates(plans, planId, unmerged.toSorted(byPlace)),
    gone: touched.flatMap(({ id, mergedInto }) => (mergedInto === null ? [] : [id])),
  };
}

const byPlace = (a: StoredCandidate, b: StoredCandidate): number => a.position - b.position || (a.id < b.id ? -1 : 1);

async function reviewCandidates(
  plans: PlanRepository,
  planId: string,
  unmerged: readonly StoredCandidate[],
): Promise<ReviewCandidate[]> {
  const start = Math.min(...unmerged.map((candidate) => candidate.start));
  const end = Math.max(...unmerged.map((candidate) => candidate.end));
  const sharing = sharingWords(unmerged.length === 0 ? [] : await plans.measuredQuotes(planId, start, end));
  const merged = Map.groupBy(await plans.merged(planId), ({ mergedInto }) => mergedInto);
  return unmerged.map((candidate) =>
    reviewCandidate(candidate, merged.get(candidate.id) ?? [], sharing.has(candidate.id)),
  );
}

/** The candidates that are not merged into another. */
export const unmergedCandidates = (candidates: readonly StoredCandidate[]): StoredCandidate[] =>
  candidates.filter(({ mergedInto }) => mergedInto === null);

const sum = (counts: readonly CandidateCounts[]): number => counts.reduce((all, { count }) => all + count, 0);

const TAKEN: ReadonlySet<Decision> = new Set(["accepted", "edited"]);

/**
 * The plan with how far its review is; what was merged into another candidate is not counted.
 *
 * @param counts  Of this plan.
 */
export function planSummary(head: PlanHead, counts: readonly CandidateCounts[]): PlanSummary {
  const having = (...decisions: Decision[]) => sum(counts.filter(({ decision }) => decisions.includes(decision)));
  const { title, issuer, number, issuedOn, year } = head;
  return {
    id: head.id,
    document: { title, issuer, number, issuedOn, year },
    fileName: head.fileName,
    status: head.status,
    heldAs: head.heldAs,
    importedAt: head.importedAt,
    candidates: having("pending", "accepted", "edited", "rejected"),
    pending: having("pending"),
    accepted: having("accepted", "edited"),
    rejected: having("rejected"),
    measured: sum(counts.filter(({ isStanding }) => !isStanding)),
    waiting: sum(counts.filter(({ isStanding, decision }) => !isStanding && decision === "pending")),
    acceptedStanding: sum(counts.filter(({ isStanding, decision }) => isStanding && TAKEN.has(decision))),
  };
}

function reviewCandidate(
  candidate: StoredCandidate,
  merged: readonly StoredCandidate[],
  sharesWords: boolean,
): ReviewCandidate {
  const { requirement } = candidate;
  const suggestion = requirement.kind === "standing" ? adviceFor(candidate) : null;
  return {
    id: candidate.id,
    position: candidate.position,
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
    place: candidate.place,
    stated: [...candidate.stated],
    implied: [...candidate.implied],
    decision: candidate.decision,
    quotes: merged.map((other) => ({ candidateId: other.id, ...quoteOf(other) })),
    unsure: unsureReasons(candidate, sharesWords),
    suggestion: suggestion && { ...suggestion, requirementText: describeRequirement(suggestion.requirement) },
  };
}

const quoteOf = ({ start, end, text, normalised }: StoredCandidate) => ({ start, end, text, normalised });
