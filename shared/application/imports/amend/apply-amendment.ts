import type { ChangeEffects } from "../../../contract/schemas/effects.ts";
import { RuleBook } from "../../view/rule-book.ts";
import { Snapshot } from "../../view/snapshot.ts";
import { DutyError, refusedInput } from "../../../domain/errors.ts";
import type { Core } from "../../core/core.ts";
import { changeEffects, replacedBy } from "../../effects/change-effects.ts";
import { settleShortTitles } from "../../obligations/short-titles.ts";
import { storeVersions } from "../../obligations/store-versions.ts";
import type { Repositories } from "../../ports/ports.ts";
import { RULE, refuseFarDay } from "../../ports/refuse-far-day.ts";
import { type AmendmentRequest, type TakenChange, amendmentChanges } from "./amendment-changes.ts";
import { type ComparedPlans, amendmentDay, comparePlans } from "./compare-plans.ts";
import { assigneeLookup, ensureAssignee } from "../finish/assignees.ts";

/** The procedure, for what an amendment takes away. */
const CAUSE = "imports.applyAmendment";

/**
 * Takes over the changes of an amended plan (`amendmentChanges`), all or nothing, as one act that can be taken back.
 * @throws {DutyError} `not-found` for a candidate or a duty that is not among the differences; `amendment-backdated`
 * for a day before the proposed one that nobody has agreed to; `invalid-input` where nothing is taken over.
 */
export async function applyAmendment(
  core: Core,
  request: AmendmentRequest,
): Promise<{
  amended: number;
  added: number;
  setAside: number;
  replaced: ChangeEffects["replaced"];
  actId: string;
}> {
  if (request.candidateIds.length + request.setAsideIds.length === 0) throw refusedInput("candidateIds", "empty");
  const { ids, clock, store } = core.ports;
  const act = { id: ids.next(), kind: "amendment-applied", planId: request.planId } as const;
  const work = async (repositories: Repositories) => {
    const found = await comparePlans(repositories, request.planId, request.basePlanId, request.effectiveFrom);
    refuseBackdated(core, found, request);
    const changes = await amendmentChanges(found, request, {
      today: clock.today(),
      nextId: () => ids.next(),
      subjectFor: (candidate) => ensureAssignee(repositories, candidate, () => ids.next()),
    });
    for (const change of changes) await storeChange(repositories, change);
    const made = changes.filter(({ before }) => before === null).map(({ after }) => after);
    await settleShortTitles(repositories.obligations, found.plan.id, made);
    if (request.candidateIds.length > 0) await repositories.plans.setStatus(found.plan.id, "imported");
    const setAside = new Set(request.setAsideIds).size;
    return {
      amended: changes.length - made.length - setAside,
      added: made.length,
      setAside,
      replaced: changes.flatMap(replacedBy),
      actId: act.id,
    };
  };
  return store.transaction(work, { act });
}

/** Refuses an earlier day without agreement, because such a day may make things overdue at once. */
function refuseBackdated(
  { ports: { clock } }: Core,
  { plan }: ComparedPlans,
  { effectiveFrom, backdated }: AmendmentRequest,
): void {
  refuseFarDay("effectiveFrom", effectiveFrom, clock.today(), RULE);
  const proposed = amendmentDay(plan, clock.today());
  if (effectiveFrom < proposed && !backdated) throw new DutyError("amendment-backdated", { effectiveFrom, proposed });
}

async function storeChange(repositories: Repositories, { before, after, taken }: TakenChange): Promise<void> {
  const { obligations, plans } = repositories;
  if (before === null) await obligations.insert(after);
  else {
    await storeVersions(obligations, before, after);
    await obligations.update(after);
  }
  for (const candidate of taken) await plans.updateCandidate(candidate);
}

/**
 * What `applyAmendment` would do to dates and states, without storing anything.
 *
 * @throws {DutyError} `not-found`.
 */
export async function previewAmendment({ ports, derived }: Core, request: AmendmentRequest): Promise<ChangeEffects> {
  const { ids, clock, store } = ports;
  const found = await comparePlans(store, request.planId, request.basePlanId, request.effectiveFrom);
  const changes = await amendmentChanges(found, request, {
    today: clock.today(),
    nextId: () => ids.next(),
    subjectFor: await assigneeLookup(store),
  });
  const { facts } = await derived.snapshot();
  // The plan that amends is under review until then, and the facts may be older than its opening.
  const plans = new Map(facts.plans).set(found.plan.id, { ...found.plan, status: "imported" });
  const known = { ...facts, plans };
  return changeEffects(new Snapshot(new RuleBook(known), known), changes, request.effectiveFrom, CAUSE);
}
