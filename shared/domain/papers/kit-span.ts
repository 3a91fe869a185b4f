import type { PlainDate } from "../date/plain-date.ts";
import type { LedgerEntry } from "./ledger.ts";

/** A part of a year; each end, included, may be left open. */
export interface KitSpan {
  readonly from: PlainDate | null;
  readonly until: PlainDate | null;
}

/**
 * The entries that belong to a part of a year: those that are due in it, with all that counts for them, and of the others (quotas of the
 * whole year, standing work, what was made up later) those with something done in it, with that alone.
 */
export function entriesWithin<E extends LedgerEntry>(entries: readonly E[], { from, until }: KitSpan): E[] {
  const isWithin = (day: PlainDate): boolean => (from === null || day >= from) && (until === null || day <= until);
  if (from === null && until === null) return [...entries];
  return entries.flatMap((entry) => {
    if (entry.due !== null && isWithin(entry.due)) return [entry];
    const activities = entry.activities.filter(({ happenedOn }) => isWithin(happenedOn));
    return activities.length > 0 ? [{ ...entry, activities }] : [];
  });
}
