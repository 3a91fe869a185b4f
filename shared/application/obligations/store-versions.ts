import { type Obligation, versionsOnRecord } from "../../domain/obligation/obligation.ts";
import { ownLastDay } from "../../domain/obligation/versions-in-force.ts";
import type { ObligationRepository } from "../ports/stores/obligation-store.ts";

/** Stores the changed versions of a duty: new ones, other last days, and versions taken back or restored. */
export async function storeVersions(
  obligations: ObligationRepository,
  before: Obligation,
  after: Obligation,
): Promise<void> {
  const known = new Map(versionsOnRecord(before).map((version) => [version.id, version]));
  for (const version of versionsOnRecord(after)) {
    const old = known.get(version.id);
    if (!old) {
      await obligations.addVersion(version);
      continue;
    }
    const { id, isWithdrawn = false } = version;
    if (isWithdrawn !== (old.isWithdrawn ?? false)) await obligations.setVersionWithdrawn(id, isWithdrawn);
    if (ownLastDay(version) !== ownLastDay(old)) await obligations.endVersion(id, ownLastDay(version));
  }
}
