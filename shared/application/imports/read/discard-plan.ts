import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { DutyError } from "../../../domain/errors.ts";
import type { Core } from "../../core/core.ts";
import { foundOrFail } from "../../ports/found-or-fail.ts";

/**
 * Removes a plan under review with its candidates. A plan whose import was taken back only leaves the lists, because
 * the duties taken back still cite it; its text can be imported again.
 *
 * @throws {DutyError} `candidate-decided` once an obligation cites the plan's text.
 */
export async function discardPlan({ ports }: Core, planId: string): Promise<void> {
  await ports.store.transaction(async ({ plans, acts }) => {
    const plan = foundOrFail(await plans.head(planId), "plan", planId);
    const accepted = (await plans.candidates(planId)).find(({ obligationId }) => obligationId !== null);
    if (accepted) throw new DutyError("candidate-decided", { candidateId: accepted.id });
    const isCited = (await acts.list()).some((act) => act.planId === planId);
    if (isCited) await plans.giveUp(planId, bytesToHex(sha256(utf8ToBytes(`${plan.sha256} ${planId}`))));
    else await plans.remove(planId);
  });
}
