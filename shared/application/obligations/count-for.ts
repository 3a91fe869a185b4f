import type { PlainDate } from "../../domain/date/plain-date.ts";
import { refusedInput } from "../../domain/errors.ts";
import type { Obligation } from "../../domain/obligation/obligation.ts";
import type { Core } from "../core/core.ts";
import { foundOrFail } from "../ports/found-or-fail.ts";
import type { ObligationShare } from "../ports/stores/obligation-store.ts";

/**
 * Lets the credits of a duty count for other duties as well: 其中…不少于两次 counts for the whole, each of several kinds of
 * activity counts for their common number, and so on through further shares. An activity is credited once, to the
 * part. A share begins today, and one that is taken back ends today; `countsFor` of the shared parts tells which
 * periods that concerns.
 *
 * @throws {DutyError} `not-found`; `invalid-input` where a duty would count for itself, directly or through another,
 *   and for a percentage, which counts its lists.
 */
export async function countFor(core: Core, id: string, countsFor: readonly string[]): Promise<Obligation> {
  return core.ports.store.transaction(async ({ obligations }) => {
    const obligation = foundOrFail(await obligations.find(id), "obligation", id);
    for (const [index, other] of countsFor.entries()) {
      const { versions } = foundOrFail(await obligations.find(other), "obligation", other);
      const isShare = versions.every(({ requirement }) => requirement.kind === "percent");
      if (isShare) throw refusedInput(`countsFor.${index}`, "counted-by-list");
    }
    const others = (await obligations.shares()).filter((share) => share.obligationId !== id && share.until === null);
    const index = countsFor.findIndex((other) => other === id || reaches(other, id, others));
    if (index >= 0) throw refusedInput(`countsFor.${index}`, "counts-for-itself");
    const own = (await obligations.shares()).filter((share) => share.obligationId === id);
    await obligations.setShares(id, sharesFrom(id, own, countsFor, core.ports.clock.today()));
    return obligation;
  });
}

/** The shares that continue, those that end today and the new ones. */
function sharesFrom(
  obligationId: string,
  own: readonly ObligationShare[],
  countsFor: readonly string[],
  today: PlainDate,
): ObligationShare[] {
  const current = new Set(own.filter(({ until }) => until === null).map(({ countsForId }) => countsForId));
  return [
    ...own.map((share) =>
      share.until !== null || countsFor.includes(share.countsForId) ? share : { ...share, until: today },
    ),
    ...[...new Set(countsFor)]
      .filter((countsForId) => !current.has(countsForId))
      .map((countsForId) => ({ obligationId, countsForId, since: today, until: null })),
  ];
}

function reaches(from: string, to: string, shares: readonly ObligationShare[], seen = new Set<string>()): boolean {
  if (seen.has(from)) return false;
  seen.add(from);
  return shares.some(
    ({ obligationId, countsForId }) =>
      obligationId === from && (countsForId === to || reaches(countsForId, to, shares, seen)),
  );
}
