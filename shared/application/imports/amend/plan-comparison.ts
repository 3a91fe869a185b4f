import type { ComparedDutyView, PlanComparison } from "../../../contract/schemas/import-review.ts";
import type { PlainDate } from "../../../domain/date/plain-date.ts";
import { describeRequirement } from "../../../words/requirement.ts";
import { type RuleVersion, versionsOnRecord } from "../../../domain/obligation/obligation.ts";
import { placeVersion } from "../../../domain/obligation/place-version.ts";
import { versionOrdinal } from "../../../domain/obligation/version-ordinal.ts";
import type { DutyPair } from "../../../extraction/differences.ts";
import type { Core } from "../../core/core.ts";
import { foundOrFail } from "../../ports/found-or-fail.ts";
import { type PlanDuty, amendmentDay, comparePlans } from "./compare-plans.ts";
import { planSummary } from "../review/plan-review.ts";

/**
 * The comparison of two plans as clients see it.
 *
 * @throws {DutyError} `not-found`
 */
export async function planComparison(
  { ports: { store, clock } }: Core,
  { planId, basePlanId, effectiveFrom }: ComparisonRequest,
): Promise<PlanComparison> {
  const head = foundOrFail(await store.plans.head(planId), "plan", planId);
  const proposed = amendmentDay(head, clock.today());
  const from = effectiveFrom ?? proposed;
  const found = await comparePlans(store, planId, basePlanId, from);
  const pairView = (pair: DutyPair<PlanDuty>) => ({
    before: dutyView(pair.before),
    after: dutyView(pair.after),
    parts: [...pair.parts],
    place: pair.parts.includes("rule") ? versionPlace(pair.before, from) : null,
  });
  return {
    plan: planSummary(found.plan, await store.plans.counts(planId)),
    base: planSummary(found.base, await store.plans.counts(basePlanId)),
    proposed,
    effectiveFrom: from,
    added: found.added.map(dutyView),
    changed: found.changed.map(pairView),
    removed: found.removed.map(dutyView),
    unchanged: found.unchanged.map(pairView),
  };
}

interface ComparisonRequest {
  readonly planId: string;
  readonly basePlanId: string;
  readonly effectiveFrom?: PlainDate | undefined;
}

/** The versions of the duty's rule before and after the new one; null where the new one is simply the last. */
function versionPlace({ obligation }: PlanDuty, effectiveFrom: PlainDate): PlanComparison["changed"][number]["place"] {
  if (obligation === null) return null;
  const { effectiveUntil, next, replaces } = placeVersion(obligation.versions, {
    slot: "main",
    layer: "unit",
    effectiveFrom,
  });
  if (effectiveUntil === null && replaces === null) return null;
  const ordinal = (version: RuleVersion | null) => version && versionOrdinal(version, versionsOnRecord(obligation));
  return { until: effectiveUntil, before: ordinal(next), replaces: ordinal(replaces) };
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
