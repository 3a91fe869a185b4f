import { type PlainDate, laterOf } from "../../../domain/date/plain-date.ts";
import { type Obligation, type RuleVersion, holdsOn } from "../../../domain/obligation/obligation.ts";
import { type ComparedDuty, type Differences, findDifferences } from "../../../extraction/differences.ts";
import { foundOrFail } from "../../ports/found-or-fail.ts";
import type { Repositories } from "../../ports/ports.ts";
import type { StoredCandidate, StoredPlan } from "../../ports/stores/plan-store.ts";
import { unmergedCandidates } from "../review/plan-review.ts";

/** A duty of either plan with its source: a candidate, the obligation made from it, or both. */
export interface PlanDuty extends ComparedDuty {
  readonly candidate: StoredCandidate | null;
  readonly obligation: Obligation | null;
}

/** An amended plan and the plan before it, with their differences. */
export interface ComparedPlans extends Differences<PlanDuty> {
  readonly plan: StoredPlan;
  readonly base: StoredPlan;
  readonly candidates: readonly StoredCandidate[];
  readonly baseCandidates: readonly StoredCandidate[];
}

/**
 * Compares the candidates of a plan with the active duties of an earlier one, by their rules on a day. Candidates that
 * the clerk left out of the earlier plan or sent back in this one are no differences, nor are those taken over before.
 * @throws {DutyError} `not-found`
 */
export async function comparePlans(
  { plans, obligations }: Pick<Repositories, "plans" | "obligations">,
  planId: string,
  basePlanId: string,
  on: PlainDate,
): Promise<ComparedPlans> {
  const plan = foundOrFail(await plans.find(planId), "plan", planId);
  const base = foundOrFail(await plans.find(basePlanId), "plan", basePlanId);
  const candidates = await plans.candidates(planId);
  const baseCandidates = await plans.candidates(basePlanId);
  const duties = (await obligations.list()).filter((duty) => duty.planId === basePlanId && duty.status === "active");
  const before = [
    ...duties.flatMap((duty) => dutyOf(duty, on)),
    ...unmergedCandidates(baseCandidates).filter(isLeftOut).map(candidateDuty),
  ];
  const found = findDifferences(before.toSorted(byPlace), unmergedCandidates(candidates).map(candidateDuty));
  return { plan, base, candidates, baseCandidates, ...withoutSettled(found) };
}

function withoutSettled({ added, changed, removed, unchanged }: Differences<PlanDuty>): Differences<PlanDuty> {
  const isOpen = ({ candidate }: PlanDuty) => candidate?.obligationId === null && candidate.decision !== "rejected";
  const neverTaken = changed.filter(({ before }) => before.obligation === null);
  const taken = changed.filter(({ before, after }) => before.obligation !== null && isOpen(after));
  return {
    added: [...added, ...neverTaken.map(({ after }) => after)].filter(isOpen).toSorted(byPlace),
    changed: taken,
    removed: removed.filter(({ obligation }) => obligation !== null),
    unchanged,
  };
}

const isLeftOut = ({ obligationId }: StoredCandidate): boolean => obligationId === null;

const startOf = ({ candidate, obligation }: PlanDuty): number => obligation?.citation?.start ?? candidate?.start ?? 0;
const byPlace = (a: PlanDuty, b: PlanDuty): number => startOf(a) - startOf(b);

function dutyOf(obligation: Obligation, on: PlainDate): PlanDuty[] {
  const version = ruleOn(obligation, on);
  if (!version) return [];
  const { item, title, actor, lead, supporting, citation } = obligation;
  const units = unitsOf(lead, supporting);
  const { requirement } = version;
  return [
    { candidate: null, obligation, item, title, actor, units, requirement, words: citation?.normalised ?? title },
  ];
}

/** The unit's own rule in force on the day; else the next one to come, else the last past one. */
function ruleOn({ versions }: Obligation, on: PlainDate): RuleVersion | undefined {
  const own = versions
    .filter(({ slot, layer }) => slot === "main" && layer === "unit")
    .toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));
  return (
    own.find((version) => holdsOn(version, on)) ?? own.find(({ effectiveFrom }) => effectiveFrom > on) ?? own.at(-1)
  );
}

function candidateDuty(candidate: StoredCandidate): PlanDuty {
  const { item, title, actor, lead, supporting, requirement, normalised } = candidate;
  const units = unitsOf(lead, supporting);
  return { candidate, obligation: null, item, title, actor, units, requirement, words: normalised };
}

const unitsOf = (lead: string | null, supporting: readonly string[]): string[] =>
  lead === null ? [...supporting] : [lead, ...supporting];

/** The first day that is proposed for an amendment: its date of issue or today, whichever is later (compliance.md, Amendments). */
export const amendmentDay = ({ issuedOn }: Pick<StoredPlan, "issuedOn">, today: PlainDate): PlainDate =>
  issuedOn === null ? today : laterOf(issuedOn, today);
