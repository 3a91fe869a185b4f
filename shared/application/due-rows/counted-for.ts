import { type CountedCredit, countedCredits } from "../../domain/compliance/counted-credits.ts";
import type { Credit } from "../../domain/compliance/credit.ts";
import { type Occurrence, occurrenceKey } from "../../domain/obligation/occurrence.ts";
import type { Facts } from "../derived/facts.ts";
import { dutyKey } from "../derived/records.ts";
import { countedShare } from "./counted-share.ts";

type CreditFacts = Pick<Facts, "credits" | "activities" | "sharedFrom" | "percentLists">;

/**
 * What counts for an occurrence: what is credited to it, and to the duties that count for it too, each activity once. A
 * percentage counts what its lists say and nothing else.
 */
export function countedFor(occurrence: Occurrence, facts: CreditFacts): CountedCredit[] {
  if (occurrence.requirement.kind === "percent") {
    const lists = facts.percentLists.get(occurrenceKey(occurrence));
    if (lists) return countedShare(occurrence, lists);
  }
  return countedCredits(occurrence, creditsFor(occurrence, facts), facts.activities);
}

/** Credits of the duty and of its parts, these readdressed to it. */
export function creditsFor(
  { obligationId, subject: { id: subjectId } }: Pick<Occurrence, "obligationId" | "subject">,
  { credits, sharedFrom }: Pick<Facts, "credits" | "sharedFrom">,
): readonly Credit[] {
  const own = credits.get(dutyKey({ obligationId, subjectId })) ?? [];
  const parts = sharedFrom.get(obligationId);
  if (!parts) return own;
  const lent = parts.flatMap((id) => credits.get(dutyKey({ obligationId: id, subjectId })) ?? []);
  return [...own, ...lent.map((credit) => ({ ...credit, obligationId }))];
}
