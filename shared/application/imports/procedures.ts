import { utf8ToBytes } from "@noble/hashes/utils.js";
import { base64 } from "@scure/base";
import type { z } from "zod";
import type { ReviewChange } from "../../contract/schemas/import-review.ts";
import { SAMPLE_PLAN_NAME, SAMPLE_PLAN_TEXT } from "../../extraction/sample-plan.ts";
import type { Core } from "../core/core.ts";
import { applyAmendment, previewAmendment } from "./amend/apply-amendment.ts";
import { previewCalendar } from "./calendar/preview-calendar.ts";
import { takeCalendar } from "./calendar/take-calendar.ts";
import { decideCandidates } from "./review/decide-candidates.ts";
import { discardPlan } from "./read/discard-plan.ts";
import { editCandidate } from "./review/edit-candidate.ts";
import { finishQuestions } from "./finish/finishing.ts";
import { finishImport } from "./finish/finish-import.ts";
import { mergeCandidates } from "./review/merge-candidates.ts";
import { openPlan, startReading } from "./read/open-plan.ts";
import { planComparison } from "./amend/plan-comparison.ts";
import { loadPlaces, unreadIn } from "./review/place-view.ts";
import { loadChange, loadPage, loadReview, planSummary } from "./review/plan-review.ts";
import { makeDutyOfPlace, settlePlaces } from "./review/settle-places.ts";
import { restoreCandidates } from "./review/restore-candidates.ts";
import { setImportAside } from "./finish/set-aside.ts";
import { findYearPlan, redatePlan, startRereading } from "./read/set-year.ts";
import { splitCandidate } from "./review/split-candidate.ts";
import { takeBackImport } from "./finish/take-back.ts";
import { foundOrFail } from "../ports/found-or-fail.ts";
import type { PlanRepository } from "../ports/stores/plan-store.ts";
import { os } from "../core/procedure-builder.ts";

/** The import of a plan: from the file, through the clerk's review, to obligations. */
export const imports = os.imports.router({
  sample: os.imports.sample.handler(() => ({
    name: SAMPLE_PLAN_NAME,
    content: base64.encode(utf8ToBytes(SAMPLE_PLAN_TEXT)),
  })),
  open: os.imports.open.handler(({ context, input }) => openPlan(context.core, input.file, input.ticket)),
  cancel: os.imports.cancel.handler(({ context, input }) => {
    context.core.tickets.cancel(input.ticket);
    return {};
  }),
  preview: os.imports.preview.handler(async ({ context, input }) => ({
    plan: plainJson((await startReading(context.core, input.file, () => undefined).result).extracted),
  })),
  list: os.imports.list.handler(({ context }) => listPlans(context.core)),
  get: os.imports.get.handler(({ context, input }) => loadReview(context.core.ports.store.plans, input.planId)),
  text: os.imports.text.handler(async ({ context, input: { planId } }) => {
    const { text } = foundOrFail(await context.core.ports.store.plans.find(planId), "plan", planId);
    return { text };
  }),
  candidates: os.imports.candidates.handler(({ context, input }) => loadPage(context.core.ports.store.plans, input)),
  places: os.imports.places.handler(({ context, input }) => loadPlaces(context.core.ports.store.plans, input)),
  settlePlaces: os.imports.settlePlaces.handler(({ context, input }) =>
    context.core.ports.store.transaction(({ plans }) => settlePlaces(plans, input)),
  ),
  makeDuty: os.imports.makeDuty.handler(({ context, input: { planId, placeId } }) =>
    context.core.ports.store.transaction(({ plans }) => makeDutyOfPlace(plans, planId, placeId)),
  ),
  decide: os.imports.decide.handler(({ context, input: { planId, candidateIds, decision } }) =>
    context.core.ports.store.transaction(async ({ plans }) => {
      const head = foundOrFail(await plans.head(planId), "plan", planId);
      await decideCandidates(plans, planId, candidateIds, decision);
      return planSummary(head, await plans.counts(planId));
    }),
  ),
  edit: os.imports.edit.handler(({ context, input }) =>
    change(context.core, input.planId, (plans) =>
      editCandidate(plans, input.planId, input.candidateId, input.edit, context.core.ports.clock.today()),
    ),
  ),
  merge: os.imports.merge.handler(({ context, input }) =>
    change(context.core, input.planId, (plans) =>
      mergeCandidates(plans, input.planId, input.candidateId, input.intoId),
    ),
  ),
  split: os.imports.split.handler(({ context, input }) =>
    change(context.core, input.planId, (plans) => splitCandidate(plans, input.planId, input.candidateId)),
  ),
  restore: os.imports.restore.handler(({ context, input }) =>
    change(context.core, input.planId, (plans) =>
      restoreCandidates(plans, input.planId, input.candidates, input.merged),
    ),
  ),
  compare: os.imports.compare.handler(({ context, input }) => planComparison(context.core, input)),
  previewAmendment: os.imports.previewAmendment.handler(({ context, input }) => previewAmendment(context.core, input)),
  applyAmendment: os.imports.applyAmendment.handler(({ context, input }) => applyAmendment(context.core, input)),
  setYear: os.imports.setYear.handler(({ context, input }) => setYear(context.core, input.planId, input.year)),
  finishing: os.imports.finishing.handler(({ context, input }) => finishQuestions(context.core, input.planId)),
  finish: os.imports.finish.handler(({ context, input }) => finishImport(context.core, input)),
  takeBack: os.imports.takeBack.handler(({ context, input }) => takeBackImport(context.core, input.planId)),
  setAside: os.imports.setAside.handler(({ context, input }) =>
    setImportAside(context.core, input.planId, input.reason),
  ),
  discard: os.imports.discard.handler(async ({ context, input }) => {
    await discardPlan(context.core, input.planId);
    return {};
  }),
  previewCalendar: os.imports.previewCalendar.handler(({ context, input }) =>
    previewCalendar(context.core, input.file),
  ),
  takeCalendar: os.imports.takeCalendar.handler(({ context, input }) => takeCalendar(context.core, input)),
});

/** Reads the plan again while other writes go on, and takes its turn in the queue to store the result. */
async function setYear(core: Core, planId: string, year: number) {
  const plan = await findYearPlan(core, planId);
  const reading = startRereading(core, plan, year);
  await reading.result;
  const change = await core.inTurn(async () => {
    await findYearPlan(core, planId);
    return redatePlan(core, planId, year, reading);
  });
  const { plans } = core.ports.store;
  const head = foundOrFail(await plans.head(planId), "plan", planId);
  return { plan: planSummary(head, await plans.counts(planId)), ...change };
}

async function listPlans({ ports: { store } }: Core) {
  const counts = Map.groupBy(await store.plans.counts(), ({ planId }) => planId);
  const places = Map.groupBy(await store.plans.placeCounts(), ({ planId }) => planId);
  const active = (await store.obligations.list()).filter(({ status }) => status === "active");
  const duties = Map.groupBy(active, ({ planId }) => planId);
  return (await store.plans.list()).map((plan) => ({
    ...planSummary(plan, counts.get(plan.id) ?? []),
    activeDuties: duties.get(plan.id)?.length ?? 0,
    unread: unreadIn(places.get(plan.id) ?? []),
  }));
}

/**
 * Changes the review in one transaction and gives the changed candidates.
 *
 * @param step  Gives the ids of the candidates that it changed.
 */
const change = (
  { ports }: Core,
  planId: string,
  step: (plans: PlanRepository) => Promise<string[]>,
): Promise<ReviewChange> =>
  ports.store.transaction(async ({ plans }) => {
    foundOrFail(await plans.head(planId), "plan", planId);
    return loadChange(plans, planId, await step(plans));
  });

type Json = z.output<ReturnType<typeof z.json>>;

/** The extraction's result holds strings, numbers, lists and records only. */
const plainJson = (value: object): Json => value as unknown as Json;
