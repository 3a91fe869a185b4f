import type { ObligationView } from "../../shared/contract/schemas/obligation.ts";

type Version = ObligationView["versions"][number];

/** The versions of the same rule and layer beside the one of that number, oldest first. */
export function otherVersions(versions: readonly Version[], version: number): Version[] {
  const own = versions.find((other) => other.version === version);
  if (!own) return [];
  return versions
    .filter((other) => other.slot === own.slot && other.layer === own.layer && other.version !== version)
    .toSorted((a, b) => a.version - b.version);
}
