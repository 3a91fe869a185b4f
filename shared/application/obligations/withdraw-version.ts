import { refusedInput } from "../../domain/errors.ts";
import { type Obligation, versionsOnRecord } from "../../domain/obligation/obligation.ts";
import { withWithdrawal } from "../../domain/obligation/place-version.ts";
import type { Core } from "../core/core.ts";
import { foundOrFail } from "../ports/found-or-fail.ts";
import { storeVersions } from "./store-versions.ts";

/**
 * Takes a version of a duty's rule back, also one that another version has replaced: the version stays on record and
 * is in force no more, as if it had never been entered.
 *
 * @throws {DutyError} `not-found`, also for one that is taken back already; `invalid-input` for the only rule that the
 *   unit itself has.
 */
export async function withdrawVersion({ ports }: Core, id: string, versionId: string): Promise<Obligation> {
  return ports.store.transaction(async ({ obligations }) => {
    const before = foundOrFail(await obligations.find(id), "obligation", id);
    foundOrFail(
      versionsOnRecord(before).find((known) => known.id === versionId && !known.isWithdrawn),
      "version",
      versionId,
    );
    const after = withWithdrawal(before, versionId, true);
    if (hasOwnRule(before) && !hasOwnRule(after)) throw refusedInput("versionId", "only-version");
    await storeVersions(obligations, before, after);
    return foundOrFail(await obligations.find(id), "obligation", id);
  });
}

const hasOwnRule = ({ versions }: Obligation): boolean =>
  versions.some(({ slot, layer }) => slot === "main" && layer === "unit");
