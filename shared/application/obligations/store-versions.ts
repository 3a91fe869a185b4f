import { type Obligation, type RuleVersion, versionsOnRecord } from "../../domain/obligation/obligation.ts";
import type { ObligationRepository } from "../ports/stores/obligation-store.ts";

/** Stores what became of a duty's versions: new ones, other last days, and which of them hold no more or hold again. */
export async function storeVersions(
  obligations: ObligationRepository,
  before: Obligation,
  after: Obligation,
): Promise<void> {
  const known = new Map(versionsOnRecord(before).map((version) => [version.id, version]));
  const held = new Set(before.versions.map(({ id }) => id));
  for (const { id } of after.replacedVersions ?? []) if (held.has(id)) await obligations.setHolding(id, false);
  for (const version of after.versions) {
    const old = known.get(version.id);
    if (old) await storeHeld(obligations, old, version, held.has(version.id));
    else await obligations.addVersion(version);
  }
}

async function storeHeld(
  obligations: ObligationRepository,
  old: RuleVersion,
  { id, effectiveUntil }: RuleVersion,
  isHeld: boolean,
): Promise<void> {
  if (!isHeld) await obligations.setHolding(id, true);
  if (old.effectiveUntil !== effectiveUntil) await obligations.endVersion(id, effectiveUntil);
}
