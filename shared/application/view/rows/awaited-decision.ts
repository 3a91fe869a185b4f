import type { DueRow } from "../../../contract/schemas/due-row.ts";
import type { MemberDecision } from "../../../domain/compliance/history-event.ts";
import type { Obligation } from "../../../domain/obligation/obligation.ts";
import type { Occurrence } from "../../../domain/obligation/occurrence.ts";
import { isAccumulating } from "../../../domain/obligation/requirement.ts";
import type { Facts } from "../facts.ts";
import { partialMembership } from "./partial-membership.ts";

/**
 * The membership of a member who joined or left within the period of a running number, while nobody has decided
 * whether the period counts.
 */
export function awaitedDecision(
  occurrence: Occurrence,
  obligation: Obligation,
  decision: MemberDecision | null,
  { today, groups }: Pick<Facts, "today" | "groups">,
): Pick<DueRow, "awaitsDecision"> {
  const { requirement, period } = occurrence;
  if (decision !== null || period === null || !isAccumulating(requirement)) return {};
  if (today < period.first || today > period.last) return {};
  const membership = partialMembership(occurrence, obligation, groups);
  return membership ? { awaitsDecision: { joinedOn: membership.joinedWithin, leftOn: membership.leftWithin } } : {};
}
