import type { ChangeEffects } from "../../contract/schemas/effects.ts";
import type { PlainDate } from "../../domain/date/plain-date.ts";
import { checkRequirement } from "../../domain/obligation/check-requirement.ts";
import type { Obligation, RuleLayer, RuleSource } from "../../domain/obligation/obligation.ts";
import { withVersion } from "../../domain/obligation/place-version.ts";
import type { Requirement } from "../../domain/obligation/requirement.ts";
import { unwrap } from "../../domain/result.ts";
import type { Core } from "../core/core.ts";
import { changeEffects } from "../effects/change-effects.ts";
import { foundOrFail } from "../ports/found-or-fail.ts";
import type { ObligationRepository } from "../ports/stores/obligation-store.ts";
import { RULE, refuseFarDay } from "../ports/refuse-far-day.ts";
import { storeVersions } from "./store-versions.ts";

export interface Amendment {
  readonly id: string;
  readonly requirement: Requirement;
  readonly effectiveFrom: PlainDate;
  readonly reason: string | null;
  /** `main`, unless the amendment concerns the number beside the duty's rule. */
  readonly slot?: string;
  /** The layer of the rule; left out, the unit's own. */
  readonly layer?: RuleLayer;
  /** The words of the amending document. */
  readonly source?: RuleSource;
}

/**
 * Does `addAmendment` in a transaction of its own.
 *
 * @throws {DutyError} `invalid-input` for a day in a year far away, too.
 */
export async function amendObligation({ ports }: Core, amendment: Amendment): Promise<Obligation> {
  refuseFarDay("effectiveFrom", amendment.effectiveFrom, ports.clock.today(), RULE);
  return ports.store.transaction(({ obligations }) => addAmendment(obligations, amendment, ports.ids.next()));
}

/**
 * What `amendObligation` would do to dates and states, without storing anything.
 *
 * @throws as `amendObligation`.
 */
export async function previewAmend(
  { ports, derived }: Core,
  amendment: Omit<Amendment, "reason">,
): Promise<ChangeEffects> {
  refuseFarDay("effectiveFrom", amendment.effectiveFrom, ports.clock.today(), RULE);
  const before = foundOrFail(await ports.store.obligations.find(amendment.id), "obligation", amendment.id);
  const after = amendedObligation(before, { ...amendment, reason: null }, ports.ids.next());
  return changeEffects(await derived.snapshot(), [{ before, after }], amendment.effectiveFrom, "obligations.amend");
}

/**
 * Adds a new version of a duty's rule from a date, among the versions of its slot and layer (`placeVersion`): the
 * version in force until then ends the day before, one that begins on the same day is replaced, and one that begins
 * later takes over then. Every version stays on record, and occurrences that were closed or overdue keep theirs.
 * @throws {DutyError} `not-found`; as `checkRequirement` refuses the rule.
 */
export async function addAmendment(
  obligations: ObligationRepository,
  amendment: Amendment,
  versionId: string,
): Promise<Obligation> {
  const before = foundOrFail(await obligations.find(amendment.id), "obligation", amendment.id);
  const after = amendedObligation(before, amendment, versionId);
  await storeVersions(obligations, before, after);
  return after;
}

/**
 * The duty as the amendment leaves it, without storing anything.
 *
 * @throws {DutyError} as `checkRequirement` refuses the rule.
 */
export function amendedObligation(obligation: Obligation, amendment: Amendment, versionId: string): Obligation {
  const { effectiveFrom, reason, slot = "main", layer = "unit", source } = amendment;
  const requirement = unwrap(checkRequirement(amendment.requirement, effectiveFrom));
  return withVersion(obligation, {
    id: versionId,
    obligationId: obligation.id,
    slot,
    layer,
    effectiveFrom,
    requirement,
    reason,
    ...(source && { source }),
  });
}
