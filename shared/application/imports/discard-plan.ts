import { DutyError } from "../../domain/errors.ts";
import type { Core } from "../core.ts";
import { foundOrFail } from "../found-or-fail.ts";

/**
 * Takes a plan under review away with its candidates.
 * @throws {DutyError} `candidate-decided` once an obligation rests on it, because its citation points into the plan's text.
 */
export async function discardPlan({ ports }: Core, planId: string): Promise<void> {
  await ports.store.transaction(async ({ plans }) => {
    foundOrFail(await plans.find(planId), "plan", planId);
    const kept = (await plans.candidates(planId)).find(({ obligationId }) => obligationId !== null);
    if (kept) throw new DutyError("candidate-decided", { candidateId: kept.id });
    await plans.remove(planId);
  });
}
