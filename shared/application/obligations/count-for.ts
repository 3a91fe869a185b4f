import { DutyError } from "../../domain/errors.ts";
import type { Obligation } from "../../domain/obligation/obligation.ts";
import type { Core } from "../core.ts";
import { foundOrFail } from "../found-or-fail.ts";
import type { ObligationShare } from "../ports.ts";

/**
 * What is credited to a duty counts for these others, too: 其中…不少于两次 counts for the whole, and each of several kinds of
 * activity for the number that they share. Activities are credited once, to the part.
 *
 * @throws {DutyError} `not-found`; `invalid-input` where a duty would count for itself, directly or through another.
 */
export async function countFor(core: Core, id: string, countsFor: readonly string[]): Promise<Obligation> {
  return core.ports.store.transaction(async ({ obligations }) => {
    const obligation = foundOrFail(await obligations.find(id), "obligation", id);
    for (const other of countsFor) foundOrFail(await obligations.find(other), "obligation", other);
    const others = (await obligations.shares()).filter((share) => share.obligationId !== id);
    const index = countsFor.findIndex((other) => other === id || reaches(other, id, others));
    if (index >= 0)
      throw new DutyError("invalid-input", {
        issues: [{ path: `countsFor.${index}`, message: "a duty cannot count for itself" }],
      });
    await obligations.setShares(id, [...new Set(countsFor)]);
    return obligation;
  });
}

function reaches(from: string, to: string, shares: readonly ObligationShare[], seen = new Set<string>()): boolean {
  if (seen.has(from)) return false;
  seen.add(from);
  return shares.some(
    ({ obligationId, countsForId }) =>
      obligationId === from && (countsForId === to || reaches(countsForId, to, shares, seen)),
  );
}
