import type { DueRow } from "../../../contract/schemas/due-row.ts";
import { type Obligation, type RuleVersion, versionsOnRecord } from "../../../domain/obligation/obligation.ts";
import type { Occurrence } from "../../../domain/obligation/occurrence.ts";
import type { Facts } from "../facts.ts";

/** The version that made an occurrence. */
export const versionOf = (
  { slot, ruleVersion }: Pick<Occurrence, "slot" | "ruleVersion">,
  obligation: Obligation,
): RuleVersion | undefined =>
  versionsOnRecord(obligation).find((version) => version.slot === slot && version.version === ruleVersion);

/**
 * The document of an occurrence's rule, where it is another than the duty began with: papers quote the version that
 * made the row, never a rule that is no longer in force (compliance.md, Amendments).
 */
export function ruleAmendment(
  occurrence: Occurrence,
  obligation: Obligation,
  { plans }: Pick<Facts, "plans">,
): Pick<DueRow, "amendment"> {
  const version = versionOf(occurrence, obligation);
  if (!version || (version.slot === "main" && version.version === 1)) return {};
  const { source, effectiveFrom: since, reason } = version;
  if (!source) return { amendment: { since, plan: null, item: null, words: reason } };
  const { title = "", number = "" } = plans.get(source.citation.planId) ?? {};
  return { amendment: { since, plan: { title, number }, item: source.item, words: source.citation.normalised } };
}
