import type { ObligationView } from "../../../../shared/contract/schemas/obligation.ts";

/**
 * Duties as the plans name them: plan by plan as they came in, within a plan by the place of the quote, and after them
 * what was added by hand, in the order given.
 */
export function inPlanOrder<O extends Pick<ObligationView, "planId" | "citation">>(obligations: readonly O[]): O[] {
  const plans = [...new Set(obligations.flatMap(({ planId }) => (planId === null ? [] : [planId])))];
  const planOf = ({ planId }: O) => (planId === null ? plans.length : plans.indexOf(planId));
  const quoteStart = ({ citation }: O) => citation?.start ?? Number.MAX_SAFE_INTEGER;
  return obligations.toSorted((a, b) => planOf(a) - planOf(b) || quoteStart(a) - quoteStart(b));
}
