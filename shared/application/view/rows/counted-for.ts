import { type CountedCredit, countedCredits } from "../../../domain/compliance/counted-credits.ts";
import type { Credit } from "../../../domain/compliance/credit.ts";
import { type Occurrence, isDated, occurrenceKey } from "../../../domain/obligation/occurrence.ts";
import { isAccumulating } from "../../../domain/obligation/requirement.ts";
import type { Facts } from "../facts.ts";
import { dutyKey } from "../records.ts";
import { countsFor } from "../shared-parts.ts";
import { countedShare } from "./counted-share.ts";

type CreditFacts = Pick<Facts, "credits" | "activities" | "sharedFrom" | "percentLists">;

/**
 * The credits that count for an occurrence: its own, and those of the duties that also count for it, each activity
 * once. A percentage counts its lists and nothing else.
 */
export function countedFor(occurrence: Occurrence, facts: CreditFacts): CountedCredit[] {
  if (isDated(occurrence) && occurrence.requirement.kind === "percent") {
    const lists = facts.percentLists.get(occurrenceKey(occurrence));
    return lists ? countedShare(occurrence, lists) : [];
  }
  return countedCredits(occurrence, creditsFor(occurrence, facts), facts.activities);
}

/** The credits that could count for the occurrence: those of the duty, and those of its parts, readdressed to it. */
export function creditsFor(
  occurrence: Occurrence,
  { credits, sharedFrom }: Pick<Facts, "credits" | "sharedFrom">,
): readonly Credit[] {
  const { obligationId, subject } = occurrence;
  const creditsOf = (id: string): readonly Credit[] => {
    const own = credits.get(dutyKey({ obligationId: id, subjectId: subject.id }));
    // A number also takes the credits of another requirement of the duty; every other requirement takes only credits
    // that name it.
    const named = isAccumulating(occurrence.requirement) ? own?.all : own?.byRecurrenceId.get(occurrence.recurrenceId);
    return named ?? [];
  };
  const parts = sharedFrom.get(obligationId);
  if (!parts) return creditsOf(obligationId);
  const counting = new Set(parts.filter((part) => countsFor(part, occurrence)).map((part) => part.obligationId));
  return [
    ...creditsOf(obligationId),
    ...[...counting].flatMap(creditsOf).map((credit) => ({ ...credit, obligationId })),
  ];
}
