import type { Core } from "../core.ts";
import { ensureSubject } from "../ensure-subject.ts";
import { foundOrFail } from "../found-or-fail.ts";
import type { Repositories, StoredCandidate, StoredPlan } from "../ports.ts";
import { obligationOfCandidate } from "./obligation-of-candidate.ts";

/** As the contract's settings allow. */
const LONGEST_UNIT_NAME = 100;

/**
 * Turns every accepted or edited candidate that is none yet into an obligation, all or none.
 * What is still pending can be decided later and finished again; nothing becomes an obligation twice.
 * @returns How many were made.
 */
export async function finishImport(core: Core, planId: string): Promise<number> {
  return core.ports.store.transaction(async (repositories) => {
    const plan = foundOrFail(await repositories.plans.find(planId), "plan", planId);
    const candidates = await repositories.plans.candidates(planId);
    const taken = candidates.filter((candidate) => isTaken(candidate) && candidate.obligationId === null);
    for (const candidate of taken) await makeObligation(core, repositories, plan, candidate);
    if (taken.length > 0) await nameUnitAfterIssuer(repositories, plan);
    const isUnderway = taken.length > 0 || candidates.some(({ obligationId }) => obligationId !== null);
    if (isUnderway || candidates.every(({ decision }) => decision !== "pending"))
      await repositories.plans.setStatus(planId, "imported");
    return taken.length;
  });
}

/** Papers are headed by the unit's name: until a person gives one, it is the issuer of the first plan. */
async function nameUnitAfterIssuer({ settings }: Repositories, { issuer }: StoredPlan): Promise<void> {
  const { unitName = "" } = await settings.all();
  if (unitName === "" && issuer !== "") await settings.set({ unitName: issuer.slice(0, LONGEST_UNIT_NAME) });
}

const isTaken = ({ decision }: StoredCandidate): boolean => decision === "accepted" || decision === "edited";

async function makeObligation(
  { ports: { ids, clock } }: Core,
  repositories: Repositories,
  plan: StoredPlan,
  candidate: StoredCandidate,
): Promise<void> {
  const subject = await ensureSubject(repositories, candidate, () => ids.next());
  const obligation = obligationOfCandidate(plan, candidate, {
    id: ids.next(),
    versionId: ids.next(),
    subject,
    today: clock.today(),
  });
  await repositories.obligations.insert(obligation);
  await repositories.plans.updateCandidate({ ...candidate, obligationId: obligation.id });
}
