import { type PlainDate, addDays } from "../date/plain-date.ts";
import { type Obligation, type RuleVersion, versionsOnRecord } from "./obligation.ts";
import { ownLastDay, withVersionsOnRecord } from "./versions-in-force.ts";

/** The place of a new version among the versions of its slot and layer. */
export interface VersionPlace<V> {
  /** The last day of the new version; null where it runs until another one begins. */
  readonly effectiveUntil: PlainDate | null;
  /** The version whose last day the new one takes over: the one that it replaces, or that it ends. */
  readonly inherits: V | null;
  /** The version that began on the same day and is in force no more. */
  readonly replaces: V | null;
  /** The version that takes over after the new one, although it was entered before. */
  readonly next: V | null;
}

type Placed = Pick<RuleVersion, "slot" | "layer" | "effectiveFrom">;
type Held = Placed & Pick<RuleVersion, "effectiveUntil">;

/**
 * The place of a version that is to be in force from a day on. A version ends where the next one begins, also when the
 * next one was entered earlier (compliance.md, Amendments). A version whose rule has ended already keeps that end,
 * because an amendment changes the requirement and not its length. Every version keeps at least one day.
 *
 * @param versions  The versions in force, of any slot and layer.
 */
export function placeVersion<V extends Held>(
  versions: readonly V[],
  { slot, layer, effectiveFrom }: Placed,
): VersionPlace<V> {
  const beside = versions
    .filter((version) => version.slot === slot && version.layer === layer)
    .toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));
  const replaces = beside.find((version) => version.effectiveFrom === effectiveFrom) ?? null;
  const next = beside.find((version) => version.effectiveFrom > effectiveFrom) ?? null;
  const before = beside.findLast((version) => version.effectiveFrom < effectiveFrom);
  const isRunning = before && (before.effectiveUntil === null || before.effectiveUntil >= effectiveFrom);
  const inherited = replaces ?? (isRunning ? before : null);
  const untilNext = next && addDays(next.effectiveFrom, -1);
  return {
    effectiveUntil: inherited ? inherited.effectiveUntil : untilNext,
    inherits: inherited,
    replaces,
    next: next && (inherited === null || inherited.effectiveUntil === untilNext) ? next : null,
  };
}

/** The fields of a version before it has its place. */
export type NewVersion = Omit<RuleVersion, "version" | "effectiveUntil" | "ownLastDay" | "isWithdrawn">;

/** The duty with one more version in its place. The version gets the next number of its slot. */
export function withVersion(obligation: Obligation, fresh: NewVersion): Obligation {
  const onRecord = versionsOnRecord(obligation);
  const { inherits } = placeVersion(obligation.versions, fresh);
  const numbers = onRecord.flatMap(({ slot, version }) => (slot === fresh.slot ? version : []));
  const version: RuleVersion = {
    ...fresh,
    version: 1 + Math.max(0, ...numbers),
    effectiveUntil: inherits && ownLastDay(inherits),
  };
  return withVersionsOnRecord(obligation, [...onRecord, version]);
}

/**
 * The duty with one version taken back, as if it had never been entered, or with such a version put back in force. The
 * version stays on record either way; the spans of the others follow from the versions that are not taken back.
 */
export const withWithdrawal = (obligation: Obligation, versionId: string, isWithdrawn: boolean): Obligation =>
  withVersionsOnRecord(
    obligation,
    versionsOnRecord(obligation).map((version) => {
      if (version.id !== versionId) return version;
      const { isWithdrawn: _, ...given } = version;
      return isWithdrawn ? { ...given, isWithdrawn } : given;
    }),
  );

/**
 * The duty with another last day for one of its versions. A version that would end before it begins is in force on no
 * day.
 */
export const withLastDay = (obligation: Obligation, versionId: string, lastDay: PlainDate | null): Obligation =>
  withVersionsOnRecord(
    obligation,
    versionsOnRecord(obligation).map((version) =>
      version.id === versionId ? { ...version, ownLastDay: lastDay } : version,
    ),
  );
