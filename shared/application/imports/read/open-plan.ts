import { base64 } from "@scure/base";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { PlanSummary } from "../../../contract/schemas/import-review.ts";
import type { FileContent } from "../../../contract/schemas/values.ts";
import { DutyError } from "../../../domain/errors.ts";
import type { AccountedPlace, Candidate } from "../../../extraction/extracted-plan.ts";
import type { Core } from "../../core/core.ts";
import type { PlanReadingJob } from "../../ports/plan-reader.ts";
import type { StoredCandidate, StoredPlace, StoredPlan } from "../../ports/stores/plan-store.ts";
import { requirementOfCandidate } from "../finish/requirement-of-candidate.ts";
import { shortTitleOf } from "../../../domain/obligation/short-title.ts";
import { planSummary } from "../review/plan-review.ts";
import type { PlanContent, StepListener } from "../../ports/plan-reader.ts";

/**
 * Reads a plan and stores it with its candidates, all pending, in one transaction. Other writes go on during the
 * reading.
 *
 * @param ticket  The ticket under which the client receives the progress and can cancel the reading; a cancelled
 *   reading stores nothing.
 * @throws {DutyError} `file-…` when the file cannot be read; `plan-known` when the same text is stored already;
 *   `cancelled`.
 */
export function openPlan(core: Core, file: FileContent, ticket?: string): Promise<PlanSummary> {
  const { ports, tickets, inTurn } = core;
  return tickets.run(ticket, async ({ onCancel, check }) => {
    const reading = startReading(core, file, (step) => {
      if (ticket !== undefined) ports.events.publish({ type: "import-step", ticket, ...step });
    });
    onCancel(() => reading.cancel());
    const read = await reading.result;
    return inTurn(() => {
      check();
      return keepPlan(core, file, read);
    });
  });
}

/** Begins to read a file. Nothing is stored. */
export const startReading = ({ ports }: Core, { name, content }: FileContent, onStep: StepListener): PlanReadingJob =>
  ports.planReader.read({ name, bytes: base64.decode(content) }, onStep);

async function keepPlan({ ports }: Core, file: FileContent, read: PlanContent): Promise<PlanSummary> {
  const plan: StoredPlan = {
    id: ports.ids.next(),
    ...titled(read, file.name),
    fileName: file.name,
    text: read.text,
    sha256: bytesToHex(sha256(utf8ToBytes(read.text))),
    status: "reviewing",
    heldAs: "plan",
    importedAt: ports.clock.now(),
    items: read.items,
    figuresInDuties: read.extracted.inDuties,
    omissions: read.omissions,
  };
  return ports.store.transaction(async ({ plans }) => {
    const known = await plans.findByHash(plan.sha256);
    if (known) throw new DutyError("plan-known", { planId: known.id, title: known.title });
    await plans.insert(
      plan,
      storedCandidates(plan.id, read.extracted.obligations, read.places),
      storedPlaces(plan.id, read),
    );
    return planSummary(plan, await plans.counts(plan.id));
  });
}

function titled({ extracted: { document } }: PlanContent, fileName: string) {
  const { title, issuer, number, issuedOn, year } = document;
  return { title: title === "" ? fileName.replace(/\.[^.]+$/, "") : title, issuer, number, issuedOn, year };
}

/**
 * The duties read from a plan as pending candidates.
 *
 * @param places  The place of each candidate, in their order.
 */
export function* storedCandidates(
  planId: string,
  obligations: PlanContent["extracted"]["obligations"],
  places: PlanContent["places"],
): Generator<StoredCandidate> {
  for (const [position, candidate] of obligations.entries())
    yield { ...stored(planId, candidate, position), place: places[position] ?? null };
}

/** The places of the text that no duty was read from, not yet settled by a person. */
export function* storedPlaces(
  planId: string,
  {
    extracted: { unread, dismissed },
    unreadPlaces,
    dismissedPlaces,
  }: Omit<PlanContent, "text" | "items" | "omissions">,
): Generator<StoredPlace> {
  const sorts = [
    ["unread", unread, unreadPlaces],
    ["dismissed", dismissed, dismissedPlaces],
  ] as const;
  for (const [read, figures, places] of sorts)
    for (const [index, figure] of figures.entries())
      yield { ...storedPlace(planId, figure), read, place: places[index] ?? null };
}

function storedPlace(planId: string, { start, end, text, why, item, draft }: AccountedPlace) {
  const { title, category, actor, lead, supporting, requirement, normalised, implied, ...own } = stored(
    planId,
    draft,
    0,
  );
  const { start: from, end: to, text: sentence } = own;
  return {
    planId,
    id: `${start}-${end}`,
    start,
    end,
    text,
    why,
    item: item === "" ? null : item,
    draft: {
      item: item === "" ? null : item,
      title,
      category,
      actor,
      lead,
      supporting,
      requirement,
      normalised,
      implied,
      start: from,
      end: to,
      text: sentence,
    },
    settled: null,
    reason: null,
    candidateId: null,
  };
}

function stored(planId: string, candidate: Candidate, position: number): Omit<StoredCandidate, "place"> {
  const [lead = null, ...supporting] = candidate.units;
  const { start, end, text, normalised } = candidate.evidence;
  return {
    planId,
    id: candidate.id,
    position,
    item: candidate.item === "" ? null : candidate.item,
    title: candidate.title,
    shortTitle: shortTitleOf(candidate.title),
    category: candidate.category,
    actor: candidate.actor,
    lead,
    supporting,
    requirement: requirementOfCandidate(candidate.requirement, normalised),
    start,
    end,
    text,
    normalised,
    stated: candidate.stated,
    implied: candidate.implied,
    rules: candidate.rules,
    decision: "pending",
    obligationId: null,
    mergedInto: null,
  };
}
