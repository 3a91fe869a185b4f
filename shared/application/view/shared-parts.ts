import { type PlainDate, earlierOf, laterOf } from "../../domain/date/plain-date.ts";
import { lastDayInTime } from "../../domain/compliance/counted-credits.ts";
import { type Occurrence, isDated } from "../../domain/obligation/occurrence.ts";
import { isAccumulating } from "../../domain/obligation/requirement.ts";
import type { ObligationShare } from "../ports/stores/obligation-store.ts";

/** A duty whose credits count for another, directly or through a duty between them, and from when to when. */
export interface SharedPart {
  readonly obligationId: string;
  /** Null for a share that always counted. */
  readonly since: PlainDate | null;
  readonly until: PlainDate | null;
}

/**
 * The duties whose credits also count for each duty: its parts, their parts, and so on, each for the days on which
 * every link between them existed. A part that is reached in two ways is listed twice.
 */
export function sharedParts(shares: readonly ObligationShare[]): ReadonlyMap<string, readonly SharedPart[]> {
  const byWhole = Map.groupBy(shares, ({ countsForId }) => countsForId);
  return new Map([...byWhole.keys()].map((whole) => [whole, partsOf(whole, byWhole, [whole])]));
}

/**
 * Whether what is credited to the part counts for an occurrence: when the share holds on its last day in time, so that what was
 * missed is not filled by saying afterwards what else should have counted. Of a number that must not be passed (不超过) also when
 * it held on any day of the period: what was too much stays too much.
 */
export function countsFor({ since, until }: SharedPart, occurrence: Occurrence): boolean {
  // An occurrence without a date has no late credits: only a share in effect now counts.
  if (!isDated(occurrence)) return until === null;
  const last = lastDayInTime(occurrence);
  if (since !== null && since > last) return false;
  if (until === null || until >= last) return true;
  const { requirement, period } = occurrence;
  const isUpperBound = isAccumulating(requirement) && requirement.comparator === "<=";
  return isUpperBound && period !== null && until >= period.first;
}

/** @param way The duties between, the whole first: shares of different days may form a circle, which is not followed. */
function partsOf(
  whole: string,
  byWhole: ReadonlyMap<string, readonly ObligationShare[]>,
  way: readonly string[],
): SharedPart[] {
  return (byWhole.get(whole) ?? [])
    .filter(({ obligationId }) => !way.includes(obligationId))
    .flatMap(({ obligationId, since, until }) => [
      { obligationId, since, until },
      ...partsOf(obligationId, byWhole, [...way, obligationId]).flatMap((part) => bothHold(part, { since, until })),
    ]);
}

/** The part for the days on which the link holds, too; nothing where there are none. */
function bothHold(part: SharedPart, link: Pick<SharedPart, "since" | "until">): SharedPart[] {
  const since = part.since && link.since ? laterOf(part.since, link.since) : (part.since ?? link.since);
  const until = part.until && link.until ? earlierOf(part.until, link.until) : (part.until ?? link.until);
  return since && until && until < since ? [] : [{ ...part, since, until }];
}
