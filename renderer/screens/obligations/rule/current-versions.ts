import type { ObligationView } from "../../../../shared/contract/schemas/obligation.ts";
import type { PlainDate } from "../../../../shared/domain/date/plain-date.ts";

export type VersionView = ObligationView["versions"][number];

/** The time of a version as seen today. */
export type VersionTime = "holding" | "past" | "to-come";

export function versionTime({ effectiveFrom, effectiveUntil }: VersionView, today: PlainDate): VersionTime {
  if (effectiveFrom > today) return "to-come";
  return effectiveUntil !== null && effectiveUntil < today ? "past" : "holding";
}

/** The order of versions that represent a rule: one in force, else the next one to come, else the last past one. */
const RANK: Readonly<Record<VersionTime, number>> = { holding: 0, "to-come": 1, past: 2 };

/**
 * The version that represents each rule of a duty today, one for each slot in the given order: a floor beside a
 * cadence is a second rule. Where several layers have one, it is the version in force.
 */
export function currentVersions(versions: readonly VersionView[], today: PlainDate): VersionView[] {
  const rules = Map.groupBy(versions, ({ slot }) => slot);
  return [...rules.values()].flatMap((members) => speakingVersion(members, today) ?? []);
}

/** The version that represents a slot; null when there is none. */
export function speakingVersion(versions: readonly VersionView[], today: PlainDate): VersionView | null {
  const [first] = versions.toSorted(
    (a, b) => Number(b.inForce) - Number(a.inForce) || compare(a, b, today) || b.version - a.version,
  );
  return first ?? null;
}

/**
 * Orders versions: those in force today first, then those to come, the earliest first, then past ones, the latest
 * first.
 */
function compare(a: VersionView, b: VersionView, today: PlainDate): number {
  const [time, other] = [versionTime(a, today), versionTime(b, today)];
  if (time !== other) return RANK[time] - RANK[other];
  if (a.effectiveFrom === b.effectiveFrom) return 0;
  return a.effectiveFrom > b.effectiveFrom === (time === "to-come") ? 1 : -1;
}
