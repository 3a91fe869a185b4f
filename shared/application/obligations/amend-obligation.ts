import type { PlainDate } from "../../domain/date/plain-date.ts";
import { checkRequirement } from "../../domain/obligation/check-requirement.ts";
import {
  type Obligation,
  type RuleLayer,
  type RuleSource,
  versionsOnRecord,
} from "../../domain/obligation/obligation.ts";
import { placeVersion } from "../../domain/obligation/place-version.ts";
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
  /** Words of the document that asks for it. */
  readonly source?: RuleSource;
}

/** As `addAmendment`, in a transaction of its own. */
export const amendObligation = ({ ports }: Core, amendment: Amendment): Promise<Obligation> =>
  ports.store.transaction(({ obligations }) => addAmendment(obligations, amendment, ports.ids.next()));

/**
 * A new version of a duty's rule from a date, put among those of its slot and layer (`placeVersion`): the one in force until then
 * ends the day before, one that begins on the same day holds no more, and one that begins later takes over then. Every version stays
 * on record, and occurrences that were closed or overdue keep theirs.
 *
 * @throws {DutyError} `not-found`; as `checkRequirement` refuses the rule.
 */
export async function addAmendment(
  obligations: ObligationRepository,
  amendment: Amendment,
  versionId: string,
): Promise<Obligation> {
  const { id, effectiveFrom, reason, slot = "main", layer = "unit", source } = amendment;
  const requirement = unwrap(checkRequirement(amendment.requirement, effectiveFrom));
  const obligation = foundOrFail(await obligations.find(id), "obligation", id);
  const place = placeVersion(obligation.versions, { slot, layer, effectiveFrom });
  if (place.ends) await obligations.endVersion(place.ends.version.id, place.ends.until);
  if (place.replaces) await obligations.setHolding(place.replaces.id, false);
  const numbers = versionsOnRecord(obligation).flatMap((version) => (version.slot === slot ? version.version : []));
  await obligations.addVersion({
    id: versionId,
    obligationId: id,
    slot,
    version: 1 + Math.max(0, ...numbers),
    layer,
    effectiveFrom,
    effectiveUntil: place.effectiveUntil,
    requirement,
    reason,
    ...(source && { source }),
  });
  return foundOrFail(await obligations.find(id), "obligation", id);
}
