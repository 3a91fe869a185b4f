import type { z } from "zod";
import type { amendmentRequest } from "../../../contract/schemas/import-review.ts";
import type { Obligation } from "../../../domain/obligation/obligation.ts";
import type { SubjectRef } from "../../../domain/obligation/subject.ts";
import type { PlainDate } from "../../../domain/date/plain-date.ts";
import type { DutyPair } from "../../../extraction/differences.ts";
import type { DutyChange } from "../../effects/changed-rules.ts";
import { foundOrFail } from "../../ports/found-or-fail.ts";
import { amendedObligation } from "../../obligations/amend-obligation.ts";
import type { ComparedPlans, PlanDuty } from "./compare-plans.ts";
import { citationOf, obligationOfCandidate } from "../finish/obligation-of-candidate.ts";
import type { StoredCandidate, StoredPlan } from "../../ports/stores/plan-store.ts";

export type AmendmentRequest = z.output<typeof amendmentRequest>;

/** The longest reason of a rule version that the contract allows. */
const LONGEST_REASON = 500;

/** The change of one duty by an amendment, with the candidates that it takes up. */
export interface TakenChange extends DutyChange {
  readonly taken: readonly StoredCandidate[];
}

/** What the changes need besides the two plans. */
export interface ChangeParts {
  readonly today: PlainDate;
  readonly nextId: () => string;
  readonly subjectFor: (candidate: StoredCandidate) => Promise<SubjectRef>;
}

/**
 * The requested changes of an amended plan: a changed duty gets a new rule version from the day, an added one becomes
 * a duty from that day on, a removed one is set aside with its history. Nothing is stored.
 *
 * @throws {DutyError} `not-found` for a candidate or a duty that is not among the differences, such as one taken over
 *   before.
 */
export async function amendmentChanges(
  found: ComparedPlans,
  { candidateIds, setAsideIds, effectiveFrom }: AmendmentRequest,
  parts: ChangeParts,
): Promise<TakenChange[]> {
  const changed = new Map(found.changed.map((pair) => [pair.after.candidate?.id, pair]));
  const changes: TakenChange[] = [];
  for (const id of new Set(candidateIds)) {
    const pair = changed.get(id);
    changes.push(pair ? amended(found, pair, effectiveFrom, parts) : await added(found, id, effectiveFrom, parts));
  }
  for (const id of new Set(setAsideIds)) changes.push(setAside(found, id));
  return changes;
}

function amended(
  { plan, candidates }: ComparedPlans,
  { before, after, parts }: DutyPair<PlanDuty>,
  effectiveFrom: PlainDate,
  { nextId }: ChangeParts,
): TakenChange {
  const candidate = foundOrFail(after.candidate, "candidate", "");
  const obligation = foundOrFail(before.obligation, "obligation", "");
  const taken = [taking(candidate, obligation.id)];
  const withWords = withNewWords(obligation, candidate, parts);
  if (!parts.includes("rule")) return { before: obligation, after: withWords, taken };
  const source = { item: candidate.item, citation: citationOf(plan, candidate, mergedInto(candidates, candidate)) };
  const { requirement } = candidate;
  const amendment = { id: obligation.id, requirement, effectiveFrom, reason: reasonOf(plan, candidate), source };
  return { before: obligation, after: amendedObligation(withWords, amendment, nextId()), taken };
}

/** The subject of the duty stays, because the identity of every occurrence contains it. */
const withNewWords = (
  obligation: Obligation,
  { lead, supporting, actor }: StoredCandidate,
  parts: DutyPair<PlanDuty>["parts"],
): Obligation => ({
  ...obligation,
  ...(parts.includes("units") && { lead, supporting }),
  ...(parts.includes("actor") && { actor }),
});

async function added(
  { plan, added: list, candidates }: ComparedPlans,
  id: string,
  effectiveFrom: PlainDate,
  { today, nextId, subjectFor }: ChangeParts,
): Promise<TakenChange> {
  const found = list.find(({ candidate }) => candidate?.id === id)?.candidate;
  const candidate = foundOrFail(found, "candidate", id);
  const merged = mergedInto(candidates, candidate);
  const subject = await subjectFor(candidate);
  const ids = { id: nextId(), versionId: nextId() };
  const after = obligationOfCandidate(plan, candidate, { ...ids, subject, today, merged, effectiveFrom });
  return { before: null, after, taken: [candidate, ...merged].map((part) => taking(part, after.id)) };
}

function setAside({ removed }: ComparedPlans, id: string): TakenChange {
  const obligation = foundOrFail(removed.find((duty) => duty.obligation?.id === id)?.obligation, "obligation", id);
  return { before: obligation, after: { ...obligation, status: "set-aside" }, taken: [] };
}

const mergedInto = (candidates: readonly StoredCandidate[], { id }: StoredCandidate): StoredCandidate[] =>
  candidates.filter(({ mergedInto: into }) => into === id);

/** A candidate that is taken over counts as accepted. */
const taking = (candidate: StoredCandidate, obligationId: string): StoredCandidate => ({
  ...candidate,
  decision: candidate.decision === "edited" || candidate.mergedInto !== null ? candidate.decision : "accepted",
  obligationId,
});

/** The title, number and words of the amending document, as the reason of the version. */
function reasonOf({ title, number }: StoredPlan, { normalised }: StoredCandidate): string {
  return `《${title}》${number}：${normalised}`.slice(0, LONGEST_REASON);
}
