import { type PlainDate, addDays } from "../date/plain-date.ts";
import type { RuleVersion } from "./obligation.ts";

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
