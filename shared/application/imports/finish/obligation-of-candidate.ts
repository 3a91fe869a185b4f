import { type PlainDate, dateOf, yearOf } from "../../../domain/date/plain-date.ts";
import type { Citation, Obligation } from "../../../domain/obligation/obligation.ts";
import type { Requirement } from "../../../domain/obligation/requirement.ts";
import type { SubjectRef } from "../../../domain/obligation/subject.ts";
import { normalise } from "../../../extraction/normalise/normalise.ts";
import type { StoredCandidate, StoredPlan } from "../../ports/stores/plan-store.ts";
import { adviceFor } from "../review/advice-for.ts";

/** The facts that the obligation needs besides the candidate. */
export interface ObligationParts {
  readonly id: string;
  readonly versionId: string;
  readonly subject: SubjectRef;
  readonly today: PlainDate;
  /** The candidates merged into this one. */
  readonly merged: readonly StoredCandidate[];
  /** First day of the rule, where an amendment names one; otherwise the day follows from the plan. */
  readonly effectiveFrom?: PlainDate;
  /** Last day of the rule; left out or null for no end. */
  readonly until?: PlainDate | null;
}

/** The duty that an accepted candidate becomes, with its citation and the first version of its rule. */
export function obligationOfCandidate(
  plan: StoredPlan,
  candidate: StoredCandidate,
  parts: ObligationParts,
): Obligation {
  const { requirement } = candidate;
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
    citation: citationOf(plan, candidate, parts.merged),
    versions: [
      {
        id: parts.versionId,
        obligationId: parts.id,
        slot: "main",
        version: 1,
        layer: "unit",
        effectiveFrom: parts.effectiveFrom ?? firstDayInForce(plan, requirement, parts.today),
        effectiveUntil: parts.until ?? null,
        requirement,
        reason: reasonOfAdvice(candidate),
      },
    ],
    status: "active",
    createdOn: parts.today,
  };
}

/**
 * The citation of a candidate: its own quote; after a merge the whole text from the first quote to the last, because a
 * duty has one citation and a reader should see both quotes in place.
 */
export function citationOf(plan: StoredPlan, candidate: StoredCandidate, merged: readonly StoredCandidate[]): Citation {
  const start = Math.min(candidate.start, ...merged.map((part) => part.start));
  const end = Math.max(candidate.end, ...merged.map((part) => part.end));
  if (start === candidate.start && end === candidate.end) {
    const { text, normalised } = candidate;
    return { planId: plan.id, start, end, text, normalised };
  }
  const text = plan.text.slice(start, end);
  return { planId: plan.id, start, end, text, normalised: normalise(text).text };
}

/** A requirement that was taken as advised names its ground; any other needs no reason, because the plan is the reason. */
function reasonOfAdvice(candidate: StoredCandidate): string | null {
  const advised = adviceFor(candidate);
  return advised !== null && isSame(advised.requirement, candidate.requirement) ? advised.source : null;
}

/** What decides how often and when; the clerk may have changed the rest. */
const isSame = (advised: Requirement, taken: Requirement): boolean =>
  advised.kind === taken.kind && PARTS.every((part) => valueOf(advised, part) === valueOf(taken, part));
const PARTS = ["count", "period", "due", "event"] as const;
const valueOf = (requirement: Requirement, part: (typeof PARTS)[number]): unknown =>
  part in requirement ? requirement[part as keyof Requirement] : null;

/**
 * The first day of a rule. A plan arrives in spring and covers the whole year: 全年30次 counts from 1 January, and so
 * does a quarterly check whose first quarter is over. A duty that an event starts, or that has no date, is in force
 * from the day of the plan's issue.
 */
export function firstDayInForce(
  plan: Pick<StoredPlan, "year" | "issuedOn">,
  requirement: Requirement,
  today: PlainDate,
): PlainDate {
  const newYear = dateOf(plan.year ?? yearOf(plan.issuedOn ?? today), 1, 1);
  const isYearBound = requirement.kind !== "trigger" && requirement.kind !== "standing";
  return isYearBound ? newYear : (plan.issuedOn ?? newYear);
}
