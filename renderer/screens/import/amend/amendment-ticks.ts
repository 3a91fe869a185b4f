import type { PlanComparison } from "../../../../shared/contract/schemas/import-review.ts";
import type { PlainDate } from "../../../../shared/domain/date/plain-date.ts";

/** What is to be taken over. */
export interface AmendmentTicks {
  readonly candidateIds: ReadonlySet<string>;
  readonly setAsideIds: ReadonlySet<string>;
}

/**
 * New rules and measured new duties come ticked. Words that change nobody's dates, duties without a number and what the
 * amendment only does not mention are for the clerk to choose.
 */
export function ticksAtFirst({ added, changed }: Pick<PlanComparison, "added" | "changed">): AmendmentTicks {
  const rules = changed.filter(({ parts }) => parts.includes("rule")).map(({ after }) => after);
  const taken = [...rules, ...added.filter(({ kind }) => kind !== "standing")];
  return { candidateIds: new Set(taken.flatMap(({ candidateId }) => candidateId ?? [])), setAsideIds: new Set() };
}

/** The ticks whose rows are still among the differences. */
export function ticksIn(
  { candidateIds, setAsideIds }: AmendmentTicks,
  { added, changed, removed }: Pick<PlanComparison, "added" | "changed" | "removed">,
): AmendmentTicks {
  const taken = new Set([...added, ...changed.map(({ after }) => after)].map(({ candidateId }) => candidateId));
  const given = new Set(removed.map(({ obligationId }) => obligationId));
  return {
    candidateIds: new Set([...candidateIds].filter((id) => taken.has(id))),
    setAsideIds: new Set([...setAsideIds].filter((id) => given.has(id))),
  };
}

interface AmendmentSaid {
  readonly effectiveFrom: PlainDate;
  /** Whether the person agreed to a day before the proposed one. */
  readonly isAgreed: boolean;
  readonly ticked: AmendmentTicks;
}

/** The amendment in the form of the contract. */
export function amendmentOf(
  { plan, base, proposed }: Pick<PlanComparison, "plan" | "base" | "proposed">,
  { effectiveFrom, isAgreed, ticked }: AmendmentSaid,
) {
  return {
    planId: plan.id,
    basePlanId: base.id,
    effectiveFrom,
    candidateIds: [...ticked.candidateIds],
    setAsideIds: [...ticked.setAsideIds],
    backdated: isAgreed && effectiveFrom < proposed,
  };
}

/** The set with `id` added, or removed where the set had it. */
export function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}
