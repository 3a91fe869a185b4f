import { type PlainDate, addDays, laterOf } from "../../domain/date/plain-date.ts";
import { checkRequirement } from "../../domain/obligation/check-requirement.ts";
import type { Obligation, RuleVersion } from "../../domain/obligation/obligation.ts";
import type { Requirement } from "../../domain/obligation/requirement.ts";
import { unwrap } from "../../domain/result.ts";
import type { Core } from "../core.ts";
import { foundOrFail } from "../found-or-fail.ts";

export interface Amendment {
  readonly id: string;
  readonly requirement: Requirement;
  readonly effectiveFrom: PlainDate;
  readonly reason: string | null;
}

const SLOT = "main";
const LAYER = "unit";

/**
 * A new version of a duty's rule from a date. The versions before end the day before it; one that would only have started
 * later never holds. Every version stays on record, and occurrences that were closed or overdue keep theirs.
 */
export async function amendObligation({ ports }: Core, amendment: Amendment): Promise<Obligation> {
  const { id, effectiveFrom, reason } = amendment;
  const requirement = unwrap(checkRequirement(amendment.requirement));
  return ports.store.transaction(async ({ obligations }) => {
    const { versions } = foundOrFail(await obligations.find(id), "obligation", id);
    const replaced = versions.filter((version) => isReplaced(version, effectiveFrom));
    for (const version of replaced) await obligations.endVersion(version.id, lastDay(version, effectiveFrom));
    await obligations.addVersion({
      id: ports.ids.next(),
      obligationId: id,
      slot: SLOT,
      version: 1 + Math.max(0, ...versions.filter(({ slot }) => slot === SLOT).map(({ version }) => version)),
      layer: LAYER,
      effectiveFrom,
      effectiveUntil: null,
      requirement,
      reason,
    });
    return foundOrFail(await obligations.find(id), "obligation", id);
  });
}

const isReplaced = ({ slot, layer, effectiveUntil }: RuleVersion, from: PlainDate): boolean =>
  slot === SLOT && layer === LAYER && (effectiveUntil === null || effectiveUntil >= from);

/** The day before the amendment, or, for a version that starts after it, the day before its own start: it never holds. */
const lastDay = (version: RuleVersion, from: PlainDate): PlainDate => addDays(laterOf(from, version.effectiveFrom), -1);
