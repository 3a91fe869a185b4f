import type { z } from "zod";
import type { amendmentRequest } from "../../contract/schemas/import-review.ts";
import type { Obligation } from "../../domain/obligation/obligation.ts";
import type { DutyPair } from "../../extraction/differences.ts";
import type { Core } from "../core.ts";
import { foundOrFail } from "../found-or-fail.ts";
import { addAmendment } from "../obligations/amend-obligation.ts";
import { settleShortTitles } from "../obligations/short-titles.ts";
import type { Repositories } from "../ports.ts";
import type { StoredCandidate, StoredPlan } from "./plan-store.ts";
import { type ComparedPlans, type PlanDuty, comparePlans } from "./compare-plans.ts";
import { makeObligation } from "./finish-import.ts";
import { citationOf } from "./obligation-of-candidate.ts";

type AmendmentRequest = z.output<typeof amendmentRequest>;

/** As the contract allows for the reason of a rule version. */
const LONGEST_REASON = 500;

/**
 * Takes over what an amended plan changes: a changed duty gets a new rule version from the day, an added one becomes a duty
 * from that day on, a removed one is set aside with its history. All of it or nothing.
 * @throws {DutyError} `not-found` for a candidate or a duty that is none of the differences, such as one taken over before.
 */
export async function applyAmendment(
  core: Core,
  request: AmendmentRequest,
): Promise<{ amended: number; added: number; setAside: number }> {
  return core.ports.store.transaction(async (repositories) => {
    const found = await comparePlans(repositories, request.planId, request.basePlanId);
    const changed = new Map(found.changed.map((pair) => [pair.after.candidate?.id, pair]));
    const candidateIds = new Set(request.candidateIds);
    const amended = [...candidateIds].filter((id) => changed.has(id));
    const made: Obligation[] = [];
    for (const id of candidateIds) {
      const pair = changed.get(id);
      if (pair) await amend(core, repositories, found, pair, request);
      else made.push(await add(core, repositories, found, id, request));
    }
    await settleShortTitles(repositories.obligations, found.plan.id, made);
    const setAside = new Set(request.setAsideIds);
    for (const id of setAside) await setAsideOne(repositories, found, id);
    if (candidateIds.size > 0) await repositories.plans.setStatus(found.plan.id, "imported");
    return { amended: amended.length, added: candidateIds.size - amended.length, setAside: setAside.size };
  });
}

async function amend(
  { ports }: Core,
  { obligations, plans }: Repositories,
  { plan, candidates }: ComparedPlans,
  { before, after, parts }: DutyPair<PlanDuty>,
  { effectiveFrom }: AmendmentRequest,
): Promise<void> {
  const { candidate } = after;
  const { obligation } = before;
  if (!candidate || !obligation) return;
  const merged = candidates.filter(({ mergedInto }) => mergedInto === candidate.id);
  if (parts.includes("rule")) {
    const { requirement } = candidate;
    const source = { item: candidate.item, citation: citationOf(plan, candidate, merged) };
    const amendment = { id: obligation.id, requirement, effectiveFrom, reason: reasonOf(plan, candidate), source };
    await addAmendment(obligations, amendment, ports.ids.next());
  }
  await obligations.update(withNewWords(obligation, candidate, parts));
  await plans.updateCandidate(taken(candidate, obligation.id));
}

/** Its subject stays, because the identity of every occurrence rests on it. */
function withNewWords(
  obligation: Obligation,
  { lead, supporting, actor }: StoredCandidate,
  parts: DutyPair<PlanDuty>["parts"],
): Obligation {
  return {
    ...obligation,
    ...(parts.includes("units") && { lead, supporting }),
    ...(parts.includes("actor") && { actor }),
  };
}

async function add(
  core: Core,
  repositories: Repositories,
  { plan, added, candidates }: ComparedPlans,
  id: string,
  { effectiveFrom }: AmendmentRequest,
): Promise<Obligation> {
  const { candidate } = added.find((duty) => duty.candidate?.id === id) ?? {};
  const known = foundOrFail(candidate, "candidate", id);
  const merged = candidates.filter(({ mergedInto }) => mergedInto === id);
  return makeObligation(core, repositories, plan, taken(known, null), merged, effectiveFrom);
}

async function setAsideOne({ obligations }: Repositories, { removed }: ComparedPlans, id: string): Promise<void> {
  const { obligation } = foundOrFail(
    removed.find((duty) => duty.obligation?.id === id),
    "obligation",
    id,
  );
  if (obligation) await obligations.update({ ...obligation, status: "set-aside" });
}

/** Taking it over accepts it. */
const taken = (candidate: StoredCandidate, obligationId: string | null): StoredCandidate => ({
  ...candidate,
  decision: candidate.decision === "edited" ? "edited" : "accepted",
  obligationId,
});

/** Which document says so, and in which words. */
function reasonOf({ title, number }: StoredPlan, { normalised }: StoredCandidate): string {
  return `《${title}》${number}：${normalised}`.slice(0, LONGEST_REASON);
}
