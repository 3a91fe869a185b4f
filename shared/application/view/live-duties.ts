import type { Obligation } from "../../domain/obligation/obligation.ts";
import type { Rules } from "./rules.ts";

/** Whether the duty's plan is kept as the record of its year, so that the duty asks for nothing any more. */
export const isOfRecord = ({ planId }: Pick<Obligation, "planId">, { plans }: Pick<Rules, "plans">): boolean =>
  planId !== null && plans.get(planId)?.heldAs === "record";

/**
 * The duties that ask for something, or did until they were set aside. Duties of a plan kept as a record are left out.
 */
export const liveDuties = (rules: Pick<Rules, "plans" | "obligations">): Obligation[] =>
  [...rules.obligations.values()].filter((obligation) => !isOfRecord(obligation, rules));
