import { type PlainDate, addDays } from "../date/plain-date.ts";
import { type Obligation, type RuleVersion, versionsOnRecord } from "./obligation.ts";

/** Where a new version stands among those of its slot and layer. */
export interface VersionPlace<V> {
  /** Its last day; null where it holds until another one comes. */
  readonly effectiveUntil: PlainDate | null;
  /** The version in force before it, and the last day that it now has. */
  readonly ends: { readonly version: V; readonly until: PlainDate } | null;
  /** The version that began on the same day: it holds no more. */
  readonly replaces: V | null;
  /** The version that takes over after it, although it was entered before. */
  readonly next: V | null;
}

type Placed = Pick<RuleVersion, "slot" | "layer" | "effectiveFrom">;
type Held = Placed & Pick<RuleVersion, "effectiveUntil">;

/**
 * The place of a version that is to hold from a day on. A version ends where the next one begins, also when that one was entered
 * earlier (compliance.md, Amendments); one whose rule was already over keeps that end, because an amendment changes what is asked
 * for and not how long. None is left without a day.
 *
 * @param versions Those that hold, of any slot and layer.
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
    ends: isRunning ? { version: before, until: addDays(effectiveFrom, -1) } : null,
    replaces,
    next: next && (inherited === null || inherited.effectiveUntil === untilNext) ? next : null,
  };
}

/** A version on its way to its place. */
export type NewVersion = Omit<RuleVersion, "version" | "effectiveUntil">;

/** The duty with one version more, in its place; the number that it gets is the next one of its slot. */
export function withVersion(obligation: Obligation, fresh: NewVersion): Obligation {
  const { effectiveUntil, ends, replaces } = placeVersion(obligation.versions, fresh);
  const numbers = versionsOnRecord(obligation).flatMap(({ slot, version }) => (slot === fresh.slot ? version : []));
  const version: RuleVersion = { ...fresh, version: 1 + Math.max(0, ...numbers), effectiveUntil };
  const kept = obligation.versions
    .filter(({ id }) => id !== replaces?.id)
    .map((one) => (one.id === ends?.version.id ? { ...one, effectiveUntil: ends.until } : one));
  const replaced = replaces ? { replacedVersions: [...(obligation.replacedVersions ?? []), replaces] } : {};
  return { ...obligation, versions: [...kept, version], ...replaced };
}

/**
 * The duty without a version, as if it had never been put in its place: the one before it, or the one that it took the place of,
 * holds as long as it would have. It stays on record.
 *
 * @param reinstates The version whose place it took; null where it took none.
 */
export function withoutVersion(obligation: Obligation, versionId: string, reinstates: string | null): Obligation {
  const gone = obligation.versions.find(({ id }) => id === versionId);
  if (!gone) return obligation;
  const former = obligation.replacedVersions?.find(({ id }) => id === reinstates);
  const eve = addDays(gone.effectiveFrom, -1);
  const isBefore = ({ slot, layer, effectiveUntil }: RuleVersion) =>
    slot === gone.slot && layer === gone.layer && effectiveUntil === eve;
  const held = obligation.versions
    .filter(({ id }) => id !== versionId)
    .map((one) => (!former && isBefore(one) ? { ...one, effectiveUntil: gone.effectiveUntil } : one));
  const replaced = (obligation.replacedVersions ?? []).filter(({ id }) => id !== former?.id);
  return {
    ...obligation,
    versions: former ? [...held, { ...former, effectiveUntil: gone.effectiveUntil }] : held,
    replacedVersions: [...replaced, gone],
  };
}
