import type { ObligationView } from "../../../shared/contract/schemas/obligation.ts";
import type { PlainDate } from "../../../shared/domain/date/plain-date.ts";

export type VersionView = ObligationView["versions"][number];

/** How a version stands today. `never`: replaced before it began. */
export type VersionStanding = "in-force" | "past" | "to-come" | "never";

export function standingOf({ effectiveFrom, effectiveUntil }: VersionView, today: PlainDate): VersionStanding {
  if (effectiveUntil !== null && effectiveUntil < effectiveFrom) return "never";
  if (effectiveFrom > today) return "to-come";
  return effectiveUntil !== null && effectiveUntil < today ? "past" : "in-force";
}

/** Which version speaks for a duty: one that holds, else the next one to hold, else the last one that did. */
const RANK: Readonly<Record<VersionStanding, number>> = { "in-force": 0, "to-come": 1, past: 2, never: 3 };

/**
 * The version of each rule that speaks for a duty today: one for each slot and layer, in the order in which they are
 * given, because a floor beside a cadence is a second rule and a province's rule stands beside the unit's.
 */
export function currentVersions(versions: readonly VersionView[], today: PlainDate): VersionView[] {
  const rules = Map.groupBy(versions, ({ slot, layer }) => `${slot} ${layer}`);
  return [...rules.values()].flatMap((members) => members.toSorted((a, b) => compare(a, b, today)).slice(0, 1));
}

function compare(a: VersionView, b: VersionView, today: PlainDate): number {
  const [standing, other] = [standingOf(a, today), standingOf(b, today)];
  if (standing !== other) return RANK[standing] - RANK[other];
  const later = a.effectiveFrom === b.effectiveFrom ? a.version > b.version : a.effectiveFrom > b.effectiveFrom;
  return later === (standing === "to-come") ? 1 : -1;
}
