import { type PlainDate, earlierOf, laterOf } from "../../domain/date/plain-date.ts";
import { lastDayInTime } from "../../domain/compliance/counted-credits.ts";
import { type Occurrence, isDated } from "../../domain/obligation/occurrence.ts";
import { isAccumulating } from "../../domain/obligation/requirement.ts";
import type { ObligationShare } from "../ports/stores/obligation-store.ts";

/** A duty whose credits count for another, directly or through a duty between them, with the days of the share. */
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
 * Whether a credit of the part counts for an occurrence: the share must be in effect on the last day in time, so that
 * a missed occurrence cannot be filled by a later share. For a ceiling (不超过) a share on any day of the period is
 * enough: an excess stays an excess.
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

/** The part for the days on which the link is in effect as well; nothing where there are none. */
function bothHold(part: SharedPart, link: Pick<SharedPart, "since" | "until">): SharedPart[] {
  const since = part.since && link.since ? laterOf(part.since, link.since) : (part.since ?? link.since);
  const until = part.until && link.until ? earlierOf(part.until, link.until) : (part.until ?? link.until);
  return since && until && until < since ? [] : [{ ...part, since, until }];
}
