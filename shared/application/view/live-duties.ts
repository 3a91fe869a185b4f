import type { Obligation } from "../../domain/obligation/obligation.ts";
import type { Rules } from "./rules.ts";

/** Whether its plan is kept as the record of its year: it asks for nothing any more. */
export const isOfRecord = ({ planId }: Pick<Obligation, "planId">, { plans }: Pick<Rules, "plans">): boolean =>
  planId !== null && plans.get(planId)?.heldAs === "record";

/** The duties that ask for something, or did until they were set aside; those of a record are left out. */
export const liveDuties = (rules: Pick<Rules, "plans" | "obligations">): Obligation[] =>
  [...rules.obligations.values()].filter((obligation) => !isOfRecord(obligation, rules));
