import { ensureAssignee } from "./assignees.ts";
import type { z } from "zod";
import type { FinishRequest, finishReply } from "../../../contract/schemas/finish-import.ts";
import { type PlainDate, dateOf, yearOf } from "../../../domain/date/plain-date.ts";
import { DutyError, refusedInput } from "../../../domain/errors.ts";
import { checkAmount } from "../../../domain/obligation/amount-bounds.ts";
import type { Obligation } from "../../../domain/obligation/obligation.ts";
import { type DatedOccurrence, isQuota, occurrenceId } from "../../../domain/obligation/occurrence.ts";
import type { Core } from "../../core/core.ts";
import { foundOrFail } from "../../ports/found-or-fail.ts";
import { settleShortTitles } from "../../obligations/short-titles.ts";
import type { Ports, Repositories } from "../../ports/ports.ts";
import { recorded } from "../../ports/recorded.ts";
import { endOlderPlans } from "./end-older-plans.ts";
import { obligationOfCandidate } from "./obligation-of-candidate.ts";
import { fallenBefore, openingOfPlan } from "./opening-of-plan.ts";
import type { StoredCandidate, StoredPlan } from "../../ports/stores/plan-store.ts";
import { findYearPlan, redatePlan, startRereading } from "../read/set-year.ts";
import { takenCandidates } from "../review/taken-candidates.ts";
import { agreedYear, openingDay } from "../read/year-of-plan.ts";

/** The longest unit name that the settings of the contract allow. */
const LONGEST_UNIT_NAME = 100;

/** Why an occurrence from before the plan counts as done: the words that the history keeps. */
const BEFORE_THE_PLAN = "期初：印发日以前";
const before = (day: PlainDate): string => `期初：${day}以前`;

/**
 * Turns every accepted or edited candidate into an obligation, all or none, as one act. Pending candidates can be
 * decided later and the import finished again; no candidate becomes an obligation twice.
 *
 * @throws {DutyError} `plan-finished` where the import was finished and nothing was accepted since; as `agreedYear`,
 *   unless nothing is to be made; `invalid-input` for an opening of a number that does not run.
 */
export async function finishImport(core: Core, request: FinishRequest): Promise<z.infer<typeof finishReply>> {
  const { store, clock, ids } = core.ports;
  const { planId, as } = request;
  const today = clock.today();
  const head = foundOrFail(await store.plans.head(planId), "plan", planId);
  const isMaking = takenCandidates(await store.plans.candidates(planId)).length > 0;
  if (!isMaking && head.status === "imported") throw new DutyError("plan-finished", { title: head.title });
  const year = isMaking ? agreedYear(head, as, today) : yearOf(today);
  if (as === "this-year" && head.year !== yearOf(today)) await takeForThisYear(core, planId, yearOf(today));
  const plan = foundOrFail(await store.plans.find(planId), "plan", planId);
  const act = { id: ids.next(), kind: "import-finished", planId } as const;
  const work = async (repositories: Repositories) => {
    const candidates = await repositories.plans.candidates(planId);
    if (as === "record" && plan.heldAs !== "record") await repositories.plans.setHeldAs(planId, "record");
    const made = new Map<string, Obligation>();
    const until = as === "record" ? dateOf(year, 12, 31) : null;
    for (const { candidate, merged } of takenCandidates(candidates))
      made.set(candidate.id, await makeObligation(core, repositories, plan, candidate, merged, { until }));
    await settleShortTitles(repositories.obligations, planId, [...made.values()]);
    if (made.size > 0) await nameUnitAfterIssuer(repositories, plan);
    if (made.size > 0) await endOlderPlans(repositories, plan);
    if (made.size > 0 || isUnderway(candidates)) await repositories.plans.setStatus(planId, "imported");
    const filled = await fillOpening(core.ports, repositories, plan, made, request);
    return { obligations: made.size, ...filled, actId: act.id };
  };
  // What was missed of an older plan in the new plan's year stays missed (decision 0064).
  return store.transaction(work, { act });
}

async function takeForThisYear(core: Core, planId: string, year: number): Promise<void> {
  await redatePlan(core, planId, year, startRereading(core, await findYearPlan(core, planId), year));
}

/** Whether some candidates became obligations before, or nothing is left to decide. */
const isUnderway = (candidates: readonly StoredCandidate[]): boolean =>
  candidates.some(({ obligationId }) => obligationId !== null) ||
  candidates.every(({ decision, mergedInto }) => decision !== "pending" || mergedInto !== null);

/** Papers are headed by the unit's name: until a person gives one, it is the issuer of the first plan. */
async function nameUnitAfterIssuer({ settings }: Repositories, { issuer }: StoredPlan): Promise<void> {
  const { unitName = "" } = await settings.all();
  if (unitName === "" && issuer !== "") await settings.set({ unitName: issuer.slice(0, LONGEST_UNIT_NAME) });
}

/**
 * Stores the duty of a candidate.
 *
 * @param until  Last day of the rule; null for no end.
 */
async function makeObligation(
  { ports: { ids, clock } }: Core,
  repositories: Repositories,
  plan: StoredPlan,
  candidate: StoredCandidate,
  merged: readonly StoredCandidate[],
  { until }: { readonly until: PlainDate | null },
): Promise<Obligation> {
  const subject = await ensureAssignee(repositories, candidate, () => ids.next());
  const parts = { id: ids.next(), versionId: ids.next(), subject, today: clock.today(), merged, until };
  const obligation = obligationOfCandidate(plan, candidate, parts);
  await repositories.obligations.insert(obligation);
  for (const part of [candidate, ...merged])
    await repositories.plans.updateCandidate({ ...part, obligationId: obligation.id });
  return obligation;
}

/** 期初: what is taken as done from before a day, and how far the numbers are that run. */
async function fillOpening(
  ports: Ports,
  repositories: Repositories,
  plan: StoredPlan,
  made: ReadonlyMap<string, Obligation>,
  { doneBefore, openings, openingNote }: FinishRequest,
): Promise<{ closed: number; openings: number }> {
  const today = ports.clock.today();
  const year = plan.year ?? yearOf(today);
  const opening = await openingOfPlan(repositories, year, openingDay(year, today), [...made.values()]);
  const earlier = doneBefore === null ? [] : fallenBefore(opening, doneBefore);
  const reason = doneBefore === null || doneBefore === plan.issuedOn ? BEFORE_THE_PLAN : before(doneBefore);
  for (const occurrence of earlier) await takeAsDone(ports, repositories, occurrence, reason);
  for (const [index, { candidateId, subjectId, recurrenceId, amount }] of openings.entries()) {
    const obligation = made.get(candidateId);
    const assignee = subjectId ?? obligation?.subjects[0]?.id;
    const found = opening.running.find(
      (occurrence) =>
        occurrence.obligationId === obligation?.id &&
        occurrence.recurrenceId === recurrenceId &&
        occurrence.subject.id === assignee,
    );
    if (!found) throw refusedInput(`openings.${index}`, "no-opening-balance");
    checkAmount(found.requirement, amount, `openings.${index}.amount`);
    const key = occurrenceId(found);
    await repositories.history.append({ ...recorded(ports, key), type: "opening-set", amount, note: openingNote });
  }
  return { closed: earlier.length, openings: openings.length };
}

/**
 * Enters what was done before, dated on the last day of each occurrence: a quota is filled, a dated occurrence is
 * closed.
 */
async function takeAsDone(
  ports: Ports,
  { history }: Repositories,
  occurrence: DatedOccurrence,
  reason: string,
): Promise<void> {
  const event = { ...recorded(ports, occurrenceId(occurrence)), on: occurrence.effectiveDate };
  if (isQuota(occurrence))
    await history.append({ ...event, type: "opening-set", amount: occurrence.requirement.count, note: reason });
  else await history.append({ ...event, type: "declared", reason });
}
