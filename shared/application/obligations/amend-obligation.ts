import { type PlainDate, addDays, laterOf } from "../../domain/date/plain-date.ts";
import { checkRequirement } from "../../domain/obligation/check-requirement.ts";
import type { Obligation, RuleLayer, RuleVersion } from "../../domain/obligation/obligation.ts";
import type { Requirement } from "../../domain/obligation/requirement.ts";
import { unwrap } from "../../domain/result.ts";
import type { Core } from "../core.ts";
import { foundOrFail } from "../found-or-fail.ts";
import type { ObligationRepository } from "./obligation-store.ts";

export interface Amendment {
  readonly id: string;
  readonly requirement: Requirement;
  readonly effectiveFrom: PlainDate;
  readonly reason: string | null;
  /** `main` unless it is the number beside the duty's rule. */
  readonly slot?: string;
  /** The unit's own unless said otherwise. */
  readonly layer?: RuleLayer;
}

/** As `addAmendment`, in a transaction of its own. */
export const amendObligation = ({ ports }: Core, amendment: Amendment): Promise<Obligation> =>
  ports.store.transaction(({ obligations }) => addAmendment(obligations, amendment, ports.ids.next()));

/**
 * A new version of a duty's rule from a date. The versions before, of the same slot and layer, end the day before it; one that
 * would only have started later never holds. Every version stays on record, and occurrences that were closed or overdue keep
 * theirs.
 *
 * @throws {DutyError} `not-found`; as `checkRequirement` refuses the rule.
 */
export async function addAmendment(
  obligations: ObligationRepository,
  amendment: Amendment,
  versionId: string,
): Promise<Obligation> {
  const { id, effectiveFrom, reason, slot = "main", layer = "unit" } = amendment;
  const requirement = unwrap(checkRequirement(amendment.requirement, effectiveFrom));
  const { versions } = foundOrFail(await obligations.find(id), "obligation", id);
  const ofSlot = versions.filter((version) => version.slot === slot);
  const replaced = ofSlot.filter((version) => version.layer === layer && isReplaced(version, effectiveFrom));
  for (const version of replaced) await obligations.endVersion(version.id, lastDay(version, effectiveFrom));
  await obligations.addVersion({
    id: versionId,
    obligationId: id,
    slot,
    version: 1 + Math.max(0, ...ofSlot.map(({ version }) => version)),
    layer,
    effectiveFrom,
    effectiveUntil: null,
    requirement,
    reason,
  });
  return foundOrFail(await obligations.find(id), "obligation", id);
}

const isReplaced = ({ effectiveUntil }: RuleVersion, from: PlainDate): boolean =>
  effectiveUntil === null || effectiveUntil >= from;

/** The day before the amendment, or, for a version that starts after it, the day before its own start: it never holds. */
const lastDay = (version: RuleVersion, from: PlainDate): PlainDate => addDays(laterOf(from, version.effectiveFrom), -1);
