import { type PlainDate, dateOf, yearOf } from "../../domain/date/plain-date.ts";
import type { Obligation } from "../../domain/obligation/obligation.ts";
import type { Requirement } from "../../domain/obligation/requirement.ts";
import type { SubjectRef } from "../../domain/obligation/subject.ts";
import type { StoredCandidate, StoredPlan } from "../ports.ts";

/** What the obligation needs besides the candidate. */
export interface ObligationParts {
  readonly id: string;
  readonly versionId: string;
  readonly subject: SubjectRef;
  readonly today: PlainDate;
}

/** The duty that an accepted candidate becomes, with its citation and the first version of its rule. */
export function obligationOfCandidate(
  plan: StoredPlan,
  candidate: StoredCandidate,
  parts: ObligationParts,
): Obligation {
  const { start, end, text, normalised, requirement } = candidate;
  return {
    id: parts.id,
    planId: plan.id,
    item: candidate.item,
    title: candidate.title,
    shortTitle: candidate.shortTitle,
    category: candidate.category,
    lead: candidate.lead,
    supporting: candidate.supporting,
    actor: candidate.actor,
    subjects: [parts.subject],
    evidenceKinds: [],
    citation: { planId: plan.id, start, end, text, normalised },
    versions: [
      {
        id: parts.versionId,
        obligationId: parts.id,
        slot: "main",
        version: 1,
        layer: "unit",
        effectiveFrom: firstDayInForce(plan, requirement, parts.today),
        effectiveUntil: null,
        requirement,
        reason: null,
      },
    ],
    status: "active",
    createdOn: parts.today,
  };
}

/**
 * A plan arrives in spring and speaks of the whole year: 全年30次 counts from 1 January, and so does a quarterly check whose
 * first quarter is over. A duty that an event starts, or that has no date, holds from the day the plan was issued.
 */
function firstDayInForce(plan: StoredPlan, requirement: Requirement, today: PlainDate): PlainDate {
  const newYear = dateOf(plan.year ?? yearOf(plan.issuedOn ?? today), 1, 1);
  const isYearBound = requirement.kind !== "trigger" && requirement.kind !== "standing";
  return isYearBound ? newYear : (plan.issuedOn ?? newYear);
}
