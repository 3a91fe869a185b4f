import type { Obligation } from "../../domain/obligation/obligation.ts";
import type { Core } from "../core.ts";
import { ensureSubject } from "../ensure-subject.ts";
import { foundOrFail } from "../found-or-fail.ts";
import type { Repositories } from "../ports.ts";
import type { StoredCandidate, StoredPlan } from "./plan-store.ts";
import { settleShortTitles } from "../obligations/short-titles.ts";
import { recorded } from "../recorded.ts";
import { earlierOccurrences } from "./earlier-occurrences.ts";
import { endOlderPlans } from "./end-older-plans.ts";
import { obligationOfCandidate } from "./obligation-of-candidate.ts";
import { takenCandidates } from "./taken-candidates.ts";

/** As the contract's settings allow. */
const LONGEST_UNIT_NAME = 100;

/** As the contract allows for the reason of a closing. */
const LONGEST_REASON = 500;

/** Why an occurrence from before the plan counts as done: the words that the history keeps. */
const BEFORE_THE_PLAN = "期初：印发日以前";

/**
 * Turns every accepted or edited candidate that is none yet into an obligation, all or none. What is still pending can be
 * decided later and finished again; nothing becomes an obligation twice.
 *
 * @param earlierDone Closes what fell due before the plan was issued, each on its own last day.
 * @returns How many obligations were made, and how many of their occurrences were closed.
 */
export async function finishImport(
  core: Core,
  planId: string,
  earlierDone: boolean,
): Promise<{ obligations: number; closed: number; actId: string }> {
  const { store, ids } = core.ports;
  const act = { id: ids.next(), kind: "import-finished", planId } as const;
  const plan = foundOrFail(await store.plans.find(planId), "plan", planId);
  return store.transaction(
    async (repositories) => {
      const candidates = await repositories.plans.candidates(planId);
      const made: Obligation[] = [];
      for (const { candidate, merged } of takenCandidates(candidates))
        made.push(await makeObligation(core, repositories, plan, candidate, merged));
      await settleShortTitles(repositories.obligations, planId, made);
      if (made.length > 0) await nameUnitAfterIssuer(repositories, plan);
      if (made.length > 0) await endOlderPlans(repositories, plan);
      if (made.length > 0 || isUnderway(candidates)) await repositories.plans.setStatus(planId, "imported");
      const closed = earlierDone ? await closeEarlier(core, repositories, plan, made) : 0;
      return { obligations: made.length, closed, actId: act.id };
    },
    // What an older plan's rules made due in the new plan's year is the new plan's to ask for.
    { notApplicable: `由《${plan.title}》接替`.slice(0, LONGEST_REASON), act },
  );
}

/** Some of it became obligations before, or nothing is left to decide. */
const isUnderway = (candidates: readonly StoredCandidate[]): boolean =>
  candidates.some(({ obligationId }) => obligationId !== null) ||
  candidates.every(({ decision, mergedInto }) => decision !== "pending" || mergedInto !== null);

/** Papers are headed by the unit's name: until a person gives one, it is the issuer of the first plan. */
async function nameUnitAfterIssuer({ settings }: Repositories, { issuer }: StoredPlan): Promise<void> {
  const { unitName = "" } = await settings.all();
  if (unitName === "" && issuer !== "") await settings.set({ unitName: issuer.slice(0, LONGEST_UNIT_NAME) });
}

/** Stores the duty that a candidate becomes. @param effectiveFrom First day of its rule where it does not follow from the plan. */
export async function makeObligation(
  { ports: { ids, clock } }: Core,
  repositories: Repositories,
  plan: StoredPlan,
  candidate: StoredCandidate,
  merged: readonly StoredCandidate[],
  effectiveFrom?: Obligation["createdOn"],
): Promise<Obligation> {
  const subject = await ensureSubject(repositories, candidate, () => ids.next());
  const obligation = obligationOfCandidate(plan, candidate, {
    id: ids.next(),
    versionId: ids.next(),
    subject,
    today: clock.today(),
    merged,
    ...(effectiveFrom && { effectiveFrom }),
  });
  await repositories.obligations.insert(obligation);
  for (const one of [candidate, ...merged])
    await repositories.plans.updateCandidate({ ...one, obligationId: obligation.id });
  return obligation;
}

async function closeEarlier(
  { ports }: Core,
  repositories: Repositories,
  plan: StoredPlan,
  made: readonly Obligation[],
): Promise<number> {
  const occurrences = await earlierOccurrences(repositories, plan, made);
  for (const { obligationId, subject, recurrenceId, effectiveDate } of occurrences) {
    const key = { obligationId, subjectId: subject.id, recurrenceId };
    const event = { ...recorded(ports, key), on: effectiveDate, type: "declared", reason: BEFORE_THE_PLAN } as const;
    await repositories.history.append(event);
  }
  return occurrences.length;
}
