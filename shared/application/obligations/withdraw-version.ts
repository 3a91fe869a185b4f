import { addDays } from "../../domain/date/plain-date.ts";
import { refusedInput } from "../../domain/errors.ts";
import type { Obligation, RuleVersion } from "../../domain/obligation/obligation.ts";
import type { Core } from "../core/core.ts";
import { foundOrFail } from "../ports/found-or-fail.ts";

/**
 * Takes a version of a duty's rule back: it stays on record and holds no more. The one that it had replaced holds again, else the
 * one before it goes on in its place.
 *
 * @throws {DutyError} `not-found`; `invalid-input` for the only rule that the unit itself has.
 */
export async function withdrawVersion({ ports }: Core, id: string, versionId: string): Promise<Obligation> {
  return ports.store.transaction(async ({ obligations }) => {
    const duty = foundOrFail(await obligations.find(id), "obligation", id);
    const version = foundOrFail(
      duty.versions.find((one) => one.id === versionId),
      "version",
      versionId,
    );
    const isBeside = (one: RuleVersion) => one.slot === version.slot && one.layer === version.layer && one !== version;
    const replaced = (duty.replacedVersions ?? [])
      .filter((one) => isBeside(one) && one.effectiveFrom === version.effectiveFrom)
      .toSorted((a, b) => a.version - b.version)
      .at(-1);
    const before = duty.versions.find(
      (one) => isBeside(one) && one.effectiveUntil === addDays(version.effectiveFrom, -1),
    );
    const isOwnRule = version.slot === "main" && version.layer === "unit";
    if (isOwnRule && !replaced && !duty.versions.some(isBeside)) throw refusedInput("versionId", "only-version");
    await obligations.setHolding(versionId, false);
    if (replaced) await obligations.setHolding(replaced.id, true);
    else if (before) await obligations.endVersion(before.id, version.effectiveUntil);
    return foundOrFail(await obligations.find(id), "obligation", id);
  });
}
