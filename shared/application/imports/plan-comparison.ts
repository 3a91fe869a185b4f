import type { ComparedDutyView, PlanComparison } from "../../contract/schemas/import-review.ts";
import { describeRequirement } from "../../domain/obligation/describe-requirement.ts";
import type { DutyPair } from "../../extraction/differences.ts";
import type { Core } from "../core.ts";
import { type PlanDuty, amendmentDay, comparePlans } from "./compare-plans.ts";
import { planSummary } from "./plan-review.ts";

/** The comparison of two plans as clients see it. @throws {DutyError} `not-found` */
export async function planComparison(
  { ports: { store, clock } }: Core,
  planId: string,
  basePlanId: string,
): Promise<PlanComparison> {
  const found = await comparePlans(store, planId, basePlanId);
  const pairView = (pair: DutyPair<PlanDuty>) => ({
    before: dutyView(pair.before),
    after: dutyView(pair.after),
    parts: [...pair.parts],
  });
  return {
    plan: planSummary(found.plan, await store.plans.counts(planId)),
    base: planSummary(found.base, await store.plans.counts(basePlanId)),
    effectiveFrom: amendmentDay(found.plan, clock.today()),
    added: found.added.map(dutyView),
    changed: found.changed.map(pairView),
    removed: found.removed.map(dutyView),
    unchanged: found.unchanged.map(pairView),
  };
}

const dutyView = ({ candidate, obligation, requirement, units, ...words }: PlanDuty): ComparedDutyView => ({
  candidateId: candidate?.id ?? null,
  obligationId: obligation?.id ?? null,
  item: words.item,
  title: words.title,
  actor: words.actor,
  units: [...units],
  kind: requirement.kind,
  requirementText: describeRequirement(requirement),
  words: words.words,
});
