import { type PlainDate, addDays, earlierOf } from "../date/plain-date.ts";
import type { Obligation, RuleVersion } from "./obligation.ts";

/** The last day of a version as it was entered, whichever version takes over earlier; null for none. */
export const ownLastDay = ({
  ownLastDay: own,
  effectiveUntil,
}: Pick<RuleVersion, "ownLastDay" | "effectiveUntil">): PlainDate | null => (own === undefined ? effectiveUntil : own);

/**
 * The duty with these versions on record. Which of them are in force, and until when, depends only on which are not
 * taken back, where each begins and how long each lasts by itself: a version ends where the next one begins
 * (compliance.md, Amendments), of two that begin on one day the later entry is in force, and a version taken back is
 * ignored. So the order of entries and withdrawals leaves no trace in the result.
 *
 * @param onRecord  The versions in the order of entry.
 */
export function withVersionsOnRecord(duty: Obligation, onRecord: readonly RuleVersion[]): Obligation {
  const { replacedVersions: _, ...obligation } = duty;
  const all = onRecord.map(asGiven);
  const valid = all.filter(({ isWithdrawn, effectiveFrom, effectiveUntil }) => {
    const isOverBefore = effectiveUntil !== null && effectiveUntil < effectiveFrom;
    return !isWithdrawn && !isOverBefore;
  });
  const isHeld = (version: RuleVersion) =>
    valid.includes(version) && !valid.some((other) => isBeside(other, version) && takesThePlaceOf(other, version));
  const held = all.filter(isHeld);
  const rest = all.filter((version) => !held.includes(version));
  return {
    ...obligation,
    versions: held.map((version) => untilTheNext(version, held)),
    ...(rest.length > 0 && { replacedVersions: rest }),
  };
}

/** The version as it was entered, with its own last day in place of the day before the next version. */
function asGiven({ ownLastDay: own, ...version }: RuleVersion): RuleVersion {
  return own === undefined ? version : { ...version, effectiveUntil: own };
}

const isBeside = (a: RuleVersion, b: RuleVersion): boolean => a.slot === b.slot && a.layer === b.layer;

const takesThePlaceOf = (a: RuleVersion, b: RuleVersion): boolean =>
  a.effectiveFrom === b.effectiveFrom && a.version > b.version;

function untilTheNext(version: RuleVersion, held: readonly RuleVersion[]): RuleVersion {
  const { effectiveFrom, effectiveUntil: own } = version;
  const starts = held.flatMap((other) =>
    isBeside(other, version) && other.effectiveFrom > effectiveFrom ? other.effectiveFrom : [],
  );
  const [next] = starts.toSorted();
  if (next === undefined) return version;
  const eve = addDays(next, -1);
  const effectiveUntil = own === null ? eve : earlierOf(own, eve);
  return effectiveUntil === own ? version : { ...version, effectiveUntil, ownLastDay: own };
}
